package io.guruorm.cli.command;

import io.guruorm.cli.report.Documents;
import io.guruorm.cli.report.StatusTable;
import io.guruorm.cli.shell.Arguments;
import io.guruorm.cli.shell.Definition;
import io.guruorm.cli.shell.ExitCode;
import io.guruorm.cli.shell.Option;
import io.guruorm.cli.shell.Options;
import io.guruorm.cli.shell.Outcome;
import io.guruorm.migration.MigrationState;
import io.guruorm.migration.MigrationStatus;
import java.util.List;

/** {@code migrate:status}: shows what has become of each migration. */
public final class MigrateStatus extends MigrationCommand {

    private static final Option PENDING =
            Option.flag("--pending", "Show only what is pending, and exit 3 if there is any");

    @Override
    public Definition definition() {
        return Definition.of(
                        "migrate:status",
                        "Show which migrations have run",
                        "Shows every migration with its batch and state: pending, ran, changed (its file was edited"
                                + " since), missing (its file is gone), squashed (its file was pruned, the schema dump"
                                + " holds it), running, failed or reverting. One that is late"
                                + " ran, or will run, after one with a later name. Writes nothing.")
                .withOptions(Options.DATABASE, Options.PATH, PENDING, Options.JSON, Options.DEBUG)
                .withExample("migrate:status", "all of them")
                .withExample("migrate:status --pending", "in a deployment: is there anything to run?")
                .withExample("migrate:status --json", "for a script");
    }

    @Override
    boolean writes(Arguments arguments) {
        return false;
    }

    @Override
    Outcome run(Work work) {
        List<MigrationStatus> all = work.migrator().status();
        List<MigrationStatus> pending = all.stream()
                .filter(status -> status.state() == MigrationState.PENDING)
                .toList();
        boolean onlyPending = work.arguments().flag(PENDING);
        List<MigrationStatus> shown = onlyPending ? pending : all;
        if (shown.isEmpty()) {
            work.session().line(onlyPending ? "Nothing is pending." : "There are no migrations.");
        } else {
            StatusTable.lines(shown, work.session().console()).forEach(work.session()::line);
            work.session().line(all.size() + " in all, " + pending.size() + " pending.");
        }
        int exitCode = onlyPending && !pending.isEmpty() ? ExitCode.PENDING : ExitCode.DONE;
        return new Outcome(exitCode, Documents.ofStatus(shown, pending.size()));
    }
}
