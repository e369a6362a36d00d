package io.guruorm.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.catalog.CatalogColumn;
import io.guruorm.catalog.LiveSchema;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.error.GuruException;
import io.guruorm.error.UnsupportedFeatureException;
import io.guruorm.jdbc.Database;
import io.guruorm.schema.Blueprint;
import io.guruorm.testing.FreshDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Views and columns that the database fills itself, on each of the databases. */
class ViewsAndGeneratedColumnsTest {

    enum Kind {
        POSTGRES,
        MARIADB,
        SQLITE
    }

    @RegisterExtension
    static final FreshDatabase POSTGRES = FreshDatabase.onPostgres();

    @RegisterExtension
    static final FreshDatabase MARIADB = FreshDatabase.onMariadb();

    @TempDir
    Path folder;

    private Database database = Database.unpooled("none", DatabaseConfig.fromUrl("sqlite::memory:"));
    private LiveSchema schema = new LiveSchema(database);

    private void open(Kind kind) {
        var config =
                switch (kind) {
                    case POSTGRES -> POSTGRES.config();
                    case MARIADB -> MARIADB.config();
                    case SQLITE -> DatabaseConfig.fromUrl("sqlite:" + folder.resolve("a.db"));
                };
        database = Database.unpooled("main", config);
        schema = new LiveSchema(database);
        schema.dropViewIfExists("v");
        schema.dropIfExists("t");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void users() {
        schema.create("t", t -> {
            t.integer("id");
            t.string("name");
        });
        database.table("t")
                .insert(List.of(Map.of("id", 1, "name", "Ann"), Map.of("id", -2, "name", "it's ? \\ \"x\" `y` 🙂")));
    }

    @ParameterizedTest
    @EnumSource
    void viewShowsTheRowsOfItsQuery(Kind kind) {
        open(kind);
        users();
        var odd = "It's a \"view\" `of` ü select";
        schema.dropViewIfExists(odd);
        assertThat(schema.hasView(odd)).isFalse();
        schema.createView(
                odd,
                database.table("t")
                        .select("name", "id")
                        .where("name", "it's ? \\ \"x\" `y` 🙂")
                        .where("id", -2),
                v -> v.columns("Some \"one\" `else`", "order"));
        assertThat(schema.hasView(odd)).isTrue();
        assertThat(schema.hasTable(odd)).isFalse();
        var rows = database.table(odd).get();
        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).string("Some \"one\" `else`")).isEqualTo("it's ? \\ \"x\" `y` 🙂");
        assertThat(rows.get(0).longValue("order")).isEqualTo(-2);
        schema.dropView(odd);
        assertThat(schema.hasView(odd)).isFalse();
        assertThatThrownBy(() -> schema.dropView(odd)).isInstanceOf(GuruException.class);
    }

    @ParameterizedTest
    @EnumSource
    void viewOfAnEmojiIsMadeOrRefusedWhole(Kind kind) {
        open(kind);
        users();
        try {
            schema.createView("\uD83D\uDE42", "select 1 as one");
        } catch (GuruException refused) {
            assertThat(kind).isEqualTo(Kind.MARIADB);
            return;
        }
        assertThat(schema.hasView("\uD83D\uDE42")).isTrue();
        schema.dropView("\uD83D\uDE42");
    }

    @ParameterizedTest
    @EnumSource(names = "MARIADB")
    void databaseComesAndGoes(Kind kind) {
        open(kind);
        var name = "guru \"objects\" `of` a.b";
        schema.dropDatabaseIfExists(name);
        schema.createDatabase(name);
        assertThat(database.select("select 1 as one from information_schema.schemata where schema_name = ?", name))
                .hasSize(1);
        schema.dropDatabaseIfExists(name);
        assertThat(database.select("select 1 as one from information_schema.schemata where schema_name = ?", name))
                .isEmpty();
        assertThatThrownBy(() -> database.transaction(tx -> new LiveSchema(tx).createDatabase(name)))
                .isInstanceOf(GuruException.class);
    }

    @ParameterizedTest
    @EnumSource
    void viewTakesThePlaceOfAnother(Kind kind) {
        open(kind);
        users();
        schema.createOrReplaceView("v", "select id from t where id > 0");
        assertThat(database.table("v").count()).isEqualTo(1);
        assertThatThrownBy(() -> schema.createView("v", "select 1 as id")).isInstanceOf(GuruException.class);
        schema.createOrReplaceView("v", "select id, name from t");
        assertThat(database.table("v").count()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void viewStaysWhereTheOtherCannotTakeItsPlace(Kind kind) {
        open(kind);
        users();
        schema.createView("v", "select id from t");
        assertThatThrownBy(() -> schema.createOrReplaceView("v", "select id from t where"))
                .isInstanceOf(GuruException.class);
        assertThat(database.table("v").count()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void tableComesWithItsIndexesOrNotAtAll(Kind kind) {
        open(kind);
        assertThatThrownBy(() -> schema.create("t", t -> {
                    t.integer("a");
                    t.index("a", "same");
                    t.index("a", "same");
                }))
                .isInstanceOf(GuruException.class);
        assertThat(schema.hasTable("t")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "MARIADB"})
    void checkOptionKeepsRowsOutThatTheViewWouldNotShow(Kind kind) {
        open(kind);
        users();
        schema.createView("v", "select id, name from t where id > 0", v -> v.securityInvoker()
                .withCheckOption());
        database.table("v").insert(Map.of("id", 3, "name", "Eve"));
        assertThatThrownBy(() -> database.table("v").insert(Map.of("id", -3, "name", "Eve")))
                .isInstanceOf(GuruException.class);
        assertThat(database.table("t").count()).isEqualTo(3);
    }

    private void generated(Consumer<Blueprint> more) {
        schema.create("t", t -> {
            t.integer("a");
            more.accept(t);
        });
        database.table("t").insert(Map.of("a", 2));
    }

    private long value(String column) {
        return database.table("t").get().get(0).longValue(column);
    }

    private CatalogColumn column(String name) {
        return CatalogColumn.of(database, "t").stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void computedColumnsFollowTheOthers(Kind kind) {
        open(kind);
        generated(t -> {
            t.integer("Stored \"one\"").storedAs("a + 1");
            t.integer("b").virtualAs("a * 2").nullable();
        });
        assertThat(value("Stored \"one\"")).isEqualTo(3);
        assertThat(value("b")).isEqualTo(4);
        database.table("t").allRows().update(Map.of("a", 10));
        assertThat(value("Stored \"one\"")).isEqualTo(11);
        assertThat(value("b")).isEqualTo(20);
        assertThat(column("b").generated()).isTrue();
        assertThatThrownBy(() -> database.table("t").insert(Map.of("a", 1, "b", 7)))
                .isInstanceOf(GuruException.class);
    }

    @ParameterizedTest
    @EnumSource
    void computedColumnsAreAddedToATable(Kind kind) {
        open(kind);
        generated(t -> {});
        schema.table("t", t -> {
            t.integer("b").virtualAs("a * 2").nullable();
            t.integer("c").storedAs("a + 1").nullable();
        });
        assertThat(value("b")).isEqualTo(4);
        assertThat(value("c")).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void changeOfAnExpressionIsMadeOrRefusedByName(Kind kind) {
        open(kind);
        generated(t -> t.integer("c").storedAs("a + 1").nullable());
        Runnable change = () -> schema.table(
                "t", t -> t.integer("c").storedAs("a + 5").nullable().change());
        if (kind == Kind.POSTGRES) {
            assertThatThrownBy(change::run)
                    .isInstanceOf(UnsupportedFeatureException.class)
                    .hasMessageContaining("change() of the expression of column \"c\"");
            return;
        }
        change.run();
        assertThat(value("c")).isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource
    void changeOfATypeKeepsTheExpression(Kind kind) {
        open(kind);
        generated(t -> t.integer("c").storedAs("a + 1").nullable());
        schema.table("t", t -> t.bigInteger("c").nullable().change());
        database.table("t").allRows().update(Map.of("a", 20));
        assertThat(value("c")).isEqualTo(21);
        assertThat(column("c").generated()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void changeOfAPlainColumnToAComputedOneIsMadeOrRefused(Kind kind) {
        open(kind);
        generated(t -> t.integer("c").nullable());
        try {
            schema.table("t", t -> t.integer("c").virtualAs("a + 1").nullable().change());
        } catch (GuruException refused) {
            assertThat(refused instanceof UnsupportedFeatureException).isEqualTo(kind != Kind.MARIADB);
            assertThat(column("c").generated()).isFalse();
            return;
        }
        assertThat(column("c").generated()).isTrue();
        assertThat(value("c")).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void identityCountsOrIsRefusedByName(Kind kind) {
        open(kind);
        if (kind != Kind.POSTGRES) {
            assertThatThrownBy(() -> generated(t -> t.bigInteger("id").generatedAs()))
                    .isInstanceOf(UnsupportedFeatureException.class)
                    .hasMessageContaining("generatedAs() on column \"id\"");
            return;
        }
        generated(t -> t.bigInteger("id").generatedAs("increment by 5").always().from(10));
        assertThat(value("id")).isEqualTo(10);
        assertThatThrownBy(() -> database.table("t").insert(Map.of("a", 1, "id", 7)))
                .isInstanceOf(GuruException.class);
        schema.table("t", t -> t.integer("id").change());
        database.table("t").insert(Map.of("a", 3));
        assertThat(database.table("t").where("a", 3).value("id")).isEqualTo(15);
    }

    @ParameterizedTest
    @EnumSource(names = "POSTGRES")
    void columnWithADefaultBecomesAnIdentity(Kind kind) {
        open(kind);
        generated(t -> t.integer("n").defaultTo(7));
        schema.table("t", t -> t.integer("n").generatedAs().from(8).change());
        database.table("t").insert(Map.of("a", 3));
        assertThat(database.table("t").orderBy("n").pluck("n")).containsExactly(7, 8);
    }
}
