package io.guruorm.jdbc;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.dialect.Dialect;
import io.guruorm.dialect.sqlite.SqliteDialect;
import io.guruorm.error.ConfigurationException;
import io.guruorm.error.ConnectionException;
import io.guruorm.error.NearestName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.sqlite.SQLiteConfig.Pragma;

/** Opens SQLite's files by its own driver, with foreign keys kept and some patience for other writers. */
final class SqliteConnector implements Connector {

    private static final String MEMORY = ":memory:";
    private static final String PATIENCE_MILLIS = "5000";
    private static final String CANNOT_OPEN = "[SQLITE_CANTOPEN]";
    private static final String NO_DATABASE = "[SQLITE_NOTADB]";

    private final String name;
    private final DatabaseConfig config;

    SqliteConnector(String name, DatabaseConfig config) {
        this.name = name;
        this.config = config;
    }

    @Override
    public String url() {
        return "jdbc:sqlite:" + config.database();
    }

    @Override
    public Properties properties() {
        var properties = new Properties();
        properties.setProperty(Pragma.FOREIGN_KEYS.pragmaName, "true");
        properties.setProperty(Pragma.BUSY_TIMEOUT.pragmaName, PATIENCE_MILLIS);
        config.options().forEach((option, value) -> properties.setProperty(known(option), value));
        return properties;
    }

    /** The driver itself takes no notice of what it does not know. */
    private String known(String option) {
        List<String> known =
                Arrays.stream(Pragma.values()).map(pragma -> pragma.pragmaName).toList();
        if (!known.contains(option)) {
            throw new ConfigurationException("The connection \"" + name + "\" has the option \"" + option
                    + "\", which SQLite's driver does not know." + NearestName.hint(option, known));
        }
        return option;
    }

    @Override
    public void requireDriver() {
        org.sqlite.JDBC.isValidURL(url());
    }

    @Override
    public Optional<String> firstWords() {
        return Optional.empty();
    }

    @Override
    public Connection connect() {
        try {
            Connection connection = new org.sqlite.JDBC().connect(url(), properties());
            try {
                SqliteSession.look(connection);
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    @Override
    public RuntimeException failure(SQLException e) {
        String said = String.valueOf(e.getMessage());
        if (said.startsWith(CANNOT_OPEN)) {
            return new ConnectionException(
                    "The SQLite database of \"" + name + "\" cannot be opened: " + config.database()
                            + ". Is its folder there, and may you read and write in it?",
                    e);
        }
        if (said.startsWith(NO_DATABASE)) {
            return new ConnectionException(
                    "The file of \"" + name + "\" is no SQLite database: " + config.database()
                            + ". Check the path; nothing was changed in it.",
                    e);
        }
        return new ConnectionException("\"" + name + "\" at " + config.database() + " gave no connection: " + said, e);
    }

    @Override
    public JdbcSession session(Connection connection, RunningStatements running) {
        return new SqliteSession(connection, running);
    }

    @Override
    public Dialect dialect(int version) {
        return SqliteDialect.of(version);
    }

    @Override
    public boolean inOneConnection() {
        return config.database().equals(MEMORY);
    }
}
