package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.FAILED;
import static io.guruorm.migration.MigrationException.Kind.LOCKED;

import io.guruorm.error.GuruException;
import io.guruorm.error.OutcomeUnknownException;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Databases;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** Runs one migration at a time, records it, and tries again where a table was busy. */
final class TaskRunner {

    private final RunSession session;
    private final Database working;
    private final History history;
    private final LockWatch watch;
    private final MigratorOptions options;
    private final Cancellation cancellation;

    TaskRunner(
            RunSession session, History history, LockWatch watch, MigratorOptions options, Cancellation cancellation) {
        this.session = session;
        this.working = session.database().with(watch);
        this.history = history;
        this.watch = watch;
        this.options = options;
        this.cancellation = cancellation;
    }

    /**
     * Does a task.
     *
     * @return nothing where somebody else has done it meanwhile
     * @throws MigrationException if it failed
     */
    Optional<ExecutedMigration> run(Task task) {
        for (int attempt = 1; ; attempt++) {
            cancellation.check();
            options.listener().started(task.name(), task.direction(), attempt);
            watch.forget();
            long begun = System.nanoTime();
            try {
                if (!once(task, begun)) {
                    options.listener().alreadyDone(task.name(), task.direction());
                    return Optional.empty();
                }
            } catch (Exception | LinkageError | StackOverflowError | AssertionError thrown) {
                pauseOrFail(task, attempt, thrown);
                continue;
            }
            ExecutedMigration done = new ExecutedMigration(
                    task.name(), task.direction(), task.batch(), task.late(), since(begun), attempt);
            options.listener().finished(done);
            return Optional.of(done);
        }
    }

    private boolean once(Task task, long begun) throws Exception {
        session.send(session.reset());
        if (task.transactional()) {
            return working.<Boolean, Exception>inTransaction(tx -> inTransaction(task, begun));
        }
        return outside(task, begun);
    }

    private boolean inTransaction(Task task, long begun) throws Exception {
        if (!claim(task)) {
            return false;
        }
        perform(task);
        session.send(session.reset());
        HistoryStatements rows = history.statements();
        working.execute(
                task.direction() == Direction.UP
                        ? rows.insert(
                                task.file(),
                                task.batch(),
                                HistoryRow.RAN,
                                since(begun).toMillis(),
                                options)
                        : rows.delete(task.name()));
        return true;
    }

    /** Without a transaction the row goes first and tells how far it came. */
    private boolean outside(Task task, long begun) throws Exception {
        HistoryStatements rows = history.statements();
        boolean up = task.direction() == Direction.UP;
        boolean mine = working.<Boolean, Exception>inTransaction(tx -> {
            if (!claim(task)) {
                return false;
            }
            tx.execute(
                    up
                            ? rows.insert(task.file(), task.batch(), HistoryRow.RUNNING, null, options)
                            : rows.markState(task.name(), HistoryRow.REVERTING));
            return true;
        });
        if (!mine) {
            return false;
        }
        try {
            perform(task);
            session.send(session.reset());
        } catch (Exception | LinkageError | StackOverflowError | AssertionError thrown) {
            recordFailure(task, thrown);
            throw new HalfDone(thrown);
        }
        working.execute(up ? rows.markRan(task.name(), since(begun).toMillis()) : rows.delete(task.name()));
        return true;
    }

    /** Keeps others away from the history and looks again whether there is still something to do. */
    private boolean claim(Task task) {
        working.execute(session.words().lockTable(history.statements().table()));
        Optional<String> state = history.stateOf(task.name());
        return task.direction() == Direction.UP
                ? state.isEmpty()
                : state.filter(HistoryRow.RAN::equals).isPresent();
    }

    private void perform(Task task) throws Exception {
        TransactionRule rule = new TransactionRule(
                task.name(), task.transactional(), working.dialect().lexer());
        LiveStage stage = new LiveStage(working, rule, new BusyPatience(task, watch, options, cancellation));
        Databases.standIn(stage.database(), database -> task.body().run(task.direction(), stage));
    }

    private void recordFailure(Task task, Throwable thrown) {
        String state = task.direction() == Direction.UP ? HistoryRow.FAILED : HistoryRow.REVERTING;
        try {
            Database raw = session.database();
            raw.execute(session.words().rollback());
            session.send(session.reset());
            raw.execute(history.statements().markFailed(task.name(), state, Words.of(thrown)));
        } catch (GuruException unrecorded) {
            thrown.addSuppressed(unrecorded);
        }
    }

    /** Returns if the task shall be tried again: only where nothing of it has happened. */
    private void pauseOrFail(Task task, int attempt, Throwable thrown) {
        boolean halfDone = thrown instanceof HalfDone;
        Throwable why = halfDone ? Objects.requireNonNull(thrown.getCause()) : thrown;
        if (cancellation.isCancelled()) {
            throw heard(task, cancellation.seen(why));
        }
        boolean busy = !halfDone && BusyPatience.isBusy(why);
        if (busy && attempt < options.attempts()) {
            new BusyPatience(task, watch, options, cancellation).pause(attempt);
            return;
        }
        throw heard(task, busy ? busy(task, why) : failed(task, halfDone, why));
    }

    private MigrationException heard(Task task, MigrationException failure) {
        options.listener().failed(task.name(), task.direction(), failure);
        return failure;
    }

    private MigrationException busy(Task task, Throwable why) {
        String what = (task.direction() == Direction.UP ? "Migration " : "Undoing ") + task.name();
        return new MigrationException(LOCKED, BusyTable.message(what, options, watch), why);
    }

    private MigrationException failed(Task task, boolean halfDone, Throwable why) {
        String whole = "Migration " + task.name() + " failed while it was "
                + (task.direction() == Direction.UP ? "run" : "undone") + ". " + Words.sentence(Words.of(why))
                + (BusyPatience.isBusy(why) ? BusyTable.heldBy(watch) : "");
        if (halfDone) {
            return new MigrationException(
                    FAILED,
                    whole + " It ran outside a transaction, so some of its statements may have taken effect: its row in"
                            + " the history says so, and the next run will tell how to mend it.",
                    why);
        }
        if (causedBy(why, OutcomeUnknownException.class)) {
            return new MigrationException(
                    FAILED, whole + " Whether it was committed, the history will tell: run the command again.", why);
        }
        return new MigrationException(FAILED, whole + " All of it was rolled back; mend it and run again.", why);
    }

    static boolean causedBy(Throwable thrown, Class<? extends Throwable> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** A migration outside a transaction that began and did not end. */
    private static final class HalfDone extends Exception {

        private static final long serialVersionUID = 1L;

        HalfDone(Throwable cause) {
            super(cause);
        }
    }
}
