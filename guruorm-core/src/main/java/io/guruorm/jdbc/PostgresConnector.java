package io.guruorm.jdbc;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.config.Pooler;
import io.guruorm.dialect.Dialect;
import io.guruorm.dialect.postgres.PostgresDialect;
import io.guruorm.error.ConfigurationException;
import io.guruorm.error.ConnectionException;
import io.guruorm.error.NearestName;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.postgresql.PGProperty;

/** Opens connections to PostgreSQL by its own driver, with the session's time zone set to UTC. */
final class PostgresConnector implements Connector {

    private static final String WRONG_PASSWORD = "28P01";
    private static final String NOT_ALLOWED = "28000";
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final String INVALID_OPTION = "22023";
    private static final String UNREACHABLE = "08";

    /** What the driver, once it gets them in binary, would write otherwise than the server does. */
    private static final String TEXT_ONLY = "POINT,BOX,TIMETZ";

    /** libpq's names that the driver spells otherwise. */
    private static final Map<String, PGProperty> LIBPQ_NAMES = Map.of(
            "application_name", PGProperty.APPLICATION_NAME,
            "channel_binding", PGProperty.CHANNEL_BINDING,
            "connect_timeout", PGProperty.CONNECT_TIMEOUT,
            "gssencmode", PGProperty.GSS_ENC_MODE,
            "require_auth", PGProperty.REQUIRE_AUTH,
            "search_path", PGProperty.CURRENT_SCHEMA,
            "sslnegotiation", PGProperty.SSL_NEGOTIATION);

    /** Said by the address and by nothing else. */
    private static final Set<PGProperty> RESERVED =
            Set.of(PGProperty.USER, PGProperty.PASSWORD, PGProperty.PG_HOST, PGProperty.PG_PORT, PGProperty.PG_DBNAME);

    private final String name;
    private final DatabaseConfig config;

    PostgresConnector(String name, DatabaseConfig config) {
        this.name = name;
        this.config = config;
    }

    /** The driver's URL; user, password and options travel beside it. */
    @Override
    public String url() {
        String host = config.host().contains(":") ? "[" + config.host() + "]" : config.host();
        String database = URLEncoder.encode(config.database(), StandardCharsets.UTF_8);
        return "jdbc:postgresql://" + host + ":" + config.port() + "/" + database;
    }

    @Override
    public Properties properties() {
        var properties = new Properties();
        PGProperty.APPLICATION_NAME.set(properties, "guruorm");
        // Every server we support is newer: with it the name travels in the first packet, not in one of its own.
        PGProperty.ASSUME_MIN_SERVER_VERSION.set(properties, "9.4");
        PGProperty.TCP_KEEP_ALIVE.set(properties, true);
        PGProperty.BINARY_TRANSFER_DISABLE.set(properties, TEXT_ONLY);
        PGProperty.LOG_SERVER_ERROR_DETAIL.set(properties, config.showValues());
        if (config.pooler() == Pooler.TRANSACTION) {
            PGProperty.PREPARE_THRESHOLD.set(properties, 0);
        }
        String username = config.username();
        if (username != null) {
            PGProperty.USER.set(properties, username);
        }
        String password = config.password();
        if (password != null) {
            PGProperty.PASSWORD.set(properties, password);
        }
        config.options().forEach((option, value) -> property(option).set(properties, value));
        return properties;
    }

    private PGProperty property(String option) {
        PGProperty property = LIBPQ_NAMES.getOrDefault(option, PGProperty.forName(option));
        if (property == null || RESERVED.contains(property)) {
            var known =
                    Arrays.stream(PGProperty.values()).map(PGProperty::getName).toList();
            throw new ConfigurationException("The connection \"" + name + "\" has the option \"" + option
                    + "\", which PostgreSQL's driver does not know." + NearestName.hint(option, known));
        }
        return property;
    }

    @Override
    public void requireDriver() {
        PGProperty.USER.getName();
    }

    @Override
    public Optional<String> firstWords() {
        return Optional.of(PostgresZone.SET_UTC);
    }

    @Override
    public JdbcSession session(Connection connection, RunningStatements running) {
        return new JdbcSession(connection, running);
    }

    @Override
    public Dialect dialect(int version) {
        return PostgresDialect.of(version);
    }

    @Override
    public boolean inOneConnection() {
        return false;
    }

    /** A new connection in UTC. */
    @Override
    public Connection connect() {
        try {
            Connection connection = new org.postgresql.Driver().connect(url(), properties());
            try {
                setUtc(connection);
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** The driver begins with the zone of the JVM; where that is UTC, nothing has to be sent. */
    private static void setUtc(Connection connection) throws SQLException {
        if (!PostgresZone.isUtc(PostgresZone.of(connection))) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(PostgresZone.SET_UTC);
            }
        }
    }

    /** Why there is no connection, and what to do. The driver's words hold no password. */
    @Override
    public RuntimeException failure(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        String said = ServerWords.of(e).message();
        String who = config.username() == null ? "the user of this computer" : "user \"" + config.username() + "\"";
        String where = config.address();
        if (state.equals(WRONG_PASSWORD)) {
            return new ConnectionException(
                    where + " refused the password of " + who + ". Check username and password of \"" + name + "\".",
                    e);
        }
        if (state.equals(NOT_ALLOWED)) {
            return new ConnectionException(where + " refused " + who + " of \"" + name + "\": " + said + ".", e);
        }
        if (state.equals(NO_SUCH_DATABASE)) {
            return new ConnectionException(
                    "The server of \"" + name + "\" at " + where + " has no such database: " + said
                            + ". Create it, or check the name.",
                    e);
        }
        if (state.equals(INVALID_OPTION)) {
            return new ConfigurationException("An option of \"" + name + "\" cannot stand: " + said, e);
        }
        if (state.startsWith(UNREACHABLE) && e.getCause() != null) {
            return Unreachable.at(where, name, said, e);
        }
        return new ConnectionException("\"" + name + "\" at " + where + " gave no connection: " + said, e);
    }
}
