package io.guruorm.jdbc;

import io.guruorm.sql.Sql;
import java.sql.SQLException;
import java.util.List;

/** One connection while it is lent out. Used by one thread at a time. */
interface Session {

    /** Sends a statement and reads its rows; none if it gives none. */
    List<Row> query(Sql sql) throws SQLException;

    /** Sends a statement and counts the rows that it changed. */
    long execute(Sql sql) throws SQLException;

    /**
     * Sends statements without values one after the other, and where the driver can without waiting for each answer.
     *
     * @throws FailedBatch if one fails, which ends it
     */
    default void executeAll(List<Sql> statements) throws FailedBatch {
        for (int i = 0; i < statements.size(); i++) {
            try {
                execute(statements.get(i));
            } catch (SQLException failed) {
                throw new FailedBatch(i, failed);
            }
        }
    }

    /** The major version of the server. */
    int serverVersion() throws SQLException;

    /** From now on nothing lasts until {@link #commit}. */
    void begin() throws SQLException;

    void commit() throws SQLException;

    /**
     * Fails if the database has given the transaction up. PostgreSQL does after any error, and then answers a commit
     * with a rollback that the driver takes for success.
     */
    void requireIntact() throws SQLException;

    void rollback() throws SQLException;

    void savepoint(String name) throws SQLException;

    void releaseSavepoint(String name) throws SQLException;

    void rollbackTo(String savepoint) throws SQLException;

    /** Whether the connection is known to be closed; asks nobody. */
    boolean isClosed();

    /** Gives the connection up, or back to whom it belongs. */
    void close() throws SQLException;

    /** Cuts the connection off at once, so that nobody gets it again. */
    void abort() throws SQLException;
}
