package io.guruorm.migration;

/**
 * Which migrations a rollback undoes: always the newest first, by batch and then by id.
 *
 * @param unit what the number counts or names
 * @param number how many, or which batch
 */
public record RollbackOptions(Unit unit, int number) {

    /** Checks the number. */
    public RollbackOptions {
        if (number < 1) {
            throw new MigrationException(
                    MigrationException.Kind.USAGE,
                    "A rollback takes a whole number of at least 1; given was " + number + ".");
        }
    }

    /** The newest batch. */
    public static RollbackOptions lastBatch() {
        return batches(1);
    }

    /** The newest batches. */
    public static RollbackOptions batches(int count) {
        return new RollbackOptions(Unit.BATCHES, count);
    }

    /** One batch, by its number. */
    public static RollbackOptions batch(int number) {
        return new RollbackOptions(Unit.BATCH, number);
    }

    /** The newest migrations, across batches. */
    public static RollbackOptions migrations(int count) {
        return new RollbackOptions(Unit.MIGRATIONS, count);
    }

    /** All that was ever run. */
    public static RollbackOptions everything() {
        return batches(Integer.MAX_VALUE);
    }

    /** Whether nothing stays. */
    boolean isEverything() {
        return equals(everything());
    }

    /** What the number of a rollback counts or names. */
    public enum Unit {
        /** Counts batches, from the newest. */
        BATCHES,
        /** Names one batch. */
        BATCH,
        /** Counts migrations, from the newest. */
        MIGRATIONS
    }
}
