package io.guruorm.dialect.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.guruorm.dialect.ErrorKind;
import io.guruorm.dialect.ScriptStatement;
import io.guruorm.error.ConversionException;
import io.guruorm.error.GuruException;
import io.guruorm.error.ScriptException;
import io.guruorm.error.UnsupportedFeatureException;
import io.guruorm.sql.InsertStatement;
import io.guruorm.sql.Query;
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

/** Statements, literals, scripts and errors of MariaDB, as text. */
class MariadbTextTest {

    private static final MariadbDialect MARIADB = MariadbDialect.of(11, 4);

    static Stream<MariadbStatementCase> cases() {
        return MariadbStatementCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void compilesTo(MariadbStatementCase row) {
        var sql = MARIADB.compile(row.statement());
        assertThat(sql.text()).isEqualTo(row.sql());
        assertThat(sql.bindings()).isEqualTo(row.bindings());
        assertThat(MARIADB.raw(sql.text(), sql.bindings()).bindings()).isEqualTo(row.bindings());
    }

    @Test
    void manyTextsGoOneByOneAsNoJsonWouldCompareLikeThem() {
        var sql = Query.from("a").whereIn("b", Collections.nCopies(1_001, "x")).toSql(MARIADB);
        assertThat(sql.text()).startsWith("select * from `a` where `b` in (?, ?, ");
        assertThat(sql.bindings()).hasSize(1_001);
    }

    @Test
    void whatItLacksIsRefused() {
        assertThatThrownBy(() -> Query.from("a").where("b", "ilike", "x").toSql(MARIADB))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageStartingWith("MariaDB has no operator ilike.");
        assertThatThrownBy(() -> Query.from("a").where("b", "@>", "x").toSql(MARIADB))
                .isInstanceOf(UnsupportedFeatureException.class);
        assertThatThrownBy(() -> Query.from("a").distinctOn("b").toSql(MARIADB))
                .isInstanceOf(UnsupportedFeatureException.class);
        assertThatThrownBy(() -> MARIADB.compile(InsertStatement.of("a", List.of(Map.of("b", 1)))
                        .ignoringConflicts()
                        .returning("b")))
                .isInstanceOf(UnsupportedFeatureException.class);
    }

    @Test
    void literalsAreWhatIsSent() {
        assertThat(MARIADB.literal("it's \\ \"")).isEqualTo("'it''s \\\\ \"'");
        assertThat(MARIADB.literal(true)).isEqualTo("true");
        assertThat(MARIADB.literal(0.1)).isEqualTo("0.1E0");
        assertThat(MARIADB.literal(new byte[] {1, (byte) 0xff})).isEqualTo("x'01ff'");
        assertThat(MARIADB.literal(Instant.parse("2024-02-29T12:30:00.5Z"))).isEqualTo("'2024-02-29 12:30:00.5'");
        assertThat(MARIADB.literal(Map.of("a", 1))).isEqualTo("'{\"a\":1}'");
        assertThatThrownBy(() -> MARIADB.literal(Double.NaN)).isInstanceOf(ConversionException.class);
        assertThatThrownBy(() -> MARIADB.literal(LocalDate.of(10_000, 1, 1))).isInstanceOf(ConversionException.class);
        assertThatThrownBy(() -> MARIADB.literal("a\0b")).isInstanceOf(GuruException.class);
        assertThatThrownBy(() -> MARIADB.literal(new int[] {1})).isInstanceOf(UnsupportedFeatureException.class);
    }

    @Test
    void scriptsEndWhereMariadbEndsThem() {
        var script = """
                create table a (b text default ';\\';') comment "x;\\";y"; # ; '
                insert into `a;b` values (1--1, 2) /* ; /* not nested */; -- ; '
                create or replace definer=`root`@`%` trigger if not exists t before insert on a for each row begin
                  if new.b = ';' then set new.b = case when 1 then if(1, 2, 3) else 'end' end; end if;
                  l: loop leave l; end loop; for i in 1..3 do set @x = i; end for;
                end;
                create procedure p() select 1;
                /*!40101 set names utf8mb4 */; /*M!100100 create table c (d int) */;
                begin not atomic select 1; end;
                DELIMITER //
                create procedure q() begin select 1; end //
                create event e on schedule every 1 day do begin delete from a; end;//
                delimiter ;
                lock tables a write; truncate a; create temporary table z (a int); use shop""";
        assertThat(MARIADB.lexer().statements(script))
                .extracting(
                        ScriptStatement::name,
                        ScriptStatement::line,
                        s -> s.sql().kind(),
                        s -> s.sql().transactional())
                .containsExactly(
                        tuple("create table", 1, SqlKind.DDL, false),
                        tuple("insert", 2, SqlKind.DML, true),
                        tuple("create or", 3, SqlKind.DDL, false),
                        tuple("create procedure", 7, SqlKind.DDL, false),
                        tuple("set", 8, SqlKind.SESSION, true),
                        tuple("create table", 8, SqlKind.DDL, false),
                        tuple("begin", 9, SqlKind.DDL, false),
                        tuple("create procedure", 11, SqlKind.DDL, false),
                        tuple("create event", 12, SqlKind.DDL, false),
                        tuple("lock", 14, SqlKind.SESSION, false),
                        tuple("truncate", 14, SqlKind.DDL, false),
                        tuple("create temporary", 14, SqlKind.DDL, true),
                        tuple("use", 14, SqlKind.SESSION, true));
        assertThat(MARIADB.lexer().statements(script).get(5).text()).isEqualTo("/*M!100100 create table c (d int) */");
        assertThat(MARIADB.lexer().statements(script).get(8).text())
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
        assertThat(MARIADB.lexer().statements(text).get(0).sql().kind()).isEqualTo(SqlKind.TRANSACTION);
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
        assertThat(MARIADB.raw(text, List.of()).tables()).isEqualTo(expected);
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
        assertThatThrownBy(() -> MARIADB.lexer().statements("\n" + script))
                .isInstanceOf(ScriptException.class)
                .hasMessageContaining("2");
    }

    @Test
    void rawTextIsOneStatementWithAllItsValues() {
        assertThat(MARIADB.raw("update a set b = ?", List.of(1)).kind()).isEqualTo(SqlKind.DML);
        assertThatThrownBy(() -> MARIADB.raw("select 1; select 2", List.of())).isInstanceOf(ScriptException.class);
        assertThatThrownBy(() -> MARIADB.raw("select ?", List.of())).isInstanceOf(ScriptException.class);
    }

    @Test
    void timeLimitsAreSecondsAndNeverNone() {
        assertThat(MARIADB.session().lockTimeout(Duration.ofMillis(200)).text())
                .isEqualTo("set session lock_wait_timeout = 1, innodb_lock_wait_timeout = 1");
        assertThat(MARIADB.session().lockTimeout(Duration.ZERO).text()).contains("31536000");
        assertThat(MARIADB.session().set("sql_mode", "it's").text()).isEqualTo("set session `sql_mode` = 'it''s'");
    }

    @ParameterizedTest
    @CsvSource({
        "1062,23000,UNIQUE",
        "1451,23000,FOREIGN_KEY",
        "1452,23000,FOREIGN_KEY",
        "1048,23000,NOT_NULL",
        "1364,HY000,NOT_NULL",
        "4025,23000,CHECK",
        "1213,40001,DEADLOCK",
        "1020,HY000,SERIALIZATION",
        "1205,HY000,LOCK_TIMEOUT",
        "1317,70100,CANCELLED",
        "1969,70100,CANCELLED",
        "1927,70100,LOST_CONNECTION",
        "0,08000,LOST_CONNECTION",
        "1146,42S02,OTHER"
    })
    void errorsMeanWhatTheirNumberSays(int code, String state, ErrorKind kind) {
        assertThat(MARIADB.errorKind(state, code, "words")).isEqualTo(kind);
    }
}
