package io.guruorm.cli.command;

import io.guruorm.cli.report.Words;
import io.guruorm.cli.shell.Definition;
import io.guruorm.cli.shell.Options;
import io.guruorm.cli.shell.Outcome;
import java.util.List;
import java.util.Map;

/** {@code db:wipe}: drops everything. */
public final class DbWipe extends MigrationCommand {

    @Override
    public Definition definition() {
        return Definition.of(
                        "db:wipe",
                        "Drop everything in the database",
                        "Drops all tables, views, types and the like in the connection's own schemas, whoever made them,"
                                + " the history of migrations too. It waits while migrations run.")
                .withOptions(
                        Options.DATABASE,
                        Options.PRETEND,
                        Options.LOCK_TIMEOUT,
                        Options.FORCE,
                        Options.JSON,
                        Options.DEBUG)
                .withExample("db:wipe", "an empty database");
    }

    @Override
    Outcome run(Work work) {
        if (work.arguments().flag(Options.PRETEND)) {
            return work.show(work.migrator().pretend().wipe());
        }
        List<String> dropped = work.migrator().wipe();
        work.session()
                .line(
                        dropped.isEmpty()
                                ? "Nothing to drop."
                                : "Dropped " + Words.count(dropped.size(), "object") + ".");
        return Outcome.done(Map.of("dropped", dropped));
    }
}
