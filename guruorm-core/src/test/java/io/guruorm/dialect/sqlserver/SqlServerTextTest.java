package io.guruorm.dialect.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.guruorm.dialect.DatabaseObject;
import io.guruorm.dialect.ErrorKind;
import io.guruorm.dialect.ScriptStatement;
import io.guruorm.error.GuruException;
import io.guruorm.error.ScriptException;
import io.guruorm.error.UnsupportedFeatureException;
import io.guruorm.sql.InsertStatement;
import io.guruorm.sql.Query;
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import io.guruorm.sql.TableNames;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements, literals, scripts, errors and sessions of SQL Server, as text. */
class SqlServerTextTest {

    private static final SqlServerDialect SQL_SERVER = SqlServerDialect.of(15);

    static Stream<SqlServerStatementCase> cases() {
        return SqlServerStatementCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void compilesTo(SqlServerStatementCase row) {
        var sql = SQL_SERVER.compile(row.statement());
        assertThat(sql.text()).isEqualTo(row.sql());
        assertThat(sql.bindings()).isEqualTo(row.bindings());
        var raw = SQL_SERVER.raw(sql.text(), sql.bindings());
        assertThat(raw.bindings()).isEqualTo(row.bindings());
        assertThat(raw.kind()).isEqualTo(sql.kind());
    }

    @Test
    void laterVersionsCompareWithNullByThemselves() {
        assertThat(Query.from("a")
                        .where("b", "is distinct from", 3)
                        .toSql(SqlServerDialect.of(16))
                        .text())
                .isEqualTo("select * from [a] where [b] is distinct from ?");
    }

    @Test
    void manyTextsGoOneByOne() {
        var sql = Query.from("a").whereIn("b", Collections.nCopies(1_001, "x")).toSql(SQL_SERVER);
        assertThat(sql.text()).startsWith("select * from [a] where [b] in (?, ?, ");
        assertThat(sql.bindings()).hasSize(1_001);
    }

    static Stream<ThrowingCallable> refusals() {
        var a = Query.from("a");
        var row = InsertStatement.of("a", List.of(Map.of("b", 1)));
        return Stream.of(
                () -> a.where("b", "ilike", "x").toSql(SQL_SERVER),
                () -> a.where("b", "@>", "x").toSql(SQL_SERVER),
                () -> a.where("b", "~", "x").toSql(SQL_SERVER),
                () -> a.where("b", "@@", "x").toSql(SQL_SERVER),
                () -> a.whereLike("b", "x", true).toSql(SQL_SERVER),
                () -> a.distinctOn("b").toSql(SQL_SERVER),
                () -> Query.from(a, "x").lockForUpdate().toSql(SQL_SERVER),
                () -> SQL_SERVER.compile(row.ignoringConflicts()),
                () -> SQL_SERVER.compile(InsertStatement.of("a", Collections.nCopies(1_001, Map.of("b", 1)))),
                () -> SQL_SERVER.literal(new int[] {1}),
                () -> SQL_SERVER.session().settings(),
                () -> SQL_SERVER.session().set("a", "b"),
                () -> SQL_SERVER.session().actAs("a"),
                () -> SQL_SERVER.session().reset(),
                () -> SQL_SERVER.session().lockTable("a"),
                () -> SQL_SERVER.session().markTransaction(),
                () -> SQL_SERVER.session().transactionMarked(),
                () -> SQL_SERVER.session().readOnly(),
                () -> SQL_SERVER.catalog().columns("a"),
                () -> SQL_SERVER.catalog().indexes("a"),
                () -> SQL_SERVER.catalog().reach("a"),
                () -> SQL_SERVER.catalog().ownObjects(),
                () -> SQL_SERVER.catalog().drop(DatabaseObject.Kind.TABLE, List.of()),
                () -> SQL_SERVER.catalog().server(),
                () -> SQL_SERVER.catalog().connections(),
                () -> SQL_SERVER.catalog().anotherDatabase("a"),
                () -> SQL_SERVER.catalog().whole(List.of()));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatItLacksIsRefused(ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageStartingWith("SQL Server has no ");
    }

    @Test
    void literalsAreReadAlikeInEverySession() {
        assertThat(SQL_SERVER.literal("it's \\ \"")).isEqualTo("N'it''s \\ \"'");
        assertThat(SQL_SERVER.literal("a\\\r\nb\\\nc")).isEqualTo("N'a\\' + N'\r\nb\\' + N'\nc'");
        assertThat(SQL_SERVER.literal(true)).isEqualTo("1");
        assertThat(SQL_SERVER.literal(0.1)).isEqualTo("0.1E0");
        assertThat(SQL_SERVER.literal(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(SQL_SERVER.literal(new byte[] {1, (byte) 0xff})).isEqualTo("0x01ff");
        assertThat(SQL_SERVER.literal(Instant.parse("2024-02-29T12:30:00Z"))).isEqualTo("N'2024-02-29T12:30:00+00:00'");
        assertThat(SQL_SERVER.literal(LocalDateTime.parse("2024-02-29T12:30:00.123456")))
                .isEqualTo("N'2024-02-29T12:30:00.123456'");
        assertThat(SQL_SERVER.literal(LocalTime.of(1, 2))).isEqualTo("N'01:02'");
        assertThat(SQL_SERVER.literal(Map.of("a", 1))).isEqualTo("N'{\"a\":1}'");
        assertThat(SQL_SERVER.literal(null)).isEqualTo("null");
        assertThatThrownBy(() -> SQL_SERVER.literal(Double.NaN)).isInstanceOf(GuruException.class);
        assertThatThrownBy(() -> SQL_SERVER.literal(LocalDate.of(10_000, 1, 1))).isInstanceOf(GuruException.class);
        assertThatThrownBy(() -> SQL_SERVER.literal("a\0b")).isInstanceOf(GuruException.class);
        assertThat(SQL_SERVER.concatenation("a", "b")).isEqualTo("a + b");
        assertThat(SQL_SERVER.inline(Query.from("a").where("b", "it's").toSql(SQL_SERVER)))
                .isEqualTo("select * from [a] where [b] = N'it''s'");
    }

    @Test
    void scriptsEndAtGo() {
        var script = """
                create table [a;b] (go int default ';', c nvarchar(9) default N'
                go
                '); /* go /* nested
                go
                */ */
                insert into a values (1)
                GO -- the first
                declare @x int = 1; update a set go = @x

                  go
                create procedure p as begin
                  insert into a values (1); commit
                end
                go
                set nocount on
                go
                go
                select 1 as "go"; select 2""";
        assertThat(SQL_SERVER.lexer().statements(script))
                .extracting(
                        ScriptStatement::name,
                        ScriptStatement::line,
                        s -> s.sql().kind(),
                        s -> s.sql().transactional())
                .containsExactly(
                        tuple("create table", 1, SqlKind.DDL, true),
                        tuple("declare", 8, SqlKind.DDL, true),
                        tuple("create procedure", 11, SqlKind.DDL, true),
                        tuple("set", 15, SqlKind.SESSION, true),
                        tuple("select", 18, SqlKind.READ, true));
        assertThat(SQL_SERVER.lexer().statements(script).get(1).text())
                .isEqualTo("declare @x int = 1; update a set go = @x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":r other.sql",
                "select 1\n  :setvar a b",
                "select 1\ngo 5",
                "select 'a",
                "select [a",
                "/* a /* b */",
                "select (1",
                "insert into a values (?)"
            })
    void scriptsThatCannotBeSentAreRefused(String script) {
        assertThatThrownBy(() -> SQL_SERVER.lexer().statements(script)).isInstanceOf(ScriptException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "begin transaction | TRANSACTION",
                "begin tran a | TRANSACTION",
                "commit | TRANSACTION",
                "if @@trancount > 0 rollback | TRANSACTION",
                "save transaction a | TRANSACTION",
                "set implicit_transactions on | TRANSACTION",
                "select 1 | READ",
                "(select 1) union (select 2) | READ",
                "with a as (select 1 as b) select * from a | READ",
                "with a as (select 1 as b) delete from c where d in (select b from a) | DML",
                "select geometry::Point(1, 2, 0) | READ",
                "select * into #t from a | DDL",
                "select 1 drop table a | DDL",
                "insert into a exec p | DDL",
                "merge a using b on a.id = b.id when matched then delete | DML",
                "use other | SESSION",
                "exec sp_rename 'a', 'b' | DDL",
                "backup database a to disk = 'b' | DDL"
            })
    void batchesCountAsTheStrongestOfTheirStatements(String text, SqlKind kind) {
        assertThat(SQL_SERVER.raw(text, List.of()).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "insert into a (b) values (1) | a",
                "insert [s].[a] values (1); | s.a",
                "insert into a (b) select c from d | ?",
                "insert into a output inserted.b into c values (1) | ?",
                "insert into other.dbo.a values (1) | ?",
                "insert into a values (1) delete from b | ?",
                "update a set b = 1 where c = 2 | a",
                "update a set b = 1 update c set d = 2 | ?",
                "update top (1) a set b = 1 | ?",
                "update x set b = 1 from a as x | ?",
                "delete from a where b = 1 | a",
                "delete a | a",
                "delete x from a as x | ?",
                "truncate table a | a",
                "create table a (b int references c (d) on delete set null on update cascade) | a,c",
                "alter table a add constraint x foreign key (b) references c (d) | a,c",
                "alter table a alter column b int | a",
                "alter table a drop column b | a",
                "alter table a drop column b alter table c drop column d | ?",
                "alter table a switch to b | ?",
                "create unique nonclustered index x on s.a (b) | s.a",
                "drop index x on a | a",
                "drop table if exists a | a",
                "drop table a, b | ?",
                "drop table a drop table b | ?",
                "exec p | ?",
                "create view v as select 1 as a | ?"
            })
    void changesNameTheirTables(String text, String tables) {
        var expected = tables.equals("?") ? TableNames.UNKNOWN : TableNames.of(tables.split(","));
        assertThat(SQL_SERVER.raw(text, List.of()).tables()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"create database a", "alter database a set recovery simple", "create fulltext index on a (b)"})
    void someChangesStandInNoTransaction(String text) {
        assertThat(SQL_SERVER.raw(text, List.of()).transactional()).isFalse();
    }

    @Test
    void rawTextIsOneBatchWithAllItsValues() {
        assertThat(SQL_SERVER
                        .raw("update a set b = ?; update c set d = ?", List.of(1, 2))
                        .kind())
                .isEqualTo(SqlKind.DML);
        assertThatThrownBy(() -> SQL_SERVER.raw("select 1\ngo\nselect 2", List.of()))
                .isInstanceOf(ScriptException.class);
        assertThatThrownBy(() -> SQL_SERVER.raw("select ?", List.of())).isInstanceOf(ScriptException.class);
    }

    @Test
    void catalogIsAskedByTheQuotedName() {
        var table = SQL_SERVER.catalog().hasTable("shop.t]x");
        assertThat(table.text())
                .isEqualTo("select cast(case when exists (select 1 from sys.tables t where t.object_id = object_id(?))"
                        + " then 1 else 0 end as bit) as answer");
        assertThat(table.bindings()).containsExactly("[shop].[t]]x]");
        assertThat(SQL_SERVER.catalog().hasView("shop.v").text()).contains("sys.views v");
        assertThat(SQL_SERVER.catalog().hasView("shop.v").bindings()).containsExactly("[shop].[v]");
        assertThat(SQL_SERVER.catalog().hasColumn("t", "a").bindings()).containsExactly("[t]", "a");
        assertThat(SQL_SERVER.catalog().hasIndex("t", "x").text()).contains("sys.indexes i", "i.name = ?");
        assertThat(SQL_SERVER.catalog().hasIndex("t", List.of("a", "b")).bindings())
                .containsExactly("[t]", "a\u001Fb");
    }

    @Test
    void sessionsAreTold() {
        var session = SQL_SERVER.session();
        assertThat(session.lockTimeout(Duration.ofMillis(200)).text()).isEqualTo("set lock_timeout 200");
        assertThat(session.lockTimeout(Duration.ZERO).text()).isEqualTo("set lock_timeout -1");
        assertThat(session.tryLock(1).text()).contains("exec @got = sp_getapplock @Resource = ?", "as taken");
        assertThat(session.tryLock(1).bindings()).containsExactly("guruorm_0000000000000001");
        assertThat(session.unlock(1).text()).contains("sp_releaseapplock");
        assertThat(session.lockHolders(1).text()).contains("sys.dm_tran_locks");
        assertThat(session.blockers(7).bindings()).containsExactly(7L);
        assertThat(session.whereabouts().text()).contains("@@spid as pid");
        assertThat(session.rollback()).extracting(Sql::text).containsExactly("if @@trancount > 0 rollback transaction");
        assertThat(Stream.of(
                        session.begin(), session.commit(), session.rollback().get(0)))
                .allSatisfy(sql ->
                        assertThat(SQL_SERVER.raw(sql.text(), List.of()).kind()).isEqualTo(SqlKind.TRANSACTION));
        assertThat(session.utc()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2601,23000,x,UNIQUE",
        "2627,23000,x,UNIQUE",
        "547,23000,The INSERT statement conflicted with the CHECK constraint,CHECK",
        "547,23000,The INSERT statement conflicted with the FOREIGN KEY constraint,FOREIGN_KEY",
        "547,23000,The DELETE statement conflicted with the REFERENCE constraint,FOREIGN_KEY",
        "515,23000,x,NOT_NULL",
        "1205,40001,x,DEADLOCK",
        "3960,S0002,x,SERIALIZATION",
        "1222,S0051,x,LOCK_TIMEOUT",
        "0,08S01,x,LOST_CONNECTION",
        "208,S0002,x,OTHER"
    })
    void errorsMeanWhatTheirNumberSays(int code, String state, String message, ErrorKind kind) {
        assertThat(SQL_SERVER.errorKind(state, code, message)).isEqualTo(kind);
    }
}
