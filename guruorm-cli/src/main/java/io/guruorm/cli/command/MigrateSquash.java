package io.guruorm.cli.command;

import io.guruorm.cli.report.Documents;
import io.guruorm.cli.report.Words;
import io.guruorm.cli.shell.Arguments;
import io.guruorm.cli.shell.Definition;
import io.guruorm.cli.shell.Option;
import io.guruorm.cli.shell.Options;
import io.guruorm.cli.shell.Outcome;
import io.guruorm.cli.shell.Session;
import io.guruorm.migration.SquashOptions;
import io.guruorm.migration.Squashed;
import java.nio.file.Path;

/** {@code migrate:squash}, by Laravel's name {@code schema:dump}: writes the schema and the history to one file. */
public final class MigrateSquash extends MigrationCommand {

    private static final Option PRUNE =
            Option.flag("--prune", "Then delete the files of the migrations that the dump holds");
    private static final Option FILE = Option.text("--file", "FILE", "Write here instead of to the configured place");

    private final String name;

    /**
     * The command by one of its names.
     *
     * @param name as it is typed
     */
    public MigrateSquash(String name) {
        this.name = name;
    }

    @Override
    public Definition definition() {
        return Definition.of(
                        name,
                        "Write the schema and the history to one file, for new databases",
                        "Writes what the migrations have made to database/schema/CONNECTION-schema.sql, to be committed: a"
                                + " `guruorm migrate` in an empty database loads it in one go and goes on from there."
                                + " It is read from the catalog; no client of the database is needed. Rows, owners and"
                                + " rights are not in it.",
                        "Refuses while a migration is pending, half done or changed, and what a dump cannot hold, by name."
                                + " migrate:squash and schema:dump are the same.")
                .withOptions(
                        Options.DATABASE,
                        Options.PATH,
                        FILE,
                        PRUNE,
                        Options.LOCK_TIMEOUT,
                        Options.FORCE,
                        Options.JSON,
                        Options.DEBUG)
                .withExample(name, "write the dump, keep the migrations")
                .withExample(name + " --prune", "and delete those that it holds");
    }

    @Override
    Outcome run(Work work) {
        Arguments arguments = work.arguments();
        Session session = work.session();
        Path file = arguments.text(FILE).map(session.project()::resolve).orElseGet(() -> session.project()
                .config()
                .schemaDump(session.project().connection(arguments.text(Options.DATABASE))));
        Squashed squashed = work.migrator().squash(SquashOptions.to(file).withPrune(arguments.flag(PRUNE)));
        session.line("Wrote " + Words.count(squashed.migrations().size(), "migration") + " as "
                + Words.count(squashed.statements(), "statement") + " to " + file + ".");
        if (!squashed.writing().isEmpty()) {
            session.console()
                    .note("These write rows, which are not in the dump: " + String.join(", ", squashed.writing())
                            + ". A new database will not have them; a seeder can bring them.");
        }
        if (arguments.flag(PRUNE)) {
            session.line("Deleted " + Words.count(squashed.pruned().size(), "file") + " of migrations.");
            squashed.kept().forEach(kept -> session.line("Kept: " + kept + "."));
        }
        return Outcome.done(Documents.of(squashed));
    }
}
