package io.guruorm.testing;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.config.PoolConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL 18 for tests: its binaries come from Maven Central, it runs without installation, as root too.
 * Thread-safe. The superuser {@code postgres} needs no password; every other user needs the one given to
 * {@link #createUser}.
 */
public final class PostgresServer implements AutoCloseable {

    private static final String SUPERUSER = "postgres";

    /** Names another server for the tests: {@code postgres://postgres:password@host:port/postgres}. */
    private static final String ADDRESS = "GURUORM_TEST_PGSQL_URL";

    private final DatabaseConfig address;
    private final @Nullable EmbeddedPostgres server;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresServer(DatabaseConfig address, @Nullable EmbeddedPostgres server) {
        this.address = address;
        this.server = server;
    }

    /**
     * The one server of this JVM: started at the first call, stopped when the JVM ends; or the one that the environment
     * names by {@code GURUORM_TEST_PGSQL_URL}, with a superuser.
     */
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
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("client_connection_check_interval", "1s")
                    .setDataDirectoryCustomizer(PostgresServer::askUsersForPasswords)
                    .start();
            DatabaseConfig address = DatabaseConfig.builder()
                    .host("localhost")
                    .port(server.getPort())
                    .database(SUPERUSER)
                    .username(SUPERUSER)
                    .build();
            return new PostgresServer(address, server);
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not start: " + e.getMessage(), e);
        }
    }

    private static PostgresServer named() {
        String url = System.getenv(ADDRESS);
        return url == null ? start() : new PostgresServer(DatabaseConfig.fromUrl(url), null);
    }

    /** Its port. */
    public int port() {
        return address.port();
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
        return address.toBuilder()
                .database(name)
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

    /** Stops the server and deletes its files, if it is one that was started here. */
    @Override
    public void close() {
        if (server == null) {
            return;
        }
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded PostgreSQL did not stop: " + e.getMessage(), e);
        }
    }

    private void administer(String sql) {
        String url = "jdbc:postgresql://" + address.host() + ":" + port() + "/" + address.database();
        try (Connection connection = DriverManager.getConnection(url, address.username(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The server of the tests refused: " + e.getMessage(), e);
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

        static final PostgresServer SERVER = named();
    }
}
