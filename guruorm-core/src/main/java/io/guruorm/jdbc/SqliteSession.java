package io.guruorm.jdbc;

import io.guruorm.dialect.sqlite.SqliteValues;
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session over a connection to SQLite. Transactions are begun to write: one that begins to read and then writes fails
 * at once, without patience, where another has written in between.
 */
final class SqliteSession extends JdbcSession {

    private static final String READ_ONLY = "[SQLITE_READONLY";

    SqliteSession(Connection connection, RunningStatements running) {
        super(connection, running);
    }

    /** Fails if the file cannot be read; the driver opens it without looking. */
    static void look(Connection connection) throws SQLException {
        send("select count(*) from sqlite_master", connection);
    }

    /** There is no way between. */
    @Override
    boolean sendsTogether() {
        return false;
    }

    /** What the driver counts for other statements is what the last change of rows has left behind. */
    @Override
    public long execute(Sql sql) throws SQLException {
        long changed = super.execute(sql);
        return sql.kind() == SqlKind.DML ? changed : 0;
    }

    @Override
    void bind(List<@Nullable Object> values, PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = SqliteValues.stored(values.get(i));
            if (value == null) {
                statement.setNull(i + 1, Types.NULL);
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    @Override
    ColumnReader reader(ResultSetMetaData meta, int place) throws SQLException {
        return SqliteColumns.reader(meta, place);
    }

    @Override
    void cancelAgain(Statement statement) throws SQLException {
        statement.cancel();
    }

    /** The second number of the version, as the first is always 3. */
    @Override
    public int serverVersion() throws SQLException {
        return connection().getMetaData().getDatabaseMinorVersion();
    }

    @Override
    public void begin() throws SQLException {
        try {
            send("begin immediate");
        } catch (SQLException e) {
            if (!String.valueOf(e.getMessage()).startsWith(READ_ONLY)) {
                throw e;
            }
            send("begin");
        }
    }

    @Override
    public void commit() throws SQLException {
        send("commit");
    }

    /** An error that ends the transaction makes the commit fail. */
    @Override
    public void requireIntact() {}

    /** Some errors have rolled back already, after which a rollback alone would be an error itself. */
    @Override
    public void rollback() throws SQLException {
        send("savepoint guru_end");
        send("rollback");
    }

    @Override
    public void savepoint(String name) throws SQLException {
        send("savepoint " + name);
    }

    @Override
    public void releaseSavepoint(String name) throws SQLException {
        send("release " + name);
    }

    @Override
    public void rollbackTo(String savepoint) throws SQLException {
        send("rollback to " + savepoint);
    }

    private void send(String text) throws SQLException {
        send(text, connection());
    }

    private static void send(String text, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
