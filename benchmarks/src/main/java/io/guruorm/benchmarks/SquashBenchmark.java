package io.guruorm.benchmarks;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.jdbc.Database;
import io.guruorm.migration.MigrationSource;
import io.guruorm.migration.Migrator;
import io.guruorm.migration.MigratorOptions;
import io.guruorm.migration.SquashOptions;
import io.guruorm.testing.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A new database from a schema dump of 300 migrations beside running them one by one, as a call in this program and as a
 * process: of 300 of which 50 make a table and 250 change one, as projects grow, and of 300 that make a table each, where
 * a dump has no less to make than they have. Run by {@code benchmarks/squash}.
 */
final class SquashBenchmark {

    private static final int MIGRATIONS = 300;
    private static final int TABLES = 50;
    private static final String DUMP = "database/schema/main-schema.sql";

    private final PostgresServer server;
    private final Path root;
    private final Path work;
    private final Processes processes;

    private SquashBenchmark(PostgresServer server, Path root, Path work) {
        this.server = server;
        this.root = root;
        this.work = work;
        this.processes = new Processes(work);
    }

    /**
     * Prints the tables.
     *
     * @param arguments the project's root, and how many rounds to count
     */
    public static void main(String[] arguments) throws IOException {
        try (PostgresServer server = PostgresServer.start()) {
            Path work = Files.createTempDirectory("guruorm-benchmark");
            new SquashBenchmark(server, Path.of(arguments[0]).toAbsolutePath(), work)
                    .run(Integer.parseInt(arguments[1]));
        }
    }

    private void run(int rounds) throws IOException {
        Path cache = Files.createDirectory(work.resolve("cache"));
        Path grown = folders("grown").grown(TABLES);
        Path grownSquashed = squashed(folders("grown-squashed").grown(TABLES));
        Path flat = folders("flat").sqlPairs();
        Path flatSquashed = squashed(folders("flat-squashed").sqlPairs());
        compare("300 migrations, 50 tables, as a call", rounds, () -> call(grown), () -> call(grownSquashed));
        compare(
                "300 migrations, 50 tables, as a process",
                rounds,
                () -> process(grown, cache),
                () -> process(grownSquashed, cache));
        compare("300 migrations, 300 tables, as a call", rounds, () -> call(flat), () -> call(flatSquashed));
        compare(
                "300 migrations, 300 tables, as a process",
                rounds,
                () -> process(flat, cache),
                () -> process(flatSquashed, cache));
    }

    private static void compare(String name, int rounds, Contest.Contestant migrations, Contest.Contestant squash) {
        Contest contest = new Contest().add(name, migrations).add("their squash", squash);
        contest.run(rounds);
        System.out.println(contest.table());
    }

    private MigrationFolders folders(String name) throws IOException {
        return new MigrationFolders(Files.createDirectory(work.resolve(name)), MIGRATIONS);
    }

    private Path squashed(Path project) {
        try (Database database = Database.unpooled("main", server.createDatabase())) {
            Migrator migrator = migrator(database, project);
            migrator.run();
            migrator.squash(SquashOptions.to(project.resolve(DUMP)).withPrune(true));
        }
        return project;
    }

    private static Migrator migrator(Database database, Path project) {
        return new Migrator(
                database,
                MigrationSource.sql(project.resolve("database/migrations")),
                MigratorOptions.defaults().withDump(project.resolve(DUMP)));
    }

    private Runnable call(Path project) {
        DatabaseConfig config = server.createDatabase();
        return () -> {
            try (Database database = Database.unpooled("main", config)) {
                migrator(database, project).run();
            }
        };
    }

    private Runnable process(Path project, Path cache) {
        String url = "postgres://postgres@localhost:%d/%s"
                .formatted(server.port(), server.createDatabase().database());
        return () -> processes.run(
                project,
                Map.of("DATABASE_URL", url, "GURUORM_CACHE", cache.toString()),
                List.of(root.resolve("guruorm").toString(), "migrate"));
    }
}
