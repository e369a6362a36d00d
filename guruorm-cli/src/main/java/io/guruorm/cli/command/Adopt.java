package io.guruorm.cli.command;

import io.guruorm.adoption.AdoptOptions;
import io.guruorm.adoption.Adopter;
import io.guruorm.adoption.Adoption;
import io.guruorm.adoption.ForeignFiles;
import io.guruorm.adoption.ForeignTool;
import io.guruorm.adoption.NameMapping;
import io.guruorm.adoption.UnmappedMigrationsException;
import io.guruorm.cli.report.AdoptionTable;
import io.guruorm.cli.report.Documents;
import io.guruorm.cli.shell.Arguments;
import io.guruorm.cli.shell.Definition;
import io.guruorm.cli.shell.Option;
import io.guruorm.cli.shell.Options;
import io.guruorm.cli.shell.Outcome;
import io.guruorm.cli.shell.Session;
import io.guruorm.error.ConfigurationException;
import io.guruorm.generator.FlywayConversion;
import io.guruorm.migration.MigrationException;
import io.guruorm.migration.MigrationSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code adopt}: takes over what another migration tool has run. */
public final class Adopt extends MigrationCommand {

    private static final Map<ForeignTool, String> REASONS = Map.of(
            ForeignTool.KNEX, "Knex's migrations are JavaScript.",
            ForeignTool.LIQUIBASE, "what Liquibase's changelogs say is theirs alone to read.");

    private static final Option FROM = Option.text("--from", "TOOL", "Whose history: flyway, liquibase or knex");
    private static final Option TABLE = Option.text(
            "--table", "NAME", "Its history table, with a schema or without, where it is not the tool's default");
    private static final Option MAP =
            Option.text("--map", "FILE", "A file that says which of its migrations is which of ours: theirs = ours");
    private static final Option FILES = Option.text(
            "--files", "FOLDER", "Flyway's SQL files, which are first copied into our migrations under our names");

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
                        "With --files, Flyway's V, U and R files become ours first; those that have not run yet are pending"
                                + " then.",
                        "May be run again: what is recorded already is left as it is.")
                .withOptions(
                        FROM,
                        TABLE,
                        MAP,
                        FILES,
                        Options.PATH,
                        Options.DATABASE,
                        Options.PRETEND,
                        Options.LOCK_TIMEOUT,
                        Options.FORCE,
                        Options.JSON,
                        Options.DEBUG)
                .withExample("adopt --from=knex --pretend", "see the SQL first")
                .withExample("adopt --from=knex", "by the names of the migrations")
                .withExample("adopt --from=flyway --files=src/main/resources/db/migration", "with Flyway's files")
                .withExample("adopt --from=liquibase --map=names.txt", "by what a file says");
    }

    @Override
    void check(Arguments arguments) {
        ForeignTool tool = tool(arguments);
        if (arguments.flag(FILES) && tool != ForeignTool.FLYWAY) {
            throw new ConfigurationException("--files takes Flyway's SQL files only: " + REASONS.get(tool)
                    + " Write those migrations anew, as SQL or Java, and say by --map which is which.");
        }
        if (arguments.flag(FILES) && arguments.list(Options.PATH).size() > 1) {
            throw new ConfigurationException("With --files, --path may be given once: it is where the files go.");
        }
    }

    private static ForeignTool tool(Arguments arguments) {
        return ForeignTool.named(arguments
                .text(FROM)
                .orElseThrow(
                        () -> new ConfigurationException("guruorm adopt needs to know whose history: --from=flyway,"
                                + " --from=liquibase or --from=knex.")));
    }

    /** The folder into which files are copied need not be there before. */
    @Override
    MigrationSource source(Arguments arguments, Session session, String connection) {
        return arguments.flag(FILES) && !Files.isDirectory(folder(arguments, session, connection))
                ? MigrationSource.of()
                : super.source(arguments, session, connection);
    }

    private static Path folder(Arguments arguments, Session session, String connection) {
        return arguments
                .text(Options.PATH)
                .map(path -> session.project().resolve(path))
                .orElseGet(() -> session.project().config().migrationsFolder(connection));
    }

    @Override
    Outcome run(Work work) {
        Arguments arguments = work.arguments();
        Session session = work.session();
        ForeignTool from = tool(arguments);
        NameMapping mapping = arguments
                .text(MAP)
                .map(file -> NameMapping.read(session.project().resolve(file)))
                .orElse(NameMapping.none());
        Optional<FlywayConversion> files = arguments
                .text(FILES)
                .map(folder -> FlywayConversion.of(
                        session.project().resolve(folder),
                        folder(arguments, session, session.project().connection(arguments.text(Options.DATABASE)))));
        AdoptOptions options = new AdoptOptions(
                from,
                arguments.text(TABLE),
                mapping,
                files.<ForeignFiles>map(some -> some).orElse(ForeignFiles.NONE));
        try {
            if (arguments.flag(Options.PRETEND)) {
                return work.show(new Adopter(options).pretend(work.migrator()));
            }
            Adoption adoption = new Adopter(options).adopt(work.migrator());
            List<String> written = files.map(FlywayConversion::written).orElse(List.of());
            written.forEach(file -> session.line("Wrote " + file));
            AdoptionTable.lines(adoption, from).forEach(session::line);
            return Outcome.done(Documents.of(adoption, written));
        } catch (UnmappedMigrationsException unmapped) {
            unmapped.lines().forEach(session::line);
            throw new MigrationException(
                    MigrationException.Kind.REPAIR, String.valueOf(unmapped.getMessage()), unmapped);
        }
    }
}
