package io.guruorm.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** A session over a connection to MariaDB. */
final class MariadbSession extends MysqlFamilySession {

    MariadbSession(Connection connection, RunningStatements running) {
        super("MariaDB", connection, running);
    }

    @Override
    boolean undid(SQLException e) throws SQLException {
        return !asked("select @@in_transaction");
    }

    @Override
    public int serverVersion() throws SQLException {
        DatabaseMetaData data = ofServer(true);
        return MariadbConnector.version(data.getDatabaseMajorVersion(), data.getDatabaseMinorVersion());
    }
}
