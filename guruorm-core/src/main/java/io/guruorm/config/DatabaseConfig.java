package io.guruorm.config;

import io.guruorm.error.ConfigurationException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to reach one database, and how to behave there. Immutable; its text shows no password.
 *
 * <p>{@code DatabaseConfig.fromUrl("postgres://ann:secret@localhost:5432/shop?sslmode=require")}
 */
public final class DatabaseConfig {

    private final Driver driver;
    private final String host;
    private final int port;
    private final String database;
    private final @Nullable String username;
    private final @Nullable String password;
    private final Map<String, String> options;
    private final PoolConfig pool;
    private final Pooler pooler;
    private final @Nullable String directHost;
    private final int directPort;
    private final boolean showValues;

    private DatabaseConfig(Builder from) {
        this.driver = from.driver.supported();
        boolean file = driver == Driver.SQLITE;
        if (file) {
            refuseServer(from);
        }
        this.host = checkedHost(from.host);
        this.port = file ? 0 : checkedPort("port", from.port == 0 ? driver.defaultPort() : from.port);
        this.database = from.database == null ? "" : from.database;
        if (database.isBlank()) {
            throw new ConfigurationException("No database is named. Set database to its name.");
        }
        this.username = from.username;
        this.password = from.password;
        this.options = Collections.unmodifiableMap(new LinkedHashMap<>(from.options));
        this.pool = from.pool;
        this.pooler = from.pooler;
        this.directHost = from.directHost == null ? null : checkedHost(from.directHost);
        this.directPort = from.directPort == 0 ? 0 : checkedPort("direct.port", from.directPort);
        this.showValues = from.showValues;
    }

    /** Begins with PostgreSQL on {@code localhost}. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Reads a URL: {@code postgres://user:password@host:port/database?option=value}, percent-decoded; {@code
     * postgresql://} and {@code jdbc:postgresql://} are the same.
     *
     * @param url the address
     * @throws ConfigurationException if it cannot be read; the message never shows a password
     */
    public static DatabaseConfig fromUrl(String url) {
        return builder().url(url).build();
    }

    /** The kind of database. */
    public Driver driver() {
        return driver;
    }

    /** The server's name or IP address. */
    public String host() {
        return host;
    }

    /** The server's port. */
    public int port() {
        return port;
    }

    /** The database's name. */
    public String database() {
        return database;
    }

    /** The user, or null to let the driver choose. */
    public @Nullable String username() {
        return username;
    }

    /** The password, or null. */
    public @Nullable String password() {
        return password;
    }

    /** What the driver is told besides, under the driver's or libpq's names: {@code sslmode}, {@code connect_timeout}. */
    public Map<String, String> options() {
        return options;
    }

    /** The pool's settings. */
    public PoolConfig pool() {
        return pool;
    }

    /** What stands between us and the server. */
    public Pooler pooler() {
        return pooler;
    }

    /** Whether error messages show bound values and the database's details, which may be secrets. */
    public boolean showValues() {
        return showValues;
    }

    /** The same database past the pooler, where {@code direct} was set. */
    public Optional<DatabaseConfig> direct() {
        if (directHost == null && directPort == 0) {
            return Optional.empty();
        }
        Builder past = toBuilder().pooler(Pooler.NONE).direct(null, 0);
        past.host(directHost == null ? host : directHost);
        past.port(directPort == 0 ? port : directPort);
        return Optional.of(past.build());
    }

    /** The address for messages: {@code host:port/database}. */
    public String address() {
        if (driver == Driver.SQLITE) {
            return database;
        }
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/" + database;
    }

    /** A builder that holds these settings. */
    public Builder toBuilder() {
        var copy = new Builder();
        copy.driver = driver;
        copy.host = host;
        copy.port = port;
        copy.database = database;
        copy.username = username;
        copy.password = password;
        copy.options.putAll(options);
        copy.pool = pool;
        copy.pooler = pooler;
        copy.directHost = directHost;
        copy.directPort = directPort;
        copy.showValues = showValues;
        return copy;
    }

    /** Driver, user and address; no password. */
    @Override
    public String toString() {
        return driver.key() + " " + (username == null ? "" : username + "@") + address();
    }

