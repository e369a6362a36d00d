package io.guruorm.contract.schema;

import static io.guruorm.sql.Raw.raw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.guruorm.catalog.LiveSchema;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.error.CheckException;
import io.guruorm.error.NotNullException;
import io.guruorm.error.UniqueConstraintException;
import io.guruorm.jdbc.Database;
import io.guruorm.sql.InsertStatement;
import io.guruorm.testing.PostgresServer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the words of the schema builder do to rows. */
class SchemaBehaviourTest {

    private static final String LONG = "a_table_with_a_name_that_is_rather_long_as_such_names_may_be";

    private final DatabaseConfig config = PostgresServer.shared().createDatabase();
    private final Database database = Database.unpooled("main", config);
    private final LiveSchema schema = new LiveSchema(database);

    @AfterEach
    void drop() {
        database.close();
        PostgresServer.shared().dropDatabase(config);
    }

    @ParameterizedTest
    @ValueSource(strings = {"t", "public.t", "Mixed Case", "a\"b", LONG})
    void changedEnumTakesItsNewValuesAndNoOthers(String table) {
        schema.create(table, t -> t.enumOf("role", "a", "b"));
        insert(table, "role", "a");
        schema.table(table, t -> t.enumOf("role", "a", "c").change());
        insert(table, "role", "c");
        assertThatThrownBy(() -> insert(table, "role", "b")).isInstanceOf(CheckException.class);
    }

    @Test
    void stringBecomesAnEnum() {
        schema.create("t", t -> t.string("role"));
        schema.table("t", t -> t.enumOf("role", "a").change());
        assertThatThrownBy(() -> insert("t", "role", "b")).isInstanceOf(CheckException.class);
    }

    @Test
    void changeLeavesWhatItDoesNotName() {
        schema.create(
                "t", t -> t.string("c").nullable().defaultTo("x").comment("why").unique());
        schema.table("t", t -> t.text("c").change());
        insertDefaults();
        assertThat(value("select c from t")).isEqualTo("x");
        assertThat(value("select col_description('t'::regclass, 1)")).isEqualTo("why");
        assertThat(value("select is_nullable from information_schema.columns where table_name = 't'"))
                .isEqualTo("YES");
        assertThat(schema.hasIndex("t", "t_c_unique")).isTrue();
    }

    @Test
    void changeDoesWhatItNames() {
        schema.create("t", t -> t.string("c").nullable().defaultTo("1"));
        schema.table("t", t -> t.integer("c")
                .nullable(false)
                .defaultTo(7)
                .using("c::integer")
                .change());
        insertDefaults();
        assertThat(value("select c from t")).isEqualTo(7);
        schema.table("t", t -> t.integer("c").defaultTo(null).change());
        assertThatThrownBy(this::insertDefaults).isInstanceOf(NotNullException.class);
    }

    @Test
    void unsignedColumnsTakeNothingBelowZero() {
        schema.create("t", t -> t.unsignedInteger("a").nullable());
        schema.table("t", t -> t.bigInteger("b").nullable());
        schema.table("t", t -> t.unsignedBigInteger("b").change());
        insert("t", "a", 0);
        assertThatThrownBy(() -> insert("t", "a", -1)).isInstanceOf(CheckException.class);
        assertThatThrownBy(() -> insert("t", "b", -1)).isInstanceOf(CheckException.class);
    }

    @Test
    void countingBeginsWhereItWasTold() {
        schema.create("public.a b", t -> {
            t.id("It's").from(100);
            t.bigInteger("other").generatedAs("increment by 10").from(7);
        });
        database.statement("insert into \"a b\" default values");
        database.statement("insert into \"a b\" default values");
        assertThat(database.select("select * from \"a b\" order by 1"))
                .extracting(row -> row.longValue("It's"), row -> row.longValue("other"))
                .containsExactly(tuple(100L, 7L), tuple(101L, 17L));
    }

    @Test
    void defaultsAreTheValuesThatWereGiven() {
        schema.create("t", t -> {
            t.booleanOf("yes").defaultTo(true);
            t.booleanOf("no").defaultTo(0);
            t.integer("number").defaultTo(-5);
            t.jsonb("truth").defaultTo(true);
            t.jsonb("document").defaultTo(Map.of("a", List.of(1, "it's \\ ?")));
            t.rawColumn("words", "text[]").defaultTo(new String[] {"a,b", "c\"d\\e", "null"});
            t.string("text").defaultTo("it's \\ ?");
            t.text("computed").defaultTo(raw("upper('x')"));
            t.binary("bytes").defaultTo(new byte[] {0, 1, (byte) 255});
        });
        insertDefaults();
        var row = database.select("select * from t").get(0);
        assertThat(row.toMap())
                .containsEntry("yes", true)
                .containsEntry("no", false)
                .containsEntry("number", -5)
                .containsEntry("truth", true)
                .containsEntry("document", Map.of("a", List.of(1, "it's \\ ?")))
                .containsEntry("words", List.of("a,b", "c\"d\\e", "null"))
                .containsEntry("text", "it's \\ ?")
                .containsEntry("computed", "X")
                .containsEntry("bytes", new byte[] {0, 1, (byte) 255});
    }

    @Test
    void uniqueRuleMadeOnlineHoldsNullsAlike() {
        schema.create("t", t -> t.integer("a").nullable());
        schema.table("t", t -> t.unique("a").online().nullsNotDistinct());
        database.statement("insert into t values (null)");
        assertThatThrownBy(() -> database.statement("insert into t values (null)"))
                .isInstanceOf(UniqueConstraintException.class);
        schema.table("t", t -> t.dropUnique(List.of("a")));
        database.statement("insert into t values (null)");
    }

    @Test
    void tableMayReferToItself() {
        schema.create("categories", t -> {
            t.foreignId("parent_id").nullable().constrained("categories").cascadeOnDelete();
            t.id();
        });
        database.statement("insert into categories (id, parent_id) values (1, null), (2, 1)");
        database.statement("delete from categories where id = 1");
        assertThat(database.select("select * from categories")).isEmpty();
    }

    private void insertDefaults() {
        database.execute(database.dialect().compile(InsertStatement.of("t", List.of(Map.of()))));
    }

    private void insert(String table, String column, Object value) {
        database.execute(database.dialect().compile(InsertStatement.of(table, List.of(Map.of(column, value)))));
    }

    private @Nullable Object value(String sql) {
        return database.select(sql).get(0).toMap().values().iterator().next();
    }
}
