package io.guruorm.cli.command;

import io.guruorm.cli.report.Documents;
import io.guruorm.cli.shell.Arguments;
import io.guruorm.cli.shell.Definition;
import io.guruorm.cli.shell.ExitCode;
import io.guruorm.cli.shell.Option;
import io.guruorm.cli.shell.Options;
import io.guruorm.cli.shell.Outcome;
import io.guruorm.error.ConfigurationException;
import io.guruorm.migration.HistoryProblem;
import io.guruorm.migration.RepairOptions;
import java.util.List;
import java.util.Optional;

/** {@code migrate:repair}: tells what is wrong with the history, and mends it as it is told. */
public final class MigrateRepair extends MigrationCommand {

    private static final Option ACCEPT =
            Option.list("--accept", "NAME", "Its text has changed since it ran, and that makes no difference");
    private static final Option MARK_RAN = Option.list(
            "--mark-ran", "NAME", "It counts as run: somebody has done the rest of it, or all of it, by hand");
    private static final Option FORGET = Option.list(
            "--forget", "NAME", "It counts as never run: somebody has undone it by hand, or it is gone for good");
    private static final Option STATEMENT = Option.text(
            "--statement", "done|not-done", "Whether the statement that had begun when a run ended has been done");

    @Override
    public Definition definition() {
        return Definition.of(
                        "migrate:repair",
                        "Tell what is wrong with the history, and mend it",
                        "Without an option of its own, lists what somebody has to decide, with the commands of which one"
                                + " mends it, and exits 5 if anything keeps `guruorm migrate` from running. With one, writes"
                                + " to the history what you have found out. It runs and undoes no migration.")
                .withOptions(
                        Options.DATABASE,
                        Options.PATH,
                        ACCEPT,
                        MARK_RAN,
                        FORGET,
                        STATEMENT,
                        Options.PRETEND,
                        Options.LOCK_TIMEOUT,
                        Options.FORCE,
                        Options.JSON,
                        Options.DEBUG)
                .withExample("migrate:repair", "what is wrong?")
                .withExample(
                        "migrate:repair --accept=2025_11_29_145247_create_users_table", "only a comment was changed")
                .withExample("migrate:repair --statement=done", "the index is there, I have looked");
    }

    @Override
    boolean writes(Arguments arguments) {
        return super.writes(arguments) && !options(arguments).isEmpty();
    }

    @Override
    Outcome run(Work work) {
        RepairOptions repair = options(work.arguments());
        if (repair.isEmpty()) {
            return list(work);
        }
        if (work.arguments().flag(Options.PRETEND)) {
            return work.show(work.migrator().pretend().repair(repair));
        }
        List<String> mended = work.migrator().repair(repair);
        mended.forEach(work.session()::line);
        return Outcome.done(Documents.ofRepair(mended));
    }

    private static Outcome list(Work work) {
        List<HistoryProblem> problems = work.migrator().problems();
        if (problems.isEmpty()) {
            work.session().line("Nothing is wrong with the history.");
        }
        for (HistoryProblem problem : problems) {
            work.session().line(problem.migration());
            work.session().line("  " + problem.what());
            problem.commands().forEach(command -> work.session().line("    " + command));
        }
        boolean blocked = problems.stream().anyMatch(HistoryProblem::blocking);
        return new Outcome(blocked ? ExitCode.REPAIR : ExitCode.DONE, Documents.ofProblems(problems));
    }

    private static RepairOptions options(Arguments arguments) {
        return new RepairOptions(
                arguments.list(ACCEPT), arguments.list(MARK_RAN), arguments.list(FORGET), statement(arguments));
    }

    private static Optional<Boolean> statement(Arguments arguments) {
        return arguments.text(STATEMENT).map(text -> switch (text) {
            case "done" -> true;
            case "not-done" -> false;
            default ->
                throw new ConfigurationException(
                        STATEMENT.name() + " takes done or not-done; given was \"" + text + "\".");
        });
    }
}
