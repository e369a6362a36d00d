package io.guruorm.contract.migration;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Execution;
import io.guruorm.migration.Migration;
import io.guruorm.migration.MigrationSource;
import io.guruorm.migration.MigrationStatus;
import io.guruorm.migration.Migrator;
import io.guruorm.migration.MigratorOptions;
import io.guruorm.testing.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** An empty database of a kind and a folder of migrations, for tests that every kind has to pass. */
final class Site implements AutoCloseable {

    static final String ONE = "2025_01_01_000000_one";
    static final String TWO = "2025_01_02_000000_two";

    /** The databases that migrations run on. */
    enum Kind {
        POSTGRES,
        SQLITE
    }

    private final Kind kind;
    private final Path folder;
    private final DatabaseConfig config;
    private final Database database;
    private final List<Class<? extends Migration>> classes = new ArrayList<>();
    private MigratorOptions options = MigratorOptions.defaults().withLockTimeout(Duration.ofSeconds(20));

    private Site(Kind kind, Path folder, DatabaseConfig config) {
        this.kind = kind;
        this.folder = folder;
        this.config = config;
        this.database = Database.unpooled("main", config);
    }

    static Site of(Kind kind) {
        try {
            Path folder = Files.createTempDirectory("site");
            Files.createDirectory(folder.resolve("migrations"));
            DatabaseConfig config = kind == Kind.POSTGRES
                    ? PostgresServer.shared().createDatabase()
                    : DatabaseConfig.fromUrl("sqlite:" + folder.resolve("site.db"));
            return new Site(kind, folder, config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Kind kind() {
        return kind;
    }

    Database database() {
        return database;
    }

    DatabaseConfig config() {
        return config;
    }

    Path migrations() {
        return folder.resolve("migrations");
    }

    Site with(MigratorOptions other) {
        options = other;
        return this;
    }

    MigratorOptions options() {
        return options;
    }

    Site file(String name, String text) {
        try {
            Files.writeString(migrations().resolve(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Site sql(String name, String up) {
        return file(name + ".up.sql", up);
    }

    Site java(Class<? extends Migration> type) {
        classes.add(type);
        return this;
    }

    Site noJava() {
        classes.clear();
        return this;
    }

    Migrator migrator() {
        return migrator(database);
    }

    /** A migrator whose every statement goes through one more execution. */
    Migrator migrator(Execution execution) {
        return migrator(database.with(execution));
    }

    private Migrator migrator(Database on) {
        return new Migrator(
                on, MigrationSource.of(MigrationSource.sql(migrations()), MigrationSource.classes(classes)), options);
    }

    MigrationStatus status(String name) {
        return migrator().status().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The rows of the history by id: name, batch, state. */
    List<String> history() {
        return database.select("select migration, batch, state from migrations order by id").stream()
                .map(row -> row.string("migration") + " " + row.get("batch") + " " + row.string("state"))
                .toList();
    }

    /** The tables but the history, by name. */
    List<String> tables() {
        String query = kind == Kind.POSTGRES
                ? "select tablename::text as name from pg_tables where schemaname = 'public' and tablename <> 'migrations'"
                        + " order by 1"
                : "select name from sqlite_master where type = 'table' and name not in ('migrations', 'sqlite_sequence')"
                        + " order by 1";
        return strings(query);
    }

    /** All that was made, as text, but the history: tables with columns, indexes, constraints. */
    List<String> schema() {
        String query = kind == Kind.POSTGRES
                ? "select table_name || '.' || column_name || ' ' || data_type || ' ' || coalesce(column_default, '') || ' '"
                        + " || is_nullable as name from information_schema.columns where table_schema = 'public'"
                        + " and table_name <> 'migrations' union all select indexdef from pg_indexes"
                        + " where schemaname = 'public' and tablename <> 'migrations' union all"
                        + " select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint"
                        + " where connamespace = 'public'::regnamespace and conrelid <> 'migrations'::regclass order by 1"
                : "select coalesce(sql, name) as name from sqlite_master where tbl_name <> 'migrations' order by 1";
        return strings(query);
    }

    List<String> strings(String query) {
        return database.select(query).stream()
                .map(row -> String.valueOf(row.get("name")))
                .toList();
    }

    @Override
    public void close() {
        database.close();
        if (kind == Kind.POSTGRES) {
            PostgresServer.shared().dropDatabase(config);
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
