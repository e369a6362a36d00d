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
import io.guruorm.migration.RunOptions;

/** {@code migrate:refresh}: undoes all and runs all again. */
public final class MigrateRefresh extends MigrationCommand {

    private static final Option STEP = Option.number("--step", "N", "Undo and run again only the newest N batches");

    @Override
    public Definition definition() {
        return Definition.of(
                        "migrate:refresh",
                        "Undo all migrations and run them again",
                        "Undoes every migration by its own down, then runs all of them again. The rows of their tables are"
                                + " lost.")
                .withOptions(
                        Options.DATABASE,
                        Options.PATH,
                        STEP,
                        Options.PRETEND,
                        Options.LOCK_TIMEOUT,
                        Options.SEED,
                        Options.SEEDER,
                        Options.FORCE,
                        Options.JSON,
                        Options.DEBUG)
                .withExample("migrate:refresh", "down and up again")
                .withExample("migrate:refresh --step=1", "only the newest batch")
                .withExample("migrate:refresh --seed", "and then DatabaseSeeder");
    }

    @Override
    void check(Arguments arguments) {
        Checks.pretendSeedsNothing(arguments);
    }

    @Override
    Outcome run(Work work) {
        RollbackOptions back = work.arguments().flag(STEP)
                ? RollbackOptions.batches(work.arguments().number(STEP).orElseThrow())
                : RollbackOptions.everything();
        if (work.arguments().flag(Options.PRETEND)) {
            return work.show(work.migrator().pretend().refresh(back, RunOptions.all()));
        }
        SeedPlan seeds = SeedPlan.afterwards(work.arguments(), work.session());
        MigrationRun run = work.migrator().refresh(back, RunOptions.all());
        work.session().line(RunLine.refreshed(run));
        return Outcome.done(seeds.run(work.database(), Documents.of(run)));
    }
}
