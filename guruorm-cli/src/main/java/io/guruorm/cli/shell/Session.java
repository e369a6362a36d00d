package io.guruorm.cli.shell;

/**
 * Where one command runs.
 *
 * @param project the folder it was started in, with its configuration
 * @param console where it prints for people; with {@code --json} its results go nowhere
 * @param cancellation how it hears that it shall stop
 */
public record Session(Project project, Console console, Cancellation cancellation) {

    /** Writes a line of the result. */
    public void line(String text) {
        console.line(text);
    }
}
