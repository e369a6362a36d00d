package io.guruorm;

import io.guruorm.catalog.LiveSchema;
import io.guruorm.catalog.SchemaCacheFile;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.config.GuruConfig;
import io.guruorm.error.ConfigurationException;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Databases;
import io.guruorm.migration.MigrationSource;
import io.guruorm.migration.Migrator;
import io.guruorm.schema.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The library in one object, for programs without a framework: add connections, then use them. A connection is opened
 * at first use and closed with the capsule. Connections are added by one thread, before the first is used; from then on
 * the capsule is thread-safe.
 *
 * <pre>{@code
 * Capsule capsule = new Capsule();
 * capsule.addConnection(DatabaseConfig.fromUrl("postgres://ann:secret@localhost/shop"));
 * capsule.setAsGlobal();
 * DB.table("users").where("votes", ">", 100).get();
 * }</pre>
 */
public final class Capsule implements AutoCloseable {

    private static final String MAIN = "main";

    private final Map<String, Supplier<Database>> connections = new LinkedHashMap<>();
    private @Nullable String defaultName;
    private @Nullable Databases databases;

    /** A capsule without connections. */
    public Capsule() {}

    /**
     * A capsule with the connections of a configuration, each with its schema cache where there is one.
     *
     * @param config as read from {@code guruorm.yml} and {@code DATABASE_URL}
     */
    public static Capsule of(GuruConfig config) {
        var capsule = new Capsule();
        capsule.defaultName = config.defaultConnection();
        for (String name : config.connectionNames()) {
            capsule.add(name, () -> opened(name, config));
        }
        return capsule;
    }

    private static Database opened(String name, GuruConfig config) {
        SchemaCacheFile cache = new SchemaCacheFile(config.schemaCache(name));
        Database database = Database.open(name, config.connection(name));
        return cache.exists() ? database.knowing(cache.read()) : database;
    }

    /**
     * Adds the connection {@code main}.
     *
     * @param config its address and settings
     * @return this capsule
     */
    public Capsule addConnection(DatabaseConfig config) {
        return addConnection(MAIN, config);
    }

    /**
     * Adds a connection. The one called {@code main} is the default one, else the first.
     *
     * @param name by which it is asked for
     * @param config its address and settings
     * @return this capsule
     */
    public Capsule addConnection(String name, DatabaseConfig config) {
        return add(name, () -> Database.open(name, config));
    }

    /**
     * Adds a database of one's own making under its name, such as one over a framework's data source.
     *
     * @param database is closed with the capsule
     * @return this capsule
     */
    public Capsule addConnection(Database database) {
        return add(database.name(), () -> database);
    }

    private Capsule add(String name, Supplier<Database> opening) {
        if (databases != null) {
            throw new ConfigurationException("The connection \"" + name + "\" comes too late: the capsule is in use. "
                    + "Add all connections first.");
        }
        if (connections.putIfAbsent(name, opening) != null) {
            throw new ConfigurationException("The capsule has a connection \"" + name + "\" already.");
        }
        return this;
    }

    /** Makes these connections those of the whole program: {@link DB} and models use them. */
    public void setAsGlobal() {
        Databases.setGlobal(databases());
    }

    /** The default connection's database. */
    public Database connection() {
        return databases().get();
    }

    /**
     * A connection's database.
     *
     * @param name as added
     * @throws ConfigurationException if there is none of that name
     */
    public Database connection(String name) {
        return databases().get(name);
    }

    /** The schema of the default connection. */
    public Schema schema() {
        return new LiveSchema(connection());
    }

    /**
     * The schema of a connection.
     *
     * @param connection its name
     */
    public Schema schema(String connection) {
        return new LiveSchema(connection(connection));
    }

    /**
     * What runs migrations on the default connection, and undoes them.
     *
     * @param sources where the migrations are
     */
    public Migrator migrator(MigrationSource... sources) {
        return new Migrator(connection(), MigrationSource.of(sources));
    }

    /** All connections. */
    public synchronized Databases databases() {
        Databases all = databases;
        if (all == null) {
            all = Databases.of(chosenDefault(), connections);
            databases = all;
        }
        return all;
    }

    private String chosenDefault() {
        if (connections.isEmpty()) {
            throw new ConfigurationException("The capsule has no connection. Call addConnection(...) first.");
        }
        if (defaultName != null) {
            return defaultName;
        }
        return connections.containsKey(MAIN)
                ? MAIN
                : connections.keySet().iterator().next();
    }

    /** Closes the connections that were opened. */
    @Override
    public synchronized void close() {
        if (databases != null) {
            databases.close();
        }
    }
}
