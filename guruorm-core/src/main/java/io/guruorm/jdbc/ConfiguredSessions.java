package io.guruorm.jdbc;

import io.guruorm.config.DatabaseConfig;

/** The sessions that a configuration asks for. */
final class ConfiguredSessions {

    private ConfiguredSessions() {}

    static Sessions pooled(String name, DatabaseConfig config, RunningStatements running) {
        var connector = new PostgresConnector(name, config);
        return new PooledSessions(
                name, config.pool(), connector, running, statements -> dedicated(name, config, statements));
    }

    /** One session; a lost one is replaced, as nobody was promised its locks and settings. */
    static Sessions one(String name, DatabaseConfig config, RunningStatements running) {
        return one(name, config, running, true);
    }

    private static Sessions dedicated(String name, DatabaseConfig config, RunningStatements running) {
        return one(name, config.direct().orElse(config), running, false);
    }

    private static Sessions one(String name, DatabaseConfig config, RunningStatements running, boolean replaceable) {
        var connector = new PostgresConnector(name, config);
        return new OneSession(
                name,
                () -> new JdbcSession(connector.connect(), running),
                replaceable,
                config.pool().acquireTimeoutMillis(),
                statements -> dedicated(name, config, statements));
    }
}
