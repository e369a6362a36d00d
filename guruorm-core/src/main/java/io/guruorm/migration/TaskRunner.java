package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.REPAIR;

import io.guruorm.catalog.BrokenReferences;
import io.guruorm.error.GuruException;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Databases;
import io.guruorm.jdbc.Row;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Runs one migration at a time, records it, and tries again where a table was busy. */
final class TaskRunner {

    private final RunSession session;
    private final Database working;
    private final TaskRecord record;
    private final LockWatch watch;
    private final MigratorOptions options;
    private final Cancellation cancellation;
    private final TaskFailures failures;

    TaskRunner(
            RunSession session, History history, LockWatch watch, MigratorOptions options, Cancellation cancellation) {
        this.session = session;
        this.working = session.database().with(watch);
        this.record = new TaskRecord(session, working, history, options);
        this.watch = watch;
        this.options = options;
        this.cancellation = cancellation;
        this.failures = new TaskFailures(options, watch);
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
        if (!task.transactional()) {
            return outside(task, begun);
        }
        try {
            return inside(task, begun);
        } catch (JournalNeeded needed) {
            session.send(session.reset());
            return outside(task, begun);
        }
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
        if (!record.claim(task)) {
            return false;
        }
        BrokenReferences references = BrokenReferences.before(working);
        perform(task, null);
        session.send(session.reset());
        references.refuseMore();
        record.done(task, since(begun).toMillis());
        return true;
    }

    /** Without a transaction the row goes first, and its journal tells how far it came. */
    private boolean outside(Task task, long begun) throws Exception {
        BusyPatience patience = patience(task);
        if (!record.begin(task, patience)) {
            return false;
        }
        JournalKeeper keeper = new JournalKeeper(task, working, record.statements(), patience, options);
        try {
            perform(task, keeper);
            keeper.end();
            refuseOpenTransaction();
            session.send(session.reset());
            record.end(task, since(begun).toMillis(), patience);
        } catch (Exception | LinkageError | StackOverflowError | AssertionError thrown) {
            Optional<MigrationException> refusal = keeper.refusal();
            if (refusal.isPresent()) {
                record.asBefore(task);
                throw refusal.get();
            }
            record.failed(task, thrown);
            throw new HalfDone(keeper.statements(), thrown);
        }
        return true;
    }

    /** Asks the server, as no reading of the text is surer: what is recorded in an open transaction would be lost. */
    private void refuseOpenTransaction() {
        session.words().markTransaction().forEach(working::query);
        Row answer = working.query(session.words().transactionMarked()).get(0);
        if (Boolean.TRUE.equals(answer.bool("marked"))) {
            throw new GuruException("It left a transaction open, which was rolled back. End it with \"commit\".");
        }
    }

    private void perform(Task task, @Nullable JournalKeeper keeper) throws Exception {
        boolean transactional = keeper == null;
        TransactionRule rule = new TransactionRule(
                task.name(), transactional, working.dialect().lexer());
        try (LiveStage stage = new LiveStage(task.name(), working, rule, patience(task), keeper)) {
            try {
                Databases.standIn(stage.database(), database -> task.body().run(task.direction(), stage));
            } catch (Exception thrown) {
                throw stage.needsJournal() ? new JournalNeeded() : thrown;
            }
            if (stage.needsJournal()) {
                throw new JournalNeeded();
            }
        }
    }

    private BusyPatience patience(Task task) {
        return new BusyPatience(task, watch, options, cancellation);
    }

    /** Returns if the task shall be tried again: only where nothing of it has happened. */
    private void pauseOrFail(Task task, int attempt, Throwable thrown) {
        if (thrown instanceof Afterwards after) {
            throw heard(task, TaskFailures.afterwards(task, Objects.requireNonNull(after.getCause())));
        }
        if (thrown instanceof HalfDone half) {
            throw heard(task, halfDone(task, half.statements(), Objects.requireNonNull(half.getCause())));
        }
        if (cancellation.isCancelled()) {
            throw heard(task, cancellation.seen(thrown));
        }
        if (thrown instanceof MigrationException refused && refused.kind() == REPAIR) {
            throw heard(task, refused);
        }
        boolean busy = BusyPatience.isBusy(thrown);
        if (busy && attempt < options.attempts()) {
            patience(task).pause(attempt);
            return;
        }
        throw heard(task, busy ? failures.busy(task, thrown) : failures.failed(task, thrown));
    }

    private MigrationException halfDone(Task task, int statements, Throwable why) {
        if (cancellation.isCancelled()) {
            return failures.cancelledHalfDone(task, statements, cancellation.seen(why));
        }
        return failures.halfDone(task, statements, why);
    }

    private MigrationException heard(Task task, MigrationException failure) {
        options.listener().failed(task.name(), task.direction(), failure);
        return failure;
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

        private final int statements;

        HalfDone(int statements, Throwable cause) {
            super(cause);
            this.statements = statements;
        }

        int statements() {
            return statements;
        }
    }
}
