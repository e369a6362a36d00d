package io.guruorm.dialect.mysql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.guruorm.dialect.DatabaseObject;
import io.guruorm.dialect.ErrorKind;
import io.guruorm.dialect.ScriptStatement;
import io.guruorm.error.ConversionException;
import io.guruorm.error.GuruException;
import io.guruorm.error.ScriptException;
import io.guruorm.error.UnsupportedFeatureException;
import io.guruorm.sql.InsertStatement;
import io.guruorm.sql.Query;
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import io.guruorm.sql.TableNames;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements, literals, scripts and errors of MySQL, as text. */
class MysqlTextTest {

    private static final MysqlDialect MYSQL = MysqlDialect.of(8, 4);

    static Stream<MysqlStatementCase> cases() {
        return MysqlStatementCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void compilesTo(MysqlStatementCase row) {
        var sql = MYSQL.compile(row.statement());
        assertThat(sql.text()).isEqualTo(row.sql());
        assertThat(sql.bindings()).isEqualTo(row.bindings());
        assertThat(MYSQL.raw(sql.text(), sql.bindings()).bindings()).isEqualTo(row.bindings());
    }

    @Test
    void manyTextsGoOneByOneAsNoJsonWouldCompareLikeThem() {
        var sql = Query.from("a").whereIn("b", Collections.nCopies(1_001, "x")).toSql(MYSQL);
        assertThat(sql.text()).startsWith("select * from `a` where `b` in (?, ?, ");
        assertThat(sql.bindings()).hasSize(1_001);
    }

    @Test
    void whatItLacksIsRefused() {
        assertThatThrownBy(() -> Query.from("a").where("b", "ilike", "x").toSql(MYSQL))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageStartingWith("MySQL has no operator ilike.");
        assertThatThrownBy(() -> Query.from("a").where("b", "@>", "x").toSql(MYSQL))
                .isInstanceOf(UnsupportedFeatureException.class);
        assertThatThrownBy(() -> Query.from("a").distinctOn("b").toSql(MYSQL))
                .isInstanceOf(UnsupportedFeatureException.class);
        assertThatThrownBy(() -> MYSQL.compile(
                        InsertStatement.of("a", List.of(Map.of("b", 1))).returning("b")))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageStartingWith("MySQL has no returning.");
    }

    @Test
    void literalsAreWhatIsSent() {
        assertThat(MYSQL.literal("it's \\ \"")).isEqualTo("'it''s \\\\ \"'");
        assertThat(MYSQL.literal(true)).isEqualTo("true");
        assertThat(MYSQL.literal(0.1)).isEqualTo("0.1E0");
        assertThat(MYSQL.literal(new byte[] {1, (byte) 0xff})).isEqualTo("x'01ff'");
        assertThat(MYSQL.literal(Instant.parse("2024-02-29T12:30:00.5Z"))).isEqualTo("'2024-02-29 12:30:00.5'");
        assertThat(MYSQL.literal(Map.of("a", 1))).isEqualTo("'{\"a\":1}'");
        assertThatThrownBy(() -> MYSQL.literal(Double.NaN)).isInstanceOf(ConversionException.class);
        assertThatThrownBy(() -> MYSQL.literal(LocalDate.of(10_000, 1, 1))).isInstanceOf(ConversionException.class);
        assertThatThrownBy(() -> MYSQL.literal("a\0b")).isInstanceOf(GuruException.class);
        assertThatThrownBy(() -> MYSQL.literal(new int[] {1})).isInstanceOf(UnsupportedFeatureException.class);
    }

    @Test
    void scriptsEndWhereMysqlEndsThem() {
        var script = """
                create table a (b text default ';\\';') comment "x;\\";y"; # ; '
                insert into `a;b` values (1--1, 2) /* ; /* not nested */; -- ; '
                create definer=`root`@`%` trigger if not exists t before insert on a for each row begin
                  if new.b = ';' then set new.b = case when 1 then if(1, 2, 3) else 'end' end; end if;
                  l: loop leave l; end loop; while @x < 3 do set @x = @x + 1; end while;
                end;
                create procedure p() select 1;
                /*!40101 set names utf8mb4 */; create table c (d int) /*M!100100 ; */;
                DELIMITER //
                create procedure q() begin select 1; end //
                create event e on schedule every 1 day do begin delete from a; end;//
                delimiter ;
                lock tables a write; truncate a; create temporary table z (a int); use shop""";
        assertThat(MYSQL.lexer().statements(script))
                .extracting(
                        ScriptStatement::name,
                        ScriptStatement::line,
                        s -> s.sql().kind(),
                        s -> s.sql().transactional())
                .containsExactly(
                        tuple("create table", 1, SqlKind.DDL, false),
                        tuple("insert", 2, SqlKind.DML, true),
                        tuple("create definer", 3, SqlKind.DDL, false),
                        tuple("create procedure", 7, SqlKind.DDL, false),
                        tuple("set", 8, SqlKind.SESSION, true),
                        tuple("create table", 8, SqlKind.DDL, false),
                        tuple("create procedure", 10, SqlKind.DDL, false),
                        tuple("create event", 11, SqlKind.DDL, false),
                        tuple("lock", 13, SqlKind.SESSION, false),
                        tuple("truncate", 13, SqlKind.DDL, false),
                        tuple("create temporary", 13, SqlKind.DDL, true),
                        tuple("use", 13, SqlKind.SESSION, true));
        assertThat(MYSQL.lexer().statements(script).get(5).text()).isEqualTo("create table c (d int)");
        assertThat(MYSQL.lexer().statements(script).get(7).text())
                .isEqualTo("create event e on schedule every 1 day do begin delete from a; end;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "begin",
                "start transaction",
                "commit",
                "rollback",
                "savepoint a",
                "release savepoint a",
                "set autocommit = 1",
                "xa start 'x'"
            })
    void transactionControlIsTold(String text) {
        assertThat(MYSQL.lexer().statements(text).get(0).sql().kind()).isEqualTo(SqlKind.TRANSACTION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "insert into a (b) values (1) | a",
                "insert into a (b) select c from d | ?",
                "insert into a values (f(1)) | ?",
                "update a set b = lower(c) where d in (1) | a",
                "update a, b set a.c = 1 | ?",
                "delete from `s`.`a` where b = 1 | s.a",
                "replace into a values (1) | a",
                "truncate table a | a",
                "create table a (b int references c (d)) | a,c",
                "create table if not exists a like b | a,b",
                "alter table a add constraint x foreign key (b) references c (d) | a,c",
                "alter table a rename to b | a,b",
                "create unique index x on a (b) | a",
                "drop index x on a | a",
                "drop table if exists a | a",
                "drop table a, b | ?",
                "rename table a to b | ?",
                "call p() | ?",
                "create view v as select 1 | ?"
            })
    void changesNameTheirTables(String text, String tables) {
        var expected = tables.equals("?") ? TableNames.UNKNOWN : TableNames.of(tables.split(","));
        assertThat(MYSQL.raw(text, List.of()).tables()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\g",
                "select 'a",
                "select \"a\\\"",
                "select `a",
                "/* a",
                "select (1",
                "insert into a values (?)",
                "delimiter  ",
                "create trigger t before insert on a for each row begin select 1;"
            })
    void scriptsThatCannotBeSentAreRefused(String script) {
        assertThatThrownBy(() -> MYSQL.lexer().statements("\n" + script))
                .isInstanceOf(ScriptException.class)
                .hasMessageContaining("2");
    }

    @Test
    void rawTextIsOneStatementWithAllItsValues() {
        assertThat(MYSQL.raw("update a set b = ?", List.of(1)).kind()).isEqualTo(SqlKind.DML);
        assertThatThrownBy(() -> MYSQL.raw("select 1; select 2", List.of())).isInstanceOf(ScriptException.class);
        assertThatThrownBy(() -> MYSQL.raw("select ?", List.of())).isInstanceOf(ScriptException.class);
    }

    @Test
    void timeLimitsAreSecondsAndNeverNone() {
        assertThat(MYSQL.session().lockTimeout(Duration.ofMillis(200)).text())
                .isEqualTo("set session lock_wait_timeout = 1, innodb_lock_wait_timeout = 1");
        assertThat(MYSQL.session().lockTimeout(Duration.ZERO).text()).contains("31536000");
        assertThat(MYSQL.session().set("sql_mode", "it's").text()).isEqualTo("set session `sql_mode` = 'it''s'");
    }

    @Test
    void catalogIsAskedInItsOwnWords() {
        assertThat(MYSQL.catalog().hasTable("shop.t").text())
                .isEqualTo("select exists (select 1 from information_schema.tables t where"
                        + " t.table_schema = coalesce(?, database()) and t.table_name = ?"
                        + " and t.table_type = 'BASE TABLE') as answer");
        assertThat(MYSQL.catalog().hasTable("shop.t").bindings()).containsExactly("shop", "t");
        assertThat(MYSQL.catalog().hasView("v").text()).contains("information_schema.views v");
        assertThat(MYSQL.catalog().hasIndex("t", List.of("a", "b")).text())
                .startsWith("select /*+ set_var(group_concat_max_len = 65536) */ exists (")
                .contains("as json), null) = cast(? as json)");
        assertThat(MYSQL.catalog().columns("t").text()).contains("c.generation_expression <> ''");
        assertThat(MYSQL.catalog()
                        .drop(
                                DatabaseObject.Kind.TABLE,
                                List.of(
                                        new DatabaseObject(DatabaseObject.Kind.TABLE, "s", "a", ""),
                                        new DatabaseObject(DatabaseObject.Kind.TABLE, "s", "b", ""))))
                .extracting(Sql::text)
                .containsExactly("drop table if exists `s`.`a`, `s`.`b`");
    }

    @Test
    void rolesGoBackAsTheServerGaveThem() {
        assertThat(MYSQL.session().actAs("`app`@`%`,`a``b`@`h`").text()).isEqualTo("set role `app`@`%`,`a``b`@`h`");
        assertThat(MYSQL.session().actAs("a`; x").text()).isEqualTo("set role `a``; x`");
        assertThat(MYSQL.session().reset()).extracting(Sql::text).contains("set session max_execution_time = default");
        assertThat(MYSQL.session().tryLock(1).bindings()).containsExactly("guruorm_0000000000000001");
        assertThat(MYSQL.session().blockers(7).text()).contains("performance_schema.data_lock_waits");
        assertThat(MYSQL.session().settings().text()).contains("performance_schema.session_variables");
        assertThat(MYSQL.session().transactionMarked().text()).contains("e.autocommit = 'NO'");
    }

    @Test
    void catalogTellsWhetherAChangeWasDone() {
        var change =
                MYSQL.lexer().statements("alter table s.a add b int").get(0).aftermath();
        var question = change.state().orElseThrow();
        assertThat(question.text()).contains("information_schema.check_constraints k join");
        assertThat(MYSQL.raw(question.text(), question.bindings()).bindings()).startsWith("s", "a", "s", "a");
        assertThat(MYSQL.lexer()
                        .statements("create view v as select 1")
                        .get(0)
                        .aftermath()
                        .state())
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "1062,23000,UNIQUE",
        "1451,23000,FOREIGN_KEY",
        "1452,23000,FOREIGN_KEY",
        "1048,23000,NOT_NULL",
        "1364,HY000,NOT_NULL",
        "3819,HY000,CHECK",
        "1213,40001,DEADLOCK",
        "3572,HY000,LOCK_TIMEOUT",
        "1205,HY000,LOCK_TIMEOUT",
        "1317,70100,CANCELLED",
        "3024,HY000,CANCELLED",
        "4031,HY000,LOST_CONNECTION",
        "0,08000,LOST_CONNECTION",
        "1146,42S02,OTHER"
    })
    void errorsMeanWhatTheirNumberSays(int code, String state, ErrorKind kind) {
        assertThat(MYSQL.errorKind(state, code, "words")).isEqualTo(kind);
    }
}
