package io.guruorm.contract.adopt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.jdbc.Database;
import io.guruorm.migration.ExecutedMigration;
import io.guruorm.migration.MigrationException;
import io.guruorm.migration.MigrationSource;
import io.guruorm.migration.Migrator;
import io.guruorm.migration.MigratorOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A project with a database that another tool has worked on. */
final class Adopting implements AutoCloseable {

    private final Server server;
    private final DatabaseConfig config;
    private final Database database;
    private final Path migrations;

    Adopting(Server server, Path folder) {
        this.server = server;
        this.config = server.create(folder);
        this.database = Database.open("main", config);
        this.migrations = folder.resolve("migrations");
        try {
            Files.createDirectories(migrations);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address for a tool that knows JDBC only. */
    String address() {
        return server == Server.SQLITE
                ? "jdbc:sqlite:" + config.database()
                : "jdbc:postgresql://localhost:" + config.port() + "/" + config.database();
    }

    Database database() {
        return database;
    }

    Path migrations() {
        return migrations;
    }

    Adopting execute(String... statements) {
        for (String statement : statements) {
            database.statement(statement);
        }
        return this;
    }

    /** A migration of ours that creates a table, called as the last word of its name. */
    Adopting table(String name) {
        String table = name.substring(name.lastIndexOf('_') + 1);
        return migration(name, "create table " + table + " (id integer primary key);");
    }

    Adopting migration(String name, String up) {
        try {
            Files.writeString(migrations.resolve(name + ".up.sql"), up);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Migrator migrator() {
        return new Migrator(
                database,
                MigrationSource.sql(migrations),
                MigratorOptions.defaults().withLockTimeout(Duration.ofSeconds(30)));
    }

    /** Runs what is pending, and says what that was. */
    List<String> migrate() {
        return migrator().run().migrations().stream()
                .map(ExecutedMigration::name)
                .toList();
    }

    boolean has(String table) {
        return !database.query(database.dialect().catalog().columns(table)).isEmpty();
    }

    /** The history by id: name, batch, state, time. */
    List<String> history() {
        return database.select("select migration, batch, state, executed_at from migrations order by id").stream()
                .map(row -> row.string("migration") + " " + row.integer("batch") + " " + row.string("state") + " "
                        + row.string("executed_at"))
                .toList();
    }

    /** All that a table holds, as text. */
    String contents(String table) {
        String columns = database.query(database.dialect().catalog().columns(table)).stream()
                .map(row -> "cast(" + row.string("name") + " as text) as " + row.string("name"))
                .collect(Collectors.joining(", "));
        return database.select("select " + columns + " from " + table + " order by 1").stream()
                .map(row -> row.toMap().toString())
                .toList()
                .toString();
    }

    /** Does what must be refused, and gives the refusal. */
    static String refused(MigrationException.Kind kind, ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(MigrationException.class);
        assertThat(((MigrationException) thrown).kind()).as(thrown.getMessage()).isEqualTo(kind);
        return thrown.getMessage();
    }

    @Override
    public void close() {
        database.close();
        server.drop(config);
    }
}
