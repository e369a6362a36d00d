package io.guruorm.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.dialect.postgres.PostgresScriptLexer;
import io.guruorm.error.QueryException;
import io.guruorm.error.QueryFacts;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlScriptTest {

    private static SqlScript parse(String text) {
        return SqlScript.parse(Path.of("x.up.sql"), text, PostgresScriptLexer.INSTANCE);
    }

    @Test
    void runsInATransactionUnlessTheFirstLineSaysOtherwise() {
        assertThat(parse("create table a ();").transactional()).isTrue();
        assertThat(parse("-- guruorm: no-transaction\ncreate table a ();").transactional())
                .isFalse();
        assertThat(parse("\uFEFF-- guruorm: no-transaction\r\ncreate table a ();")
                        .transactional())
                .isFalse();
        assertThat(parse("select '\n-- guruorm: no-transaction';").transactional())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "begin",
                "start transaction",
                "commit",
                "end",
                "rollback",
                "abort",
                "savepoint a",
                "release savepoint a",
                "rollback to a",
                "prepare transaction 'x'",
                "COMMIT",
                "/* x */ commit /* y */"
            })
    void refusesToEndTheTransactionOfTheMigration(String statement) {
        assertThatThrownBy(() -> parse("create table a ();\n\n" + statement + ";"))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("File x.up.sql, line 3: ")
                .hasMessageContaining("may not stand here")
                .hasMessageContaining("-- guruorm: no-transaction");
    }

    @Test
    void whatCannotStandInATransactionTakesTheWholeFileOutOfOne() {
        assertThat(parse("create table t ();\ncreate index concurrently i on t (a);")
                        .transactional())
                .isFalse();
        assertThat(parse("create table t ();\ncreate index i on t (a);").transactional())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "begin; prepare transaction 'x';|would outlive the run",
                "begin; commit and chain; commit;|Write \"begin\" below it"
            })
    void transactionsThatNoRunCouldGoOnWithAreRefused(String statements, String why) {
        assertThatThrownBy(() -> parse("-- guruorm: no-transaction\n" + statements))
                .hasMessageContaining("File x.up.sql, line 2: ")
                .hasMessageContaining(why);
    }

    @Test
    void transactionsMayStandWhereTheFileRunsInNone() {
        assertThat(parse("-- guruorm: no-transaction\nbegin; savepoint a; rollback to a; commit; vacuum; begin; end;")
                        .statements())
                .hasSize(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"begin; select 1;", "select 1; begin; rollback to a;"})
    void aTransactionThatStaysOpenIsRefused(String rest) {
        assertThatThrownBy(() -> parse("-- guruorm: no-transaction\n" + rest))
                .hasMessageContaining("line 2")
                .hasMessageContaining("is open at the end of the file");
    }

    @Test
    void theLockMayNotBeDiscarded() {
        assertThatThrownBy(() -> parse("-- guruorm: no-transaction\ndiscard all;"))
                .hasMessageContaining("free the lock");
    }

    @Test
    void anUnknownDirectiveIsRefused() {
        assertThatThrownBy(() -> parse("-- guruorm: no_transaction\nselect 1;"))
                .hasMessageContaining("line 1")
                .hasMessageContaining("\"no_transaction\" is no directive");
    }

    @Test
    void aDirectiveThatIsNotFirstIsRefused() {
        assertThatThrownBy(() -> parse("-- Makes the index.\n-- guruorm: no-transaction\nselect 1;"))
                .hasMessageContaining("line 2")
                .hasMessageContaining("first line");
    }

    @Test
    void aBrokenTextIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> parse("select 1;\nselect 'a;"))
                .hasMessageStartingWith("File x.up.sql, line 2: ")
                .hasMessageEndingWith("Nothing was run.");
    }

    @Test
    void aFailureIsPlacedWhereTheServerPoints() {
        SqlScript script = parse("select 1;\n\ncreate table a (\n  id int,\n  b intt\n);");
        String sent = script.statements().get(1).sql().text();
        assertThat(script.placeOf(script.statements().get(1), failure(sent, sent.indexOf("intt") + 1)))
                .isEqualTo("File x.up.sql, line 5");
        assertThat(script.placeOf(script.statements().get(1), failure(sent, 1))).isEqualTo("File x.up.sql, line 3");
        assertThat(script.placeOf(script.statements().get(1), failure(sent, 0))).isEqualTo("File x.up.sql, line 3");
        assertThat(script.placeOf(script.statements().get(1), failure(sent, sent.indexOf("  id") + 1)))
                .isEqualTo("File x.up.sql, line 4");
    }

    private static QueryException failure(String sql, int position) {
        return new QueryException("no", sql, new QueryFacts("42601", null, null, null, position), null);
    }
}
