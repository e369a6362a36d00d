package io.guruorm.benchmarks;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.testing.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How long a process takes that has nothing to do: {@code guruorm migrate} beside Flyway, plain and tuned, and
 * {@code guruorm --help} beside a hello world. Run by {@code benchmarks/start}.
 */
final class StartBenchmark {

    private static final List<String> TUNED = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto");
    private static final int PATIENCE_MILLIS = 60_000;

    private final PostgresServer server;
    private final String guruorm;
    private final Path work;
    private final Processes processes;

    private StartBenchmark(PostgresServer server, Path root, Path work) {
        this.server = server;
        this.guruorm = root.resolve("guruorm").toString();
        this.work = work;
        this.processes = new Processes(work);
    }

    /**
     * Prints the tables.
     *
     * @param arguments the project's root, and how many rounds to count
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        try (PostgresServer server = PostgresServer.start()) {
            Path work = Files.createTempDirectory("guruorm-benchmark");
            new StartBenchmark(server, Path.of(arguments[0]).toAbsolutePath(), work)
                    .run(Integer.parseInt(arguments[1]));
        }
    }

    private void run(int rounds) throws IOException, InterruptedException {
        MigrationFolders folders = new MigrationFolders(work, 22);
        Path project = folders.sqlPairs();
        Path cache = Files.createDirectory(work.resolve("cache"));
        Map<String, String> ours = Map.of(
                "DATABASE_URL",
                "postgres://postgres@localhost:%d/%s"
                        .formatted(server.port(), server.createDatabase().database()),
                "GURUORM_CACHE",
                cache.toString());
        Map<String, String> withoutArchive =
                Map.of("DATABASE_URL", ours.get("DATABASE_URL"), "GURUORM_CACHE", "/dev/null/none");
        List<String> migrate = List.of(guruorm, "migrate");
        processes.run(project, ours, migrate);
        awaitArchive(cache.resolve("class-data"));

        String[] flyway = flyway(server.createDatabase(), folders.flyway());
        List<String> plain = Processes.java(List.of(), flyway);
        processes.run(work, Map.of(), plain);
        List<String> tuned = Processes.java(tunedWithArchive(flyway), flyway);

        Contest idle = new Contest()
                .add("Flyway in a plain main", () -> () -> processes.run(work, Map.of(), plain))
                .add("Flyway tuned, with a class-data archive", () -> () -> processes.run(work, Map.of(), tuned))
                .add("guruorm migrate", () -> () -> processes.run(project, ours, migrate))
                .add("guruorm migrate, no archive yet", () -> () -> processes.run(project, withoutArchive, migrate));
        idle.run(rounds);
        System.out.print(idle.table());
        System.out.printf(
                "%nPeak MB: Flyway %d, tuned %d, guruorm %d, guruorm without archive %d%n%n",
                processes.peakMegabytes(work, Map.of(), plain),
                processes.peakMegabytes(work, Map.of(), tuned),
                processes.peakMegabytes(project, ours, migrate),
                processes.peakMegabytes(project, withoutArchive, migrate));

        String classes = System.getProperty("java.class.path");
        List<String> hello = Processes.java(List.of(), "-cp", classes, Hello.class.getName());
        Contest words = new Contest()
                .add("hello world in Java", () -> () -> processes.run(work, Map.of(), hello))
                .add("guruorm --version", () -> () -> processes.run(work, ours, List.of(guruorm, "--version")))
                .add("guruorm --help", () -> () -> processes.run(work, ours, List.of(guruorm, "--help")));
        words.run(rounds);
        System.out.print(words.table());
    }

    private String[] flyway(DatabaseConfig database, Path folder) {
        return new String[] {
            "-cp",
            System.getProperty("java.class.path"),
            FlywayMigrate.class.getName(),
            "jdbc:postgresql://localhost:%d/%s".formatted(server.port(), database.database()),
            "postgres",
            "",
            folder.toString()
        };
    }

    /** Flyway gets what our launcher gives to us: an archive of the classes of a run like those that are timed. */
    private List<String> tunedWithArchive(String... flyway) {
        Path list = work.resolve("flyway.classes");
        Path archive = work.resolve("flyway.jsa");
        processes.run(work, Map.of(), Processes.java(List.of("-XX:DumpLoadedClassList=" + list), flyway));
        processes.run(
                work,
                Map.of(),
                Processes.java(
                        List.of("-Xshare:dump", "-XX:SharedClassListFile=" + list, "-XX:SharedArchiveFile=" + archive),
                        flyway[0],
                        flyway[1]));
        return Stream.concat(TUNED.stream(), Stream.of("-XX:SharedArchiveFile=" + archive))
                .toList();
    }

    private static void awaitArchive(Path folder) throws IOException, InterruptedException {
        for (int waited = 0; waited < PATIENCE_MILLIS; waited += 100) {
            try (Stream<Path> files = Files.list(folder)) {
                if (files.allMatch(file -> file.toString().endsWith(".jsa"))) {
                    return;
                }
            }
            Thread.sleep(100);
        }
        throw new IllegalStateException("The launcher made no archive in " + folder);
    }
}
