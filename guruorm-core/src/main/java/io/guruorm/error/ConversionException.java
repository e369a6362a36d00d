package io.guruorm.error;

import org.jspecify.annotations.Nullable;

/** A value that the asked type cannot hold without loss, or that the database cannot be given. */
public final class ConversionException extends GuruException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what went wrong.
     *
     * @param message what, with which value, and what to do
     */
    public ConversionException(String message) {
        super(message);
    }

    /**
     * Says what went wrong and keeps its cause.
     *
     * @param message what, with which value, and what to do
     * @param cause what was thrown below
     */
    public ConversionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
