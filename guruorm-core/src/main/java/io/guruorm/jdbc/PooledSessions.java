package io.guruorm.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.guruorm.config.PoolConfig;
import io.guruorm.error.PoolExhaustedException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Function;

/** Sessions from a HikariCP pool, which begins with the first one taken. */
final class PooledSessions implements Sessions {

    private final String name;
    private final PoolConfig config;
    private final Connector connector;
    private final RunningStatements running;
    private final Function<RunningStatements, Sessions> another;
    private final HikariDataSource pool = new HikariDataSource();

    PooledSessions(
            String name,
            PoolConfig config,
            Connector connector,
            RunningStatements running,
            Function<RunningStatements, Sessions> another) {
        this.name = name;
        this.config = config;
        this.connector = connector;
        this.running = running;
        this.another = another;
        pool.setPoolName("guruorm-" + name);
        pool.setJdbcUrl(connector.url());
        pool.setDataSourceProperties(connector.properties());
        connector.firstWords().ifPresent(pool::setConnectionInitSql);
        pool.setMinimumIdle(config.min());
        pool.setMaximumPoolSize(config.max());
        pool.setIdleTimeout(config.idleTimeoutMillis());
        pool.setConnectionTimeout(config.acquireTimeoutMillis());
        pool.setMaxLifetime(config.maxLifetimeMillis());
        pool.setKeepaliveTime(config.keepaliveMillis());
        pool.setLeakDetectionThreshold(config.leakDetectionMillis());
        pool.setExceptionOverride(new RefusedFeature());
    }

    @Override
    public Session take() {
        if (pool.isClosed()) {
            throw Failures.closed(name);
        }
        try {
            return connector.session(pool.getConnection(), running);
        } catch (SQLTransientConnectionException e) {
            throw notInTime(e);
        } catch (SQLException e) {
            throw connector.failure(e);
        }
    }

    /** The pool waits as long for a server that is gone as for a connection that is in use; its cause tells which. */
    private RuntimeException notInTime(SQLTransientConnectionException e) {
        PoolStats stats = stats();
        if (stats.active() < stats.max() && e.getCause() instanceof SQLException cause) {
            return connector.failure(cause);
        }
        return new PoolExhaustedException(
                "No connection of \"" + name + "\" became free in " + config.acquireTimeoutMillis() + " ms: "
                        + stats.active() + " of " + stats.max() + " are in use, and " + stats.waiting()
                        + " other threads wait. Raise pool.max if the server has room for more, raise "
                        + "pool.acquireTimeoutMillis to wait longer, or set pool.leakDetectionMillis to find work that "
                        + "keeps a connection too long.",
                e);
    }

    @Override
    public void give(Session session) {
        Failures.close(name, session);
    }

    @Override
    public void discard(Session session) {
        // Marked first: what is only closed goes back to the pool and may be lent out again.
        pool.evictConnection(((JdbcSession) session).connection());
        Failures.abort(session);
    }

    @Override
    public Sessions dedicated(RunningStatements statements) {
        return another.apply(statements);
    }

    @Override
    public PoolStats stats() {
        HikariPoolMXBean counts = pool.getHikariPoolMXBean();
        if (counts == null) {
            return new PoolStats(0, 0, 0, 0, config.max());
        }
        return new PoolStats(
                counts.getActiveConnections(),
                counts.getIdleConnections(),
                counts.getTotalConnections(),
                counts.getThreadsAwaitingConnection(),
                config.max());
    }

    @Override
    public void close() {
        pool.close();
    }
}
