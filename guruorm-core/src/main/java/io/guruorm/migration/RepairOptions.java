package io.guruorm.migration;

import io.guruorm.sql.CheckReturnValue;
import java.util.List;
import java.util.Optional;

/**
 * What somebody has found out about a history, so that it can be mended. Nothing is run or undone by it.
 *
 * @param accept migrations whose text has changed since they ran, which makes no difference to the database
 * @param markRan migrations that count as run: half done ones that somebody has finished, or pending ones whose work is
 *     there already
 * @param forget migrations that count as never run: half done ones that somebody has undone, or ones that are gone
 * @param statement whether the statement that had begun last is done; empty where that is not the matter
 */
@CheckReturnValue
public record RepairOptions(
        List<String> accept, List<String> markRan, List<String> forget, Optional<Boolean> statement) {

    /** Keeps copies. */
    public RepairOptions {
        accept = List.copyOf(accept);
        markRan = List.copyOf(markRan);
        forget = List.copyOf(forget);
    }

    /** Nothing yet. */
    public static RepairOptions none() {
        return new RepairOptions(List.of(), List.of(), List.of(), Optional.empty());
    }

    /** The same with texts that have changed and are right. */
    public RepairOptions withAccept(String... names) {
        return new RepairOptions(List.of(names), markRan, forget, statement);
    }

    /** The same with migrations that count as run. */
    public RepairOptions withMarkRan(String... names) {
        return new RepairOptions(accept, List.of(names), forget, statement);
    }

    /** The same with migrations that count as never run. */
    public RepairOptions withForget(String... names) {
        return new RepairOptions(accept, markRan, List.of(names), statement);
    }

    /** The same with what has become of the statement that had begun last. */
    public RepairOptions withStatement(boolean done) {
        return new RepairOptions(accept, markRan, forget, Optional.of(done));
    }

    /** Whether there is nothing to mend. */
    public boolean isEmpty() {
        return equals(none());
    }
}
