package io.guruorm.contract.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.dialect.ScriptStatement;
import io.guruorm.dialect.postgres.PostgresScriptLexer;
import io.guruorm.jdbc.Database;
import io.guruorm.migration.Migration;
import io.guruorm.migration.MigrationException;
import io.guruorm.migration.MigrationSource;
import io.guruorm.migration.MigrationState;
import io.guruorm.migration.MigrationStatus;
import io.guruorm.migration.Migrator;
import io.guruorm.migration.MigratorOptions;
import io.guruorm.testing.PostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A folder of migrations and an empty database for each test. */
final class Project implements BeforeEachCallback, AfterEachCallback {

    static final String ONE = "2025_01_01_000000_one";
    static final String TWO = "2025_01_02_000000_two";
    static final String THREE = "2025_01_03_000000_three";
    static final String FOUR = "2025_01_04_000000_four";

    private final PostgresServer server = PostgresServer.shared();
    private final List<Class<? extends Migration>> classes = new ArrayList<>();
    private MigratorOptions options = MigratorOptions.defaults();
    private Path folder = Path.of("");
    private DatabaseConfig config = DatabaseConfig.fromUrl("postgres://localhost/none");
    private Database database = Database.unpooled("main", config);

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("migrations");
        config = server.createDatabase();
        database = Database.open("main", config);
        options = MigratorOptions.defaults().withLockTimeout(Duration.ofSeconds(30));
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        database.close();
        server.dropDatabase(config);
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    PostgresServer server() {
        return server;
    }

    DatabaseConfig config() {
        return config;
    }

    Database database() {
        return database;
    }

    Path folder() {
        return folder;
    }

    /** Other options for the migrators that are made from now on. */
    Project with(MigratorOptions other) {
        options = other;
        return this;
    }

    MigratorOptions options() {
        return options;
    }

    /** A migration that makes a table of its last word, and its way back. */
    Project table(String name) {
        String table = name.substring(name.lastIndexOf('_') + 1);
        return sql(name, "create table " + table + " (id integer primary key);", "drop table " + table + ";");
    }

    Project sql(String name, String up, String down) {
        write(name + ".down.sql", down);
        return sql(name, up);
    }

    Project sql(String name, String up) {
        return write(name + ".up.sql", up);
    }

    Project write(String file, String text) {
        try {
            Files.writeString(folder.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Project delete(String file) {
        try {
            Files.delete(folder.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A migration that is a class. */
    Project java(Class<? extends Migration> type) {
        classes.add(type);
        return this;
    }

    MigrationSource source() {
        return MigrationSource.of(MigrationSource.sql(folder), MigrationSource.classes(classes));
    }

    Migrator migrator() {
        return migrator(database);
    }

    Migrator migrator(Database other) {
        return new Migrator(other, source(), options);
    }

    /** The tables in the schema public but the history, by name. */
    List<String> tables() {
        return database
                .select(
                        "select c.relname::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                + " where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> 'migrations' order by 1")
                .stream()
                .map(row -> row.string("name"))
                .toList();
    }

    /** The rows of the history by id: name, batch, state. */
    List<String> history() {
        return database.select("select migration, batch, state from migrations order by id").stream()
                .map(row -> row.string("migration") + " " + row.integer("batch") + " " + row.string("state"))
                .toList();
    }

    boolean hasHistory() {
        return !database.select("select 1 as one from pg_class where relname = 'migrations'")
                .isEmpty();
    }

    MigrationState state(String name) {
        return status(name).state();
    }

    MigrationStatus status(String name) {
        return migrator().status().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Runs a script as a client of the database would, knowing nothing of this library. */
    void runScript(String script) {
        String address = "jdbc:postgresql://localhost:" + server.port() + "/" + config.database();
        try (Connection connection = DriverManager.getConnection(address, "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (ScriptStatement one : PostgresScriptLexer.INSTANCE.statements(script)) {
                statement.execute(one.text());
            }
        } catch (SQLException e) {
            throw new AssertionError(e.getMessage() + " in " + script, e);
        }
    }

    /** Does what must be refused, and gives the refusal. */
    static MigrationException refused(MigrationException.Kind kind, ThrowingCallable call) {
        Throwable thrown = Assertions.catchThrowable(call);
        assertThat(thrown).isInstanceOf(MigrationException.class);
        MigrationException refused = (MigrationException) thrown;
        assertThat(refused.kind()).as(refused.getMessage()).isEqualTo(kind);
        assertThat(refused.getMessage()).doesNotContain("\n\n");
        return refused;
    }
}
