package io.guruorm.jdbc;

import io.guruorm.sql.Sql;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A session over a JDBC connection in autocommit, which it leaves as it was. */
sealed class JdbcSession implements Session permits MysqlFamilySession, SqliteSession {

    private static final int NO_MORE_RESULTS = -1;

    private final Connection connection;
    private final RunningStatements running;
    private final Map<String, Savepoint> savepoints = new HashMap<>();

    JdbcSession(Connection connection, RunningStatements running) {
        this.connection = connection;
        this.running = running;
    }

    final Connection connection() {
        return connection;
    }

    @Override
    public List<Row> query(Sql sql) throws SQLException {
        return run(sql, this::firstRows);
    }

    @Override
    public long execute(Sql sql) throws SQLException {
        return run(sql, JdbcSession::changedRows);
    }

    @Override
    public final void executeAll(List<Sql> statements) throws FailedBatch {
        if (!sendsTogether() || statements.stream().anyMatch(this::prepares)) {
            Session.super.executeAll(statements);
            return;
        }
        try (Statement batch = connection.createStatement()) {
            batch.setEscapeProcessing(false);
            for (Sql sql : statements) {
                batch.addBatch(sql.text());
            }
            running.began(batch, () -> cancelAgain(batch));
            try {
                batch.executeBatch();
            } catch (BatchUpdateException failed) {
                throw FailedBatch.of(failed, statements);
            } finally {
                running.ended(batch);
            }
        } catch (FailedBatch known) {
            throw known;
        } catch (SQLException before) {
            throw new FailedBatch(0, before);
        }
    }

    /** Whether several statements are sent without waiting for each answer. */
    boolean sendsTogether() {
        return true;
    }

    private <R> R run(Sql sql, Results<R> results) throws SQLException {
        try (Statement statement = statement(sql)) {
            running.began(statement, () -> cancelAgain(statement));
            try {
                return results.of(statement, execute(statement, sql.text()));
            } finally {
                running.ended(statement);
            }
        }
    }

    /** Gives a statement its values. */
    void bind(List<@Nullable Object> values, PreparedStatement statement) throws SQLException {
        Bindings.bind(values, statement);
    }

    /** How a column's values are read. */
    ColumnReader reader(ResultSetMetaData meta, int place) throws SQLException {
        return ColumnReader.of(meta, place);
    }

    /** Asks once more to give up a statement that has not heard. */
    void cancelAgain(Statement statement) throws SQLException {
        PostgresCancel.send(connection);
    }

    /** Whether a statement is prepared rather than sent as it is. */
    boolean prepares(Sql sql) {
        return !sql.bindings().isEmpty() || sql.text().contains("??");
    }

    /** Text without bindings goes as it is, so that the operator {@code ?} of a script is no placeholder. */
    private Statement statement(Sql sql) throws SQLException {
        if (!prepares(sql)) {
            Statement statement = connection.createStatement();
            statement.setEscapeProcessing(false);
            return statement;
        }
        PreparedStatement statement = connection.prepareStatement(sql.text());
        try {
            bind(sql.bindings(), statement);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static boolean execute(Statement statement, String text) throws SQLException {
        return statement instanceof PreparedStatement prepared ? prepared.execute() : statement.execute(text);
    }

    private List<Row> firstRows(Statement statement, boolean rowsFirst) throws SQLException {
        boolean rows = rowsFirst;
        while (!rows && statement.getLargeUpdateCount() != NO_MORE_RESULTS) {
            rows = statement.getMoreResults();
        }
        if (!rows) {
            return List.of();
        }
        try (ResultSet result = statement.getResultSet()) {
            return ResultReader.read(result, this::reader);
        }
    }

    private static long changedRows(Statement statement, boolean rowsFirst) throws SQLException {
        boolean rows = rowsFirst;
        long changed = 0;
        while (true) {
            long count = rows ? 0 : statement.getLargeUpdateCount();
            if (count == NO_MORE_RESULTS) {
                return changed;
            }
            changed += count;
            rows = statement.getMoreResults();
        }
    }

    @Override
    public int serverVersion() throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion();
    }

    @Override
    public void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    @Override
    public void commit() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
        savepoints.clear();
    }

    @Override
    public void requireIntact() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select 1");
        }
    }

    @Override
    public void rollback() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        savepoints.clear();
    }

    @Override
    public void savepoint(String name) throws SQLException {
        savepoints.put(name, connection.setSavepoint(name));
    }

    @Override
    public void releaseSavepoint(String name) throws SQLException {
        connection.releaseSavepoint(savepoints.get(name));
        savepoints.remove(name);
    }

    @Override
    public void rollbackTo(String savepoint) throws SQLException {
        connection.rollback(savepoints.get(savepoint));
    }

    @Override
    public boolean isClosed() {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            // A connection that cannot even say whether it is closed is of no more use than a closed one.
            return true;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    @Override
    public void abort() throws SQLException {
        try {
            connection.abort(Runnable::run);
        } finally {
            connection.close();
        }
    }

    /** Reads what a statement gave. */
    @FunctionalInterface
    private interface Results<R> {

        R of(Statement statement, boolean rowsFirst) throws SQLException;
    }
}
