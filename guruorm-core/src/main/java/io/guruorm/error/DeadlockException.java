package io.guruorm.error;

import org.jspecify.annotations.Nullable;

/** The database broke a deadlock by undoing this transaction; tried again, it may succeed. */
public final class DeadlockException extends QueryException {

    private static final long serialVersionUID = 1L;

    /**
     * Wraps what the driver threw.
     *
     * @param message what failed and why, in plain words
     * @param sql the statement's text with placeholders; empty where no statement was involved
     * @param facts what the database said about it
     * @param cause the driver's exception
     */
    public DeadlockException(String message, String sql, QueryFacts facts, @Nullable Throwable cause) {
        super(message, sql, facts, cause);
    }
}
