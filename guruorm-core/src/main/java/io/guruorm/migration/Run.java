package io.guruorm.migration;

import io.guruorm.catalog.OwnObjects;
import io.guruorm.dialect.DatabaseObject;
import io.guruorm.error.LostConnectionException;
import io.guruorm.jdbc.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One call of the migrator that writes: its connection, its lock, and what it does while it holds it. */
final class Run implements AutoCloseable {

    private final RunSession session;
    private final MigratorOptions options;
    private final Cancellation cancellation;
    private final RunLock lock;
    private final History history;
    private final Planner planner;
    private final LockWatch watch;
    private final TaskRunner runner;
    private boolean locked;

    /**
     * A run on an open session; nothing is locked or written yet.
     *
     * @param database gives a second connection where one is needed
     * @param session the run's own, closed with it
     */
    Run(
            Database database,
            RunSession session,
            MigrationSource source,
            MigratorOptions options,
            Cancellation cancellation) {
        this.session = session;
        this.options = options;
        this.cancellation = cancellation;
        String table = session.qualified(options.table());
        Database connection = session.database();
        this.lock = new RunLock(session, table, options, cancellation);
        this.history = new History(connection, new HistoryStatements(connection.dialect(), table));
        this.planner = new Planner(source, connection, options.dump());
        this.watch = new LockWatch(database, session, options.tableLockTimeout());
        this.runner = new TaskRunner(session, history, watch, options, cancellation);
    }

    /** Takes the lock, waiting as long as the options say. */
    void lock() {
        lock.take();
        locked = true;
    }

    /** Takes the lock if it is free; else says who holds it. */
    Optional<LockHolder> tryLock() {
        Optional<LockHolder> holder = lock.tryOnce();
        locked = holder.isEmpty();
        return holder;
    }

    /** Makes the history table, unless it is there. */
    boolean install() {
        return history.install();
    }

    /** Records migrations as run that are not run. */
    List<String> baseline(List<MigrationFile> files, String to) {
        List<HistoryRow> rows = history.rows();
        RepairPlan plan = repairs(files, rows);
        plan.refuseRecorded();
        List<RepairPlan.Step> steps = plan.baseline(to, new DumpBaseline(session, options, files, to).rows());
        history.install();
        return mend(steps);
    }

    /** Mends rows of the history. */
    List<String> repair(List<MigrationFile> files, RepairOptions repair) {
        List<RepairPlan.Step> steps = repairs(files, history.rows()).steps(repair);
        history.install();
        return mend(steps);
    }

    private RepairPlan repairs(List<MigrationFile> files, List<HistoryRow> rows) {
        return new RepairPlan(files, rows, history.statements(), options);
    }

    private List<String> mend(List<RepairPlan.Step> steps) {
        session.database().transaction(tx -> steps.forEach(step -> tx.execute(step.sql())));
        return steps.stream().map(RepairPlan.Step::what).toList();
    }

    /** Records what has run without us. */
    List<RecordedMigration> record(List<MigrationFile> files, OtherHistory other) {
        List<RecordedMigration> records = other.read(session.database(), files, HistoryRow.names(history.rows()));
        other.prepare();
        history.install();
        HistoryStatements rows = history.statements();
        session.database().transaction(tx -> {
            session.words().lockTable(rows.table()).ifPresent(tx::execute);
            records.forEach(one -> tx.execute(rows.record(one, options)));
        });
        return records;
    }

    /** Runs what is pending; where none has run and there is a schema dump, that comes first. */
    MigrationRun forward(List<MigrationFile> files, RunOptions forward) {
        List<HistoryRow> rows = history.rows();
        Optional<UsableDump> dump = UsableDump.of(options, rows, forward.to(), session);
        if (dump.isEmpty()) {
            UsableDump.refuseMissed(options, rows, files, session.database().dialect());
            return MigrationRun.of(pending(files, forward));
        }
        dump.get().refuseOthers(session, history.statements().table());
        List<Task> tasks = planner.forward(files, dump.get().rows(), forward);
        return load(dump, tasks, List.of());
    }

