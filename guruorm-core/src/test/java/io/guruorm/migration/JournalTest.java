package io.guruorm.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.dialect.postgres.PostgresDialect;
import io.guruorm.sql.Sql;
import io.guruorm.sql.TableNames;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {

    private static final PostgresDialect DIALECT = PostgresDialect.of(18);

    private static String hash(int number) {
        return Journal.shortHash("statement " + number);
    }

    private static Journal done(int statements) {
        Journal journal = Journal.of(Journal.Purpose.UP);
        for (int i = 0; i < statements; i++) {
            journal = journal.done(hash(i), i % 3 == 0 ? OptionalLong.empty() : OptionalLong.of(i));
        }
        return journal;
    }

    @Test
    void growsByAppending() {
        Journal two = done(2);
        Journal three = two.done(hash(2), OptionalLong.of(7));
        assertThat(three.text()).startsWith(two.text());
        assertThat(three.statements()).isEqualTo(3);
        assertThat(two.statements()).isEqualTo(2);
        assertThat(three.count(2)).hasValue(7);
    }

    @Test
    void isReadAsItWasWritten() {
        Journal journal = done(2).reading("select 1 from t")
                .begun(hash(2), "abc", "create index concurrently i\r\n\ton \"a\\b\" (c)");
        Journal read = Journal.parse(journal.text());
        assertThat(read.text()).isEqualTo(journal.text());
        assertThat(read.purpose()).isEqualTo(Journal.Purpose.UP);
        assertThat(read.statement(1)).isEqualTo(journal.statement(1));
        assertThat(read.begun()).isEqualTo(journal.begun());
        assertThat(read.begun().orElseThrow().text()).isEqualTo("create index concurrently i\r\n\ton \"a\\b\" (c)");
        assertThat(read.read()).hasValue("select 1 from t");
        assertThat(Journal.parse(read.begunIsDone().text()).statements()).isEqualTo(3);
        Journal not = Journal.parse(read.begunIsNotDone().text());
        assertThat(not.statements()).isEqualTo(2);
        assertThat(not.begun()).isEmpty();
        assertThat(not.abandoned()).isEqualTo(journal.begun());
    }

    @Test
    void knowsHowManyStatementsAreBeingUndone() {
        Journal journal = Journal.parse(Journal.of(Journal.Purpose.undo(12)).text());
        assertThat(journal.purpose().undone()).isEqualTo(12);
        assertThat(journal.purpose().direction()).isEqualTo(Direction.DOWN);
    }

    @Test
    void staysShortHoweverManyStatementsThereAre() {
        Journal journal = done(5 * Journal.LINES + 3);
        assertThat(journal.text().length()).isLessThan(80 * Journal.LINES);
        Journal read = Journal.parse(journal.text());
        assertThat(read.statements()).isEqualTo(5 * Journal.LINES + 3);
        assertThat(read.foldedStatements().number()).isEqualTo(5 * Journal.LINES);
        assertThat(read.count(3)).isEmpty();
        assertThat(read.count(Journal.LINES + 3)).hasValue(Journal.LINES + 3);
    }

    @Test
    void aLongRowOfEqualCountsTakesLittleRoom() {
        Journal journal = Journal.of(Journal.Purpose.UP);
        for (int i = 0; i < 10 * Journal.LINES; i++) {
            journal = journal.done(hash(i), OptionalLong.of(1));
        }
        assertThat(journal.text()).hasSizeLessThan(150).contains(" 1x2000 ");
    }

    @Test
    void replayComparesEvenWhatIsFolded() {
        Journal journal = done(Journal.LINES + 1);
        Sql sql = Sql.ddl("create table t ()", TableNames.of("t"));
        Replay same = new Replay("m", DIALECT);
        for (int i = 0; same.isBefore(journal); i++) {
            assertThat(same.compare(journal, hash(i), sql)).isEqualTo(i);
        }
        Replay other = new Replay("m", DIALECT);
        assertThatThrownBy(() -> {
                    for (int i = 0; other.isBefore(journal); i++) {
                        other.compare(journal, hash(i == 5 ? 6 : i), sql);
                    }
                })
                .hasMessageContaining("one of its first " + Journal.LINES + " statements is not the one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "guruorm-journal 1 up\n",
                "guruorm-journal 1 up 00000000\n",
            })
    void whatIsNoJournalIsRefused(String text) {
        assertThatThrownBy(() -> Journal.parse(text))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("somebody edited it");
    }

    @Test
    void anEditedJournalIsRefused() {
        String text = done(3).text();
        List<String> lines = text.lines().toList();
        assertThatThrownBy(() -> Journal.parse(text.replace(hash(1), hash(9)))).isInstanceOf(JournalException.class);
        assertThatThrownBy(() -> Journal.parse(lines.get(0) + "\n" + lines.get(2) + "\n"))
                .isInstanceOf(JournalException.class);
        assertThatThrownBy(() -> Journal.parse(text + "+ x - 12345678\n")).isInstanceOf(JournalException.class);
        assertThatThrownBy(() -> Journal.parse(text.substring(0, text.length() - 1)))
                .isInstanceOf(JournalException.class);
    }

    @Test
    void aJournalOfANewerVersionIsToldFromAnEditedOne() {
        String newer = JournalText.EMPTY.plus("guruorm-journal 2 up").text();
        assertThatThrownBy(() -> Journal.parse(newer)).hasMessageContaining("a newer version wrote it");
    }

    @Test
    void valuesBelongToAStatement() {
        Sql one = Sql.dml("insert into t values (?)", TableNames.of("t"), 1);
        assertThat(Journal.hash(one, DIALECT))
                .hasSize(32)
                .isEqualTo(Journal.hash(Sql.dml("insert into t values (?)", TableNames.of("t"), 1), DIALECT))
                .isNotEqualTo(Journal.hash(Sql.dml("insert into t values (?)", TableNames.of("t"), 2), DIALECT))
                .isNotEqualTo(Journal.hash(Sql.dml("insert into t values (?)", TableNames.of("t"), "1"), DIALECT));
    }
}
