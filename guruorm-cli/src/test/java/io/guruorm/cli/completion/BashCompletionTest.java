package io.guruorm.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script for bash, in a real bash: called as readline calls it, and by keys on a terminal. */
class BashCompletionTest {

    @TempDir
    private Path folder;

    private Path script;

    @BeforeEach
    void bashIsThere() throws Exception {
        assumeThat(Programs.present("bash")).as("bash is on the PATH").isTrue();
        script = Files.writeString(folder.resolve("completion.bash"), Shell.BASH.script(SampleCommands.ALL));
        Programs.completedFolders(folder);
    }

    /** The line; the pieces that readline makes of it, '' where nothing is typed yet; what is offered to go on with. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "guruorm mi|guruorm mi|<migrate ><migrate:status ><migrate:reset >",
                "guruorm |guruorm ''|<migrate ><migrate:status ><migrate:reset ><db:load ><init ><completion ><help >",
                "guruorm migrate:|guruorm migrate :|<status ><reset >",
                "guruorm migrate:s|guruorm migrate : s|<status >",
                "guruorm  migrate:s|guruorm migrate : s|<status >",
                "guruorm d|guruorm d|<db:load >",
                "guruorm x|guruorm x|",
                "guruorm -|guruorm -|<--help ><--version >",
                "guruorm help migrate:s|guruorm help migrate : s|<status >",
                "guruorm help migrate x|guruorm help migrate x|",
                "guruorm migrate -|guruorm migrate -|<--to=><--path=><--force ><--step=><--help >",
                "guruorm migrate |guruorm migrate ''|<--to=><--path=><--force ><--step=><--help >",
                "guruorm migrate:status -|guruorm migrate : status -|<--pending ><--help >",
                "guruorm migrate --force --step=1 -|guruorm migrate --force --step = 1 -|<--to=><--path=><--help >",
                "guruorm migrate --path=x --p|guruorm migrate --path = x --p|<--path=>",
                "guruorm migrate --path=|guruorm migrate --path =|<data><my folder> filenames",
                "guruorm migrate --path=d|guruorm migrate --path = d|<data> filenames",
                "guruorm migrate --path d|guruorm migrate --path d|<data> filenames",
                "guruorm migrate --path=data/|guruorm migrate --path = data/|<data/a:b> filenames",
                "guruorm migrate --path=data/a:|guruorm migrate --path = data/a :|<b> filenames",
                "guruorm migrate --to=|guruorm migrate --to =|",
                "guruorm migrate --to |guruorm migrate --to ''|",
                "guruorm migrate --force d|guruorm migrate --force d|",
                "guruorm init d|guruorm init d|<data> filenames",
                "guruorm db:load d|guruorm db : load d|<data><dump.json> filenames space",
                "guruorm completion |guruorm completion ''|<bash ><zsh >",
                "guruorm completion z|guruorm completion z|<zsh >",
                "guruorm unknown d|guruorm unknown d|",
            })
    void offersWhatGoesOn(String line, String pieces, String offered) throws Exception {
        List<String> words = new ArrayList<>(List.of(pieces.split(" ")));
        words.replaceAll(word -> word.equals("''") ? "" : word);
        String last = words.get(words.size() - 1);

        assertThat(offered(line, last.matches("[:=]") ? "" : last, words)).isEqualTo(offered == null ? "" : offered);
    }

    @Test
    void wordsStayWholeWhereReadlineIsToldSo() throws Exception {
        assertThat(offered("guruorm migrate:s", "migrate:s", List.of("guruorm", "migrate:s")))
                .isEqualTo("<migrate:status >");
        assertThat(offered("guruorm migrate --path=d", "--path=d", List.of("guruorm", "migrate", "--path=d")))
                .isEqualTo("<--path=data> filenames");
    }

    @Test
    void quotesAndBackslashesAreUnderstood() throws Exception {
        assertThat(offered("guruorm init \"my f", "my f", List.of("guruorm", "init", "\"my f")))
                .isEqualTo("<my folder> filenames");
        assertThat(offered("guruorm init my\\ f", "my\\ f", List.of("guruorm", "init", "my\\ f")))
                .isEqualTo("<my folder> filenames");
        assertThat(offered("guruorm init 'my folder'/i", "'my folder'/i", List.of("guruorm", "init", "'my folder'/i")))
                .isEqualTo("<my folder/inner> filenames");
    }

    @Test
    void foldersEndWithSlashWhereBashIsTooOldToAddIt() throws Exception {
        Files.writeString(script, "compopt() { return 1; }\n", StandardOpenOption.APPEND);

        assertThat(offered("guruorm init d", "d", List.of("guruorm", "init", "d")))
                .isEqualTo("<data/>");
        assertThat(offered("guruorm db:load d", "d", List.of("guruorm", "db", ":", "load", "d")))
                .isEqualTo("<data><dump.json>");
    }

    @Test
    void strictShellsTakeIt() throws Exception {
        Programs.Ended ended = Programs.run(
                folder,
                "bash",
                "-eu",
                Programs.resource("driver.bash"),
                script.toString(),
                "guruorm m",
                "m",
                "guruorm",
                "m");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).startsWith("<migrate >");
    }

    @Test
    void tabCompletesOnTerminal() throws Exception {
        assumeThat(Programs.present("script")).as("script is on the PATH").isTrue();
        assumeThat(Programs.run(folder, "script", "--version").out()).contains("util-linux");
        Path typed = folder.resolve("typed");
        Path rc = Files.writeString(folder.resolve("bashrc"), """
                PS1='READY> '
                eval "$(cat completion.bash)"
                guruorm() { printf '<%s>' "$@" >>typed; echo >>typed; }
                """);
        try (Terminal terminal = Terminal.start(folder, "bash --noprofile --rcfile " + rc.getFileName() + " -i")) {
            for (String line : List.of(
                    "guruorm mi\t",
                    "guruorm migrate:s\t",
                    "guruorm migrate:s\t--p\t",
                    "guruorm migrate --pa\tmy\ti\t",
                    "guruorm migrate --path=\"my\t",
                    "guruorm migrate --to=x --fo\t",
                    "guruorm db\tdu\t",
                    "guruorm comp\tz\t")) {
                terminal.await("READY> ");
                terminal.type(line + "\n");
            }
            terminal.await("READY> ");
        }
        assertThat(Files.readAllLines(typed))
                .containsExactly(
                        "<migrate>",
                        "<migrate:status>",
                        "<migrate:status><--pending>",
                        "<migrate><--path=my folder/inner/>",
                        "<migrate><--path=my folder/>",
                        "<migrate><--to=x><--force>",
                        "<db:load><dump.json>",
                        "<completion><zsh>");
    }

    private String offered(String line, String replaced, List<String> words) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("bash", Programs.resource("driver.bash"), script.toString(), line, replaced));
        command.addAll(words);
        Programs.Ended ended = Programs.run(folder, command.toArray(String[]::new));
        assertThat(ended.err()).isEmpty();
        return ended.out();
    }
}
