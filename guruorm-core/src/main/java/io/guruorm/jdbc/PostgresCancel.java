package io.guruorm.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** Asks PostgreSQL to give up what a connection runs, as often as it is called: its driver's statements ask only once. */
final class PostgresCancel {

    private PostgresCancel() {}

    static void send(Connection connection) throws SQLException {
        if (connection.isWrapperFor(PGConnection.class)) {
            connection.unwrap(PGConnection.class).cancelQuery();
        }
    }
}
