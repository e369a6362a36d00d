package io.guruorm.migration;

import java.util.stream.Collectors;

/** The message for work that gave up because a table was busy each time. */
final class BusyTable {

    private BusyTable() {}

    /**
     * Says what waited, for what, and who held it.
     *
     * @param what the work, the beginning of a sentence
     */
    static String message(String what, MigratorOptions options, LockWatch watch) {
        String statement = watch.blocked().isEmpty() ? "" : " for \"" + Words.statement(watch.blocked()) + "\"";
        return what + " was tried " + options.attempts() + " times, and each time a table was busy for more than "
                + Words.duration(options.tableLockTimeout()) + statement + "." + heldBy(watch)
                + " All of it was rolled back. Try again when the table is free, or end what holds it.";
    }

    /** A sentence that names who held the table, with a space before it; nothing where nobody was seen. */
    static String heldBy(LockWatch watch) {
        String blockers = watch.blockers().stream()
                .map(blocker -> blocker + ", last statement \"" + Words.statement(blocker.statement()) + "\"")
                .collect(Collectors.joining("; "));
        return blockers.isEmpty() ? "" : " The table was held by " + blockers + ".";
    }
}
