package io.guruorm.cli.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script for zsh, in a real zsh, by keys on a terminal of its own. */
class ZshCompletionTest {

    private static final String RECORD = "guruorm() { print -r -- \"<${(j:><:)@}>\" >>typed }; ";

    @TempDir
    private Path folder;

    @BeforeEach
    void zshIsThere() throws Exception {
        assumeThat(Programs.present("zsh")).as("zsh is on the PATH").isTrue();
        Files.writeString(
                Files.createDirectory(folder.resolve("functions")).resolve("_guruorm"),
                Shell.ZSH.script(SampleCommands.ALL));
        Programs.completedFolders(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eval \"$(cat functions/_guruorm)\"",
                "autoload -Uz compinit; compinit -i; source functions/_guruorm",
                "fpath=($PWD/functions $fpath); autoload -Uz compinit; compinit -i"
            })
    void worksHoweverItIsLoaded(String setup) throws Exception {
        assertThat(typed(setup, "guruorm migrate:s\t", "guruorm migrate:r\t"))
                .containsExactly("<migrate:status>", "<migrate:reset>");
    }

    @Test
    void tabCompletesOnTerminal() throws Exception {
        assertThat(typed(
                        "eval \"$(cat functions/_guruorm)\"",
                        "guruorm mi\t",
                        "guruorm migrate\\:s\t--p\t",
                        "guruorm --v\t",
                        "guruorm help migrate:s\t",
                        "guruorm migrate --pa\tmy\ti\t",
                        "guruorm migrate --path my\t",
                        "guruorm migrate --path=\"my\t",
                        "guruorm migrate --path=x --p\ty",
                        "guruorm migrate --force --f\t",
                        "guruorm migrate --t\tx --fo\t",
                        "guruorm init da\t",
                        "guruorm db\tdu\t",
                        "guruorm comp\tz\t"))
                .containsExactly(
                        "<migrate>",
                        "<migrate:status><--pending>",
                        "<--version>",
                        "<help><migrate:status>",
                        "<migrate><--path=my folder/inner>",
                        "<migrate><--path><my folder>",
                        "<migrate><--path=my folder>",
                        "<migrate><--path=x><--path=y>",
                        "<migrate><--force><--f>",
                        "<migrate><--to=x><--force>",
                        "<init><data>",
                        "<db:load><dump.json>",
                        "<completion><zsh>");
    }

    @Test
    void helpOfOptionsIsShownAsItIs() throws Exception {
        Programs.Ended ended = Programs.run(
                folder,
                "zsh",
                "-f",
                Programs.resource("driver.zsh"),
                "eval \"$(cat functions/_guruorm)\"",
                "guruorm migrate --\t\t");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.out()).contains("Stop [here]: it's enough", "Run in production: 100%");
    }

    private List<String> typed(String setup, String... lines) throws Exception {
        List<String> command = new ArrayList<>(List.of("zsh", "-f", Programs.resource("driver.zsh"), RECORD + setup));
        command.addAll(List.of(lines));
        Programs.Ended ended = Programs.run(folder, command.toArray(String[]::new));
        assertThat(ended.err()).isEmpty();
        return Files.readAllLines(folder.resolve("typed"));
    }
}
