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
import java.util.function.Supplier;

/**
 * A new database from a schema dump of 300 migrations beside running them one by one, as a call in this program and as a
 * process: of 300 of which 22 make a table and 278 change one, as projects grow, and of 300 that make a table each, where
 * a dump has no less to make than they have. Run by {@code benchmarks/squash}.
 */
final class SquashBenchmark {

    private static final int MIGRATIONS = 300;
    private static final int TABLES = 22;
    private static final String DUMP = "database/schema/main-schema.sql";

    private final Supplier<DatabaseConfig> databases;
    private final Path root;
    private final Path work;
    private final Processes processes;

    private SquashBenchmark(Supplier<DatabaseConfig> databases, Path root, Path work) {
        this.databases = databases;
        this.root = root;
        this.work = work;
        this.processes = new Processes(work);
    }

    /**
     * Prints the tables.
     *
     * @param arguments the project's root, how many rounds to count, and the address of a server on which databases may be
     *     made; without one an embedded server is started, which does not wait for the disk
     */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]).toAbsolutePath();
        Path work = Files.createTempDirectory("guruorm-benchmark");
        int rounds = Integer.parseInt(arguments[1]);
        if (arguments.length > 2) {
            DatabaseConfig server = DatabaseConfig.fromUrl(arguments[2]);
            new SquashBenchmark(new OneDatabase(server), root, work).run(rounds);
            return;
        }
        try (PostgresServer server = PostgresServer.start()) {
            new SquashBenchmark(server::createDatabase, root, work).run(rounds);
        }
    }

    /** A new database each time, made when the last one is gone: a server's upkeep of old ones would be timed as well. */
    private record OneDatabase(DatabaseConfig server) implements Supplier<DatabaseConfig> {

        @Override
        public DatabaseConfig get() {
            try (Database database = Database.unpooled("main", server)) {
                database.statement("drop database if exists guruorm_benchmark");
                database.statement("create database guruorm_benchmark");
            }
            return server.toBuilder().database("guruorm_benchmark").build();
        }
    }

    private void run(int rounds) throws IOException {
        Path cache = Files.createDirectory(work.resolve("cache"));
        Path grown = folders("grown").grown(TABLES);
        Path grownSquashed = squashed(folders("grown-squashed").grown(TABLES));
        Path flat = folders("flat").sqlPairs();
        Path flatSquashed = squashed(folders("flat-squashed").sqlPairs());
        compare("300 migrations, 22 tables, as a call", rounds, () -> call(grown), () -> call(grownSquashed));
        compare(
                "300 migrations, 22 tables, as a process",
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
        try (Database database = Database.unpooled("main", databases.get())) {
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
        DatabaseConfig config = databases.get();
        return () -> {
            try (Database database = Database.unpooled("main", config)) {
                migrator(database, project).run();
            }
        };
    }

    private Runnable process(Path project, Path cache) {
        DatabaseConfig config = databases.get();
        String url =
                "postgres://%s@%s:%d/%s".formatted(config.username(), config.host(), config.port(), config.database());
        return () -> processes.run(
                project,
                Map.of("DATABASE_URL", url, "GURUORM_CACHE", cache.toString()),
                List.of(root.resolve("guruorm").toString(), "migrate"));
    }
}
