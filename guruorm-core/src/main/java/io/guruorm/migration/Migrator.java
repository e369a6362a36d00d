package io.guruorm.migration;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.script.CatalogDiff;
import io.guruorm.error.GuruException;
import io.guruorm.jdbc.Database;
import io.guruorm.sql.CheckReturnValue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Runs migrations and undoes them, each with its row in the history, one run at a time on a database. It prints nothing:
 * results are values, and a {@link MigrationListener} hears what happens.
 *
 * <p>Each call takes one connection of its own and holds the lock from before it reads the history until it is done.
 * Every method that writes throws a {@link MigrationException} that says by its kind what went wrong. A migrator is used
 * by one thread at a time; only {@link #cancel} may be called by others.
 */
public final class Migrator {

    private final Database database;
    private final MigrationSource source;
    private final MigratorOptions options;
    private final Cancellation cancellation;
    private final Urging urging;

    /**
     * A migrator with the default options.
     *
     * @param database what to migrate
     * @param source the migrations
     */
    public Migrator(Database database, MigrationSource source) {
        this(database, source, MigratorOptions.defaults());
    }

    /**
     * A migrator.
     *
     * @param database what to migrate
     * @param source the migrations
     * @param options its table, its patience, its listener
     */
    public Migrator(Database database, MigrationSource source, MigratorOptions options) {
        this(database, source, options, new Cancellation());
    }

    private Migrator(Database database, MigrationSource source, MigratorOptions options, Cancellation cancellation) {
        this(database, source, options, cancellation, new Urging(cancellation));
    }

    private Migrator(
            Database database,
            MigrationSource source,
            MigratorOptions options,
            Cancellation cancellation,
            Urging urging) {
        this.database = database;
        this.source = source;
        this.options = options;
        this.cancellation = cancellation;
        this.urging = urging;
    }

    /** Runs all that is pending, as one batch. */
    public MigrationRun run() {
        return run(RunOptions.all());
    }

    /**
     * Runs what is pending, in the order of the names.
     *
     * @param forward how far, and in which batches
     */
    public MigrationRun run(RunOptions forward) {
        List<MigrationFile> files = source.files();
        return with(run -> {
            if (forward.isolated()) {
                Optional<LockHolder> holder = run.tryLock();
                if (holder.isPresent()) {
                    return new MigrationRun(List.of(), List.of(), Optional.empty(), holder);
                }
            } else {
                run.lock();
            }
            return run.forward(files, forward);
        });
    }

    /**
     * Undoes the newest batches.
     *
     * @param batches how many
     */
    public MigrationRun rollback(int batches) {
        return rollback(RollbackOptions.batches(batches));
    }

    /**
     * Undoes the newest migrations, by batch and id. Nothing to undo is no error.
     *
     * @param back which
     */
    public MigrationRun rollback(RollbackOptions back) {
        List<MigrationFile> files = source.files();
        return locked(run -> MigrationRun.of(run.back(files, back)));
    }

    /** Undoes all that was ever run. */
    public MigrationRun reset() {
        return rollback(RollbackOptions.everything());
    }

    /** Undoes all that was ever run, and runs it again. */
    public MigrationRun refresh() {
        return refresh(RollbackOptions.everything(), RunOptions.all());
    }

    /**
     * Undoes the newest migrations and runs what is then pending.
     *
     * @param back which to undo
     * @param forward how to run
     */
    public MigrationRun refresh(RollbackOptions back, RunOptions forward) {
        List<MigrationFile> files = source.files();
        return locked(run -> run.refresh(files, back, forward));
    }

    /**
     * Drops the tables, views, sequences, routines and types of the connection's own schemas, and runs all migrations.
     * What belongs to extensions stays, and so does what stands outside of schemas.
     *
     * @param forward how to run
     */
    public MigrationRun fresh(RunOptions forward) {
        List<MigrationFile> files = source.files();
        return locked(run -> run.fresh(files, forward));
    }

    /**
     * Drops what {@link #fresh} drops, and runs nothing.
     *
     * @return what was dropped: kind and name
     */
    public List<String> wipe() {
        return locked(Run::wipe);
    }

    /**
     * Makes the history table, unless it is there.
     *
     * @return whether it was made
     */
    public boolean install() {
        return locked(Run::install);
    }

    /**
     * Makes the history table for a database that has tables already, and records migrations as run that made them, or
     * would have. Nothing is run. What a schema dump holds and has no file any more is recorded too, and where just that
     * is to be recorded, the live schema is compared with the dump.
     *
     * @param to the last migration that counts as run; all before it do too
     * @return what was recorded, a sentence each
     * @throws MigrationException if the history has rows already, there is no such migration, or the live schema is not
     *     that of the dump
     */
    public List<String> baseline(String to) {
        List<MigrationFile> files = source.files();
        return locked(run -> run.baseline(files, to));
    }

    /**
     * Writes the live schema and the history to a file, from which a run makes them again in an empty database, in one
     * go. Owners, rights and rows are not in it.
     *
     * @param squash where to, and whether the files of its migrations are deleted then
     * @throws MigrationException if a migration is pending, half done or changed, or the database holds what a dump cannot
     */
    public Squashed squash(SquashOptions squash) {
        List<MigrationFile> files = source.files();
        return locked(run -> run.squash(files, squash));
    }

    /**
     * In what the database differs from the one that the migrations build, the histories aside. They are run in another
     * database for that; nothing is written to this one.
     *
     * @param shadow an empty database of the same kind, such as a {@link io.guruorm.catalog.ShadowDatabase}
     * @throws MigrationException if it is not empty or of another kind, or a migration fails there: then it is emptied
     *     again, as far as it can be
     */
    @CheckReturnValue
    public CatalogDiff diff(Database shadow) {
        refuseAnotherKind(shadow);
        new Migrator(shadow, source, options.withListener(MigrationListener.NONE), cancellation, urging).runInShadow();
        return CatalogDiff.between(schemaOf(shadow), schemaOf(database));
    }

    private void runInShadow() {
        List<MigrationFile> files = source.files();
        var unused = locked(run -> {
            run.refuseFilled();
            return run.forwardOrNothing(files);
        });
    }

    private void refuseAnotherKind(Database shadow) {
        String kind = database.dialect().name();
        if (!kind.equals(shadow.dialect().name())) {
            throw new MigrationException(
                    MigrationException.Kind.USAGE,
                    "The shadow database is " + shadow.dialect().name() + ", and the one that is compared is " + kind
                            + ". Nothing was run there. Name an empty one of the same kind.");
        }
    }

    private Catalog schemaOf(Database of) {
        try (RunSession session = RunSession.reading(of, options)) {
            Catalog catalog = Catalog.of(session.database());
            return catalog.without(session.historyIn(catalog, options));
        }
    }

    /** What about the history somebody has to decide. Takes no lock and writes nothing. */
    @CheckReturnValue
    public List<HistoryProblem> problems() {
        List<MigrationFile> files = source.files();
        return reading(history -> {
            List<HistoryRow> rows = history.rows();
            return new HistoryProblems(
                            files,
                            PrunedMigrations.of(options.dump(), rows, files, history.dialect()),
                            history.dialect().lexer())
                    .of(rows);
        });
    }

    /**
     * Mends the history as somebody has found it right: all of it, or nothing. No migration is run or undone.
     *
     * @param repair what was found
     * @return what was mended, a sentence each
     * @throws MigrationException if something is not as it was said to be
     */
    public List<String> repair(RepairOptions repair) {
        List<MigrationFile> files = source.files();
        return locked(run -> run.repair(files, repair));
    }

    /**
     * Records what has run without us, so that nothing of it is run again. What our history has already is left as it is.
     *
     * @param other finds out what it is
     * @return what was recorded
     */
    public List<RecordedMigration> record(OtherHistory other) {
        List<MigrationFile> files = source.files();
        return locked(run -> run.record(files, other));
    }

    /** The same calls, which only tell what they would send. */
    @CheckReturnValue
    public PretendMigrator pretend() {
        return new PretendMigrator(database, source, options);
    }

    /**
     * What has become of each migration, by name. Takes no lock and writes nothing.
     *
     * @throws MigrationException if the history table is no history
     */
    @CheckReturnValue
    public List<MigrationStatus> status() {
        List<MigrationFile> files = source.files();
        return reading(history -> {
            List<HistoryRow> rows = history.rows();
            PrunedMigrations pruned = PrunedMigrations.of(options.dump(), rows, files, history.dialect());
            List<MigrationStatus> all = new MigrationPlan(files, rows, pruned).status();
            return Stream.concat(UsableDump.awaited(options, rows, all, history.dialect()).stream(), all.stream())
                    .sorted(Comparator.comparing(MigrationStatus::name))
                    .toList();
        });
    }

    private <R> R reading(Function<History, R> question) {
        try (RunSession session = RunSession.reading(database, options)) {
            Database connection = session.database();
            String table = session.qualified(options.table());
            return question.apply(new History(connection, new HistoryStatements(connection.dialect(), table)));
        }
    }

    /**
     * Cancels what runs now and all later calls: the statement is stopped, its migration rolled back, and the call ends
     * with a {@link MigrationException} of kind {@link MigrationException.Kind#CANCELLED}. Returns at once; may be called
     * by any thread.
     */
    public void cancel() {
        urging.cancel();
    }

    private <R> R locked(Function<Run, R> work) {
        return with(run -> {
            run.lock();
            return work.apply(run);
        });
    }

    private <R> R with(Function<Run, R> work) {
        cancellation.check();
        RunSession session = RunSession.open(database, options);
        urging.watch(session.database());
        try (Run run = new Run(database, session, source, options, cancellation)) {
            return work.apply(run);
        } catch (GuruException failed) {
            throw cancellation.isCancelled() ? cancellation.seen(failed) : failed;
        } finally {
            urging.stop();
        }
    }
}
