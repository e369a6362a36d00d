package io.guruorm.migration;

/** Ends an attempt in a transaction, as the migration has come to a statement that cannot stand in one. */
final class JournalNeeded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Names the statement. */
    JournalNeeded(String statement) {
        super("\"" + statement + "\" cannot stand in a transaction: the migration begins again outside of one.");
    }

    /** For a migration whose code made something else of the first refusal, or went on. */
    JournalNeeded() {
        super("The migration begins again outside of a transaction.");
    }
}
