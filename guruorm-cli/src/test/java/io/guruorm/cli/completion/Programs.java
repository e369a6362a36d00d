package io.guruorm.cli.completion;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Programs of the machine, run in a folder that is their home too. */
final class Programs {

    private static final int PATIENCE_SECONDS = 60;

    private Programs() {}

    static boolean present(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** What the tests complete: the folders {@code data/a:b} and {@code my folder/inner}, the file {@code dump.json}. */
    static void completedFolders(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("data/a:b"));
        Files.createDirectories(folder.resolve("my folder/inner"));
        Files.createFile(folder.resolve("dump.json"));
    }

    /** The path of a file that stands beside this class. */
    static String resource(String name) throws URISyntaxException {
        return Path.of(Objects.requireNonNull(Programs.class.getResource(name)).toURI())
                .toString();
    }

    static Ended run(Path folder, String... command) throws IOException, InterruptedException {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process process = builder(folder, command)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("It did not end in " + PATIENCE_SECONDS + " s: " + Files.readString(out));
        }
        return new Ended(Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    static ProcessBuilder builder(Path folder, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("TERM", "dumb");
        builder.environment().keySet().removeAll(List.of("BASH_ENV", "ENV", "ZDOTDIR"));
        return builder;
    }

    /**
     * What a program wrote.
     *
     * @param out on stdout
     * @param err on stderr
     */
    record Ended(String out, String err) {}
}
