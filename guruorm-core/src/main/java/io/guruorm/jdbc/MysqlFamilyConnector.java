package io.guruorm.jdbc;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.error.ConfigurationException;
import io.guruorm.error.ConnectionException;
import io.guruorm.error.NearestName;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * Opens connections to MySQL or MariaDB by the driver of the latter, which serves both, in UTC and in the SQL mode that makes
 * errors of what does not fit.
 */
abstract class MysqlFamilyConnector implements Connector {

    private static final int WRONG_PASSWORD = 1045;
    private static final int NOT_ALLOWED = 1044;
    private static final int NO_SUCH_DATABASE = 1049;
    private static final String UNREACHABLE = "08";

    /** How the driver begins where a password would go in the clear. */
    private static final String UNPROTECTED = "RSA public key is not available";

    /**
     * What our reading and writing of values is made for. Only what the server prepares comes back in binary: as text, it
     * rounds each {@code float} to six digits.
     */
    private static final Map<String, String> FIXED = fixed();

    /** Said by the address, or by our own pool. */
    private static final List<String> RESERVED =
            List.of("user", "password", "database", "pool", "poolName", "maxPoolSize", "minPoolSize");

    private final String name;
    private final DatabaseConfig config;

    MysqlFamilyConnector(String name, DatabaseConfig config) {
        this.name = name;
        this.config = config;
    }

    private static Map<String, String> fixed() {
        var fixed = new LinkedHashMap<String, String>();
        fixed.put("useServerPrepStmts", "true");
        fixed.put("tinyInt1isBit", "false");
        fixed.put("transformedBitIsBoolean", "false");
        fixed.put("yearIsDateType", "false");
        fixed.put("useAffectedRows", "false");
        fixed.put("allowMultiQueries", "false");
        fixed.put("jdbcCompliantTruncation", "true");
        return fixed;
    }

    @Override
    public final String url() {
        String host = config.host().contains(":") ? "[" + config.host() + "]" : config.host();
        return "jdbc:mariadb://" + host + ":" + config.port() + "/"
                + URLEncoder.encode(config.database(), StandardCharsets.UTF_8);
    }

    @Override
    public final Properties properties() {
        var properties = new Properties();
        properties.putAll(FIXED);
        properties.setProperty("connectionAttributes", "program_name:guruorm");
        String username = config.username();
        if (username != null) {
            properties.setProperty("user", username);
        }
        String password = config.password();
        if (password != null) {
            properties.setProperty("password", password);
        }
        if (!config.options().isEmpty()) {
            List<String> known = known();
            config.options().forEach((option, value) -> properties.setProperty(checked(option, known), value));
        }
        return properties;
    }

    /** The driver itself takes no notice of what it does not know. */
    private String checked(String option, List<String> known) {
        if (FIXED.containsKey(option)) {
            throw new ConfigurationException("The connection \"" + name + "\" has the option \"" + option
                    + "\", which GuruORM sets itself, as it reads values by it. Leave it out.");
        }
        if (!known.contains(option) || RESERVED.contains(option)) {
            throw new ConfigurationException("The connection \"" + name + "\" has the option \"" + option
                    + "\", which MariaDB's driver does not know." + NearestName.hint(option, known));
        }
        return option;
    }

    private List<String> known() {
        try {
            return Arrays.stream(new org.mariadb.jdbc.Driver().getPropertyInfo(url(), new Properties()))
                    .map((DriverPropertyInfo info) -> info.name)
                    .toList();
        } catch (SQLException e) {
            throw new ConfigurationException("The address of \"" + name + "\" cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public final void requireDriver() {
        new org.mariadb.jdbc.Driver().jdbcCompliant();
    }

    @Override
    public final Optional<String> firstWords() {
        return Optional.of(MysqlFamilySettings.SET);
    }

    @Override
    public final boolean inOneConnection() {
        return false;
    }

    @Override
    public final Connection connect() {
        try {
            Connection connection = new org.mariadb.jdbc.Driver().connect(url(), properties());
            try (Statement statement = connection.createStatement()) {
                statement.execute(MysqlFamilySettings.SET);
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Why there is no connection, and what to do. The driver's words hold no password. */
    @Override
    public final RuntimeException failure(SQLException e) {
        String said = ServerWords.of(e).message();
        String who = config.username() == null ? "a user without a name" : "user \"" + config.username() + "\"";
        String where = config.address();
        int code = e.getErrorCode();
        if (code == WRONG_PASSWORD) {
            return new ConnectionException(
                    where + " refused the password of " + who + ". Check username and password of \"" + name + "\".",
                    e);
        }
        if (code == NOT_ALLOWED) {
            return new ConnectionException(where + " refused " + who + " of \"" + name + "\": " + said + ".", e);
        }
        if (said.startsWith(UNPROTECTED)) {
            return new ConnectionException(
                    where + " wants the password of " + who + " protected, and \"" + name + "\" does not say how."
                            + " Set the option sslMode to verify-full, or to trust where nobody signed the server's"
                            + " certificate; without TLS, set allowPublicKeyRetrieval to true, or serverRsaPublicKeyFile.",
                    e);
        }
        if (code == NO_SUCH_DATABASE) {
            return new ConnectionException(
                    "The server of \"" + name + "\" at " + where + " has no such database: " + said
                            + ". Create it, or check the name.",
                    e);
        }
        if (String.valueOf(e.getSQLState()).startsWith(UNREACHABLE) && e.getCause() != null) {
            return Unreachable.at(where, name, said, e);
        }
        return new ConnectionException("\"" + name + "\" at " + where + " gave no connection: " + said, e);
    }
}