    private MigrationRun load(Optional<UsableDump> dump, List<Task> tasks, List<String> dropped) {
        DumpLoad load = new DumpLoad(session, history, options, cancellation);
        Optional<LoadedDump> loaded = dump.map(load::run);
        if (loaded.isEmpty()) {
            history.install();
        }
        return new MigrationRun(run(Direction.UP, tasks), dropped, loaded, Optional.empty());
    }

    private List<ExecutedMigration> pending(List<MigrationFile> files, RunOptions forward) {
        history.install();
        return run(Direction.UP, planner.forward(files, history.rows(), forward));
    }

    /** Refuses to build a schema where there is one. */
    void refuseFilled() {
        List<DatabaseObject> there = OwnObjects.of(session.database());
        if (!there.isEmpty()) {
            throw new MigrationException(
                    MigrationException.Kind.USAGE,
                    "The shadow database is not empty: it has " + there.get(0)
                            + (there.size() == 1 ? "" : " and " + (there.size() - 1) + " more")
                            + ". Nothing was run there. Name an empty one, which may lose all that it gets.");
        }
    }

    /** Runs all in an empty database, or leaves it empty. */
    MigrationRun forwardOrNothing(List<MigrationFile> files) {
        try {
            return forward(files, RunOptions.all());
        } catch (RuntimeException failed) {
            try {
                var unused = wipe();
            } catch (RuntimeException too) {
                failed.addSuppressed(too);
            }
            throw failed;
        }
    }

    /** Writes the schema and the history down. */
    Squashed squash(List<MigrationFile> files, SquashOptions squash) {
        return new Squash(session, history, files, options).run(squash);
    }

    /** Undoes the newest migrations. */
    List<ExecutedMigration> back(List<MigrationFile> files, RollbackOptions back) {
        return history.exists() ? run(Direction.DOWN, planner.back(files, settled(), back)) : List.of();
    }

    /** The rows, once it is known how far those came that are half done. */
    private List<HistoryRow> settled() {
        history.install();
        new UnfinishedRows(session.database(), history).settle();
        return history.rows();
    }

    /** Undoes migrations, then runs what is pending; what could not be run again is refused before anything is undone. */
    MigrationRun refresh(List<MigrationFile> files, RollbackOptions back, RunOptions forward) {
        if (history.rows().isEmpty()) {
            return forward(files, forward);
        }
        List<HistoryRow> rows = settled();
        List<Task> undone = planner.back(files, rows, back);
        planner.forward(files, Planner.without(undone, rows), forward);
        List<ExecutedMigration> done = new ArrayList<>(run(Direction.DOWN, undone));
        done.addAll(pending(files, forward));
        return MigrationRun.of(done);
    }

    /** Drops all, then runs all; what could not be run is refused before anything is dropped. */
    MigrationRun fresh(List<MigrationFile> files, RunOptions forward) {
        Optional<UsableDump> dump = UsableDump.of(options, List.of(), forward.to(), session);
        List<Task> tasks = planner.forward(files, dump.map(UsableDump::rows).orElse(List.of()), forward);
        return load(dump, tasks, wipe());
    }

    /** Drops all that is in the session's own schemas, and the history; what was dropped. */
    List<String> wipe() {
        List<String> dropped =
                new Wipe(session.database(), history.statements().table(), watch, options, cancellation).run();
        options.listener().dropped(dropped);
        return dropped;
    }

    private List<ExecutedMigration> run(Direction direction, List<Task> tasks) {
        options.listener().planned(direction, tasks.stream().map(Task::name).toList());
        List<ExecutedMigration> done = new ArrayList<>();
        for (Task task : tasks) {
            runner.run(task).ifPresent(done::add);
        }
        return done;
    }

    /** Frees the lock and gives the connection back as it was. */
    @Override
    public void close() {
        watch.close();
        try (session) {
            if (locked) {
                lock.free();
            }
        } catch (LostConnectionException lost) {
            // The lock went with the connection, and who lost it has been told.
        }
    }
}
