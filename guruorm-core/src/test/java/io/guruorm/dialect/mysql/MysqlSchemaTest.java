package io.guruorm.dialect.mysql;

import static io.guruorm.dialect.SchemaText.compile;
import static io.guruorm.schema.IndexPart.expression;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.dialect.SchemaText;
import io.guruorm.error.GuruException;
import io.guruorm.error.UnsupportedFeatureException;
import io.guruorm.schema.Blueprint;
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import io.guruorm.sql.TableNames;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of schema changes on MySQL, as text, and what is refused. */
class MysqlSchemaTest {

    private static final MysqlDialect MYSQL = MysqlDialect.of(8, 0);

    static List<SchemaText.Case> cases() {
        return MysqlCases.all();
    }

    static List<SchemaText.Refused> refusals() {
        return MysqlCases.refused();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void compilesTo(SchemaText.Case row) {
        assertThat(compile(MYSQL, row.change())).extracting(Sql::text).containsExactlyElementsOf(row.sql());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refuses(SchemaText.Refused row) {
        assertThatThrownBy(() -> compile(MYSQL, row.change()))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageStartingWith("MySQL")
                .hasMessageContaining(row.feature());
    }

    @Test
    void everyRowOfTheMapHasItsTextOrIsRefused() {
        assertThat(SchemaText.missing(cases(), refusals())).isEmpty();
    }

    @Test
    void changeSaysAgainWhatWasNotSaid() {
        var statements = compile(
                MYSQL,
                schema -> schema.table(
                        "shop.t", t -> t.string("a", 9).nullable().comment(null).change()));
        assertThat(statements)
                .extracting(Sql::kind)
                .containsExactly(SqlKind.SESSION, SqlKind.SESSION, SqlKind.DDL, SqlKind.SESSION);
        assertThat(statements.get(0).text())
                .startsWith("set @guruorm_change = concat('alter table `shop`.`t` modify column `a` varchar(9)',"
                        + " ifnull((select concat(")
                .contains("c.collation_name", "c.generation_expression", "' null'", "c.column_default")
                .doesNotContain("c.is_nullable", "c.column_comment", "check_constraints")
                .endsWith("where c.table_schema = 'shop' and c.table_name = 't' and c.column_name = 'a'), ''), '')");
        assertThat(statements.subList(1, 4))
                .extracting(Sql::text)
                .containsExactly(
                        "prepare `shop.t.a varchar(9)` from @guruorm_change",
                        "execute `shop.t.a varchar(9)`",
                        "deallocate prepare `shop.t.a varchar(9)`");
        assertThat(statements.get(2).tables()).isEqualTo(TableNames.of("shop.t"));
        assertThat(statements.get(2).transactional()).isFalse();
    }

    @Test
    void changeRefusesWhatTheCatalogSpoils() {
        var statements =
                compile(MYSQL, schema -> schema.table("t", t -> t.string("a").change()));
        assertThat(statements.get(0).text())
                .contains("if(c.generation_expression regexp '[^ -~\\\\s]',"
                        + " '`say it again: the catalog spoils letters beyond ASCII`',"
                        + " replace(replace(c.generation_expression, '\\\\''', ''''), '\\\\\\\\', '\\\\'))");
    }

    @Test
    void changeSaysWhatWasSaid() {
        var statements = compile(
                MYSQL,
                schema -> schema.table("t", t -> t.text("a")
                        .nullable(false)
                        .defaultTo("it's")
                        .charset("utf8mb4")
                        .comment("c")
                        .after("b")
                        .change()));
        assertThat(statements.get(0).text())
                .contains(
                        "concat(' character set utf8mb4', ",
                        "' not null', ' default (''it''''s'')', ",
                        "' comment ''c''', ''")
                .endsWith(", ''), ' after `b`')");
        assertThat(statements.get(2).text()).isEqualTo("execute `t.a text`");
    }

    @Test
    void changeKeepsTheCheckUnlessAnotherIsSaid() {
        var kept =
                compile(MYSQL, schema -> schema.table("t", t -> t.integer("a").change()));
        assertThat(kept.get(0).text()).doesNotContain("drop check").endsWith(", ''), '')");
        var said = compile(
                MYSQL,
                schema -> schema.table(
                        "shop.t", t -> t.integer("a").check("a > 0").after("b").change()));
        assertThat(said.get(0).text())
                .endsWith(", ''), ' after `b`', ifnull((select ', drop check `shop_t_a_check`'"
                        + " from information_schema.table_constraints k where k.table_schema = 'shop'"
                        + " and k.table_name = 't' and k.constraint_name = 'shop_t_a_check'"
                        + " and k.constraint_type = 'CHECK'), ''),"
                        + " ', add constraint `shop_t_a_check` check (a > 0)')");
        var none = compile(
                MYSQL,
                schema -> schema.table("t", t -> t.integer("a").check(null).change()));
        assertThat(none.get(0).text()).contains("', drop check `t_a_check`'").endsWith(", ''), '')");
    }

    @Test
    void viewsCommitToo() {
        assertThat(compile(MYSQL, schema -> {
                    schema.createView("v", "select 1");
                    schema.createDatabase("d");
                }))
                .extracting(Sql::transactional)
                .containsExactly(false, false);
    }

    @Test
    void whatAVersionBroughtIsRefusedBefore() {
        var oldest = MysqlDialect.of(8, 0, 12);
        assertThatThrownBy(() -> compile(
                        oldest, schema -> schema.create("t", t -> t.json("a").defaultTo(List.of()))))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageStartingWith("MySQL 8.0.12 has no default '[]'");
        assertThatThrownBy(() -> compile(
                        oldest, schema -> schema.create("t", t -> t.integer("a").invisible())))
                .hasMessageContaining("Use MySQL 8.0.23 or later");
        assertThatThrownBy(() -> compile(
                        oldest,
                        schema -> schema.table(
                                "t", t -> t.index(expression("lower(a)")).name("i"))))
                .hasMessageContaining("Use MySQL 8.0.13 or later");
        for (Consumer<Blueprint> check : List.<Consumer<Blueprint>>of(
                t -> t.check("c", "a > 0"),
                t -> t.integer("a").check("a > 0"),
                t -> t.integer("a").check("a > 0").change(),
                t -> t.dropCheck("c"))) {
            assertThatThrownBy(() -> compile(MysqlDialect.of(8, 0, 15), schema -> schema.table("t", check)))
                    .hasMessageStartingWith("MySQL 8.0.15 has no checks")
                    .hasMessageContaining("Use MySQL 8.0.16 or later");
            assertThat(compile(MysqlDialect.of(8, 0, 16), schema -> schema.table("t", check)))
                    .isNotEmpty();
        }
        assertThat(compile(
                        oldest,
                        schema -> schema.create("t", t -> t.dateTime("a").useCurrent())))
                .hasSize(1);
        assertThatThrownBy(() -> MysqlDialect.of(5, 7)).hasMessageContaining("Use MySQL 8.0 or later");
    }

    @Test
    void vectorsAreThereFromNineOn() {
        assertThat(compile(
                        MysqlDialect.of(9, 0),
                        schema -> schema.create("t", t -> {
                            t.vector("a", 3);
                            t.vector("b");
                        })))
                .extracting(Sql::text)
                .containsExactly("create table `t` (`a` vector(3) not null, `b` vector not null)");
    }

    @Test
    void changesOfTheSchemaCommitSoTheyStandInNoTransaction() {
        assertThat(compile(MYSQL, schema -> schema.create("t", t -> t.id())))
                .extracting(Sql::transactional)
                .containsExactly(false);
        assertThat(compile(
                        MYSQL,
                        schema -> schema.create("t", t -> {
                            t.temporary();
                            t.id();
                        })))
                .extracting(Sql::transactional)
                .containsExactly(true);
    }

    @Test
    void namesMayHaveSixtyFourCharactersWhateverTheirBytes() {
        assertThat(compile(MYSQL, schema -> schema.create("ü".repeat(64), t -> t.id())))
                .hasSize(1);
        assertThatThrownBy(() -> compile(MYSQL, schema -> schema.create("ü".repeat(65), t -> t.id())))
                .isInstanceOf(GuruException.class)
                .hasMessageContaining("has 65 characters; MySQL takes 64");
        assertThatThrownBy(() -> compile(MYSQL, schema -> schema.create("a.b.c", t -> t.id())))
                .isInstanceOf(GuruException.class);
    }
}
