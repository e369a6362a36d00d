package io.guruorm.contract.mysqlfamily;

import static io.guruorm.schema.IndexPart.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.catalog.LiveSchema;
import io.guruorm.error.CheckException;
import io.guruorm.error.GuruException;
import io.guruorm.jdbc.Database;
import io.guruorm.schema.Blueprint;
import io.guruorm.schema.Reversal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks, parts of indexes, and the two meanings of a column that is said again. */
public abstract class MysqlFamilyRulesTest {

    private final Database database;
    private final LiveSchema schema;

    /**
     * For one of the two.
     *
     * @param database an empty one
     */
    protected MysqlFamilyRulesTest(Database database) {
        this.database = database;
        this.schema = new LiveSchema(database);
    }

    @BeforeEach
    void empty() {
        database.statement("drop table if exists t");
    }

    /** What the server shows, as both would: MySQL puts more around expressions, MariaDB the width behind numbers. */
    private String table() {
        return String.valueOf(database.select("show create table t").get(0).string("Create Table"))
                .replaceAll("int\\([0-9]+\\)", "int")
                .replace("CHECK ((", "CHECK (")
                .replace("_utf8mb4'", "'")
                .replace("octet_length", "length");
    }

    @Test
    void checksHold() {
        schema.create("t", t -> {
            t.integer("a").check("a > 0");
            t.check("small", "a < 9");
        });
        schema.table("t", t -> t.integer("b").defaultTo(1).check("b <> a"));
        for (String row : List.of("0, 1", "9, 1", "3, 3")) {
            assertThatThrownBy(() -> database.statement("insert into t values (" + row + ")"))
                    .isInstanceOf(CheckException.class);
        }
        database.statement("insert into t values (1, 2)");
        assertThatThrownBy(() -> schema.table("t", t -> t.check("other", "a > 1")))
                .isInstanceOf(CheckException.class);
        assertThatThrownBy(() -> schema.table("t", t -> t.dropCheck("nope"))).isInstanceOf(GuruException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"select", "Mixed Case", "a`b'c\"d", "naïve ?", "x.y"})
    void everyNameIsTakenAsItIs(String name) {
        schema.create("t", t -> {
            t.integer("a");
            t.check(name, "a > 0");
            t.index(part("a").desc()).name(name + " i").comment(name);
        });
        assertThat(table()).contains("CONSTRAINT `" + name.replace("`", "``") + "` CHECK");
        assertThat(schema.hasIndex("t", name + " i")).isTrue();
        schema.table("t", t -> {
            t.dropCheck(name);
            t.dropIndex(name + " i");
        });
        assertThat(table()).doesNotContain("CONSTRAINT").doesNotContain("KEY");
    }

    @Test
    void longNamesOfColumnsMakeCheckNamesThatFit() {
        var column = "c".repeat(62);
        schema.create("t", t -> t.integer(column).check(column + " > 0"));
        schema.table("t", t -> t.bigInteger(column).check(column + " > 1").change());
        schema.table("t", t -> t.dropCheck(List.of(column)));
        assertThat(table()).doesNotContain("CONSTRAINT");
    }

    /** Its names hold only letters of the basic plane. */
    @Test
    void nameThatTheServerCannotKeepFails() {
        schema.create("t", t -> t.integer("a"));
        assertThatThrownBy(() -> schema.table("t", t -> t.check("c😀", "a > 0")))
                .isInstanceOf(GuruException.class);
        assertThat(table()).doesNotContain("CONSTRAINT");
    }

    @Test
    void whatWasAddedIsTakenBack() {
        schema.create("t", t -> t.string("a"));
        var before = table();
        var changes = Blueprint.alter("t", t -> {
            t.check("c", "a <> ''");
            t.index(part("a").length(5).desc());
        });
        changes.forEach(schema::apply);
        assertThat(table()).isNotEqualTo(before);
        Reversal.of(changes).changes().forEach(schema::apply);
        assertThat(table()).isEqualTo(before);
    }

    @Test
    void changeKeepsAllThatIsNotSaidAndRedefineNothing() {
        schema.create("t", t -> {
            t.string("s", 9)
                    .nullable()
                    .defaultTo("x")
                    .comment("why")
                    .collation("utf8mb4_bin")
                    .check("s <> ''")
                    .unique();
            t.integer("g").nullable().storedAs("length(s)");
        });
        database.statement("insert into t (s) values ('abc')");
        schema.table("t", t -> {
            t.string("s", 99).change();
            t.bigInteger("g").nullable().change();
        });
        assertThat(table())
                .contains("`s` varchar(99) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT 'x' COMMENT 'why'")
                .contains("`g` bigint GENERATED ALWAYS AS (length(`s`)) STORED")
                .contains("CONSTRAINT `t_s_check` CHECK (`s` <> ''")
                .contains("UNIQUE KEY `t_s_unique` (`s`)");
        schema.table("t", t -> t.string("s", 99).check("s <> 'no'").change());
        assertThat(table())
                .contains("CONSTRAINT `t_s_check` CHECK (`s` <> 'no'")
                .contains("COMMENT 'why'");
        schema.table("t", t -> t.string("s", 99).check(null).change());
        assertThat(table()).doesNotContain("CHECK").contains("COMMENT 'why'");
        schema.table("t", t -> {
            t.integer("g").nullable().redefine();
            t.string("s", 50).check("s <> 'b'").redefine();
        });
        assertThat(table())
                .contains("`s` varchar(50) NOT NULL,")
                .contains("`g` int DEFAULT NULL")
                .contains("CONSTRAINT `t_s_check` CHECK (`s` <> 'b'")
                .contains("UNIQUE KEY `t_s_unique` (`s`)");
        assertThat(database.select("select g from t").get(0).longValue("g")).isEqualTo(3);
    }
}
