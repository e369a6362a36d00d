package io.guruorm.contract.mysqlfamily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import io.guruorm.catalog.LiveSchema;
import io.guruorm.dialect.DatabaseObject;
import io.guruorm.dialect.MysqlFamilyStatementCase;
import io.guruorm.dialect.SchemaText;
import io.guruorm.error.UnsupportedFeatureException;
import io.guruorm.jdbc.Database;
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import io.guruorm.testing.FreshDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentest4j.TestAbortedException;

/**
 * Every row of the tables of schema changes and statements, on a real server. Each database has its own tables {@code changes}
 * and {@code statements}.
 */
public abstract class MysqlFamilyCasesTest {

    private final FreshDatabase fresh;
    private final Database database;

    /**
     * For one of the two.
     *
     * @param fresh an empty database
     */
    protected MysqlFamilyCasesTest(FreshDatabase fresh) {
        this.fresh = fresh;
        this.database = fresh.database();
    }

    /** The empty database. */
    protected final Database database() {
        return database;
    }

    /** Thrown to undo a transaction. */
    private static final class Undo extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Drops all that is there. */
    @BeforeEach
    protected final void empty() {
        for (var kind : DatabaseObject.Kind.values()) {
            var objects = objects(kind);
            if (!objects.isEmpty()) {
                database.dialect().catalog().drop(kind, objects).forEach(database::execute);
            }
        }
    }

