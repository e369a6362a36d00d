package io.guruorm.cli.command;

import io.guruorm.cli.report.AdoptionTable;
import io.guruorm.cli.report.Documents;
import io.guruorm.cli.shell.Arguments;
import io.guruorm.cli.shell.Definition;
import io.guruorm.cli.shell.Option;
import io.guruorm.cli.shell.Options;
import io.guruorm.cli.shell.Outcome;
import io.guruorm.cli.shell.Session;
import io.guruorm.error.ConfigurationException;
import io.guruorm.migration.AdoptOptions;
import io.guruorm.migration.Adoption;
import io.guruorm.migration.ForeignTool;
import io.guruorm.migration.MigrationException;
import io.guruorm.migration.NameMapping;
import io.guruorm.migration.UnmappedMigrationsException;
import java.util.List;

/** {@code adopt}: takes over what another migration tool has run. */
public final class Adopt extends MigrationCommand {

    private static final Option FROM = Option.text("--from", "TOOL", "Whose history: flyway, liquibase or knex");
    private static final Option TABLE = Option.text(
            "--table", "NAME", "Its history table, with a schema or without, where it is not the tool's default");
    private static final Option MAP =
            Option.text("--map", "FILE", "A file that says which of its migrations is which of ours: theirs = ours");

    @Override
    public Definition definition() {
        return Definition.of(
                        "adopt",
                        "Take over what Flyway, Liquibase or Knex has run",
                        "Records in our history what another migration tool has run, so that nothing of it is run again"
                                + " and `guruorm migrate` goes on from there. That tool's table is read and not changed."
                                + " Each of its migrations has to be one of ours, by its name, its words or a line of the"
                                + " file after --map; if one is not, nothing is recorded and the missing lines are"
                                + " printed.",
                        "May be run again: what is recorded already is left as it is.")
                .withOptions(
                        FROM,
                        TABLE,
                        MAP,
                        Options.PATH,
                        Options.DATABASE,
                        Options.PRETEND,
                        Options.LOCK_TIMEOUT,
                        Options.FORCE,
                        Options.JSON,
                        Options.DEBUG)
                .withExample("adopt --from=knex --pretend", "see the SQL first")
                .withExample("adopt --from=knex", "by the names of the migrations")
                .withExample("adopt --from=liquibase --map=names.txt", "by what a file says");
    }

    @Override
    void check(Arguments arguments) {
        tool(arguments);
    }

    private static ForeignTool tool(Arguments arguments) {
        return ForeignTool.named(arguments
                .text(FROM)
                .orElseThrow(
                        () -> new ConfigurationException("guruorm adopt needs to know whose history: --from=flyway,"
                                + " --from=liquibase or --from=knex.")));
    }

    @Override
    Outcome run(Work work) {
        AdoptOptions options = options(work.arguments(), work.session());
        try {
            return work.arguments().flag(Options.PRETEND)
                    ? work.show(work.migrator().pretend().adopt(options))
                    : shown(work.migrator().adopt(options), options.from(), work.session());
        } catch (UnmappedMigrationsException unmapped) {
            unmapped.lines().forEach(work.session()::line);
            throw new MigrationException(
                    MigrationException.Kind.REPAIR, String.valueOf(unmapped.getMessage()), unmapped);
        }
    }

    private static AdoptOptions options(Arguments arguments, Session session) {
        NameMapping mapping = arguments
                .text(MAP)
                .map(file -> NameMapping.read(session.project().resolve(file)))
                .orElse(NameMapping.none());
        AdoptOptions options = AdoptOptions.from(tool(arguments)).withMapping(mapping);
        return arguments.text(TABLE).map(options::withTable).orElse(options);
    }

    private static Outcome shown(Adoption adoption, ForeignTool from, Session session) {
        List<String> lines = AdoptionTable.lines(adoption, from);
        lines.forEach(session::line);
        return Outcome.done(Documents.of(adoption));
    }
}
