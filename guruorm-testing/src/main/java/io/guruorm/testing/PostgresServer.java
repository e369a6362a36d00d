package io.guruorm.testing;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.config.PoolConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real PostgreSQL 18 for tests: its binaries come from Maven Central, it runs without installation, as root too.
 * Thread-safe. The superuser {@code postgres} needs no password; every other user needs the one given to
 * {@link #createUser}.
 */
public final class PostgresServer implements AutoCloseable {

    private static final String SUPERUSER = "postgres";

    private final EmbeddedPostgres server;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** The one server of this JVM: started at the first call, stopped when the JVM ends. */
    public static PostgresServer shared() {
        return Shared.SERVER;
    }

    /**
     * A server of one's own, until it is closed.
     *
     * @throws UncheckedIOException if it does not start
     */
    public static PostgresServer start() {
        try {
            return new PostgresServer(EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("client_connection_check_interval", "1s")
                    .setDataDirectoryCustomizer(PostgresServer::askUsersForPasswords)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start: " + e.getMessage(), e);
        }
    }

    /** The port on {@code localhost}. */
    public int port() {
        return server.getPort();
    }

    /** A new, empty database. */
    public DatabaseConfig createDatabase() {
        return createDatabaseLike("template0");
    }

    /**
     * A new database with the tables and rows of another, which nobody may be connected to now: far quicker than to
     * migrate again.
     *
     * @param template the name of the database to copy
     */
    public DatabaseConfig createDatabaseLike(String template) {
        String name = "test_" + ProcessHandle.current().pid() + "_" + databases.incrementAndGet();
        administer("create database " + quoted(name) + " template " + quoted(template));
        return database(name);
    }

    /**
     * How to reach a database of this server as the superuser, with a small pool.
     *
     * @param name the database's name
     */
    public DatabaseConfig database(String name) {
        return DatabaseConfig.builder()
                .host("localhost")
                .port(port())
                .database(name)
                .username(SUPERUSER)
                .pool(PoolConfig.builder().min(0).max(4).build())
                .build();
    }

    /**
     * Drops a database and ends the sessions that are still in it.
     *
     * @param database one that {@link #createDatabase} made
     */
    public void dropDatabase(DatabaseConfig database) {
        administer("drop database if exists " + quoted(database.database()) + " with (force)");
    }

    /**
     * A user who may log in with this password only.
     *
     * @param name the user's name
     * @param password what the server will ask for
     */
    public void createUser(String name, String password) {
        administer("create role " + quoted(name) + " login password '" + password.replace("'", "''") + "'");
    }

    /** Stops the server and deletes its files. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not stop: " + e.getMessage(), e);
        }
    }

    private void administer(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded PostgreSQL refused: " + e.getMessage(), e);
        }
    }

    private static void askUsersForPasswords(File dataDirectory) {
        try {
            Files.write(
                    dataDirectory.toPath().resolve("pg_hba.conf"),
                    List.of("host all " + SUPERUSER + " all trust", "host all all all scram-sha-256"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String identifier) {
        return "\"" + identifier.replace("\"", "\"\"") + "\"";
    }

    /** Holds the shared server, so that it starts only when it is asked for. */
    private static final class Shared {

        static final PostgresServer SERVER = start();
    }
}
