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
        String blockers = watch.blockers().stream()
                .map(blocker -> blocker + ", last statement \"" + Words.statement(blocker.statement()) + "\"")
                .collect(Collectors.joining("; "));
        return what + " was tried " + options.attempts() + " times, and each time a table was busy for more than "
                + Words.duration(options.tableLockTimeout()) + statement + ". "
                + (blockers.isEmpty() ? "" : "It was held by " + blockers + ". ")
                + "All of it was rolled back. Try again when the table is free, or end what holds it.";
    }
}
