package io.guruorm.cli.command;

import io.guruorm.cli.report.Documents;
import io.guruorm.cli.report.RunLine;
import io.guruorm.cli.shell.Arguments;
import io.guruorm.cli.shell.Definition;
import io.guruorm.cli.shell.Option;
import io.guruorm.cli.shell.Options;
import io.guruorm.cli.shell.Outcome;
import io.guruorm.migration.MigrationRun;
import io.guruorm.migration.RunOptions;

/** {@code migrate}: runs what is pending. */
public final class Migrate extends MigrationCommand {

    private static final Option TO =
            Option.text("--to", "NAME", "Go up to and including this migration; never goes back");
    private static final Option ISOLATED =
            Option.flag("--isolated", "While another run holds the lock, do nothing and exit 0 instead of waiting");
    private static final Option STRICT =
            Option.flag("--strict", "Refuse, exit 5, if a pending migration is older than one that has run");

    @Override
    public Definition definition() {
        return Definition.of(
                        "migrate",
                        "Run the migrations that are pending",
                        "Runs every migration that has not run yet, in the order of their names, each in a transaction"
                                + " together with its row in the history. The first that fails ends the run: it leaves"
                                + " nothing behind, those before it stay.",
                        "Where none has run, the database is empty and there is a schema dump (see migrate:squash), that"
                                + " is loaded first. Runs that are started together wait for each other, and each migration runs once.")
                .withOptions(
                        Options.DATABASE,
                        Options.PATH,
                        Options.SCHEMA_PATH,
                        Options.WITHOUT_DUMP,
                        TO,
                        Options.EACH_A_BATCH,
                        Options.PRETEND,
                        ISOLATED,
                        STRICT,
                        Options.LOCK_TIMEOUT,
                        Options.SEED,
                        Options.SEEDER,
                        Options.FORCE,
                        Options.JSON,
                        Options.DEBUG)
                .withExample("migrate", "run all that is pending")
                .withExample("migrate --pretend > review.sql", "see the SQL first")
                .withExample("migrate --to=2025_11_29_145247_create_users_table", "stop after this one")
                .withExample("migrate --step --seed", "a batch for each, then DatabaseSeeder");
    }

    @Override
    void check(Arguments arguments) {
        Checks.pretendSeedsNothing(arguments);
        Checks.atMostOne(arguments, Options.SCHEMA_PATH, Options.WITHOUT_DUMP);
    }

    @Override
    Outcome run(Work work) {
        Arguments arguments = work.arguments();
        RunOptions options = RunOptions.all()
                .withTo(arguments.text(TO).orElse(null))
                .withStep(arguments.flag(Options.EACH_A_BATCH))
                .withIsolated(arguments.flag(ISOLATED))
                .withStrict(arguments.flag(STRICT));
        if (arguments.flag(Options.PRETEND)) {
            return work.show(work.migrator().pretend().run(options));
        }
        SeedPlan seeds = SeedPlan.afterwards(arguments, work.session());
        MigrationRun run = work.migrator().run(options);
        if (run.heldBy().isPresent()) {
            work.session()
                    .line("Nothing done: another run holds the lock, "
                            + run.heldBy().get() + ".");
            return Outcome.done(Documents.of(run));
        }
        work.session().line(RunLine.ran(run));
        return Outcome.done(seeds.run(work.database(), Documents.of(run)));
    }
}
