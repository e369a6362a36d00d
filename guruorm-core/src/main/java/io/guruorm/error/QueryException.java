package io.guruorm.error;

import org.jspecify.annotations.Nullable;

/**
 * A statement that the database refused or did not answer. The message shows the SQL with its placeholders; bound
 * values stay hidden, as they may be secrets.
 */
public class QueryException extends GuruException {

    private static final long serialVersionUID = 1L;

    private final String sql;
    private final @Nullable String sqlState;

    /**
     * Wraps a driver's error.
     *
     * @param message what failed and why, in plain words
     * @param sql the statement's text with placeholders; empty where no statement was involved
     * @param sqlState the five characters of the SQL standard, where the driver gave them
     * @param cause the driver's exception
     */
    public QueryException(String message, String sql, @Nullable String sqlState, @Nullable Throwable cause) {
        super(message, cause);
        this.sql = sql;
        this.sqlState = sqlState;
    }

    /** The statement's text with placeholders; empty where no statement was involved. */
    public String sql() {
        return sql;
    }

    /** The SQLSTATE that the database reported, or null. */
    public @Nullable String sqlState() {
        return sqlState;
    }
}
