package io.guruorm.error;

import org.jspecify.annotations.Nullable;

/** All connections of a pool stayed in use for as long as a caller was willing to wait. */
public final class PoolExhaustedException extends ConnectionException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what went wrong.
     *
     * @param message what, with which value, and what to do
     */
    public PoolExhaustedException(String message) {
        super(message);
    }

    /**
     * Says what went wrong and keeps its cause.
     *
     * @param message what, with which value, and what to do
     * @param cause what was thrown below
     */
    public PoolExhaustedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
