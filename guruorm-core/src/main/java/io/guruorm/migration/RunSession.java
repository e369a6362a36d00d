package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.FAILED;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.CatalogName;
import io.guruorm.dialect.SessionStatements;
import io.guruorm.error.LostConnectionException;
import io.guruorm.error.QueryException;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Row;
import io.guruorm.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The one connection of a run, with the settings that it has to have before each migration: those of its owner first,
 * then the run's own. When it is closed, it is as its owner gave it.
 */
final class RunSession implements AutoCloseable {

    private static final String TIME_ZONE = "TimeZone";

    private final Database connection;
    private final SessionStatements words;
    private final String database;
    private final String schema;
    private final long pid;
    private final List<Sql> asGiven;
    private final List<Sql> settings;
    private final List<Sql> reset;
    private boolean changed;

    private RunSession(Database connection, MigratorOptions options) {
        this.connection = connection;
        this.words = connection.dialect().session();
        Row where = connection.query(words.whereabouts()).get(0);
        this.database = text(where, "database");
        this.schema = Optional.ofNullable(where.string("schema")).orElse("");
        this.pid = Objects.requireNonNull(where.longValue("pid"));
        Map<String, String> given = givenSettings();
        Optional<String> role = Optional.ofNullable(where.string("role"));
        this.asGiven = statements(given, role);
        given.remove(TIME_ZONE);
        List<Sql> own = new ArrayList<>();
        words.utc().ifPresent(own::add);
        own.addAll(statements(given, role));
        own.add(words.lockTimeout(options.tableLockTimeout()));
        this.settings = List.copyOf(own);
        this.reset = together(words.reset(), settings);
    }

    /** A connection of its own for a run that writes. */
    static RunSession open(Database database, MigratorOptions options) {
        Database connection = database.dedicated();
        try {
            RunSession session = new RunSession(connection, options);
            session.changed = true;
            session.send(session.settings());
            session.watchClient();
            return session;
        } catch (RuntimeException | Error failed) {
            close(connection, failed);
            throw failed;
        }
    }

    /** A connection of its own that cannot write, and is told else what a run is told before it changes tables. */
    static RunSession readOnly(Database database, MigratorOptions options) {
        RunSession session = reading(database, options);
        try {
            session.changed = true;
            session.send(session.words.beforeChanges());
            session.connection.execute(session.words.readOnly());
            return session;
        } catch (RuntimeException | Error failed) {
            close(session.connection, failed);
            throw failed;
        }
    }

    /** A connection of its own for a call that only asks for rows of its own. */
    static RunSession reading(Database database, MigratorOptions options) {
        Database connection = database.dedicated();
        try {
            return new RunSession(connection, options);
        } catch (RuntimeException | Error failed) {
            close(connection, failed);
            throw failed;
        }
    }

    private static void close(Database connection, Throwable failed) {
        try {
            connection.close();
        } catch (RuntimeException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
    }

    /** What the session was told since it began. */
    private Map<String, String> givenSettings() {
        Map<String, String> given = new LinkedHashMap<>();
        connection.query(words.settings()).forEach(row -> given.put(text(row, "name"), text(row, "value")));
        return given;
    }

    private List<Sql> statements(Map<String, String> given, Optional<String> role) {
        List<Sql> statements = new ArrayList<>();
        given.forEach((name, value) -> statements.add(words.set(name, value)));
        role.map(words::actAs).ifPresent(statements::add);
        return statements;
    }

    private List<Sql> together(List<Sql> first, List<Sql> then) {
        List<Sql> all = new ArrayList<>(first);
        all.addAll(then);
        return words.together(all);
    }

    /** Not every platform can watch its client; those that cannot say so, and are no worse than before. */
    private void watchClient() {
        words.watchClient().ifPresent(watch -> {
            try {
                connection.execute(watch);
            } catch (LostConnectionException lost) {
                throw lost;
            } catch (QueryException unsupported) {
                // The setting is a help for the case that this process is killed, not a condition of the run.
            }
        });
    }

    Database database() {
        return connection;
    }

    SessionStatements words() {
        return words;
    }

    long pid() {
        return pid;
    }

    String databaseName() {
        return database;
    }

    /** The schema that names without one mean; empty where there is none. */
    String schema() {
        return schema;
    }

    /** The settings of the run, as a script would begin with them. */
    List<Sql> settings() {
        return words.together(settings);
    }

    /** The statements that make the session what it was before a migration. */
    List<Sql> reset() {
        return reset;
    }

    /** Sends statements one after the other. */
    void send(List<Sql> statements) {
        statements.forEach(connection::execute);
    }

    /**
     * The full name of a table.
     *
     * @param table with its schema, or without where it is in the session's own
     */
    String qualified(String table) {
        if (table.contains(".")) {
            return table;
        }
        if (schema.isEmpty()) {
            throw new MigrationException(
                    FAILED,
                    "The session's search_path names no schema that exists, so there is no place for table " + table
                            + ". Create the schema, or name one in the configuration: migrations.table: schema."
                            + table);
        }
        return schema + "." + table;
    }

    /** What a catalog calls the history, which may have no name for the session's own schema. */
    CatalogName historyIn(Catalog catalog, MigratorOptions options) {
        String table = qualified(options.table());
        int dot = table.lastIndexOf('.');
        String where = table.substring(0, dot);
        return new CatalogName(where.equals(schema) ? home(catalog) : where, table.substring(dot + 1));
    }

    /** What a catalog calls the session's own schema; empty where it has no name for it. */
    String home(Catalog catalog) {
        return catalog.schemas().stream().anyMatch(one -> one.name().isEmpty()) ? "" : schema;
    }

    /** Gives the connection back as it was. */
    @Override
    public void close() {
        try (connection) {
            if (changed) {
                together(words.reset(), asGiven).forEach(connection::execute);
            }
        } catch (LostConnectionException lost) {
            // Nothing is left to be restored, and who lost it has been told.
        }
    }

    private static String text(Row row, String column) {
        return Objects.requireNonNull(row.string(column), column);
    }
}
