package io.guruorm.examples.neastore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command line, run in the folder of the example just as one would type it. */
final class Guruorm {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path launcher;
    private final Path folder;
    private final String databaseUrl;

    Guruorm(Path launcher, Path folder, String databaseUrl) {
        this.launcher = launcher;
        this.folder = folder;
        this.databaseUrl = databaseUrl;
    }

    /** Runs a command and reads what {@code --json} makes it print. */
    JsonNode run(String command) {
        try {
            return start(command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while guruorm " + command + " ran.", e);
        }
    }

    private JsonNode start(String command) throws IOException, InterruptedException {
        Path errors = Files.createTempFile("guruorm", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(List.of(launcher.toString(), command, "--json"))
                    .directory(folder.toFile())
                    .redirectError(errors.toFile());
            builder.environment().put("DATABASE_URL", databaseUrl);
            builder.environment().put("GURUORM_ENV", "local");
            Process process = builder.start();
            String printed;
            try (InputStream output = process.getInputStream()) {
                printed = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            }
            int exit = process.waitFor();
            if (exit != 0) {
                throw new CommandFailedException(command, exit, Files.readString(errors));
            }
            return JSON.readTree(printed);
        } finally {
            Files.delete(errors);
        }
    }
}
