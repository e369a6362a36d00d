package io.guruorm.jdbc;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.config.Pooler;
import io.guruorm.error.ConfigurationException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** The sessions that a configuration asks for. */
final class ConfiguredSessions {

    private ConfiguredSessions() {}

    static Sessions pooled(String name, DatabaseConfig config, RunningStatements running) {
        var connector = Connector.of(name, config);
        if (connector.inOneConnection()) {
            return one(name, config, running);
        }
        return new PooledSessions(
                name, config.pool(), connector, running, statements -> dedicated(name, config, statements));
    }

    /** One session; a lost one is replaced, as nobody was promised its locks and settings. */
    static Sessions one(String name, DatabaseConfig config, RunningStatements running) {
        if (!Connector.of(name, config).inOneConnection()) {
            return one(name, config, running, true);
        }
        var shared = new AtomicReference<Sessions>();
        var owner = one(
                name, config, running, false, statements -> new SharedSession(Objects.requireNonNull(shared.get())));
        shared.set(owner);
        return owner;
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
        return one(name, config, running, replaceable, statements -> dedicated(name, config, statements));
    }

    private static Sessions one(
            String name,
            DatabaseConfig config,
            RunningStatements running,
            boolean replaceable,
            Function<RunningStatements, Sessions> another) {
        var connector = Connector.of(name, config);
        return new OneSession(
                name,
                () -> connector.session(connector.connect(), running),
                replaceable,
                config.pool().acquireTimeoutMillis(),
                another);
    }
}
