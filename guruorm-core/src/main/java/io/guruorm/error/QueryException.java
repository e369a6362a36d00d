package io.guruorm.error;

import org.jspecify.annotations.Nullable;

/**
 * A statement that the database refused or did not answer. The message shows the SQL with its placeholders; bound
 * values stay hidden, as they may be secrets.
 */
public class QueryException extends GuruException {

    private static final long serialVersionUID = 1L;

    private final String sql;
    private final QueryFacts facts;

    /**
     * Wraps a driver's error.
     *
     * @param message what failed and why, in plain words
     * @param sql the statement's text with placeholders; empty where no statement was involved
     * @param sqlState the five characters of the SQL standard, where the driver gave them
     * @param cause the driver's exception
     */
    public QueryException(String message, String sql, @Nullable String sqlState, @Nullable Throwable cause) {
        this(message, sql, QueryFacts.state(sqlState), cause);
    }

    /**
     * Wraps a driver's error with all that the database said.
     *
     * @param message what failed and why, in plain words
     * @param sql the statement's text with placeholders; empty where no statement was involved
     * @param facts what the database said about it
     * @param cause the driver's exception
     */
    public QueryException(String message, String sql, QueryFacts facts, @Nullable Throwable cause) {
        super(message, cause);
        this.sql = sql;
        this.facts = facts;
    }

    /** The statement's text with placeholders; empty where no statement was involved. */
    public String sql() {
        return sql;
    }

    /** The SQLSTATE that the database reported, or null. */
    public @Nullable String sqlState() {
        return facts.sqlState();
    }

    /** The name of the constraint that was hurt, where the database names it. */
    public @Nullable String constraint() {
        return facts.constraint();
    }

    /** The table that the database names, or null. */
    public @Nullable String table() {
        return facts.table();
    }

    /** The column that the database names, or null. */
    public @Nullable String column() {
        return facts.column();
    }

    /**
     * Where in {@link #sql} the database saw the error, in characters from 1; 0 where it did not say, or where
     * placeholders have shifted it.
     */
    public int position() {
        return facts.position();
    }
}
