package io.guruorm.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** A session over a connection to MySQL. */
final class MysqlSession extends MysqlFamilySession {

    private static final int DEADLOCK = 1213;

    MysqlSession(Connection connection, RunningStatements running) {
        super("MySQL", connection, running);
    }

    /** A deadlock does; a lock that was not had in time by a setting. */
    @Override
    boolean undid(SQLException e) throws SQLException {
        return e.getErrorCode() == DEADLOCK || asked("select @@innodb_rollback_on_timeout");
    }

    @Override
    public int serverVersion() throws SQLException {
        return MysqlConnector.version(ofServer(false).getDatabaseProductVersion());
    }
}
