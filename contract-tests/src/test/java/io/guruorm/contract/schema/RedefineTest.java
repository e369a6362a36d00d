package io.guruorm.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.CatalogTable;
import io.guruorm.catalog.LiveSchema;
import io.guruorm.catalog.TableColumn;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.error.CheckException;
import io.guruorm.error.GuruException;
import io.guruorm.jdbc.Database;
import io.guruorm.testing.PostgresServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The two meanings of a column that is said again, on PostgreSQL: {@code change()} and {@code redefine()}. */
class RedefineTest {

    private final DatabaseConfig config = PostgresServer.shared().createDatabase();
    private final Database database = Database.unpooled("main", config);
    private final LiveSchema schema = new LiveSchema(database);

    @AfterEach
    void drop() {
        database.close();
        PostgresServer.shared().dropDatabase(config);
    }

    private CatalogTable table() {
        return Catalog.of(database).table("t").orElseThrow();
    }

    private TableColumn column(String name) {
        return table().columns().stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void make() {
        schema.create("t", t -> {
            t.string("s", 9)
                    .nullable()
                    .defaultTo("x")
                    .comment("why")
                    .collation("C")
                    .check("s <> ''")
                    .unique();
            t.text("w").defaultTo("w");
            t.integer("i").generatedAs().always();
            t.integer("g").storedAs("length(w)").nullable();
            t.integer("v").virtualAs("length(w)").nullable();
            t.enumOf("e", "a", "b").defaultTo("a");
        });
    }

    @Test
    void changeKeepsAllThatIsNotSaid() {
        make();
        schema.table("t", t -> {
            t.string("s", 99).change();
            t.bigInteger("i").change();
            t.bigInteger("g").change();
        });
        assertThat(column("s"))
                .isEqualTo(new TableColumn(
                        "s",
                        "character varying(99)",
                        true,
                        "'x'::character varying",
                        null,
                        null,
                        null,
                        "\"C\"",
                        false,
                        "why"));
        assertThat(column("i").identity()).isEqualTo(TableColumn.Identity.ALWAYS);
        assertThat(column("g").generation()).isEqualTo(TableColumn.Generation.STORED);
        assertThat(table().checks()).hasSize(2);
        assertThat(table().indexes()).hasSize(1);
    }

    @Test
    void changeKeepsCollationsUnderAnyNames() {
        database.statement("create collation \"Own $change$ 'x'\" (locale = 'C')");
        schema.create("it's $change$", t -> {
            t.string("a'b").collation("Own $change$ 'x'");
            t.rawColumn("r", "varchar(3)").collation("POSIX");
            t.string("n").collation("C");
        });
        schema.table("it's $change$", t -> {
            t.text("a'b").defaultTo("$change$ ?").nullable().change();
            t.rawColumn("r", "varchar(9)").change();
            t.rawColumn("n", "bytea").using("n::bytea").change();
        });
        assertThat(Catalog.of(database).table("it's $change$").orElseThrow().columns())
                .extracting(TableColumn::type, TableColumn::collation, TableColumn::defaultExpression)
                .containsExactly(
                        tuple("text", "\"Own $change$ 'x'\"", "'$change$ ?'::text"),
                        tuple("character varying(9)", "\"POSIX\"", null),
                        tuple("bytea", null, null));
    }

    @Test
    void expressionThatIsVirtualBecomesAnother() {
        schema.create("t", t -> {
            t.text("w").defaultTo("w");
            t.integer("v").nullable().virtualAs("length(w)");
        });
        database.statement("insert into t (w) values ('a')");
        schema.table(
                "t",
                t -> t.bigInteger("v").nullable().virtualAs("length(w) + 2").redefine());
        assertThat(database.select("select v from t").get(0).longValue("v")).isEqualTo(3);
    }

    @Test
    void redefinedColumnIsJustWhatIsSaid() {
        make();
        schema.table("t", t -> {
            t.text("s").redefine();
            t.bigInteger("i").nullable().redefine();
            t.bigInteger("g").redefine();
            t.string("e", 5).nullable().redefine();
        });
        assertThat(column("s"))
                .isEqualTo(new TableColumn("s", "text", false, null, null, null, null, null, false, null));
        assertThat(column("i"))
                .isEqualTo(new TableColumn("i", "bigint", true, null, null, null, null, null, false, null));
        assertThat(column("g"))
                .isEqualTo(new TableColumn("g", "bigint", false, null, null, null, null, null, false, null));
        assertThat(column("e"))
                .isEqualTo(
                        new TableColumn("e", "character varying(5)", true, null, null, null, null, null, false, null));
        assertThat(table().checks()).isEmpty();
        assertThat(table().indexes()).hasSize(1);
    }

    @Test
    void redefinedColumnHasAllThatIsSaid() {
        make();
        database.statement("insert into t (s) values ('a')");
        schema.table("t", t -> {
            t.enumOf("s", "a", "b")
                    .defaultTo("b")
                    .collation("POSIX")
                    .comment("new")
                    .redefine();
            t.bigInteger("g").nullable().storedAs("length(w) + 1").redefine();
        });
        assertThat(column("s"))
                .isEqualTo(new TableColumn(
                        "s",
                        "character varying(255)",
                        false,
                        "'b'::character varying",
                        null,
                        null,
                        null,
                        "\"POSIX\"",
                        false,
                        "new"));
        assertThat(database.select("select g from t").get(0).longValue("g")).isEqualTo(2);
        assertThatThrownBy(() -> database.statement("insert into t (s) values ('c')"))
                .isInstanceOf(CheckException.class);
    }

    @Test
    void enumTakesItsNewValuesAndAStringNoneOfItsRules() {
        schema.create("t", t -> t.enumOf("e", "a", "b"));
        schema.table("t", t -> t.enumOf("e", List.of("a", "c")).change());
        database.statement("insert into t values ('c')");
        assertThatThrownBy(() -> database.statement("insert into t values ('b')"))
                .isInstanceOf(CheckException.class);
        schema.table("t", t -> t.string("e").redefine());
        database.statement("insert into t values ('b')");
    }

    @Test
    void whatCannotBecomeAnotherFails() {
        schema.create("t", t -> {
            t.integer("a");
            t.integer("v").virtualAs("a + 1");
        });
        assertThatThrownBy(() ->
                        schema.table("t", t -> t.integer("a").storedAs("1").redefine()))
                .isInstanceOf(GuruException.class);
        assertThatThrownBy(() -> schema.table("t", t -> t.integer("v").redefine()))
                .isInstanceOf(GuruException.class);
    }
}
