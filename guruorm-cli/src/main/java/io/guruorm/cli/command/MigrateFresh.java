package io.guruorm.cli.command;

import io.guruorm.cli.report.Documents;
import io.guruorm.cli.report.RunLine;
import io.guruorm.cli.shell.Arguments;
import io.guruorm.cli.shell.Definition;
import io.guruorm.cli.shell.Options;
import io.guruorm.cli.shell.Outcome;
import io.guruorm.migration.MigrationRun;
import io.guruorm.migration.RunOptions;

/** {@code migrate:fresh}: drops everything and runs all migrations. */
public final class MigrateFresh extends MigrationCommand {

    @Override
    public Definition definition() {
        return Definition.of(
                        "migrate:fresh",
                        "Drop everything and run all migrations",
                        "Drops all tables, views, types and the like in the connection's own schemas, whoever made them,"
                                + " then runs all migrations. No down is needed.")
                .withOptions(
                        Options.DATABASE,
                        Options.PATH,
                        Options.SCHEMA_PATH,
                        Options.WITHOUT_DUMP,
                        Options.EACH_A_BATCH,
                        Options.PRETEND,
                        Options.LOCK_TIMEOUT,
                        Options.SEED,
                        Options.SEEDER,
                        Options.FORCE,
                        Options.JSON,
                        Options.DEBUG)
                .withExample("migrate:fresh", "begin anew")
                .withExample("migrate:fresh --seed", "and then DatabaseSeeder");
    }

    @Override
    void check(Arguments arguments) {
        Checks.pretendSeedsNothing(arguments);
        Checks.atMostOne(arguments, Options.SCHEMA_PATH, Options.WITHOUT_DUMP);
    }

    @Override
    Outcome run(Work work) {
        RunOptions forward = RunOptions.all().withStep(work.arguments().flag(Options.EACH_A_BATCH));
        if (work.arguments().flag(Options.PRETEND)) {
            return work.show(work.migrator().pretend().fresh(forward));
        }
        SeedPlan seeds = SeedPlan.afterwards(work.arguments(), work.session());
        MigrationRun run = work.migrator().fresh(forward);
        work.session().line(RunLine.freshened(run));
        return Outcome.done(seeds.run(work.database(), Documents.of(run)));
    }
}
