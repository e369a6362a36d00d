package io.guruorm.contract.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.error.ForeignKeyException;
import io.guruorm.error.UniqueConstraintException;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Row;
import io.guruorm.mongo.ExportException;
import io.guruorm.mongo.ExportMapping;
import io.guruorm.mongo.ExportSeeder;
import io.guruorm.mongo.ObjectIdUuid;
import io.guruorm.seeding.SeederRunner;
import io.guruorm.seeding.SeedingException;
import io.guruorm.seeding.SeedingListener;
import io.guruorm.testing.FreshDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class ExportSeederTest {

    @RegisterExtension
    static final FreshDatabase fresh = FreshDatabase.onPostgres();

    private final Database database = fresh.database();

    @TempDir
    private Path folder;

    @BeforeEach
    void tables() {
        database.statement("drop table if exists staff, thing");
        database.statement(
                "create table thing (id uuid primary key, label varchar(20) default 'none', price numeric(12,2),"
                        + " ratio double precision, small smallint, whole integer, large bigint not null default 7, body text,"
                        + " code char(2), tags text[], owners uuid[], at timestamptz, local timestamp, day date, ip inet, raw bytea,"
                        + " flag boolean, doc jsonb default '{\"a\": 1}', request uuid, extra jsonb)");
        database.statement("create table staff (id uuid primary key, name text not null unique,"
                + " boss uuid references staff (id), age integer check (age > 17))");
    }

    @Test
    void everyKindOfColumnTakesItsValue() {
        export("{" + id(1) + ",\"label\":\"a €\",\"price\":{\"$numberDecimal\":\"49.00\"},\"ratio\":0.1,\"small\":-3,"
                + "\"whole\":{\"$numberDouble\":\"160.0\"},\"large\":9007199254740993,\"body\":793001,\"code\":\"IN\","
                + "\"tags\":[\"a,b\",\"c\\\"d\",\"{}\",\"NULL\",null,\"\",\"茶\"],\"owners\":[" + oid(2) + "],"
                + "\"at\":{\"$date\":\"2025-11-29T02:52:42.867Z\"},\"local\":{\"$date\":\"2025-11-29T02:52:42.867Z\"},"
                + "\"day\":{\"$date\":{\"$numberLong\":\"-473385600000\"}},\"ip\":\"203.0.113.24\","
                + "\"raw\":{\"$binary\":{\"base64\":\"AQI=\",\"subType\":\"00\"}},\"flag\":true,\"doc\":\"18\","
                + "\"request\":{\"$uuid\":\"bd070d5b-6098-4c81-bed9-8850369b8ee9\"},\"utm\":{\"by\":" + oid(3) + "}}");
        seed(Things.class);

        Row row = database.table("thing").sole();
        assertThat(row.uuid("id")).isEqualTo(uuid(1));
        assertThat(row.get("label")).isEqualTo("a €");
        assertThat(row.get("price")).isEqualTo(new BigDecimal("49.00"));
        assertThat(row.get("ratio")).isEqualTo(0.1);
        assertThat(row.integer("small")).isEqualTo(-3);
        assertThat(row.get("whole")).isEqualTo(160);
        assertThat(row.get("large")).isEqualTo(9007199254740993L);
        assertThat(row.get("body")).isEqualTo("793001");
        assertThat(row.get("code")).isEqualTo("IN");
        assertThat(row.list("tags")).containsExactly("a,b", "c\"d", "{}", "NULL", null, "", "茶");
        assertThat(row.list("owners")).containsExactly(uuid(2));
        assertThat(row.get("at")).isEqualTo(Instant.parse("2025-11-29T02:52:42.867Z"));
        assertThat(row.get("local")).isEqualTo(LocalDateTime.parse("2025-11-29T02:52:42.867"));
        assertThat(row.get("day")).isEqualTo(LocalDate.parse("1955-01-01"));
        assertThat(row.string("ip")).isEqualTo("203.0.113.24");
        assertThat(row.bytes("raw")).containsExactly(1, 2);
        assertThat(row.bool("flag")).isTrue();
        assertThat(row.json("doc")).isEqualTo("18");
        assertThat(row.uuid("request")).hasToString("bd070d5b-6098-4c81-bed9-8850369b8ee9");
        assertThat(row.jsonObject("extra")).isEqualTo(Map.of("utm", Map.of("by", uuid(3).toString())));
    }

    @Test
    void anAbsentKeyTakesTheDefaultAndNullIsNull() {
        export(
                "{" + id(1) + "}",
                "{" + id(2) + ",\"label\":null,\"doc\":null}",
                "{" + id(3) + ",\"large\":1,\"tags\":[]}");
        seed(Things.class);

        Map<UUID, Row> rows =
                database.table("thing").get().stream().collect(Collectors.toMap(row -> row.uuid("id"), row -> row));
        assertThat(rows.get(uuid(1)).get("label")).isEqualTo("none");
        assertThat(rows.get(uuid(1)).json("doc")).isEqualTo(Map.of("a", 1));
        assertThat(rows.get(uuid(1)).get("large")).isEqualTo(7L);
        assertThat(rows.get(uuid(2)).isNull("label")).isTrue();
        assertThat(rows.get(uuid(2)).isNull("doc")).isTrue();
        assertThat(rows.get(uuid(3)).get("large")).isEqualTo(1L);
        assertThat(rows.get(uuid(3)).list("tags")).isEmpty();
    }

    @Test
    void anExportOfManyBatchesArrivesWholeAndTellsHowFarItIs() {
        export(IntStream.rangeClosed(1, 1_234)
                .mapToObj(n -> "{" + id(n) + ",\"whole\":" + n + "}")
                .toArray(String[]::new));
        List<Long> heard = Collections.synchronizedList(new ArrayList<>());
        new SeederRunner(database, new SeedingListener() {
                    @Override
                    public void progressed(String seeder, long done, long total) {
                        heard.add(done);
                    }
                })
                .in(folder)
                .run(List.of(Things.class));

        assertThat(database.table("thing").count()).isEqualTo(1_234);
        assertThat(database.table("thing").pluck("whole"))
                .doesNotHaveDuplicates()
                .doesNotContainNull();
        assertThat(heard).endsWith(1_234L).isSorted();
    }

    @Test
    void anEmptyExportIsFine() {
        export();
        seed(Things.class);
        assertThat(database.table("thing").count()).isZero();
    }

    @Test
    void aLineThatIsNoJsonLeavesNothingBehind() {
        export("{" + id(1) + "}", "{" + id(2) + ",");
        assertThatThrownBy(() -> seed(Things.class))
                .isInstanceOf(SeedingException.class)
                .hasMessageStartingWith(
                        "Seeder Things failed: " + folder.resolve("export.json") + ", line 2: this is no JSON: ")
                .hasCauseInstanceOf(ExportException.class);
        assertThat(database.table("thing").count()).isZero();
    }

    @Test
    void aTextThatIsTooLongIsRefusedWithItsDocument() {
        export("{" + id(1) + "}", "{" + id(2) + ",\"label\":\"" + "x".repeat(21) + "\"}");
        assertThatThrownBy(() -> seed(Things.class))
                .cause()
                .hasMessage(
                        folder.resolve("export.json") + ", line 2: in the document " + hex(2)
                                + " \"label\" holds a string, but the column label is character varying(20): it has 21 characters.");
        assertThat(database.table("thing").count()).isZero();
    }

    @Test
    void aRowMayReferToALaterOneOfItsBatch() {
        export(
                "{" + id(1) + ",\"name\":\"Ann\",\"boss\":" + oid(3) + "}",
                "{" + id(2) + ",\"name\":\"Bob\",\"boss\":" + oid(2) + "}",
                "{" + id(3) + ",\"name\":\"Cyd\"}");
        seed(Staff.class);
        assertThat(database.table("staff").count()).isEqualTo(3);
    }

    @Test
    void aDanglingReferenceIsNamedWithItsDocument() {
        // Ann refers to Cyd, who comes later: she must not be blamed.
        export(
                "{" + id(1) + ",\"name\":\"Ann\",\"boss\":" + oid(4) + "}",
                "{" + id(2) + ",\"name\":\"Bob\",\"boss\":" + oid(9) + "}",
                "{" + id(4) + ",\"name\":\"Cyd\"}");
        assertThatThrownBy(() -> seed(Staff.class))
                .cause()
                .hasMessage(folder.resolve("export.json") + ", line 2: the document " + hex(2)
                        + " was refused: it refers to a row that does not exist (foreign key staff_boss_fkey).")
                .hasCauseInstanceOf(ForeignKeyException.class);
        assertThat(database.table("staff").count()).isZero();
        assertThat(database.transactionLevel()).isZero();
    }

    @Test
    void aValueThatAnotherRowHasIsNamedWithItsDocument() {
        export(IntStream.rangeClosed(1, 700)
                .mapToObj(n -> "{" + id(n) + ",\"name\":\"" + (n == 620 ? 3 : n) + "\"}")
                .toArray(String[]::new));
        assertThatThrownBy(() -> seed(Staff.class))
                .cause()
                .hasMessage(folder.resolve("export.json") + ", line 620: the document " + hex(620)
                        + " was refused: another row has the same value already (staff_name_key).")
                .hasCauseInstanceOf(UniqueConstraintException.class);
        assertThat(database.table("staff").count()).isZero();
    }

    @Test
    void aFailedCheckAndAnUnfitAddressAreNamed() {
        export("{" + id(1) + ",\"name\":\"Ann\",\"age\":18}", "{" + id(2) + ",\"name\":\"Bob\",\"age\":17}");
        assertThatThrownBy(() -> seed(Staff.class))
                .hasMessageContaining(", line 2: the document " + hex(2)
                        + " was refused: it does not pass the check staff_age_check.");
        export("{" + id(1) + ",\"ip\":\"1.2.3.4\"}", "{" + id(2) + ",\"ip\":\"nowhere\"}");
        assertThatThrownBy(() -> seed(Things.class))
                .hasMessageContaining(", line 2: the document " + hex(2) + " was refused: ")
                .hasMessageContaining("inet");
    }

    @Test
    void aTableThatIsNotThereIsNamed() {
        export("{" + id(1) + "}");
        database.statement("drop table staff");
        assertThatThrownBy(() -> seed(Staff.class))
                .cause()
                .hasMessage("There is no table staff to seed. Run the migration that creates it.");
    }

    private void seed(Class<? extends ExportSeeder> seeder) {
        new SeederRunner(database).in(folder).run(List.of(seeder));
    }

    private void export(String... lines) {
        try {
            Files.write(folder.resolve("export.json"), List.of(lines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hex(int number) {
        return String.format("5ca4bbc7a2dd94ee%08x", number);
    }

    private static String oid(int number) {
        return "{\"$oid\":\"" + hex(number) + "\"}";
    }

    private static String id(int number) {
        return "\"_id\":" + oid(number);
    }

    private static UUID uuid(int number) {
        return ObjectIdUuid.toUuid(hex(number));
    }

    /** Things of every type; what has no column goes to the rest. */
    static final class Things extends ExportSeeder {
        @Override
        protected Path file() {
            return Path.of("export.json");
        }

        @Override
        protected String table() {
            return "thing";
        }

        @Override
        protected void map(ExportMapping map) {
            map.key("_id").to("id");
            map.rest("extra");
        }
    }

    /** Rows that refer to each other. */
    static final class Staff extends ExportSeeder {
        @Override
        protected Path file() {
            return Path.of("export.json");
        }

        @Override
        protected String table() {
            return "staff";
        }

        @Override
        protected void map(ExportMapping map) {
            map.key("_id").to("id");
        }
    }
}
