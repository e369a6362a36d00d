package io.guruorm.cli.command;

import io.guruorm.catalog.ShadowDatabase;
import io.guruorm.catalog.script.CatalogDiff;
import io.guruorm.cli.report.DiffLines;
import io.guruorm.cli.report.Documents;
import io.guruorm.cli.report.Words;
import io.guruorm.cli.shell.Arguments;
import io.guruorm.cli.shell.Definition;
import io.guruorm.cli.shell.ExitCode;
import io.guruorm.cli.shell.Option;
import io.guruorm.cli.shell.Options;
import io.guruorm.cli.shell.Outcome;
import io.guruorm.cli.shell.Session;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.config.Driver;
import io.guruorm.jdbc.Database;
import io.guruorm.migration.MigrationSource;
import io.guruorm.migration.Migrator;
import io.guruorm.migration.MigratorOptions;
import java.util.List;
import java.util.Optional;

/** {@code schema:diff}: compares the live schema with the one that the migrations build. */
public final class SchemaDiff extends MigrationCommand {

    private static final Option SHADOW = Option.text(
            "--shadow-url",
            "URL",
            "Run the migrations in this empty database instead of one that is made and dropped; it is emptied again");

    @Override
    public Definition definition() {
        return Definition.of(
                        "schema:diff",
                        "Compare the database with what the migrations build",
                        "Runs all migrations in a database of its own, which is made on the same server and dropped again"
                                + " (on SQLite in memory), and tells in what the live schema differs from what they"
                                + " build there. Writes nothing to the live database. Exits 3 if they differ.")
                .withOptions(
                        Options.DATABASE,
                        Options.PATH,
                        Options.SCHEMA_PATH,
                        Options.WITHOUT_DUMP,
                        SHADOW,
                        Options.FORCE,
                        Options.JSON,
                        Options.DEBUG)
                .withExample("schema:diff", "has somebody changed it by hand?")
                .withExample("schema:diff --shadow-url=postgres://ci@localhost/empty", "where no database may be made");
    }

    @Override
    void check(Arguments arguments) {
        Checks.atMostOne(arguments, Options.SCHEMA_PATH, Options.WITHOUT_DUMP);
    }

    /** Nothing is written to the live database. */
    @Override
    boolean writes(Arguments arguments) {
        return false;
    }

    @Override
    Outcome run(Work work) {
        Session session = work.session();
        String connection = session.project().connection(work.arguments().text(Options.DATABASE));
        Optional<String> url = work.arguments().text(SHADOW);
        session.console().note("Running the migrations in a database of its own, to compare.");
        CatalogDiff diff;
        if (url.isPresent()) {
            try (Database shadow = Database.unpooled(connection, DatabaseConfig.fromUrl(url.get()))) {
                diff = work.migrator().diff(shadow);
                emptied(shadow, work, connection);
            }
        } else {
            DatabaseConfig config = session.project().config().connection(connection);
            if (config.driver() != Driver.SQLITE) {
                Guard.check(definition().name(), work.arguments(), session);
            }
            tellLeftBehind(work);
            try (ShadowDatabase shadow = ShadowDatabase.beside(work.database(), config)) {
                diff = work.migrator().diff(shadow.database());
            }
        }
        DiffLines.of(diff, session.console()).forEach(session::line);
        session.line(
                diff.isEmpty()
                        ? "No difference: the database is what the migrations build."
                        : Words.count(diff.differences().size(), "difference") + " from what the migrations build.");
        List<String> script = diff.script(work.database().dialect());
        if (!script.isEmpty()) {
            session.line("");
            session.line("-- What makes the database that. Look at it first: what is too many goes, with its rows.");
            session.line("-- Let the first error end it: psql -1 -v ON_ERROR_STOP=1, sqlite3 -bail, mysql without -f.");
            script.forEach(statement -> session.line(DiffLines.ended(statement)));
        }
        return new Outcome(diff.isEmpty() ? ExitCode.DONE : ExitCode.PENDING, Documents.of(diff, script));
    }

    private static void tellLeftBehind(Work work) {
        List<String> drops = ShadowDatabase.leftBehind(work.database());
        if (!drops.isEmpty()) {
            work.session()
                    .console()
                    .note(Words.count(drops.size(), "shadow database") + " of a comparison that was killed "
                            + (drops.size() == 1 ? "stands" : "stand")
                            + " on the server. If none is running now, drop what it left:");
            drops.forEach(drop -> work.session().console().note("    " + drop + ";"));
        }
    }

    /** It was empty when it was given. */
    private static void emptied(Database shadow, Work work, String connection) {
        MigratorOptions options = MigratorOptions.defaults()
                .withTable(work.session().project().config().migrationsTable());
        MigrationSource none =
                work.session().project().migrations(connection, work.arguments().list(Options.PATH));
        var unused = new Migrator(shadow, none, options).wipe();
    }
}
