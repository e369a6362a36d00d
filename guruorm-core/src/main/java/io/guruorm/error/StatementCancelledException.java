package io.guruorm.error;

import org.jspecify.annotations.Nullable;

/** The statement was cancelled, by {@code cancel()}, an operator or a time limit of the session. */
public final class StatementCancelledException extends QueryException {

    private static final long serialVersionUID = 1L;

    /**
     * Wraps what the driver threw.
     *
     * @param message what failed and why, in plain words
     * @param sql the statement's text with placeholders; empty where no statement was involved
     * @param facts what the database said about it
     * @param cause the driver's exception
     */
    public StatementCancelledException(String message, String sql, QueryFacts facts, @Nullable Throwable cause) {
        super(message, sql, facts, cause);
    }
}
