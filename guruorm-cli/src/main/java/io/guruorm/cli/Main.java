package io.guruorm.cli;

import io.guruorm.cli.shell.Cancellation;
import io.guruorm.cli.shell.Console;
import io.guruorm.cli.shell.Project;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Starts the command line, in the folder that it was started in. */
public final class Main {

    private Main() {}

    /**
     * Runs one command and ends the process with its exit code.
     *
     * @param arguments the command and what belongs to it
     */
    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        Console console = Console.of(stream(FileDescriptor.out), stream(FileDescriptor.err), environment);
        Cancellation cancellation = new Cancellation();
        Runtime.getRuntime().addShutdownHook(new Thread(cancellation::requestAndWait, "guruorm-signal"));
        int exitCode;
        try {
            exitCode = new Program(new Project(Path.of(""), environment), console, cancellation).run(arguments);
        } finally {
            cancellation.ended();
        }
        System.exit(exitCode);
    }

    /** UTF-8 whatever the locale says, so that logs and pipes do not lose letters. */
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
