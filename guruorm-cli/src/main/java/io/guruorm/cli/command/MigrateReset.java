package io.guruorm.cli.command;

import io.guruorm.cli.report.Documents;
import io.guruorm.cli.report.RunLine;
import io.guruorm.cli.shell.Definition;
import io.guruorm.cli.shell.Options;
import io.guruorm.cli.shell.Outcome;
import io.guruorm.migration.MigrationRun;

/** {@code migrate:reset}: undoes all that ever ran. */
public final class MigrateReset extends MigrationCommand {

    @Override
    public Definition definition() {
        return Definition.of(
                        "migrate:reset",
                        "Undo all migrations",
                        "Undoes every migration that has run, newest first. Nothing is undone if one of them cannot be.")
                .withOptions(
                        Options.DATABASE,
                        Options.PATH,
                        Options.PRETEND,
                        Options.LOCK_TIMEOUT,
                        Options.FORCE,
                        Options.JSON,
                        Options.DEBUG)
                .withExample("migrate:reset", "back to an empty history")
                .withExample("migrate:reset --pretend", "see the SQL first");
    }

    @Override
    Outcome run(Work work) {
        if (work.arguments().flag(Options.PRETEND)) {
            return work.show(work.migrator().pretend().reset());
        }
        MigrationRun run = work.migrator().reset();
        work.session().line(RunLine.rolledBack(run));
        return Outcome.done(Documents.of(run));
    }
}
