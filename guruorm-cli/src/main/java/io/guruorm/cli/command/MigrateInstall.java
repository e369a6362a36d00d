package io.guruorm.cli.command;

import io.guruorm.cli.report.Documents;
import io.guruorm.cli.shell.Definition;
import io.guruorm.cli.shell.Option;
import io.guruorm.cli.shell.Options;
import io.guruorm.cli.shell.Outcome;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code migrate:install}: makes the history table, which the first run would do too. */
public final class MigrateInstall extends MigrationCommand {

    private static final Option BASELINE = Option.text(
            "--baseline", "NAME", "Record this migration and all before it as run; for a database that has its tables");

    @Override
    public Definition definition() {
        return Definition.of(
                        "migrate:install",
                        "Make the history table",
                        "Makes the table that records which migrations have run, unless it is there. The first `guruorm"
                                + " migrate` does the same; this is for roles that may not create tables later.",
                        "A database that is older than its migrations begins with --baseline: what made it is recorded and"
                                + " not run; so is what a schema dump holds and has no file any more. A table migrations of Laravel is taken over as it is by the first"
                                + " `guruorm migrate`, with all that it records.")
                .withOptions(
                        Options.DATABASE,
                        Options.PATH,
                        BASELINE,
                        Options.SCHEMA_PATH,
                        Options.PRETEND,
                        Options.LOCK_TIMEOUT,
                        Options.FORCE,
                        Options.JSON,
                        Options.DEBUG)
                .withExample("migrate:install", "make the table migrations")
                .withExample(
                        "migrate:install --baseline=2025_11_29_145247_create_users_table",
                        "what is there was made by these");
    }

    @Override
    Outcome run(Work work) {
        Optional<String> baseline = work.arguments().text(BASELINE);
        if (baseline.isPresent()) {
            return baseline(work, baseline.get());
        }
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

    private static Outcome baseline(Work work, String name) {
        if (work.arguments().flag(Options.PRETEND)) {
            return work.show(work.migrator().pretend().baseline(name));
        }
        List<String> recorded = work.migrator().baseline(name);
        recorded.forEach(work.session()::line);
        return Outcome.done(Documents.ofRepair(recorded));
    }
}
