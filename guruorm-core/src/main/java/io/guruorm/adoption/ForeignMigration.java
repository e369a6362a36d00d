package io.guruorm.adoption;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A migration that another tool has run.
 *
 * @param name what it is called in messages and mapping files; no other of the history is called so
 * @param aliases what it may be called in mapping files, too
 * @param exact the names that it would have here, the surest first
 * @param words what it is about, in snake case; empty where that is no help to find it
 * @param ranAt when it ran, in UTC; null where nobody knows
 * @param millis how long it took; null where nobody knows
 * @param batch the batch it ran in
 * @param sum of one that runs again whenever its text has changed, the sum of the text that ran; else null
 */
record ForeignMigration(
        String name,
        List<String> aliases,
        List<String> exact,
        String words,
        @Nullable LocalDateTime ranAt,
        @Nullable Long millis,
        int batch,
        @Nullable Integer sum) {

    /** The batch of what is adopted from a tool that knows none. */
    static final int ONE_BATCH = 1;

    /** Keeps copies. */
    ForeignMigration {
        aliases = List.copyOf(aliases);
        exact = List.copyOf(exact);
    }

    /** Whether a mapping file may mean it by this name. */
    boolean isCalled(String called) {
        return name.equals(called) || aliases.contains(called);
    }
}
