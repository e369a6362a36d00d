package io.guruorm.error;

import org.jspecify.annotations.Nullable;

/** A write or commit whose answer never came: it may have happened or not, and is never repeated on its own. */
public final class OutcomeUnknownException extends QueryException {

    private static final long serialVersionUID = 1L;

    /**
     * Wraps what the driver threw.
     *
     * @param message what failed and why, in plain words
     * @param sql the statement's text with placeholders; empty where no statement was involved
     * @param facts what the database said about it
     * @param cause the driver's exception
     */
    public OutcomeUnknownException(String message, String sql, QueryFacts facts, @Nullable Throwable cause) {
        super(message, sql, facts, cause);
    }
}
