package io.guruorm.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void coloursAreForTerminalsOnly() {
        assertThat(console(true, true).green("ok")).isEqualTo("\033[32mok\033[0m");
        assertThat(console(true, false).green("ok")).isEqualTo("ok");
        assertThat(console(false, true).green("ok")).isEqualTo("ok");
    }

    @Test
    void withoutResultsOnlyTroubleIsWritten() {
        Console quiet = console(false, false).withoutResults();
        quiet.line("a result");
        quiet.text("more");
        quiet.trouble("trouble");

        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("trouble\n");
    }

    private Console console(boolean terminal, boolean colours) {
        return new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                colours);
    }
}
