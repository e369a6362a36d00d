package io.guruorm.mongo;

/** A value that its column cannot take without loss; becomes an {@link ExportException} where the place is known. */
final class RefusedValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RefusedValueException(String why) {
        // Caught by the one who knows the place, so the way to here is of no use.
        super(why, null, false, false);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
