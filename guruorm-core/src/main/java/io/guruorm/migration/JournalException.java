package io.guruorm.migration;

/** A journal that cannot be gone on with. Its message is a clause: who knows the migration's name makes a sentence of it. */
final class JournalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JournalException(String clause) {
        super(clause);
    }

    String clause() {
        return String.valueOf(getMessage());
    }
}
