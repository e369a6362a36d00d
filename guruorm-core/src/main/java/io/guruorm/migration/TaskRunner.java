package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.FAILED;
import static io.guruorm.migration.MigrationException.Kind.LOCKED;

import io.guruorm.error.GuruException;
import io.guruorm.error.OutcomeUnknownException;
import io.guruorm.error.ThrownAt;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Databases;
import io.guruorm.jdbc.Row;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

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
        return task.transactional() ? inside(task, begun) : outside(task, begun);
    }

    /** What the migration left for after its commit may fail, and then there is nothing to undo or to try again. */
    private boolean inside(Task task, long begun) throws Exception {
        AtomicBoolean committed = new AtomicBoolean();
        session.send(session.words().beforeChanges());
        try {
            return working.<Boolean, Exception>inTransaction(tx -> {
                tx.afterCommit(() -> committed.set(true));
                return inTransaction(task, begun);
            });
        } catch (RuntimeException thrown) {
            throw committed.get() ? new Afterwards(thrown) : thrown;
        }
    }

    private boolean inTransaction(Task task, long begun) throws Exception {
        if (!claim(task)) {
            return false;
        }
        BrokenReferences references = BrokenReferences.before(working);
        perform(task);
        session.send(session.reset());
        references.refuseMore();
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
            refuseOpenTransaction();
            session.send(session.reset());
            recordDone(task, since(begun).toMillis());
        } catch (Exception | LinkageError | StackOverflowError | AssertionError thrown) {
            recordFailure(task, thrown);
            throw new HalfDone(thrown);
        }
        return true;
    }

    /** Asks the server, as no reading of the text is surer: what is recorded in an open transaction would be lost. */
    private void refuseOpenTransaction() {
        working.query(session.words().markTransaction());
        Row answer = working.query(session.words().transactionMarked()).get(0);
        if (Boolean.TRUE.equals(answer.bool("marked"))) {
            throw new GuruException("It left a transaction open, which was rolled back. End it with \"commit\".");
        }
    }

    /** The migration may have emptied the history itself: then its row is written anew. */
    private void recordDone(Task task, long millis) {
        HistoryStatements rows = history.statements();
        BusyPatience patience = patience(task);
        if (task.direction() == Direction.DOWN) {
            patience.retried(() -> working.execute(rows.delete(task.name())));
        } else if (patience.retried(() -> working.execute(rows.markRan(task.name(), millis))) == 0) {
            working.execute(rows.insert(task.file(), task.batch(), HistoryRow.RAN, millis, options));
        }
    }

    /** Keeps others away from the history and looks again whether there is still something to do. */
    private boolean claim(Task task) {
        session.words().lockTable(history.statements().table()).ifPresent(working::execute);
        Optional<String> state = history.stateOf(task.name());
        return task.direction() == Direction.UP
                ? state.isEmpty()
                : state.filter(HistoryRow.RAN::equals).isPresent();
    }

    private void perform(Task task) throws Exception {
        TransactionRule rule = new TransactionRule(
                task.name(), task.transactional(), working.dialect().lexer());
        try (LiveStage stage = new LiveStage(task.name(), working, rule, patience(task))) {
            Databases.standIn(stage.database(), database -> task.body().run(task.direction(), stage));
        }
    }

    private BusyPatience patience(Task task) {
        return new BusyPatience(task, watch, options, cancellation);
    }

    private void recordFailure(Task task, Throwable thrown) {
        String state = task.direction() == Direction.UP ? HistoryRow.FAILED : HistoryRow.REVERTING;
        try {
            Database raw = session.database();
            session.words().rollback().forEach(raw::execute);
            session.send(session.reset());
            raw.execute(history.statements().markFailed(task.name(), state, Words.of(thrown)));
        } catch (GuruException unrecorded) {
            thrown.addSuppressed(unrecorded);
        }
    }

    /** Returns if the task shall be tried again: only where nothing of it has happened. */
    private void pauseOrFail(Task task, int attempt, Throwable thrown) {
        if (thrown instanceof Afterwards after) {
            throw heard(task, afterwards(task, Objects.requireNonNull(after.getCause())));
        }
        boolean halfDone = thrown instanceof HalfDone;
        Throwable why = halfDone ? Objects.requireNonNull(thrown.getCause()) : thrown;
        if (cancellation.isCancelled()) {
            throw heard(task, cancellation.seen(why));
        }
        boolean busy = !halfDone && BusyPatience.isBusy(why);
        if (busy && attempt < options.attempts()) {
            patience(task).pause(attempt);
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
        String whole =
                "Migration " + task.name() + " failed" + ThrownAt.words(why, "M" + task.name()) + " while it was "
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

    private static MigrationException afterwards(Task task, Throwable why) {
        String done = task.direction() == Direction.UP
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

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** What failed after a migration was committed. */
    private static final class Afterwards extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Afterwards(Throwable cause) {
            super(cause);
        }
    }

    /** A migration outside a transaction that began and did not end. */
    private static final class HalfDone extends Exception {

        private static final long serialVersionUID = 1L;

        HalfDone(Throwable cause) {
            super(cause);
        }
    }
}
