package io.guruorm.contract.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.catalog.LiveSchema;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.error.CheckException;
import io.guruorm.error.ConfigurationException;
import io.guruorm.error.ConnectionException;
import io.guruorm.error.ConversionException;
import io.guruorm.error.ForeignKeyException;
import io.guruorm.error.LockTimeoutException;
import io.guruorm.error.NotNullException;
import io.guruorm.error.UniqueConstraintException;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Row;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteDatabaseTest {

    @TempDir
    Path folder;

    private Database database = Database.unpooled("main", DatabaseConfig.fromUrl("sqlite::memory:"));

    @BeforeEach
    void open() {
        database = Database.open(
                "main",
                DatabaseConfig.fromUrl("sqlite:" + folder.resolve("a.db")).toBuilder()
                        .option("busy_timeout", "200")
                        .build());
        new LiveSchema(database).create("t", t -> {
            t.id();
            t.string("name").nullable().unique();
            t.unsignedInteger("n").defaultTo(0);
            t.decimal("price", 12, 2).nullable();
            t.booleanOf("flag").nullable();
            t.doubleOf("d").nullable();
            t.uuid("u").nullable();
            t.json("j").nullable();
            t.date("day").nullable();
            t.time("at").nullable();
            t.timestamp("local").nullable();
            t.timestampTz("point").nullable();
            t.binary("bytes").nullable();
        });
        new LiveSchema(database)
                .create("child", t -> t.foreignId("t_id").constrained("t").restrictOnDelete());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void valuesComeBackAsTheyWere() {
        UUID id = UUID.randomUUID();
        Map<String, Object> row = Map.ofEntries(
                Map.entry("name", "x\0y"),
                Map.entry("price", new BigDecimal("12.10")),
                Map.entry("flag", false),
                Map.entry("d", 0.1),
                Map.entry("u", id),
                Map.entry("j", Map.of("a", List.of(1, "b"))),
                Map.entry("day", LocalDate.parse("2024-02-29")),
                Map.entry("at", LocalTime.parse("12:30:00.5")),
                Map.entry("local", LocalDateTime.parse("2024-02-29T12:30:00")),
                Map.entry("point", Instant.parse("2024-02-29T12:30:00.123456Z")));
        database.table("t").insert(row);
        Row read = database.table("t").firstOrFail();
        row.forEach((column, value) -> assertThat(read.get(column)).as(column).isEqualTo(value));
        assertThat(read.get("id")).isEqualTo(1L);
        assertThat(database.table("t")
                        .where("point", Instant.parse("2024-02-29T12:30:00.123456Z"))
                        .exists())
                .isTrue();
        assertThat(database.table("t").where("flag", true).exists()).isFalse();
    }

    @Test
    void numbersThatWouldBeRoundedAreRefused() {
        var number = new BigDecimal("12345678901234567890.12");
        assertThatThrownBy(() -> database.table("t").insert(Map.of("price", number)))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("Make the column text");
        assertThatThrownBy(() -> database.table("t").insert(Map.of("d", Double.NaN)))
                .isInstanceOf(ConversionException.class);
    }

    @Test
    void valuesOfAnotherKindAreToldAndNotGuessed() {
        database.statement("insert into t (day) values ('someday')");
        assertThatThrownBy(() -> database.table("t").get())
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("\"day\"")
                .hasMessageContaining("not a date");
    }

    @Test
    void errorsHaveTheirKind() {
        database.table("t").insert(Map.of("name", "a"));
        assertThatThrownBy(() -> database.table("t").insert(Map.of("name", "a")))
                .isInstanceOf(UniqueConstraintException.class);
        assertThatThrownBy(() -> database.statement("insert into t (n) values (null)"))
                .isInstanceOf(NotNullException.class);
        assertThatThrownBy(() -> database.statement("insert into t (n) values (-1)"))
                .isInstanceOf(CheckException.class);
        assertThatThrownBy(() -> database.table("child").insert(Map.of("t_id", 99)))
                .isInstanceOf(ForeignKeyException.class);
        database.table("child").insert(Map.of("t_id", 1));
        assertThatThrownBy(() -> database.table("t").allRows().delete()).isInstanceOf(ForeignKeyException.class);
    }

    @Test
    void transactionsAndSavepointsAreUndone() {
        database.transaction(tx -> {
            tx.table("t").insert(Map.of("name", "kept"));
            assertThatThrownBy(() -> tx.transaction(inner -> {
                        inner.table("t").insert(Map.of("name", "undone"));
                        inner.table("t").insert(Map.of("name", "kept"));
                    }))
                    .isInstanceOf(UniqueConstraintException.class);
        });
        assertThat(database.table("t").pluck("name")).containsExactly("kept");
    }

    @Test
    void aWriterThatWaitsTooLongIsToldSoAndMayTryAgain() {
        try (Database other = database.dedicated()) {
            other.transaction(tx -> {
                assertThatThrownBy(() ->
                                database.transaction(again -> again.table("t").count()))
                        .isInstanceOf(LockTimeoutException.class);
                assertThatThrownBy(() -> database.table("t").insert(Map.of("name", "no")))
                        .isInstanceOf(LockTimeoutException.class);
                assertThat(database.table("t").count()).isZero();
            });
        }
        database.table("t").insert(Map.of("name", "now"));
        assertThat(database.table("t").count()).isEqualTo(1);
    }

    @Test
    void theCatalogTellsHowFarATableReaches() {
        database.statement("create table parent (a integer primary key)");
        database.statement("create table heir (a integer references parent (a) on delete cascade)");
        database.statement("create view v as select * from heir");
        assertThat(reach("heir")).isEqualTo(Map.of("reads_itself", 1L, "changes_itself", 1L));
        assertThat(reach("parent")).isEqualTo(Map.of("reads_itself", 1L, "changes_itself", 0L));
        assertThat(reach("main.v")).isEqualTo(Map.of("reads_itself", 0L, "changes_itself", 0L));
        database.statement("create trigger g after insert on heir begin delete from parent; end");
        assertThat(reach("heir")).isEqualTo(Map.of("reads_itself", 1L, "changes_itself", 0L));
        assertThat(database.query(database.dialect().catalog().reach("none"))).isEmpty();
    }

    private Map<String, Object> reach(String table) {
        return database.query(database.dialect().catalog().reach(table)).get(0).toMap();
    }

    @Test
    void aDatabaseInMemoryIsOneForAllItsViews() {
        try (Database memory = Database.open("main", DatabaseConfig.fromUrl("sqlite::memory:"))) {
            memory.statement("create table a (b integer)");
            try (Database view = memory.dedicated()) {
                view.table("a").insert(Map.of("b", 1));
            }
            assertThat(memory.table("a").count()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"busy_timout=1", "foo=1"})
    void optionsThatNobodyKnowsAreRefused(String option) {
        assertThatThrownBy(() -> Database.unpooled(
                                "main", DatabaseConfig.fromUrl("sqlite:" + folder.resolve("b.db") + "?" + option))
                        .select("select 1"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("does not know");
    }

    @Test
    void whatCannotBeOpenedIsToldByPath() throws IOException {
        Path text = Files.writeString(folder.resolve("text.db"), "no database at all, ".repeat(100));
        assertThatThrownBy(() -> Database.unpooled("main", DatabaseConfig.fromUrl("sqlite:" + text))
                        .select("select 1"))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("is no SQLite database")
                .hasMessageContaining(text.toString());
        assertThatThrownBy(
                        () -> Database.unpooled("main", DatabaseConfig.fromUrl("sqlite:" + folder.resolve("none/a.db")))
                                .select("select 1"))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("cannot be opened");
    }
}
