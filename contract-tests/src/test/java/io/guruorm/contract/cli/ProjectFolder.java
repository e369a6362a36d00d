package io.guruorm.contract.cli;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.config.Driver;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Row;
import io.guruorm.testing.MariadbServer;
import io.guruorm.testing.MysqlServer;
import io.guruorm.testing.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.opentest4j.TestAbortedException;

/** A project on disk with a database of its own, in which the command line is started as a process. */
final class ProjectFolder {

    private static final int PATIENCE_SECONDS = 120;

    private final Path folder;
    private final DatabaseConfig database;
    private final Map<String, String> environment = new TreeMap<>();
    private final List<String> javaOptions = new ArrayList<>();

    private ProjectFolder(Path folder, DatabaseConfig database) {
        this.folder = folder;
        this.database = database;
    }

    /** A folder with a {@code guruorm.yml} that names a new, empty database. */
    static ProjectFolder in(Path folder) {
        ProjectFolder project = bare(folder);
        return project.file("guruorm.yml", project.configuration());
    }

    /** A folder without configuration. */
    static ProjectFolder bare(Path folder) {
        return new ProjectFolder(folder, PostgresServer.shared().createDatabase());
    }

    /** A folder whose {@code guruorm.yml} names a SQLite file in it that is not there yet. */
    static ProjectFolder sqlite(Path folder) {
        return onSqlite(folder, "shop.db")
                .file("guruorm.yml", "connections:\n  main:\n    driver: sqlite\n    database: shop.db\n");
    }

    /** A folder with a {@code guruorm.yml} that names a new, empty database of a MariaDB. */
    static ProjectFolder mariadb(Path folder) {
        return configured(folder, MariadbServer.shared().createDatabase());
    }

    /** The like with a MySQL; the test is skipped where no server is named. */
    static ProjectFolder mysql(Path folder) {
        MysqlServer server = MysqlServer.shared()
                .orElseThrow(() -> new TestAbortedException("GURUORM_TEST_MYSQL_URL names no server."));
        return configured(folder, server.createDatabase());
    }

    private static ProjectFolder configured(Path folder, DatabaseConfig database) {
        String password = database.password();
        return new ProjectFolder(folder, database)
                .file(
                        "guruorm.yml",
                        "connections:\n  main:\n    driver: "
                                + database.driver().key() + "\n    host: "
                                + database.host() + "\n    port: " + database.port() + "\n    database: "
                                + database.database() + "\n    username: " + database.username() + "\n"
                                + (password == null ? "" : "    password: " + password + "\n"));
    }

    /** A folder without configuration, and a file of SQLite's in it that may come to be. */
    static ProjectFolder onSqlite(Path folder, String file) {
        return new ProjectFolder(
                folder,
                DatabaseConfig.builder()
                        .driver(Driver.SQLITE)
                        .database(folder.resolve(file).toString())
                        .build());
    }

    /** What {@code guruorm.yml} says. */
    String configuration() {
        return """
                connections:
                  main:
                    driver: pgsql
                    host: localhost
                    port: %d
                    database: %s
                    username: %s
                """.formatted(database.port(), database.database(), database.username());
    }

    DatabaseConfig database() {
        return database;
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    ProjectFolder file(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProjectFolder migration(String name, String up, String down) {
        return file("database/migrations/" + name + ".up.sql", up)
                .file("database/migrations/" + name + ".down.sql", down);
    }

    /** A migration that creates a table, at second {@code number}. */
    ProjectFolder table(int number, String table) {
        return migration(
                name(number, table),
                "create table " + table + " (id bigint primary key);",
                "drop table " + table + ";");
    }

    static String name(int number, String table) {
        return "2025_01_01_%06d_create_%s".formatted(number, table);
    }

    ProjectFolder javaMigration(String name, String upBody) {
        return file("database/migrations/M" + name + ".java", """
                import io.guruorm.migration.Migration;
                import io.guruorm.schema.Schema;

                public class M%s extends Migration {
                    @Override
                    public void up(Schema schema) throws Exception {
                        %s
                    }
                }
                """.formatted(name, upBody));
    }

    ProjectFolder seeder(String name, String runBody) {
        return file("database/seeders/" + name + ".java", """
                import io.guruorm.seeding.Seeder;
                import java.util.Map;

                public class %s extends Seeder {
                    @Override
                    public void run() throws Exception {
                        %s
                    }
                }
                """.formatted(name, runBody));
    }

    ProjectFolder environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Gives an option to the Java that runs the command line. */
    ProjectFolder javaOption(String option) {
        javaOptions.add(option);
        return this;
    }

    /** Runs the command line to its end. */
    Result guruorm(String... arguments) {
        try {
            return new Running(start(arguments)).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts the command line; its output goes to files beside the project. */
    Process start(String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED"));
        line.addAll(javaOptions);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.guruorm.cli.Main"));
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        builder.environment().keySet().removeAll(List.of("DATABASE_URL", "GURUORM_ENV", "NO_COLOR"));
        builder.environment().put("GURUORM_CACHE", folder.resolve("cache").toString());
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of a query on the project's database. */
    List<Row> select(String sql) {
        try (Database open = Database.unpooled("test", database)) {
            return open.select(sql);
        }
    }

    void execute(String sql) {
        try (Database open = Database.unpooled("test", database)) {
            open.statement(sql);
        }
    }

    /** The user's tables, without the history. */
    List<String> tables() {
        return select(
                        "select tablename from pg_tables where schemaname = 'public' and tablename <> 'migrations' order by 1")
                .stream()
                .map(row -> row.string("tablename"))
                .toList();
    }

    /** What the history says has run, by name. */
    List<String> history() {
        if (select("select 1 from pg_tables where schemaname = 'public' and tablename = 'migrations'")
                .isEmpty()) {
            return List.of();
        }
        return select("select migration from migrations where state = 'ran' order by migration").stream()
                .map(row -> row.string("migration"))
                .toList();
    }

    void dropDatabase() {
        PostgresServer.shared().dropDatabase(database);
    }

    /** A process whose output is read while it runs, so that it cannot block. */
    static final class Running {

        private final Process process;
        private final StringBuilder out = new StringBuilder();
        private final StringBuilder err = new StringBuilder();
        private final Thread outReader;
        private final Thread errReader;

        Running(Process process) {
            this.process = process;
            this.outReader = reader(process.getInputStream(), out);
            this.errReader = reader(process.getErrorStream(), err);
        }

        Process process() {
            return process;
        }

        Result await() throws InterruptedException {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("It did not end in " + PATIENCE_SECONDS + " s: " + out + err);
            }
            outReader.join();
            errReader.join();
            return new Result(process.exitValue(), out.toString(), err.toString());
        }

        private static Thread reader(java.io.InputStream stream, StringBuilder into) {
            Thread thread = new Thread(() -> {
                try {
                    into.append(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
                } catch (IOException e) {
                    into.append(e);
                }
            });
            thread.setDaemon(true);
            thread.start();
            return thread;
        }
    }

    /**
     * How a process ended.
     *
     * @param exitCode its exit code
     * @param out what it wrote on stdout
     * @param err what it wrote on stderr
     */
    record Result(int exitCode, String out, String err) {}
}
