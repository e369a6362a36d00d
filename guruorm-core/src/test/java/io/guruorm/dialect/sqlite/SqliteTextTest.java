package io.guruorm.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.dialect.ErrorKind;
import io.guruorm.dialect.ScriptStatement;
import io.guruorm.error.ConversionException;
import io.guruorm.error.ScriptException;
import io.guruorm.error.UnsupportedFeatureException;
import io.guruorm.sql.Query;
import io.guruorm.sql.SqlKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements, literals, scripts and errors of SQLite, as text. */
class SqliteTextTest {

    private static final SqliteDialect SQLITE = SqliteDialect.of(45);

    @Test
    void queriesAreWrittenAsSqliteTakesThem() {
        assertThat(Query.from("a").offset(3).toSql(SQLITE).text()).isEqualTo("select * from \"a\" limit -1 offset 3");
        assertThat(Query.from("a").union(Query.from("b")).toSql(SQLITE).text())
                .isEqualTo("select * from (select * from \"a\") union select * from (select * from \"b\")");
        assertThat(Query.from("a").whereLike("b", "x%").toSql(SQLITE).text())
                .isEqualTo("select * from \"a\" where \"b\" like ?");
        var many = Query.from("a").whereIn("b", Collections.nCopies(1_001, 7)).toSql(SQLITE);
        assertThat(many.text()).isEqualTo("select * from \"a\" where \"b\" in (select value from json_each(?))");
        assertThat(many.bindings()).hasSize(1);
    }

    @Test
    void whatItLacksIsRefused() {
        assertThatThrownBy(() -> Query.from("a").lockForUpdate().toSql(SQLITE))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageStartingWith("SQLite has no lock on rows.");
        assertThatThrownBy(() -> Query.from("a").where("b", "ilike", "x").toSql(SQLITE))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageStartingWith("SQLite has no operator ilike.");
    }

    @Test
    void literalsAreWhatIsKept() {
        assertThat(SQLITE.literal("it's")).isEqualTo("'it''s'");
        assertThat(SQLITE.literal(true)).isEqualTo("1");
        assertThat(SQLITE.literal(new byte[] {1, (byte) 0xff})).isEqualTo("x'01ff'");
        assertThat(SQLITE.literal(Instant.parse("2024-02-29T12:30:00.5Z"))).isEqualTo("'2024-02-29 12:30:00.5'");
        assertThat(SQLITE.literal(Map.of("a", 1))).isEqualTo("'{\"a\":1}'");
        assertThat(SQLITE.literal(new BigDecimal("0.10"))).isEqualTo("0.10");
        assertThatThrownBy(() -> SQLITE.literal(new BigDecimal("12345678901234567890.5")))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("would be rounded")
                .hasMessageContaining("text");
        assertThatThrownBy(() -> SQLITE.literal(Double.NaN)).isInstanceOf(ConversionException.class);
    }

    @Test
    void scriptsEndWhereSqliteEndsThem() {
        var script = """
                create table a (b text default ';'); /* ; /* not nested */
                insert into [a;b] values (';', "x;y", `z;`); -- ;
                create trigger t after insert on a begin
                  update a set b = case when 1 then 'x' else 'end' end; delete from a;
                end;
                pragma foreign_keys = off; pragma table_info(a); vacuum
                """;
        assertThat(SQLITE.lexer().statements(script))
                .extracting(
                        ScriptStatement::name,
                        ScriptStatement::line,
                        s -> s.sql().kind(),
                        s -> s.sql().transactional())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("create table", 1, SqlKind.DDL, true),
                        org.assertj.core.groups.Tuple.tuple("insert", 2, SqlKind.DML, true),
                        org.assertj.core.groups.Tuple.tuple("create trigger", 3, SqlKind.DDL, true),
                        org.assertj.core.groups.Tuple.tuple("pragma foreign_keys", 6, SqlKind.SESSION, false),
                        org.assertj.core.groups.Tuple.tuple("pragma table_info", 6, SqlKind.READ, true),
                        org.assertj.core.groups.Tuple.tuple("vacuum", 6, SqlKind.DDL, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"begin", "commit", "end", "rollback", "savepoint a", "release a", "begin immediate"})
    void transactionControlIsTold(String text) {
        assertThat(SQLITE.lexer().statements(text).get(0).sql().kind()).isEqualTo(SqlKind.TRANSACTION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".read x.sql",
                "select 'a",
                "select \"a",
                "select [a",
                "/* a",
                "select (1",
                "insert into a values (?)",
                "insert into a values (:b)",
                "create trigger t after insert on a begin select 1;"
            })
    void scriptsThatCannotBeSentAreRefused(String script) {
        assertThatThrownBy(() -> SQLITE.lexer().statements("\n" + script))
                .isInstanceOf(ScriptException.class)
                .hasMessageContaining("2");
    }

    @Test
    void rawTextIsOneStatementWithAllItsValues() {
        assertThat(SQLITE.raw("update a set b = ?", List.of(1)).kind()).isEqualTo(SqlKind.DML);
        assertThatThrownBy(() -> SQLITE.raw("select 1; select 2", List.of())).isInstanceOf(ScriptException.class);
        assertThatThrownBy(() -> SQLITE.raw("select ?", List.of())).isInstanceOf(ScriptException.class);
        assertThatThrownBy(() -> SQLITE.raw("select ?1", List.of(1))).isInstanceOf(ScriptException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "SQLITE_CONSTRAINT_UNIQUE,UNIQUE",
        "SQLITE_CONSTRAINT_PRIMARYKEY,UNIQUE",
        "SQLITE_CONSTRAINT_FOREIGNKEY,FOREIGN_KEY",
        "SQLITE_CONSTRAINT_NOTNULL,NOT_NULL",
        "SQLITE_CONSTRAINT_CHECK,CHECK",
        "SQLITE_CONSTRAINT_TRIGGER,OTHER",
        "SQLITE_BUSY,LOCK_TIMEOUT",
        "SQLITE_BUSY_SNAPSHOT,SERIALIZATION",
        "SQLITE_LOCKED,LOCK_TIMEOUT",
        "SQLITE_INTERRUPT,CANCELLED",
        "SQLITE_FULL,OTHER"
    })
    void errorsMeanWhatTheirNameSays(String name, ErrorKind kind) {
        assertThat(SQLITE.errorKind(null, 1, "[" + name + "] words")).isEqualTo(kind);
    }

    @Test
    void restrictIsAForeignKeyToo() {
        assertThat(SQLITE.errorKind(null, 19, "[SQLITE_CONSTRAINT_TRIGGER] A RAISE (FOREIGN KEY constraint failed)"))
                .isEqualTo(ErrorKind.FOREIGN_KEY);
    }
}
