package io.guruorm.benchmarks;

import io.guruorm.catalog.Catalog;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.dialect.Capability;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.StatementEvent;
import io.guruorm.testing.MariadbServer;
import io.guruorm.testing.MysqlServer;
import io.guruorm.testing.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads the whole catalog of 1,000 tables with ten columns, two indexes and a foreign key each. Run by
 * {@code benchmarks/catalog}.
 */
final class CatalogBenchmark {

    private static final int TABLES = 1000;
    private static final double NANOS = 1e9;

    private CatalogBenchmark() {}

    /**
     * Prints a line for each database.
     *
     * @param arguments how many rounds to count
     */
    public static void main(String[] arguments) throws IOException {
        int rounds = Integer.parseInt(arguments[0]);
        try (PostgresServer server = PostgresServer.start();
                Database database = Database.unpooled("main", server.createDatabase())) {
            run("PostgreSQL", database, rounds);
        }
        try (MariadbServer server = MariadbServer.start();
                Database database = Database.unpooled("main", server.createDatabase())) {
            run("MariaDB", database, rounds);
        }
        mysql(rounds);
        Path file = Files.createTempDirectory("guruorm-benchmark").resolve("catalog.db");
        try (Database database = Database.unpooled("main", DatabaseConfig.fromUrl("sqlite:" + file))) {
            run("SQLite", database, rounds);
        }
    }

    /** The one that the environment names, if any. */
    private static void mysql(int rounds) {
        MysqlServer.shared().ifPresent(server -> {
            DatabaseConfig config = server.createDatabase();
            try (Database database = Database.unpooled("main", config)) {
                run("MySQL", database, rounds);
            } finally {
                server.dropDatabase(config);
            }
        });
    }

    private static void run(String name, Database database, int rounds) {
        if (database.dialect().supports(Capability.TRANSACTIONAL_DDL)) {
            database.transaction(CatalogBenchmark::tables);
        } else {
            tables(database);
        }
        List<StatementEvent> sent = new ArrayList<>();
        database.listen(sent::add);
        List<Double> seconds = new ArrayList<>();
        double first = read(database);
        int statements = sent.size();
        for (int round = 0; round < rounds; round++) {
            seconds.add(read(database));
        }
        seconds.sort(null);
        System.out.println(String.format(
                Locale.ROOT,
                "%s: %d tables, %d statements, first read %.2f s, then median %.2f s (%.2f to %.2f) of %d",
                name,
                TABLES,
                statements,
                first,
                seconds.get(rounds / 2),
                seconds.get(0),
                seconds.get(rounds - 1),
                rounds));
    }

    private static double read(Database database) {
        long begun = System.nanoTime();
        int found = Catalog.of(database).tables().size();
        double taken = (System.nanoTime() - begun) / NANOS;
        if (found != TABLES) {
            throw new IllegalStateException("There are " + found + " tables.");
        }
        return taken;
    }

    private static void tables(Database database) {
        for (int i = 0; i < TABLES; i++) {
            database.statement("create table t" + i + " (id integer primary key, parent integer,"
                    + " name varchar(255) not null default 'x', price numeric(12, 2), a integer,"
                    + " b text, c text, d timestamp, e boolean, f bigint, foreign key (parent) references t"
                    + Math.max(0, i - 1) + " (id))");
            database.statement("create index t" + i + "_parent on t" + i + " (parent)");
            database.statement("create unique index t" + i + "_name on t" + i + " (name, a desc)");
        }
    }
}
