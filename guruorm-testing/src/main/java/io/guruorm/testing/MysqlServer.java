package io.guruorm.testing;

import io.guruorm.config.DatabaseConfig;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A MySQL for tests: the one that the environment names by {@code GURUORM_TEST_MYSQL_URL}, such as
 * {@code mysql://root:password@127.0.0.1:3306/mysql}, with a user who may do everything. None comes with the build, so that
 * tests are skipped where none is named. Thread-safe.
 */
public final class MysqlServer {

    private static final String ADDRESS = "GURUORM_TEST_MYSQL_URL";

    private final MysqlFamilyAddress address;

    private MysqlServer(MysqlFamilyAddress address) {
        this.address = address;
    }

    /** The one that is named; empty where none is. */
    public static Optional<MysqlServer> shared() {
        return Optional.ofNullable(Shared.SERVER);
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

    /** Holds the shared server, so that the environment is read only when it is asked for. */
    private static final class Shared {

        static final @Nullable MysqlServer SERVER = named();

        private static @Nullable MysqlServer named() {
            String url = System.getenv(ADDRESS);
            return url == null ? null : new MysqlServer(new MysqlFamilyAddress(DatabaseConfig.fromUrl(url)));
        }
    }
}
