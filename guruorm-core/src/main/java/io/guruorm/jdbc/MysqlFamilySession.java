package io.guruorm.jdbc;

import io.guruorm.dialect.MysqlFamilyValues;
import io.guruorm.error.ConfigurationException;
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
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A session over a connection to MySQL or MariaDB. Some of their errors undo the whole transaction, after which the session goes on
 * with the next one as if nothing were; it is remembered here, so that no commit keeps the second half.
 */
abstract sealed class MysqlFamilySession extends JdbcSession permits MariadbSession, MysqlSession {

    private static final String UNDONE = "25000";
    private static final String UNREAD = "HY000";

    /** A deadlock, a row that has changed meanwhile, a lock that was not had in time: the last two by a setting. */
    private static final Set<Integer> MAY_UNDO = Set.of(1213, 1020, 1205);

    private final MysqlFamilyValues values;
    private boolean open;
    private boolean undone;

    /**
     * A session.
     *
     * @param database the database's name, for messages
     */
    MysqlFamilySession(String database, Connection connection, RunningStatements running) {
        super(connection, running);
        this.values = new MysqlFamilyValues(database);
    }

    @Override
    public List<io.guruorm.jdbc.Row> query(Sql sql) throws SQLException {
        try {
            return super.query(sql);
        } catch (SQLException e) {
            throw noted(e);
        } catch (NullPointerException | IndexOutOfBoundsException unread) {
            throw desynchronized(unread);
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
        } catch (NullPointerException | IndexOutOfBoundsException unread) {
            throw desynchronized(unread);
        }
    }

    /**
     * The driver fails so in the midst of an answer whose types it does not know. What is left of it would be taken for the answer
     * of the next statement, so the connection is cut off.
     */
    private SQLException desynchronized(RuntimeException unread) {
        var error = new SQLException(
                "the driver cannot read the answer, which may have a column of type vector. Read it with"
                        + " vector_to_string(column)",
                UNREAD,
                unread);
        try {
            abort();
        } catch (SQLException second) {
            error.addSuppressed(second);
        }
        return error;
    }

    private SQLException noted(SQLException e) {
        if (open && MAY_UNDO.contains(e.getErrorCode())) {
            try {
                undone |= undid(e);
            } catch (SQLException second) {
                undone = true;
                e.addSuppressed(second);
            }
        }
        return e;
    }

    /**
     * Whether an error has undone the whole transaction.
     *
     * @param e one that may
     */
    abstract boolean undid(SQLException e) throws SQLException;

    /**
     * Whether a question that the server answers by 0 or 1 has the answer 1.
     *
     * @param question a query
     */
    final boolean asked(String question) throws SQLException {
        try (Statement statement = connection().createStatement();
                ResultSet result = statement.executeQuery(question)) {
            return result.next() && result.getInt(1) == 1;
        }
    }

    /**
     * What the server is, once it has said that it is the right one.
     *
     * @param maria whether it has to be MariaDB
     * @throws ConfigurationException if the server is the other of the two
     */
    final DatabaseMetaData ofServer(boolean maria) throws SQLException {
        DatabaseMetaData data = connection().getMetaData();
        boolean isMaria = "MariaDB".equals(data.getDatabaseProductName());
        if (isMaria != maria) {
            String is = isMaria ? "MariaDB" : "MySQL";
            throw new ConfigurationException("The server is " + is + " " + data.getDatabaseProductVersion() + ", not "
                    + (maria ? "MariaDB" : "MySQL")
                    + ", and their SQL is not the same. Set driver: " + is.toLowerCase(Locale.ROOT) + ", or "
                    + is.toLowerCase(Locale.ROOT) + ":// in the URL.");
        }
        return data;
    }

    /** What reads is prepared, so that its numbers come back in binary, with all their digits. */
    @Override
    boolean prepares(Sql sql) {
        return sql.kind() == SqlKind.READ || !sql.bindings().isEmpty();
    }

    @Override
    void bind(List<@Nullable Object> values, PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = this.values.sent(values.get(i));
            if (value == null) {
                statement.setNull(i + 1, Types.NULL);
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }

    @Override
    ColumnReader reader(ResultSetMetaData meta, int place) throws SQLException {
        return MysqlFamilyColumns.reader(meta, place);
    }

    @Override
    void cancelAgain(Statement statement) throws SQLException {
        statement.cancel();
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
