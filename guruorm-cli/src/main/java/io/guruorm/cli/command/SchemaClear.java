package io.guruorm.cli.command;

import io.guruorm.catalog.SchemaCacheFile;
import io.guruorm.cli.shell.Arguments;
import io.guruorm.cli.shell.Command;
import io.guruorm.cli.shell.Definition;
import io.guruorm.cli.shell.Options;
import io.guruorm.cli.shell.Outcome;
import io.guruorm.cli.shell.Session;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code schema:clear}: removes the schema cache. */
public final class SchemaClear implements Command {

    @Override
    public Definition definition() {
        return Definition.of(
                        "schema:clear",
                        "Remove the schema cache",
                        "Deletes the file that schema:cache wrote. The database is not touched.")
                .withOptions(Options.DATABASE, Options.JSON, Options.DEBUG)
                .withExample("schema:clear", "columns are no longer looked up");
    }

    @Override
    public Outcome run(Arguments arguments, Session session) {
        String connection = session.project().connection(arguments.text(Options.DATABASE));
        SchemaCacheFile file = new SchemaCacheFile(session.project().config().schemaCache(connection));
        boolean cleared = file.clear();
        session.line(cleared ? "Removed " + file.file() + "." : "There is no " + file.file() + ".");
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("file", file.file().toString());
        document.put("removed", cleared);
        return Outcome.done(document);
    }
}
