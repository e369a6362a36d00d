package io.guruorm.jdbc;

import io.guruorm.dialect.Capability;
import io.guruorm.dialect.Dialect;
import io.guruorm.dialect.mysql.MysqlDialect;
import io.guruorm.error.ConfigurationException;
import io.guruorm.error.ConnectionException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Sessions borrowed from somebody else's data source; checked, never set up. */
final class DataSourceSessions implements Sessions {

    private final String name;
    private final DataSource source;
    private final Dialect dialect;
    private final RunningStatements running;
    private final AtomicInteger borrowed = new AtomicInteger();

    DataSourceSessions(String name, DataSource source, Dialect dialect, RunningStatements running) {
        this.name = name;
        this.source = source;
        this.dialect = dialect;
        this.running = running;
    }

    @Override
    public Session take() {
        Session session = borrow(running);
        borrowed.incrementAndGet();
        return session;
    }

    private Session borrow(RunningStatements statements) {
        try {
            Connection connection = source.getConnection();
            try {
                check(connection);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
            return session(connection, statements);
        } catch (SQLException e) {
            throw new ConnectionException(
                    "The data source of \"" + name + "\" gave no connection: " + e.getMessage(), e);
        }
    }

    private Session session(Connection connection, RunningStatements statements) {
        if (!dialect.supports(Capability.STATIC_TYPES)) {
            return new SqliteSession(connection, statements);
        }
        if (dialect.supports(Capability.ARRAY_PARAMETERS)) {
            return new JdbcSession(connection, statements);
        }
        return dialect instanceof MysqlDialect
                ? new MysqlSession(connection, statements)
                : new MariadbSession(connection, statements);
    }

    private void check(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            throw new ConfigurationException("The data source of \"" + name + "\" gives connections with auto-commit "
                    + "off, on which work would be lost. Set autoCommit to true (HikariCP: autoCommit).");
        }
        if (!dialect.supports(Capability.TIME_ZONES)) {
            return;
        }
        if (dialect.supports(Capability.ARRAY_PARAMETERS)) {
            checkZone(connection);
        } else {
            MysqlFamilySettings.check(name, connection);
        }
    }

    private void checkZone(Connection connection) throws SQLException {
        String zone = PostgresZone.of(connection);
        if (!PostgresZone.isUtc(zone)) {
            throw new ConfigurationException("The data source of \"" + name + "\" gives connections with the time zone "
                    + zone + ", which would shift times. Let it run \"" + PostgresZone.SET_UTC
                    + "\" on each new connection (HikariCP: connectionInitSql).");
        }
    }

    @Override
    public void give(Session session) {
        borrowed.decrementAndGet();
        Failures.close(name, session);
    }

    @Override
    public void discard(Session session) {
        borrowed.decrementAndGet();
        Failures.abort(session);
    }

    @Override
    public Sessions dedicated(RunningStatements statements) {
        return new OneSession(name, () -> borrow(statements), false, OneSession.PATIENCE_MILLIS, this::dedicated);
    }

    @Override
    public PoolStats stats() {
        int active = borrowed.get();
        return new PoolStats(active, 0, active, 0, active);
    }

    /** The data source stays with its owner. */
    @Override
    public void close() {}
}
