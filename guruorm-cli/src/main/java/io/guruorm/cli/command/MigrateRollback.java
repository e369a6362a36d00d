package io.guruorm.cli.command;

import io.guruorm.cli.report.Documents;
import io.guruorm.cli.report.RunLine;
import io.guruorm.cli.shell.Arguments;
import io.guruorm.cli.shell.Definition;
import io.guruorm.cli.shell.Option;
import io.guruorm.cli.shell.Options;
import io.guruorm.cli.shell.Outcome;
import io.guruorm.migration.MigrationRun;
import io.guruorm.migration.RollbackOptions;

/** {@code migrate:rollback}: undoes the newest batch, or as much as is said. */
public final class MigrateRollback extends MigrationCommand {

    private static final Option STEP = Option.number("--step", "N", "Undo the newest N batches");
    private static final Option BATCH = Option.number("--batch", "B", "Undo batch number B");
    private static final Option COUNT =
            Option.number("--count", "N", "Undo the newest N migrations, whatever their batches");

    @Override
    public Definition definition() {
        return Definition.of(
                        "migrate:rollback",
                        "Undo the newest batch of migrations",
                        "Undoes the newest batch, newest migration first, each in a transaction together with its row in"
                                + " the history. Nothing is undone if one of them cannot be.")
                .withOptions(
                        Options.DATABASE,
                        Options.PATH,
                        STEP,
                        BATCH,
                        COUNT,
                        Options.PRETEND,
                        Options.LOCK_TIMEOUT,
                        Options.FORCE,
                        Options.JSON,
                        Options.DEBUG)
                .withExample("migrate:rollback", "undo the newest batch")
                .withExample("migrate:rollback --step=2", "undo the newest two batches")
                .withExample("migrate:rollback --count=1", "undo the newest migration")
                .withExample("migrate:rollback --pretend", "see the SQL first");
    }

    @Override
    void check(Arguments arguments) {
        Checks.atMostOne(arguments, STEP, BATCH, COUNT);
    }

    @Override
    Outcome run(Work work) {
        RollbackOptions options = options(work.arguments());
        if (work.arguments().flag(Options.PRETEND)) {
            return work.show(work.migrator().pretend().rollback(options));
        }
        MigrationRun run = work.migrator().rollback(options);
        work.session().line(RunLine.rolledBack(run));
        return Outcome.done(Documents.of(run));
    }

    private static RollbackOptions options(Arguments arguments) {
        if (arguments.flag(STEP)) {
            return RollbackOptions.batches(arguments.number(STEP).orElseThrow());
        }
        if (arguments.flag(BATCH)) {
            return RollbackOptions.batch(arguments.number(BATCH).orElseThrow());
        }
        return arguments.flag(COUNT)
                ? RollbackOptions.migrations(arguments.number(COUNT).orElseThrow())
                : RollbackOptions.lastBatch();
    }
}
