package io.guruorm.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.dialect.postgres.PostgresDialect;
import io.guruorm.jdbc.Database;
import io.guruorm.migration.MigrationException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SectionedFileTest {

    private static final Database NOWHERE = Database.offline("main", PostgresDialect.of(18));
    private static final String NAME = "2025_01_01_000000_users";
    private static final String WHOLE = "-- +up\ncreate table a ();\n\n-- +down\ndrop table a;\n";

    @TempDir
    private Path folder;

    private SectionedFile file(String text) {
        try {
            return new SectionedFile(new MigrationName(NAME), Files.writeString(folder.resolve(NAME + ".sql"), text));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private MigrationBody body(String text) {
        return file(text).body(PostgresDialect.of(18));
    }

    private String sum(String text) {
        return file(text).checksum().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-- +up~create table a ();~-- +down~drop table a;|true",
                "-- +up~create table a ();|false",
                "\uFEFF-- +UP~create table a ();~  --+down  ~drop table a;|true",
                "-- Makes a.~/* -- at last */~~-- +up~create table a ();~-- +down|true",
                "-- +up~-- +downwards is no marker~select '-- +down';|false"
            })
    void aFileCanBeUndoneWhereItHasDown(String text, boolean reversible) {
        for (String end : new String[] {"\n", "\r\n", "\r"}) {
            assertThat(body(text.replace("~", end)).irreversible(NOWHERE, false).isEmpty())
                    .isEqualTo(reversible);
        }
    }

    @Test
    void whatCannotBeUndoneSaysWhy() {
        assertThat(body("-- +up\nselect 1;").irreversible(NOWHERE, false))
                .contains("there is no \"-- +down\" in " + NAME + ".sql");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create table a ();|1|no line is \"-- +up\"",
                "~-- +down~drop table a;|2|stands before \"-- +up\"",
                "-- +up~select 1;~-- +up~select 2;|3|stands here again; it was in line 1",
                "-- +up~~-- +down~-- +down|4|stands here again; it was in line 3",
                "-- +up~select 1;~-- +down~select 2;~-- +up|5|stands here again; it was in line 1",
                "~select 1;~-- +up~|2|only comments may stand above",
                "-- +up~~select 'a;|3|",
                "-- +up~select 1;~-- +down~commit;|4|may not stand here",
                "-- +up~select $$~-- +down~$$;|2|",
                "-- guruorm: no-transaction~-- +up~~begin;|4|is open at the end",
                "-- Why.~-- guruorm: no-transaction~-- +up|2|first line",
                "-- +up~-- guruorm: no-transaction~vacuum;|2|first line",
                "-- guruorm: fast~-- +up|1|is no directive"
            })
    void whatIsWrongIsRefusedWithTheLineOfTheFile(String text, int line, String part) {
        for (String end : new String[] {"\n", "\r\n"}) {
            assertThatThrownBy(() -> body(text.replace("~", end)))
                    .isInstanceOfSatisfying(MigrationException.class, refused -> assertThat(refused.kind())
                            .isEqualTo(Kind.FAILED))
                    .hasMessageContaining(NAME + ".sql, line " + line + ": ")
                    .hasMessageContaining(part == null ? "" : part)
                    .hasMessageEndingWith("Nothing was run.");
        }
    }

    @Test
    void theFirstLineCountsForBothWays() {
        MigrationBody body = body("-- guruorm: no-transaction\n-- +up\nvacuum;\n-- +down\nvacuum;");
        assertThat(body.transactional(Direction.UP)).isFalse();
        assertThat(body.transactional(Direction.DOWN)).isFalse();
        assertThat(body(WHOLE).transactional(Direction.UP)).isTrue();
    }

    @Test
    void onlyWhatStandsBelowUpIsSummed() {
        String sum = sum(WHOLE);
        assertThat(sum).isEqualTo(Checksum.of("create table a ();"));
        assertThat(sum(WHOLE.replace("drop table a;", "drop table if exists a;")))
                .isEqualTo(sum);
        assertThat(sum("-- Makes a.\n" + WHOLE)).isEqualTo(sum);
        assertThat(sum(WHOLE.replace("\n", "\r\n"))).isEqualTo(sum);
        assertThat(sum("-- +up\ncreate table a ();")).isEqualTo(sum);
        assertThat(sum(WHOLE.replace("create table a ()", "create table b ()"))).isNotEqualTo(sum);
    }
}
