package io.guruorm.jdbc;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.config.Pooler;
import io.guruorm.error.ConfigurationException;

/** The sessions that a configuration asks for. */
final class ConfiguredSessions {

    private ConfiguredSessions() {}

    static Sessions pooled(String name, DatabaseConfig config, RunningStatements running) {
        var connector = connector(name, config);
        return new PooledSessions(
                name, config.pool(), connector, running, statements -> dedicated(name, config, statements));
    }

    /** One session; a lost one is replaced, as nobody was promised its locks and settings. */
    static Sessions one(String name, DatabaseConfig config, RunningStatements running) {
        return one(name, config, running, true);
    }

    private static Sessions dedicated(String name, DatabaseConfig config, RunningStatements running) {
        if (config.pooler() == Pooler.TRANSACTION && config.direct().isEmpty()) {
            throw new ConfigurationException(
                    "The connection \"" + name + "\" goes through a pooler in transaction mode,"
                            + " where no session can be kept, and this work needs one of its own for its lock and settings. Name the"
                            + " server's own address beside it: direct: { host: …, port: … }.");
        }
        return one(name, config.direct().orElse(config), running, false);
    }

    private static Sessions one(String name, DatabaseConfig config, RunningStatements running, boolean replaceable) {
        var connector = connector(name, config);
        return new OneSession(
                name,
                () -> new JdbcSession(connector.connect(), running),
                replaceable,
                config.pool().acquireTimeoutMillis(),
                statements -> dedicated(name, config, statements));
    }

    /** The driver need not be there for a program that uses another, so its lack is told in words. */
    private static PostgresConnector connector(String name, DatabaseConfig config) {
        try {
            return new PostgresConnector(name, config);
        } catch (NoClassDefFoundError e) {
            throw new ConfigurationException(
                    "The connection \"" + name + "\" needs PostgreSQL's JDBC driver, which is not on the class path. "
                            + "Add org.postgresql:postgresql to the program's dependencies.",
                    e);
        }
    }
}
