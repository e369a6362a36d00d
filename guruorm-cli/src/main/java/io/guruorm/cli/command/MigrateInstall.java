package io.guruorm.cli.command;

import io.guruorm.cli.shell.Definition;
import io.guruorm.cli.shell.Options;
import io.guruorm.cli.shell.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code migrate:install}: makes the history table, which the first run would do too. */
public final class MigrateInstall extends MigrationCommand {

    @Override
    public Definition definition() {
        return Definition.of(
                        "migrate:install",
                        "Make the history table",
                        "Makes the table that records which migrations have run, unless it is there. The first `guruorm"
                                + " migrate` does the same; this is for roles that may not create tables later.")
                .withOptions(
                        Options.DATABASE,
                        Options.PRETEND,
                        Options.LOCK_TIMEOUT,
                        Options.FORCE,
                        Options.JSON,
                        Options.DEBUG)
                .withExample("migrate:install", "make the table migrations");
    }

    @Override
    Outcome run(Work work) {
        if (work.arguments().flag(Options.PRETEND)) {
            return work.show(work.migrator().pretend().install());
        }
        boolean made = work.migrator().install();
        String table = work.session().project().config().migrationsTable();
        work.session().line(made ? "Made the table " + table + "." : "The table " + table + " is there already.");
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("table", table);
        document.put("made", made);
        return Outcome.done(document);
    }
}
