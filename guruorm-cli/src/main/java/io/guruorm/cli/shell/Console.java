package io.guruorm.cli.shell;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where the program writes: results on one stream, trouble and progress on the other.
 */
public final class Console {

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;
    private final boolean colours;

    /**
     * Writes to two streams.
     *
     * @param out results
     * @param err errors and progress
     * @param terminal whether a person looks at both
     * @param colours whether colours are wanted on it
     */
    public Console(PrintStream out, PrintStream err, boolean terminal, boolean colours) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
        this.colours = terminal && colours;
    }

    /**
     * The two streams of the process. Only the launcher knows whether both are terminals, and says so by the property
     * {@code guruorm.terminal}: Java knows of its standard input and output together, at best.
     *
     * @param out results
     * @param err errors and progress
     * @param environment {@code NO_COLOR} and {@code TERM=dumb} switch colours off
     */
    public static Console of(PrintStream out, PrintStream err, Map<String, String> environment) {
        boolean terminal = Boolean.getBoolean("guruorm.terminal");
        boolean colours = environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.getOrDefault("TERM", ""));
        return new Console(out, err, terminal, colours);
    }

    /** The same without the results: only trouble and remarks are written. */
    public Console withoutResults() {
        return new Console(
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                err,
                terminal,
                colours);
    }

    /** Whether a person looks at the output. */
    public boolean terminal() {
        return terminal;
    }

    /** Where progress is shown. */
    public PrintStream progress() {
        return err;
    }

    /** Writes a line of the result. */
    public void line(String text) {
        out.println(text);
    }

    /** Writes a text that ends its own lines. */
    public void text(String text) {
        out.print(text);
        out.flush();
    }

    /** Writes a paragraph to the stream for trouble. */
    public void trouble(String paragraph) {
        err.println(red(paragraph));
    }

    /** Writes a remark that is no part of the result. */
    public void note(String text) {
        err.println(text);
    }

    /** Writes what led to an error. */
    public void trace(Throwable thrown) {
        thrown.printStackTrace(err);
    }

    /** Good news, where there are colours. */
    public String green(String text) {
        return coloured(text, "32");
    }

    /** Something to look at, where there are colours. */
    public String yellow(String text) {
        return coloured(text, "33");
    }

    /** Bad news, where there are colours. */
    public String red(String text) {
        return coloured(text, "31");
    }

    /** Of less weight, where there are colours. */
    public String dim(String text) {
        return coloured(text, "2");
    }

    private String coloured(String text, String code) {
        return colours ? "\033[" + code + "m" + text + "\033[0m" : text;
    }
}
