package io.guruorm.cli.command;

import io.guruorm.catalog.SchemaCacheFile;
import io.guruorm.cli.report.Words;
import io.guruorm.cli.shell.Arguments;
import io.guruorm.cli.shell.Command;
import io.guruorm.cli.shell.Definition;
import io.guruorm.cli.shell.ExitCode;
import io.guruorm.cli.shell.Option;
import io.guruorm.cli.shell.Options;
import io.guruorm.cli.shell.Outcome;
import io.guruorm.cli.shell.Session;
import io.guruorm.jdbc.Database;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code schema:cache}: notes down which columns the tables have. */
public final class SchemaCache implements Command {

    private static final Option CHECK =
            Option.flag("--check", "Write nothing; exit 3 if the file is not what the database is");

    @Override
    public Definition definition() {
        return Definition.of(
                        "schema:cache",
                        "Write down which columns the tables have",
                        "Writes the tables with their columns and types to database/schema/CONNECTION-cache.json: sorted, a"
                                + " line for each column, to be committed. A program that is configured by guruorm.yml"
                                + " looks the columns of its queries up there and is told of a wrong one before anything"
                                + " is sent. Run it again after migrations; schema:clear removes the file.")
                .withOptions(Options.DATABASE, CHECK, Options.JSON, Options.DEBUG)
                .withExample("schema:cache", "write the file")
                .withExample("schema:cache --check", "in a build: is it up to date?");
    }

    @Override
    public Outcome run(Arguments arguments, Session session) {
        String connection = session.project().connection(arguments.text(Options.DATABASE));
        SchemaCacheFile file = new SchemaCacheFile(session.project().config().schemaCache(connection));
        try (Database database = session.project().openForReading(connection)) {
            io.guruorm.schema.SchemaCache now = database.columnsNow();
            boolean check = arguments.flag(CHECK);
            boolean current = check && file.exists() && file.read().equals(now);
            if (!check) {
                file.write(now);
                session.line("Wrote " + Words.count(now.tables().size(), "table") + " to " + file.file() + ".");
            } else if (current) {
                session.line(file.file() + " is what the database is.");
            } else {
                session.line(file.file()
                        + (file.exists() ? " is older than the database" : " is not there")
                        + ". Write it with `guruorm schema:cache`.");
            }
            Map<String, @Nullable Object> document = new LinkedHashMap<>();
            document.put("file", file.file().toString());
            document.put("tables", now.tables().size());
            document.put("written", !check);
            document.put("current", !check || current);
            return new Outcome(check && !current ? ExitCode.PENDING : ExitCode.DONE, document);
        }
    }
}
