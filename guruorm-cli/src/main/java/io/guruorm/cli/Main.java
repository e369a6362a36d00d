package io.guruorm.cli;

import io.guruorm.cli.shell.Cancellation;
import io.guruorm.cli.shell.Console;
import io.guruorm.cli.shell.Project;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
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
        PrintStream err = stream(FileDescriptor.err);
        Console console = Console.of(stream(FileDescriptor.out), err, environment);
        System.setOut(err); // what migrations and seeders print: stdout holds results and nothing else
        Cancellation cancellation = new Cancellation();
        Program program = new Program(new Project(Path.of(""), environment), console, cancellation);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(program, cancellation, arguments), "guruorm-signal"));
        int exitCode;
        try {
            exitCode = program.run(arguments);
        } finally {
            cancellation.ended();
        }
        ClassData.keep(exitCode);
        System.exit(exitCode);
    }

    /** A signal is waited for until all is rolled back; a migration that ends the process itself has not succeeded. */
    private static void end(Program program, Cancellation cancellation, String[] arguments) {
        if (!cancellation.hasEnded() && exitWasCalled()) {
            // Its thread waits for this one, so there is nothing to wait for; the server rolls back as the connection
            // closes.
            Runtime.getRuntime().halt(program.exitedByItself(arguments));
        }
        cancellation.requestAndWait();
    }

    /** A signal ends the process without {@code Runtime.exit}. */
    private static boolean exitWasCalled() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getClassName().equals("java.lang.Runtime")
                        && frame.getMethodName().equals("exit"));
    }

    /** UTF-8 whatever the locale says, so that logs and pipes do not lose letters. */
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
