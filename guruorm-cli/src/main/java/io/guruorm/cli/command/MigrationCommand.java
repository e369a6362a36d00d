package io.guruorm.cli.command;

import io.guruorm.cli.report.Documents;
import io.guruorm.cli.report.MigrationLines;
import io.guruorm.cli.shell.Arguments;
import io.guruorm.cli.shell.Command;
import io.guruorm.cli.shell.Options;
import io.guruorm.cli.shell.Outcome;
import io.guruorm.cli.shell.Session;
import io.guruorm.error.ConfigurationException;
import io.guruorm.jdbc.Database;
import io.guruorm.migration.MigrationSource;
import io.guruorm.migration.Migrator;
import io.guruorm.migration.MigratorOptions;
import io.guruorm.migration.PretendScript;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What all commands on migrations share: the guard, the database and the migrator. */
abstract class MigrationCommand implements Command {

    @Override
    public final Outcome run(Arguments arguments, Session session) {
        check(arguments);
        String connection = session.project().connection(arguments.text(Options.DATABASE));
        boolean writes = writes(arguments);
        if (writes) {
            Guard.check(definition().name(), arguments, session);
        }
        try (Database database =
                writes ? session.project().open(connection) : session.project().openForReading(connection)) {
            Migrator migrator = new Migrator(
                    database, source(arguments, session, connection), options(arguments, session, connection));
            session.cancellation().onRequest(migrator::cancel);
            Outcome outcome = run(new Work(migrator, database, arguments, session));
            if (writes) {
                CacheNote.tell(database, session);
            }
            return outcome;
        }
    }

    /** Refuses options that cannot stand together. */
    void check(Arguments arguments) {}

    /** Whether it changes anything when it is called like this. */
    boolean writes(Arguments arguments) {
        return !arguments.flag(Options.PRETEND);
    }

    /** The migrations that it works with. */
    MigrationSource source(Arguments arguments, Session session, String connection) {
        return session.project().migrations(connection, arguments.list(Options.PATH));
    }

    /** Calls the migrator and prints. */
    abstract Outcome run(Work work);

    private static MigratorOptions options(Arguments arguments, Session session, String connection) {
        MigratorOptions options = dump(
                arguments,
                session,
                connection,
                MigratorOptions.defaults()
                        .withTable(session.project().config().migrationsTable())
                        .withListener(new MigrationLines(session.console())));
        return arguments.number(Options.LOCK_TIMEOUT).isPresent()
                ? options.withLockTimeout(Duration.ofSeconds(
                        arguments.number(Options.LOCK_TIMEOUT).getAsInt()))
                : options;
    }

    /** Folders that were typed have no dump. */
    private static MigratorOptions dump(
            Arguments arguments, Session session, String connection, MigratorOptions options) {
        Optional<String> typed = arguments.text(Options.SCHEMA_PATH);
        if (typed.isPresent()) {
            Path file = session.project().resolve(typed.get());
            if (!Files.isRegularFile(file)) {
                throw new ConfigurationException("--schema-path=" + typed.get()
                        + ": there is no such file. `guruorm migrate:squash` writes one.");
            }
            return options.withDump(file);
        }
        boolean without = arguments.flag(Options.WITHOUT_DUMP)
                || !arguments.list(Options.PATH).isEmpty();
        return without ? options : options.withDump(session.project().config().schemaDump(connection));
    }

    /**
     * What a command works with.
     *
     * @param migrator runs and undoes
     * @param database what it works on
     * @param arguments what was typed
     * @param session where to print
     */
    record Work(Migrator migrator, Database database, Arguments arguments, Session session) {

        /** Prints a script that was not run. */
        Outcome show(PretendScript script) {
            session.console().text(script.isEmpty() ? "-- Nothing to do.\n" : script.text());
            return Outcome.done(Documents.of(script));
        }
    }
}
