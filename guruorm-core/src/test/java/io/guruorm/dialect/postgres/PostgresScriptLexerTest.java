package io.guruorm.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.dialect.ScriptStatement;
import io.guruorm.error.ScriptException;
import io.guruorm.sql.SqlKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class PostgresScriptLexerTest {

    private static final PostgresScriptLexer LEXER = PostgresScriptLexer.INSTANCE;

    private record Split(String rule, String script, List<String> statements) {
        Split(String rule, String script, String... statements) {
            this(rule, script, List.of(statements));
        }
    }

    @TestFactory
    Stream<DynamicTest> splits() {
        return Stream.of(
                        new Split("nothing", ""),
                        new Split("only blanks, comments and semicolons", " ; -- a;b\n/* ; */ ;;\n"),
                        new Split("two statements", "select 1; select 2", "select 1", "select 2"),
                        new Split("a byte order mark", "\uFEFFselect 1;", "select 1"),
                        new Split("a comment inside stays", "select /* ; */ 1;", "select /* ; */ 1"),
                        new Split("comments around go", "-- a\nselect 1 -- b;\n; -- c", "select 1"),
                        new Split("nested comments", "/* /* ; */ ; */ select 1;", "select 1"),
                        new Split("a comment that opens in an operator", "select 2*/* ; */3;", "select 2*/* ; */3"),
                        new Split("a semicolon in a string", "select 'a;b'; select 2", "select 'a;b'", "select 2"),
                        new Split("a doubled quote", "select 'a'';b'; select 2", "select 'a'';b'", "select 2"),
                        new Split(
                                "a backslash in a plain string", "select 'a\\'; select 2", "select 'a\\'", "select 2"),
                        new Split("a backslash in E''", "select E'a\\';b'; select 2", "select E'a\\';b'", "select 2"),
                        new Split("e'' in lower case", "select e'\\';'; select 2", "select e'\\';'", "select 2"),
                        new Split(
                                "a piece after a line break keeps the rules of E''",
                                "select E'a'\n  '\\';b'; select 2",
                                "select E'a'\n  '\\';b'",
                                "select 2"),
                        new Split(
                                "so it does after a comment",
                                "select E'a' -- it's\n '\\';b'; select 2",
                                "select E'a' -- it's\n '\\';b'",
                                "select 2"),
                        new Split(
                                "a name that ends in e begins no E''",
                                "select date'2024-01-01\\'; select 2",
                                "select date'2024-01-01\\'",
                                "select 2"),
                        new Split("U&''", "select U&'d\\0061;'; select 2", "select U&'d\\0061;'", "select 2"),
                        new Split(
                                "U& as a quoted name",
                                "select U&\"d;\"\"\"; select 2",
                                "select U&\"d;\"\"\"",
                                "select 2"),
                        new Split(
                                "B'', X'' and N''",
                                "select B'1;', X'F;', N';'; select 2",
                                "select B'1;', X'F;', N';'",
                                "select 2"),
                        new Split(
                                "a quoted name",
                                "select \"a;\"\"b\" from t; select 2",
                                "select \"a;\"\"b\" from t",
                                "select 2"),
                        new Split("dollar quotes", "do $$ begin; end $$; select 2", "do $$ begin; end $$", "select 2"),
                        new Split(
                                "tagged dollar quotes hold others",
                                "do $a$ x $$;$$ $b$;$b$ $a$; select 2",
                                "do $a$ x $$;$$ $b$;$b$ $a$",
                                "select 2"),
                        new Split("a tag in another script", "do $é$ ; $é$; select 2", "do $é$ ; $é$", "select 2"),
                        new Split(
                                "a dollar inside a name quotes nothing",
                                "select a$b$c; select d$b$e",
                                "select a$b$c",
                                "select d$b$e"),
                        new Split(
                                "a numbered parameter",
                                "prepare p as select $1; select 2",
                                "prepare p as select $1",
                                "select 2"),
                        new Split(
                                "parentheses of a rule",
                                "create rule r as on insert to t do also (delete from a; delete from b); select 2",
                                "create rule r as on insert to t do also (delete from a; delete from b)",
                                "select 2"),
                        new Split(
                                "a body in SQL",
                                "create function f() returns int begin atomic select 1; select 2; end; select 3",
                                "create function f() returns int begin atomic select 1; select 2; end",
                                "select 3"),
                        new Split(
                                "a case in a body",
                                "create or replace procedure p() begin atomic select case when true then 1 end; end; select 3",
                                "create or replace procedure p() begin atomic select case when true then 1 end; end",
                                "select 3"),
                        new Split(
                                "a label called end in a body",
                                "create function f() returns int begin atomic select 1 as end; select t.end; end; select 3",
                                "create function f() returns int begin atomic select 1 as end; select t.end; end",
                                "select 3"),
                        new Split(
                                "a column called atomic is no body",
                                "select begin atomic; select 2",
                                "select begin atomic",
                                "select 2"),
                        new Split(
                                "numbers",
                                "select 1e5, 0x1F, 1_000, .5; select 2",
                                "select 1e5, 0x1F, 1_000, .5",
                                "select 2"),
                        new Split("an array slice", "select a[1:2]; select 2", "select a[1:2]", "select 2"),
                        new Split("line ends of Windows", "select\r\n1;\r\nselect 2;\r\n", "select\r\n1", "select 2"))
                .map(row -> DynamicTest.dynamicTest(row.rule(), () -> assertThat(
                                LEXER.statements(row.script()).stream().map(ScriptStatement::text))
                        .containsExactlyElementsOf(row.statements())));
    }

    @Test
    void linesAreThoseOfTheFirstWord() {
        assertThat(LEXER.statements("-- one\n\nselect 1;\r\n/* a\n b */ select\n2;\rselect 'x\ny'; select 4").stream()
                        .map(ScriptStatement::line))
                .containsExactly(3, 5, 7, 8);
    }

    private record Refused(String script, int line, String part) {}

    @TestFactory
    Stream<DynamicTest> refuses() {
        return Stream.of(
                        new Refused("select 1;\n\\i other.sql\n", 2, "command of psql"),
                        new Refused("select 1;\nselect '\0'", 2, "null character"),
                        new Refused("select 1 \\gexec", 1, "command of psql"),
                        new Refused("\ncopy t (a, b) from stdin;\n1\tit's\n\\.\n", 2, "stdin"),
                        new Refused("COPY t FROM STDIN WITH (format csv);", 1, "stdin"),
                        new Refused("copy (select 1) to stdout", 1, "stdout"),
                        new Refused("select 1;\nselect 'abc;\n", 2, "no closing quote"),
                        new Refused("select E'a\\';", 1, "no closing quote"),
                        new Refused("select \"a", 1, "no closing quote"),
                        new Refused("select 1; /* a /* b */ c", 1, "has no end"),
                        new Refused("do $x$ begin end $y$;", 1, "$x$"),
                        new Refused("create table t (\n  a int;\n", 1, "never closed"),
                        new Refused("create function f() returns int\nbegin atomic select 1;", 2, "has no \"end\""),
                        new Refused("set standard_conforming_strings = off;", 1, "backslashes"),
                        new Refused("set local standard_conforming_strings to off;", 1, "backslashes"))
                .map(row -> DynamicTest.dynamicTest(row.script().replaceAll("\\s+", " "), () -> assertThatThrownBy(
                                () -> LEXER.statements(row.script()))
                        .isInstanceOfSatisfying(ScriptException.class, refused -> assertThat(refused.line())
                                .isEqualTo(row.line()))
                        .hasMessageContaining(row.part())));
    }

    @Test
    void copyFromAFileOnTheServerIsNoRefusal() {
        assertThat(LEXER.statements("copy t from '/srv/t.csv'; set standard_conforming_strings = on"))
                .hasSize(2);
    }

    @Test
    void questionMarksOfAScriptAreOperators() {
        ScriptStatement statement =
                LEXER.statements("select a ? 'b?', c ?| d -- ?\n from t").get(0);
        assertThat(statement.text()).isEqualTo("select a ? 'b?', c ?| d -- ?\n from t");
        assertThat(statement.sql().text()).isEqualTo("select a ?? 'b?', c ??| d -- ?\n from t");
    }

    @Test
    void questionMarksOfRawTextAreTheCallers() {
        assertThat(LEXER.raw("select * from t where a ?? ?", List.of("b")).text())
                .isEqualTo("select * from t where a ?? ?");
    }

    @Test
    void rawTextHasTheFactsOfAllItsStatements() {
        assertThat(LEXER.raw("insert into a values (1); insert into b values (2)", List.of())
                        .tables()
                        .names())
                .containsExactly("a", "b");
        assertThat(LEXER.raw("create table a (); commit; select 1", List.of()).kind())
                .isEqualTo(SqlKind.TRANSACTION);
        assertThat(LEXER.raw("select 1; vacuum", List.of()).transactional()).isFalse();
    }
}
