package io.guruorm.migration;

import io.guruorm.sql.CheckReturnValue;
import org.jspecify.annotations.Nullable;

/**
 * What a run forward shall do.
 *
 * @param to the last migration to run, or null for all that are pending; never goes back
 * @param step whether each migration is a batch of its own
 * @param isolated whether to do nothing, instead of waiting, while another run holds the lock
 * @param strict whether to refuse a pending migration that is older than one that has run
 */
@CheckReturnValue
public record RunOptions(@Nullable String to, boolean step, boolean isolated, boolean strict) {

    /** All that is pending, as one batch, waiting for the lock. */
    public static RunOptions all() {
        return new RunOptions(null, false, false, false);
    }

    /** The same up to and including one migration. */
    public RunOptions withTo(@Nullable String name) {
        return new RunOptions(name, step, isolated, strict);
    }

    /** The same with a batch for each migration, or not. */
    public RunOptions withStep(boolean each) {
        return new RunOptions(to, each, isolated, strict);
    }

    /** The same without waiting for the lock, or with. */
    public RunOptions withIsolated(boolean alone) {
        return new RunOptions(to, step, alone, strict);
    }

    /** The same refusing what comes late, or not. */
    public RunOptions withStrict(boolean inOrder) {
        return new RunOptions(to, step, isolated, inOrder);
    }
}
