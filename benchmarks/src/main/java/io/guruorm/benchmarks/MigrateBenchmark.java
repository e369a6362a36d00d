package io.guruorm.benchmarks;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.testing.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * {@code guruorm migrate} as a process, beside a plain {@code main} that calls Flyway on the same SQL, on an embedded
 * PostgreSQL. Run by {@code benchmarks/migrate}.
 */
final class MigrateBenchmark {

    private static final int MIGRATIONS = 22;

    private final PostgresServer server;
    private final Path root;
    private final Path work;
    private final Processes processes;

    private MigrateBenchmark(PostgresServer server, Path root, Path work) {
        this.server = server;
        this.root = root;
        this.work = work;
        this.processes = new Processes(work);
    }

    /**
     * Prints the table.
     *
     * @param arguments the project's root, and how many rounds to count
     */
    public static void main(String[] arguments) throws IOException {
        try (PostgresServer server = PostgresServer.start()) {
            Path work = Files.createTempDirectory("guruorm-benchmark");
            new MigrateBenchmark(server, Path.of(arguments[0]).toAbsolutePath(), work)
                    .run(Integer.parseInt(arguments[1]));
        }
    }

    private void run(int rounds) throws IOException {
        MigrationFolders folders = new MigrationFolders(work, MIGRATIONS);
        Path flyway = folders.flyway();
        Path sql = folders.sqlPairs();
        Path java = folders.javaSources();
        Path warm = Files.createDirectory(work.resolve("warm"));
        DatabaseConfig done = server.createDatabase();
        guruorm(sql, done, warm);
        DatabaseConfig doneByFlyway = server.createDatabase();
        flyway(doneByFlyway, flyway);
        Contest fresh = new Contest()
                .add("Flyway in a plain main, 22 SQL files", () -> onNew(database -> flyway(database, flyway)))
                .add("guruorm migrate, 22 SQL pairs", () -> onNew(database -> guruorm(sql, database, warm)))
                .add("guruorm migrate, 22 Java sources, first run", () -> {
                    Path cold = emptyFolder();
                    return onNew(database -> guruorm(java, database, cold));
                })
                .add(
                        "guruorm migrate, 22 Java sources, compiled before",
                        () -> onNew(database -> guruorm(java, database, warm)))
                .add("Flyway, nothing to do", () -> () -> flyway(doneByFlyway, flyway))
                .add("guruorm migrate, nothing to do", () -> () -> guruorm(sql, done, warm));
        fresh.run(rounds);
        System.out.print(fresh.table());
    }

    private interface OnDatabase {
        void run(DatabaseConfig database);
    }

    private Runnable onNew(OnDatabase work) {
        DatabaseConfig database = server.createDatabase();
        return () -> work.run(database);
    }

    private Path emptyFolder() {
        try {
            return Files.createTempDirectory(work, "cache");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void guruorm(Path project, DatabaseConfig database, Path cache) {
        String url = "postgres://postgres@localhost:%d/%s".formatted(server.port(), database.database());
        processes.run(
                project,
                Map.of(
                        "DATABASE_URL",
                        url,
                        "XDG_CACHE_HOME",
                        cache.toString(),
                        // While there are options, the launcher makes no archive beside the next contestant.
                        "GURUORM_OPTS",
                        cache.endsWith("warm") ? "" : "-Dguruorm.benchmark=cold"),
                List.of(root.resolve("guruorm").toString(), "migrate"));
    }

    private void flyway(DatabaseConfig database, Path folder) {
        String url = "jdbc:postgresql://localhost:%d/%s".formatted(server.port(), database.database());
        List<String> command = Processes.java(
                List.of(),
                "-cp",
                System.getProperty("java.class.path"),
                FlywayMigrate.class.getName(),
                url,
                "postgres",
                "",
                folder.toString());
        processes.run(folder, Map.of(), command);
    }
}
