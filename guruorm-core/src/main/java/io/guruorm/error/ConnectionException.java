package io.guruorm.error;

import org.jspecify.annotations.Nullable;

/** No connection could be had: the server is out of reach, refuses us, or the pool is exhausted. */
public class ConnectionException extends GuruException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what went wrong.
     *
     * @param message what, with which value, and what to do
     */
    public ConnectionException(String message) {
        super(message);
    }

    /**
     * Says what went wrong and keeps its cause.
     *
     * @param message what, with which value, and what to do
     * @param cause what was thrown below
     */
    public ConnectionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
