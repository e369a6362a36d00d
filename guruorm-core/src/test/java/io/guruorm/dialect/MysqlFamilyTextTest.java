package io.guruorm.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.error.ConversionException;
import io.guruorm.error.GuruException;
import io.guruorm.error.ScriptException;
import io.guruorm.error.UnsupportedFeatureException;
import io.guruorm.sql.Query;
import io.guruorm.sql.SqlKind;
import io.guruorm.sql.TableNames;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements, literals and scripts of MySQL and MariaDB, as text: what is the same for both. Each has its own table {@code cases}. */
public abstract class MysqlFamilyTextTest {

    private final Dialect dialect;

    /**
     * For one of the two.
     *
     * @param dialect at the version that is tested
     */
    protected MysqlFamilyTextTest(Dialect dialect) {
        this.dialect = dialect;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void compilesTo(MysqlFamilyStatementCase row) {
        var sql = dialect.compile(row.statement());
        assertThat(sql.text()).isEqualTo(row.sql());
        assertThat(sql.bindings()).isEqualTo(row.bindings());
        assertThat(dialect.raw(sql.text(), sql.bindings()).bindings()).isEqualTo(row.bindings());
    }

    @Test
    void manyTextsGoOneByOneAsNoJsonWouldCompareLikeThem() {
        var sql = Query.from("a").whereIn("b", Collections.nCopies(1_001, "x")).toSql(dialect);
        assertThat(sql.text()).startsWith("select * from `a` where `b` in (?, ?, ");
        assertThat(sql.bindings()).hasSize(1_001);
    }

    @Test
    void whatItLacksIsRefused() {
        assertThatThrownBy(() -> Query.from("a").where("b", "ilike", "x").toSql(dialect))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageStartingWith(dialect.name() + " has no operator ilike.");
        assertThatThrownBy(() -> Query.from("a").where("b", "@>", "x").toSql(dialect))
                .isInstanceOf(UnsupportedFeatureException.class);
        assertThatThrownBy(() -> Query.from("a").distinctOn("b").toSql(dialect))
                .isInstanceOf(UnsupportedFeatureException.class);
    }

    @Test
    void literalsAreWhatIsSent() {
        assertThat(dialect.literal("it's \\ \"")).isEqualTo("'it''s \\\\ \"'");
        assertThat(dialect.literal(true)).isEqualTo("true");
        assertThat(dialect.literal(0.1)).isEqualTo("0.1E0");
        assertThat(dialect.literal(new byte[] {1, (byte) 0xff})).isEqualTo("x'01ff'");
        assertThat(dialect.literal(Instant.parse("2024-02-29T12:30:00.5Z"))).isEqualTo("'2024-02-29 12:30:00.5'");
        assertThat(dialect.literal(Map.of("a", 1))).isEqualTo("'{\"a\":1}'");
        assertThatThrownBy(() -> dialect.literal(Double.NaN)).isInstanceOf(ConversionException.class);
        assertThatThrownBy(() -> dialect.literal(LocalDate.of(10_000, 1, 1))).isInstanceOf(ConversionException.class);
        assertThatThrownBy(() -> dialect.literal("a\0b")).isInstanceOf(GuruException.class);
        assertThatThrownBy(() -> dialect.literal(new int[] {1})).isInstanceOf(UnsupportedFeatureException.class);
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
        assertThat(dialect.lexer().statements(text).get(0).sql().kind()).isEqualTo(SqlKind.TRANSACTION);
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
        assertThat(dialect.raw(text, List.of()).tables()).isEqualTo(expected);
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
        assertThatThrownBy(() -> dialect.lexer().statements("\n" + script))
                .isInstanceOf(ScriptException.class)
                .hasMessageContaining("2");
    }

    @Test
    void rawTextIsOneStatementWithAllItsValues() {
        assertThat(dialect.raw("update a set b = ?", List.of(1)).kind()).isEqualTo(SqlKind.DML);
        assertThatThrownBy(() -> dialect.raw("select 1; select 2", List.of())).isInstanceOf(ScriptException.class);
        assertThatThrownBy(() -> dialect.raw("select ?", List.of())).isInstanceOf(ScriptException.class);
    }

    @Test
    void timeLimitsAreSecondsAndNeverNone() {
        assertThat(dialect.session().lockTimeout(Duration.ofMillis(200)).text())
                .isEqualTo("set session lock_wait_timeout = 1, innodb_lock_wait_timeout = 1");
        assertThat(dialect.session().lockTimeout(Duration.ZERO).text()).contains("31536000");
        assertThat(dialect.session().set("sql_mode", "it's").text()).isEqualTo("set session `sql_mode` = 'it''s'");
    }
}
