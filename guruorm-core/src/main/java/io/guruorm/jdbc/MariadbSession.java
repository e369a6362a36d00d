package io.guruorm.jdbc;

import io.guruorm.dialect.MysqlFamilyValues;
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A session over a connection to MariaDB. Some of its errors undo the whole transaction, after which the session goes on
 * with the next one as if nothing were; it is remembered here, so that no commit keeps the second half.
 */
final class MariadbSession extends JdbcSession {

    private static final String UNDONE = "25000";

    /** A deadlock, a row that has changed meanwhile, a lock that was not had in time: the last two by a setting. */
    private static final Set<Integer> MAY_UNDO = Set.of(1213, 1020, 1205);

    private static final MysqlFamilyValues VALUES = new MysqlFamilyValues("MariaDB");

    private boolean open;
    private boolean undone;

    MariadbSession(Connection connection, RunningStatements running) {
        super(connection, running);
    }

    @Override
    public List<io.guruorm.jdbc.Row> query(Sql sql) throws SQLException {
        try {
            return super.query(sql);
        } catch (SQLException e) {
            throw noted(e);
        }
    }

    /** Each is looked after by itself. */
    @Override
    boolean sendsTogether() {
        return false;
    }

    @Override
    public long execute(Sql sql) throws SQLException {
        try {
            return super.execute(sql);
        } catch (SQLException e) {
            throw noted(e);
        }
    }

    private SQLException noted(SQLException e) {
        if (open && MAY_UNDO.contains(e.getErrorCode())) {
            try {
                undone |= !inTransaction();
            } catch (SQLException second) {
                undone = true;
                e.addSuppressed(second);
            }
        }
        return e;
    }

    private boolean inTransaction() throws SQLException {
        try (Statement statement = connection().createStatement();
                ResultSet result = statement.executeQuery("select @@in_transaction")) {
            return result.next() && result.getInt(1) == 1;
        }
    }

    /** What reads is prepared, so that its numbers come back in binary, with all their digits. */
    @Override
    boolean prepares(Sql sql) {
        return sql.kind() == SqlKind.READ || !sql.bindings().isEmpty();
    }

    @Override
    void bind(List<@Nullable Object> values, PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = VALUES.sent(values.get(i));
            if (value == null) {
                statement.setNull(i + 1, Types.NULL);
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    @Override
    ColumnReader reader(ResultSetMetaData meta, int place) throws SQLException {
        return MariadbColumns.reader(meta, place);
    }

    @Override
    void cancelAgain(Statement statement) throws SQLException {
        statement.cancel();
    }

    @Override
    public int serverVersion() throws SQLException {
        DatabaseMetaData data = connection().getMetaData();
        return MariadbConnector.version(data.getDatabaseMajorVersion(), data.getDatabaseMinorVersion());
    }

    @Override
    public void begin() throws SQLException {
        super.begin();
        open = true;
        undone = false;
    }

    @Override
    public void commit() throws SQLException {
        super.commit();
        open = false;
    }

    @Override
    public void rollback() throws SQLException {
        open = false;
        super.rollback();
    }

    @Override
    public void requireIntact() throws SQLException {
        if (undone) {
            throw new SQLException("the server has undone the transaction already", UNDONE);
        }
    }
}
