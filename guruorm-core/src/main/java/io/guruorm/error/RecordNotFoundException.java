package io.guruorm.error;

/** No row where exactly one, or at least one, was asked for. */
public final class RecordNotFoundException extends GuruException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what went wrong.
     *
     * @param message what, with which value, and what to do
     */
    public RecordNotFoundException(String message) {
        super(message);
    }
}
