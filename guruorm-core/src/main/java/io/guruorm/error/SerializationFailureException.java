package io.guruorm.error;

import org.jspecify.annotations.Nullable;

/** Concurrent transactions got in each other's way and this one was undone; tried again, it may succeed. */
public final class SerializationFailureException extends QueryException {

    private static final long serialVersionUID = 1L;

    /**
     * Wraps what the driver threw.
     *
     * @param message what failed and why, in plain words
     * @param sql the statement's text with placeholders; empty where no statement was involved
     * @param facts what the database said about it
     * @param cause the driver's exception
     */
    public SerializationFailureException(String message, String sql, QueryFacts facts, @Nullable Throwable cause) {
        super(message, sql, facts, cause);
    }
}
