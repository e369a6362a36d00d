package io.guruorm.contract.sqlite;

import static io.guruorm.schema.IndexPart.expression;
import static io.guruorm.schema.IndexPart.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.CatalogTable;
import io.guruorm.catalog.LiveSchema;
import io.guruorm.catalog.TableCheck;
import io.guruorm.catalog.TableColumn;
import io.guruorm.catalog.TableIndex;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.error.CheckException;
import io.guruorm.error.GuruException;
import io.guruorm.jdbc.Database;
import io.guruorm.schema.Blueprint;
import io.guruorm.schema.Reversal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks and indexes with all that SQLite lets one say of them, read back from its catalog. */
class SqliteRulesTest {

    @TempDir
    Path folder;

    private Database database = Database.unpooled("main", DatabaseConfig.fromUrl("sqlite::memory:"));
    private LiveSchema schema = new LiveSchema(database);

    @BeforeEach
    void open() {
        database = Database.open("main", DatabaseConfig.fromUrl("sqlite:" + folder.resolve("a.db")));
        schema = new LiveSchema(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private CatalogTable table() {
        return Catalog.of(database).table("t").orElseThrow();
    }

    @Test
    void checksHold() {
        schema.create("t", t -> {
            t.integer("a").check("a > 0");
            t.unsignedInteger("b").check("b < 9");
            t.check("both", "a <> b");
        });
        for (String row : List.of("0, 1", "1, 9", "1, -1", "2, 2")) {
            assertThatThrownBy(() -> database.statement("insert into t values (" + row + ")"))
                    .isInstanceOf(CheckException.class);
        }
        database.statement("insert into t values (1, 2)");
        assertThat(table().checks())
                .extracting(TableCheck::name, TableCheck::expression)
                .containsExactlyInAnyOrder(
                        tuple("t_a_check", "a > 0"),
                        tuple(null, "\"b\" >= 0"),
                        tuple("t_b_check", "b < 9"),
                        tuple("both", "a <> b"));
    }

    @Test
    void partsOfAnIndexAreAsTheyWereSaid() {
        schema.create("t", t -> {
            t.integer("a");
            t.string("b");
            t.unique(
                            part("a").desc(),
                            part("b").collation("nocase"),
                            expression("lower(b)").desc())
                    .name("i")
                    .where("a > 0");
        });
        var index = table().indexes().get(0);
        assertThat(index.unique()).isTrue();
        assertThat(index.predicate()).isEqualTo("a > 0");
        assertThat(index.parts())
                .extracting(TableIndex.Part::column, TableIndex.Part::expression, TableIndex.Part::descending)
                .containsExactly(tuple("a", null, true), tuple("b", null, false), tuple(null, "(lower(b))", true));
        assertThat(index.parts().get(1).collation()).isEqualToIgnoringCase("nocase");
    }

    @ParameterizedTest
    @ValueSource(strings = {"select", "Mixed Case", "a\"b'c", "naïve 😀 ?", "x.y"})
    void everyNameIsTakenAsItIs(String name) {
        schema.create("t", t -> {
            t.integer("a");
            t.check(name, "a > 0");
        });
        schema.table("t", t -> {
            t.check(name + " 2", "a > 1");
            t.unique("a", name + " u").where("a > 3").name(name + " u");
        });
        assertThat(table().checks()).extracting(TableCheck::name).containsExactlyInAnyOrder(name, name + " 2");
        assertThat(table().indexes()).extracting(TableIndex::name).containsExactly(name + " u");
        schema.table("t", t -> {
            t.dropCheck(name);
            t.dropCheck(name + " 2");
            t.dropUnique(name + " u").asIndex();
        });
        assertThat(table().checks()).isEmpty();
        assertThat(table().indexes()).isEmpty();
    }

    @Test
    void whatWasAddedIsTakenBack() {
        schema.create("t", t -> t.integer("a"));
        var before = table();
        var changes = Blueprint.alter("t", t -> {
            t.check("c", "a > 0");
            t.unique("a").where("a > 1");
            t.index(expression("a + 1")).name("i");
        });
        changes.forEach(schema::apply);
        assertThat(table()).isNotEqualTo(before);
        Reversal.of(changes).changes().forEach(schema::apply);
        assertThat(table()).isEqualTo(before);
    }

    @Test
    void changeAndRedefineAreTwoMeanings() {
        schema.create("t", t -> {
            t.string("s")
                    .nullable()
                    .defaultTo("x")
                    .collation("nocase")
                    .check("s <> ''")
                    .unique();
            t.integer("g").nullable().storedAs("length(s)");
        });
        database.statement("insert into t (s) values ('abc')");
        schema.table("t", t -> t.text("s").change());
        assertThat(table().columns().get(0))
                .isEqualTo(new TableColumn("s", "TEXT", true, "'x'", null, null, null, "nocase", false, null));
        assertThat(table().checks()).hasSize(1);
        schema.table("t", t -> {
            t.string("s").redefine();
            t.bigInteger("g").redefine();
        });
        assertThat(table().columns())
                .containsExactly(
                        new TableColumn("s", "varchar", false, null, null, null, null, null, false, null),
                        new TableColumn("g", "INTEGER", false, null, null, null, null, null, false, null));
        assertThat(table().checks()).isEmpty();
        assertThat(table().indexes()).hasSize(1);
        assertThat(database.select("select g from t").get(0).longValue("g")).isEqualTo(3);
        assertThatThrownBy(() -> schema.table("t", t -> t.integer("nope").redefine()))
                .isInstanceOf(GuruException.class);
    }
}
