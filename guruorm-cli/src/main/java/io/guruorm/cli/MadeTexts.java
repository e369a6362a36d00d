package io.guruorm.cli;

import io.guruorm.cli.completion.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes down what the commands' definitions say, so that nobody waits for a JVM to read it. The build runs this. */
public final class MadeTexts {

    private MadeTexts() {}

    /**
     * Writes the texts into two folders.
     *
     * @param arguments the version; the folder of the compiled classes; the folder beside the launcher's {@code lib}
     */
    public static void main(String[] arguments) throws IOException {
        String overview = Overview.of(arguments[0]);
        write(Path.of(arguments[1], "io", "guruorm", "cli"), Overview.FILE, overview);
        Path beside = Path.of(arguments[2]);
        write(beside, Overview.FILE, overview);
        for (Shell shell : Shell.values()) {
            write(beside, "completion." + shell.text(), shell.script(Commands.definitions()));
        }
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name), text);
    }
}
