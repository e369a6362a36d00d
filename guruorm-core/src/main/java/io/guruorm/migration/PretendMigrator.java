package io.guruorm.migration;

import io.guruorm.jdbc.Database;
import io.guruorm.sql.CheckReturnValue;
import java.util.List;
import java.util.function.Consumer;

/**
 * Says what a {@link Migrator} would send, and sends nothing that could write: no history table, no lock. What a
 * migration asks of the database is answered as it would be in a run, or refused by name with a
 * {@link MigrationException}.
 */
@CheckReturnValue
public final class PretendMigrator {

    private final Database database;
    private final MigrationSource source;
    private final MigratorOptions options;

    PretendMigrator(Database database, MigrationSource source, MigratorOptions options) {
        this.database = database;
        this.source = source;
        this.options = options;
    }

    /** What {@link Migrator#run()} would send. */
    public PretendScript run() {
        return run(RunOptions.all());
    }

    /** What {@link Migrator#run(RunOptions)} would send. */
    public PretendScript run(RunOptions forward) {
        List<MigrationFile> files = source.files();
        return script(pretence -> pretence.forward(files, forward));
    }

    /** What {@link Migrator#rollback(RollbackOptions)} would send. */
    public PretendScript rollback(RollbackOptions back) {
        List<MigrationFile> files = source.files();
        return script(pretence -> pretence.back(files, back));
    }

    /** What {@link Migrator#reset()} would send. */
    public PretendScript reset() {
        return rollback(RollbackOptions.everything());
    }

    /** What {@link Migrator#refresh(RollbackOptions, RunOptions)} would send. */
    public PretendScript refresh(RollbackOptions back, RunOptions forward) {
        List<MigrationFile> files = source.files();
        return script(pretence -> pretence.refresh(files, back, forward));
    }

    /** What {@link Migrator#fresh(RunOptions)} would send. */
    public PretendScript fresh(RunOptions forward) {
        List<MigrationFile> files = source.files();
        return script(pretence -> pretence.fresh(files, forward));
    }

    /** What {@link Migrator#wipe()} would send. */
    public PretendScript wipe() {
        return script(Pretence::wipe);
    }

    /** What {@link Migrator#install()} would send. */
    public PretendScript install() {
        return script(Pretence::install);
    }

    /** What {@link Migrator#baseline(String)} would send. */
    public PretendScript baseline(String to) {
        List<MigrationFile> files = source.files();
        return script(pretence -> pretence.baseline(files, to));
    }

    /** What {@link Migrator#repair(RepairOptions)} would send. */
    public PretendScript repair(RepairOptions repair) {
        List<MigrationFile> files = source.files();
        return script(pretence -> pretence.repair(files, repair));
    }

    /** What {@link Migrator#record(OtherHistory)} would send, and what it would do besides. */
    public PretendScript record(OtherHistory other) {
        List<MigrationFile> files = source.files();
        return script(pretence -> pretence.record(files, other));
    }

    private PretendScript script(Consumer<Pretence> work) {
        try (RunSession session = RunSession.readOnly(database, options)) {
            Pretence pretence = new Pretence(session, source, options);
            work.accept(pretence);
            return pretence.script();
        }
    }
}
