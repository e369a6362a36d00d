package io.guruorm.error;

/** Several rows where exactly one was asked for. */
public final class MultipleRecordsFoundException extends GuruException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what went wrong.
     *
     * @param message what, with which value, and what to do
     */
    public MultipleRecordsFoundException(String message) {
        super(message);
    }
}
