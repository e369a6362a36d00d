package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.CANCELLED;
import static io.guruorm.migration.MigrationException.Kind.FAILED;
import static io.guruorm.migration.MigrationException.Kind.LOCKED;

import io.guruorm.error.OutcomeUnknownException;
import io.guruorm.error.ThrownAt;

/** Says what a failed task leaves behind, and what to do. */
final class TaskFailures {

    private final MigratorOptions options;
    private final LockWatch watch;

    TaskFailures(MigratorOptions options, LockWatch watch) {
        this.options = options;
        this.watch = watch;
    }

    MigrationException busy(Task task, Throwable why) {
        String what = (task.up() ? "Migration " : "Undoing ") + task.name();
        return new MigrationException(LOCKED, BusyTable.message(what, options, watch), why);
    }

    /** A task in a transaction. */
    MigrationException failed(Task task, Throwable why) {
        boolean unknown = causedBy(why, OutcomeUnknownException.class);
        String rest = unknown
                ? " Whether it was committed, the history will tell: run the command again."
                : " All of it was rolled back; mend it and run again.";
        return new MigrationException(FAILED, what(task, why) + rest, why);
    }

    /** A task whose statements are each final on their own. */
    MigrationException halfDone(Task task, int statements, Throwable why) {
        return new MigrationException(FAILED, what(task, why) + " " + leftHalfDone(task, statements), why);
    }

    /** Such a task that was cancelled. */
    MigrationException cancelledHalfDone(Task task, int statements, Throwable why) {
        return new MigrationException(
                CANCELLED,
                "Cancelled while migration " + task.name() + " was " + (task.up() ? "run" : "undone") + ". "
                        + leftHalfDone(task, statements),
                why);
    }

    private static String leftHalfDone(Task task, int statements) {
        String done = statements == 0
                ? "none of its statements is done"
                : statements == 1
                        ? "the first of its statements is done"
                        : "its first " + statements + " statements are done";
        return "It runs outside a transaction: " + done + " and recorded as such. "
                + (task.up()
                        ? "Mend what follows, and `guruorm migrate` goes on from there; or `guruorm migrate:rollback`"
                                + " undoes what is done."
                        : "Mend what follows, and `guruorm migrate:rollback` goes on from there.");
    }

    private String what(Task task, Throwable why) {
        return "Migration " + task.name() + " failed" + ThrownAt.words(why, "M" + task.name()) + " while it was "
                + (task.up() ? "run" : "undone") + ". " + Words.sentence(Words.of(why))
                + (BusyPatience.isBusy(why) ? BusyTable.heldBy(watch) : "");
    }

    static MigrationException afterwards(Task task, Throwable why) {
        String done = task.up()
                ? "Migration " + task.name() + " has run and is recorded"
                : "Migration " + task.name() + " is undone and no longer recorded";
        return new MigrationException(
                FAILED,
                done + ", but what it left for after its commit failed. " + Words.sentence(Words.of(why))
                        + " Do that by hand: the migration will not run again.",
                why);
    }

    static boolean causedBy(Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }
}
