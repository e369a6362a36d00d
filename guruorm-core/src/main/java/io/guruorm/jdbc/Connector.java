package io.guruorm.jdbc;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.dialect.Dialect;
import io.guruorm.error.ConfigurationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/** Opens connections to one kind of database by its own driver. */
interface Connector {

    /** The connector for what a configuration names; a driver need not be there for a program that uses another. */
    static Connector of(String name, DatabaseConfig config) {
        return switch (config.driver()) {
            case PGSQL ->
                with("PostgreSQL", "org.postgresql:postgresql", name, () -> new PostgresConnector(name, config));
            case SQLITE -> with("SQLite", "org.xerial:sqlite-jdbc", name, () -> new SqliteConnector(name, config));
            case MARIADB ->
                with("MariaDB", "org.mariadb.jdbc:mariadb-java-client", name, () -> new MariadbConnector(name, config));
            // MariaDB's driver serves MySQL, too.
            case MYSQL ->
                with("MySQL", "org.mariadb.jdbc:mariadb-java-client", name, () -> new MysqlConnector(name, config));
            case SQLSRV ->
                throw new ConfigurationException(
                        "The driver " + config.driver().key() + " of \"" + name + "\" is not built yet.");
        };
    }

    private static Connector with(String driver, String artifact, String name, Supplier<Connector> connector) {
        try {
            Connector made = connector.get();
            made.requireDriver();
            return made;
        } catch (NoClassDefFoundError e) {
            throw new ConfigurationException(
                    "The connection \"" + name + "\" needs " + driver
                            + "'s JDBC driver, which is not on the class path. " + "Add " + artifact
                            + " to the program's dependencies.",
                    e);
        }
    }

    /** Loads a class of the driver. */
    void requireDriver();

    /** The driver's URL; all else travels beside it. */
    String url();

    /** What the driver is told besides. */
    Properties properties();

    /** What a pool has to send on each new connection. */
    Optional<String> firstWords();

    /** A new connection, as all sessions have to be. */
    Connection connect();

    /** Why there is no connection, and what to do. */
    RuntimeException failure(SQLException e);

    /** A session over a connection. */
    JdbcSession session(Connection connection, RunningStatements running);

    /** The dialect of a version as the sessions tell it. */
    Dialect dialect(int version);

    /** Whether the database lives in its one connection. */
    boolean inOneConnection();
}