    private static void refuseServer(Builder from) {
        boolean server = from.port != 0
                || from.username != null
                || from.password != null
                || from.directHost != null
                || from.directPort != 0
                || from.pooler != Pooler.NONE;
        if (server) {
            throw new ConfigurationException("SQLite has no server. Leave out port, username, password, direct and "
                    + "pooler; database is the path of its file.");
        }
    }

    private static String checkedHost(String host) {
        if (host.isBlank() || host.startsWith("/") || host.contains(",")) {
            throw new ConfigurationException("The host \"" + host + "\" is not one name or IP address. "
                    + "Sockets and lists of hosts are not supported.");
        }
        return host;
    }

    private static int checkedPort(String key, int port) {
        if (port < 1 || port > 65_535) {
            throw new ConfigurationException(key + " is " + port + ". It must be from 1 to 65535.");
        }
        return port;
    }

    /** Collects the settings of a database. */
    public static final class Builder {

        private Driver driver = Driver.PGSQL;
        private String host = "localhost";
        private int port;
        private @Nullable String database;
        private @Nullable String username;
        private @Nullable String password;
        private final Map<String, String> options = new LinkedHashMap<>();
        private PoolConfig pool = PoolConfig.DEFAULT;
        private Pooler pooler = Pooler.NONE;
        private @Nullable String directHost;
        private int directPort;
        private boolean showValues;

        private Builder() {}

        /**
         * Takes driver, host, port, database, user, password and options from a URL.
         *
         * @param url {@code postgres://user:password@host:port/database?option=value}
         * @throws ConfigurationException if it cannot be read
         */
        public Builder url(String url) {
            DatabaseUrl.read(url, this);
            return this;
        }

        /**
         * The kind of database.
         *
         * @param value PostgreSQL unless set
         */
        public Builder driver(Driver value) {
            this.driver = value;
            return this;
        }

        /**
         * The server's name or IP address.
         *
         * @param value {@code localhost} unless set
         */
        public Builder host(String value) {
            this.host = value;
            return this;
        }

        /**
         * The server's port.
         *
         * @param value 1 to 65535; the driver's own unless set
         */
        public Builder port(int value) {
            this.port = checkedPort("port", value);
            return this;
        }

        /**
         * The database's name.
         *
         * @param value must be set
         */
        public Builder database(String value) {
            this.database = value;
            return this;
        }

        /**
         * The user.
         *
         * @param value null to let the driver choose
         */
        public Builder username(@Nullable String value) {
            this.username = value;
            return this;
        }

        /**
         * The password; no message and no text of the configuration shows it.
         *
         * @param value null for none
         */
        public Builder password(@Nullable String value) {
            this.password = value;
            return this;
        }

        /**
         * Something that the driver is told besides; a name that it does not know is refused when connecting.
         *
         * @param name the driver's or libpq's name, such as {@code sslmode}
         * @param value its value
         */
        public Builder option(String name, String value) {
            this.options.put(name, value);
            return this;
        }

        /**
         * The pool's settings.
         *
         * @param value the defaults unless set
         */
        public Builder pool(PoolConfig value) {
            this.pool = value;
            return this;
        }

        /**
         * What stands between us and the server.
         *
         * @param value nothing unless set
         */
        public Builder pooler(Pooler value) {
            this.pooler = value;
            return this;
        }

        /**
         * The address past the pooler, for work that needs a session of its own, such as migrations.
         *
         * @param otherHost null for the same host
         * @param otherPort 0 for the same port
         */
        public Builder direct(@Nullable String otherHost, int otherPort) {
            this.directHost = otherHost;
            this.directPort = otherPort;
            return this;
        }

        /**
         * Whether error messages show bound values and the database's details, which may be secrets.
         *
         * @param value false unless set
         */
        public Builder showValues(boolean value) {
            this.showValues = value;
            return this;
        }

        /**
         * The settings, checked.
         *
         * @throws ConfigurationException naming the key that cannot stand
         */
        public DatabaseConfig build() {
            return new DatabaseConfig(this);
        }
    }
}
