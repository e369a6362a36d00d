package io.guruorm.error;

import org.jspecify.annotations.Nullable;

/**
 * The root of all that this library throws: unchecked, with a message that says what went wrong, with which value, and
 * what to do.
 */
public class GuruException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what went wrong.
     *
     * @param message one plain paragraph: what, where, why, what to do
     */
    public GuruException(String message) {
        super(message);
    }

    /**
     * Says what went wrong and keeps its cause.
     *
     * @param message one plain paragraph: what, where, why, what to do
     * @param cause what was thrown below, never lost
     */
    public GuruException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
