package io.guruorm.contract.schema;

import static io.guruorm.schema.IndexPart.expression;
import static io.guruorm.schema.IndexPart.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.CatalogTable;
import io.guruorm.catalog.LiveSchema;
import io.guruorm.catalog.TableCheck;
import io.guruorm.catalog.TableIndex;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.error.CheckException;
import io.guruorm.error.GuruException;
import io.guruorm.error.UniqueConstraintException;
import io.guruorm.jdbc.Database;
import io.guruorm.schema.RecordingSchema;
import io.guruorm.schema.Reversal;
import io.guruorm.schema.Schema;
import io.guruorm.schema.SchemaChange;
import io.guruorm.schema.SchemaSnapshot;
import io.guruorm.testing.PostgresServer;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks, exclusions and indexes with all that can be said of them, on PostgreSQL, read back from its catalog. */
class ConstraintsTest {

    private final DatabaseConfig config = PostgresServer.shared().createDatabase();
    private final Database database = Database.unpooled("main", config);
    private final LiveSchema schema = new LiveSchema(database);

    @AfterEach
    void drop() {
        database.close();
        PostgresServer.shared().dropDatabase(config);
    }

    private CatalogTable table(String name) {
        return Catalog.of(database).table(name).orElseThrow();
    }

    private TableIndex index(String name) {
        return table("t").indexes().stream()
                .filter(index -> index.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void checksHoldForNewRowsAndOldOnesWhenValidated() {
        schema.create("t", t -> {
            t.integer("a").check("a > 0");
            t.integer("b");
            t.check("both", "a < b");
        });
        assertThatThrownBy(() -> database.statement("insert into t values (0, 5)"))
                .isInstanceOf(CheckException.class);
        assertThatThrownBy(() -> database.statement("insert into t values (5, 5)"))
                .isInstanceOf(CheckException.class);
        database.statement("insert into t values (50, 60)");
        schema.table("t", t -> t.check("small", "b < 10").notValid());
        assertThatThrownBy(() -> database.statement("insert into t values (50, 60)"))
                .isInstanceOf(CheckException.class);
        assertThat(table("t").checks())
                .extracting(TableCheck::name, TableCheck::validated)
                .containsExactlyInAnyOrder(tuple("both", true), tuple("small", false), tuple("t_a_check", true));
        assertThatThrownBy(() -> schema.table("t", t -> t.validateConstraint("small")))
                .isInstanceOf(CheckException.class);
        database.statement("delete from t");
        schema.table("t", t -> t.validateConstraint("small"));
        schema.table("t", t -> {
            t.dropCheck("both");
            t.dropCheck(List.of("a"));
        });
        assertThat(table("t").checks())
                .extracting(TableCheck::name, TableCheck::validated)
                .containsExactly(tuple("small", true));
        assertThatThrownBy(() -> schema.table("t", t -> t.dropCheck("both"))).isInstanceOf(GuruException.class);
        schema.table("t", t -> t.dropCheck("both").ifExists());
    }

    @Test
    void exclusionKeepsOverlapsOut() {
        database.statement("create extension btree_gist");
        schema.create("t", t -> {
            t.integer("room");
            t.rawColumn("during", "tstzrange");
            t.booleanOf("cancelled").defaultTo(false);
            t.exclude("free")
                    .using("gist")
                    .with("room", "=")
                    .with("during", "&&")
                    .where("not cancelled")
                    .deferrable();
        });
        database.statement("insert into t values (1, '[2026-01-01, 2026-01-03)')");
        database.statement("insert into t values (2, '[2026-01-02, 2026-01-04)')");
        database.statement("insert into t values (1, '[2026-01-02, 2026-01-04)', true)");
        assertThatThrownBy(() -> database.statement("insert into t values (1, '[2026-01-02, 2026-01-04)')"))
                .isInstanceOf(GuruException.class);
        assertThat(table("t").checks())
                .extracting(TableCheck::name, TableCheck::kind, TableCheck::expression)
                .containsExactly(tuple(
                        "free",
                        TableCheck.Kind.EXCLUSION,
                        "EXCLUDE USING gist (room WITH =, during WITH &&) WHERE ((NOT cancelled)) DEFERRABLE"));
        assertThat(schema.hasIndex("t", "free")).isTrue();
        schema.table("t", t -> t.dropExclusion("free"));
        assertThat(table("t").checks()).isEmpty();
    }

    @Test
    void partsOfAnIndexAreAsTheyWereSaid() {
        schema.create("t", t -> {
            t.integer("a");
            t.string("b");
            t.timestampTz("c").nullable();
            t.index(
                            part("c").desc().nullsLast(),
                            expression("lower(b)"),
                            part("b").collation("C").operatorClass("varchar_pattern_ops"))
                    .name("i")
                    .include("a")
                    .with("fillfactor", 70)
                    .where("c is not null")
                    .comment("why?");
        });
        var index = index("i");
        assertThat(index.parts())
                .containsExactly(
                        new TableIndex.Part("c", null, true, false, null, null, false),
                        new TableIndex.Part(null, "lower((b)::text)", false, false, null, null, false),
                        new TableIndex.Part("b", null, false, false, "\"C\"", "varchar_pattern_ops", false),
                        new TableIndex.Part("a", null, false, false, null, null, true));
        assertThat(index.predicate()).isEqualTo("(c IS NOT NULL)");
        assertThat(index.comment()).isEqualTo("why?");
        assertThat(index.definition()).contains("(fillfactor='70')");
        assertThat(schema.hasIndex("t", "i")).isTrue();
    }

    @Test
    void uniqueRuleOnSomeRowsIsAnIndexAndIsDroppedAsOne() {
        schema.create("t", t -> {
            t.string("email");
            t.timestampTz("deleted_at").nullable();
            t.unique("email").where("deleted_at is null");
        });
        database.statement("insert into t values ('a', now()), ('a', now()), ('a', null)");
        assertThatThrownBy(() -> database.statement("insert into t values ('a', null)"))
                .isInstanceOf(UniqueConstraintException.class);
        assertThat(index("t_email_unique").backing()).isFalse();
        assertThatThrownBy(() -> schema.table("t", t -> t.dropUnique(List.of("email"))))
                .hasMessageContaining("t_email_unique");
        schema.table("t", t -> t.dropUnique(List.of("email")).asIndex());
        assertThat(table("t").indexes()).isEmpty();
    }

    @Test
    void coveringUniqueRuleIsAConstraintThatKeysMayReferTo() {
        schema.create("t", t -> {
            t.integer("a");
            t.integer("b");
        });
        schema.table("t", t -> t.unique("a").include("b").concurrently());
        schema.create("child", t -> {
            t.integer("t_a");
            t.foreign("t_a").references("a").on("t");
        });
        assertThat(index("t_a_unique").backing()).isTrue();
        assertThat(index("t_a_unique").parts())
                .extracting(TableIndex.Part::column, TableIndex.Part::included)
                .containsExactly(tuple("a", false), tuple("b", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"select", "Mixed Case", "a\"b'c", "naïve 😀 ?", "x.y"})
    void everyNameIsTakenAsItIs(String name) {
        up(schema -> {
            schema.create("t", t -> {
                t.integer(name.replace(".", "_")).check("true");
                t.integer("b");
                t.check(name, "b > 0");
                t.exclude(name + " x").with(name.replace(".", "_"), "=");
                t.index(part(name.replace(".", "_")).desc()).name(name + " i").comment(name);
                t.unique(expression("b + 1")).name(name + " u").include("b");
            });
        });
        assertThat(table("t").checks()).extracting(TableCheck::name).contains(name, name + " x");
        assertThat(index(name + " i").comment()).isEqualTo(name);
        schema.table("t", t -> {
            t.dropCheck(name);
            t.dropCheck(List.of(name.replace(".", "_")));
            t.dropExclusion(name + " x");
            t.dropIndex(name + " i");
            t.dropUnique(name + " u").asIndex();
        });
        assertThat(table("t").checks()).isEmpty();
        assertThat(table("t").indexes()).isEmpty();
    }

    @Test
    void longNamesOfColumnsMakeCheckNamesThatFit() {
        var column = "c".repeat(60);
        schema.create("t", t -> t.integer(column).check(column + " > 0"));
        schema.table("t", t -> t.bigInteger(column).check(column + " > 1").change());
        assertThat(table("t").checks()).hasSize(1);
        schema.table("t", t -> t.dropCheck(List.of(column)));
        assertThat(table("t").checks()).isEmpty();
    }

    @Test
    void whatWasAddedIsTakenBack() {
        schema.create("t", t -> {
            t.integer("a");
            t.integer("b");
        });
        var before = table("t");
        var changes = up(schema -> schema.table("t", t -> {
            t.check("c", "a > 0");
            t.exclude("x").with("a", "=");
            t.unique("b").where("b > 1");
            t.unique(expression("a + b")).name("u");
            t.index(part("a").desc(), part("b")).comment("i");
            t.integer("n").nullable().check("n > 0");
        }));
        assertThat(table("t")).isNotEqualTo(before);
        var back = Reversal.of(changes);
        assertThat(back.obstacles()).isEmpty();
        back.changes().forEach(schema::apply);
        assertThat(table("t")).isEqualTo(before);
    }

    private List<SchemaChange> up(Consumer<Schema> words) {
        var recording = new RecordingSchema(SchemaSnapshot.empty(database.dialect()));
        words.accept(recording);
        recording.changes().forEach(schema::apply);
        return recording.changes();
    }
}