    private List<DatabaseObject> objects(DatabaseObject.Kind kind) {
        return database.query(database.dialect().catalog().ownObjects()).stream()
                .filter(row -> row.string("kind").equals(kind.name().toLowerCase(java.util.Locale.ROOT)))
                .map(row ->
                        new DatabaseObject(kind, row.string("namespace"), row.string("name"), row.string("arguments")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void serverTakesOrRefusesByItsVersion(SchemaText.Case row) {
        try (var own = Database.unpooled("main", fresh.config())) {
            var schema = new LiveSchema(own);
            row.given().accept(schema);
            row.change().accept(schema);
        } catch (UnsupportedFeatureException lacks) {
            assertThat(lacks).hasMessageMatching(database.dialect().name() + " [0-9.]+ has no .*");
            throw new TestAbortedException(lacks.getMessage(), lacks);
        }
    }

    @ParameterizedTest
    @MethodSource("statements")
    void boundAndInlineAreOne(MysqlFamilyStatementCase row) {
        var schema = new LiveSchema(database);
        schema.create("users", t -> {
            t.id();
            t.string("name").nullable();
            t.integer("age").nullable().defaultTo(0);
        });
        schema.create("orders", t -> {
            t.id();
            t.foreignId("user_id");
        });
        database.statement("insert into users (id, name, age) values (1, 'Ann', 1), (2, 'x', 9), (7, 'y', 7)");
        database.statement("insert into orders (id, user_id) values (1, 1), (20, 2)");
        var bound = database.dialect().compile(row.statement());
        var script = database.dialect().inline(bound);
        var inline = database.dialect().lexer().statements(script).get(0).sql();
        var first = run(bound);
        database.statement("alter table users auto_increment = 8");
        assertThat(run(inline)).hasSameSizeAs(first);
        assertThat(withoutKeys(run(inline))).isEqualTo(withoutKeys(first));
    }

    private static List<Map<String, Object>> withoutKeys(List<Map<String, Object>> rows) {
        rows.forEach(row -> row.remove("new id"));
        return rows;
    }

    /** Rows of a query, or how many rows were changed; undone at once. */
    private List<Map<String, Object>> run(Sql sql) {
        var result = new java.util.ArrayList<Map<String, Object>>();
        try {
            database.transaction(tx -> {
                if (sql.kind() == SqlKind.READ || sql.text().contains(" returning ")) {
                    tx.query(sql).forEach(row -> result.add(new java.util.HashMap<>(row.toMap())));
                    result.stream().filter(row -> sql.kind() == SqlKind.DML).forEach(row -> row.remove("id"));
                } else {
                    result.add(new java.util.HashMap<>(Map.of("changed", tx.execute(sql))));
                }
                throw new Undo();
            });
        } catch (Undo undone) {
            assertThat(result).isNotNull();
        }
        return result;
    }

    @Test
    void changeOfWhatIsNotThereFails() {
        var schema = new LiveSchema(database);
        schema.create("t", t -> t.id());
        assertThatCode(() -> schema.table("t", t -> t.string("nope").change()))
                .hasMessageContaining("Unknown column 'nope' in 't'");
    }

    @Test
    void catalogTellsWhatIsThere() {
        var schema = new LiveSchema(database);
        schema.create("users", t -> {
            t.id();
            t.string("name").nullable().unique();
            t.enumOf("role", List.of("a", "b")).defaultTo("a");
            t.integer("twice").storedAs("length(name)").nullable();
            t.index(List.of("role", "name"));
        });
        assertThat(schema.hasTable("users")).isTrue();
        assertThat(schema.hasTable(fresh.config().database() + ".users")).isTrue();
        assertThat(schema.hasTable("mysql.users")).isFalse();
        assertThat(schema.hasColumn("users", "role")).isTrue();
        assertThat(schema.hasColumn("users", "nope")).isFalse();
        assertThat(schema.hasIndex("users", "users_name_unique")).isTrue();
        assertThat(schema.hasIndex("users", List.of("role", "name"))).isTrue();
        assertThat(schema.hasIndex("users", List.of("name", "role"))).isFalse();
        var catalog = database.dialect().catalog();
        assertThat(database.query(catalog.columns("users")))
                .extracting(
                        row -> row.string("name"),
                        row -> String.valueOf(row.string("type")).replaceAll("int\\([0-9]+\\)", "int"),
                        row -> row.bool("nullable"),
                        row -> row.bool("has_default"),
                        row -> row.bool("generated"),
                        row -> row.bool("enumerated"))
                .containsExactly(
                        tuple("id", "bigint unsigned", false, true, false, false),
                        tuple("name", "varchar(255)", true, false, false, false),
                        tuple("role", "enum('a','b')", false, true, false, true),
                        tuple("twice", "int", true, false, true, false));
        assertThat(database.query(catalog.indexes("users")))
                .extracting(row -> row.string("name"), row -> row.list("columns"))
                .containsExactly(
                        tuple("PRIMARY", List.of("id")),
                        tuple("users_name_unique", List.of("name")),
                        tuple("users_role_name_index", List.of("role", "name")));
        assertThat(database.query(catalog.server()).get(0).string("version"))
                .startsWith(database.dialect().name() + " ");
        assertThat(database.query(catalog.connections())).isNotEmpty();
    }

    @Test
    void reachGoesAsFarAsKeysAndTriggersPassChangesOn() {
        var schema = new LiveSchema(database);
        schema.create("alone", t -> t.id());
        schema.create("parents", t -> t.id());
        schema.create("children", t -> {
            t.id();
            t.foreignId("parent_id").constrained().cascadeOnDelete();
        });
        var catalog = database.dialect().catalog();
        assertThat(database.query(catalog.reach("alone")).get(0).bool("changes_itself"))
                .isTrue();
        assertThat(database.query(catalog.reach("children")).get(0).bool("changes_itself"))
                .isTrue();
        assertThat(database.query(catalog.reach("parents")).get(0).bool("reads_itself"))
                .isTrue();
        assertThat(database.query(catalog.reach("parents")).get(0).bool("changes_itself"))
                .isFalse();
        assertThat(database.query(catalog.reach("nobody"))).isEmpty();
    }

    @Test
    void allThatSomebodyMadeCanBeDropped() {
        database.statement("create table a (id int primary key)");
        database.statement("create table b (id int primary key, a int, foreign key (a) references a (id))");
        database.statement("create view v as select 1 as one");
        database.statement("create procedure p() select 1");
        database.statement("create function f() returns int deterministic return 1");
        empty();
        assertThat(database.query(database.dialect().catalog().ownObjects())).isEmpty();
    }
}
