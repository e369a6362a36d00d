package io.guruorm.cli.command;

import io.guruorm.cli.report.Documents;
import io.guruorm.cli.report.SeedLines;
import io.guruorm.cli.shell.Arguments;
import io.guruorm.cli.shell.Options;
import io.guruorm.cli.shell.Session;
import io.guruorm.error.ConfigurationException;
import io.guruorm.jdbc.Database;
import io.guruorm.seeding.Seeder;
import io.guruorm.seeding.SeederResult;
import io.guruorm.seeding.SeederRunner;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Seeders that will run: found and compiled before anything else happens, so that a wrong name changes nothing.
 *
 * @param seeders in their order; empty where none were asked for
 * @param session where to print
 */
record SeedPlan(List<Class<? extends Seeder>> seeders, Session session) {

    /** The seeders that a migration command was asked to run afterwards, if any. */
    static SeedPlan afterwards(Arguments arguments, Session session) {
        if (arguments.text(Options.SEEDER).isPresent()) {
            return named(arguments.text(Options.SEEDER).get(), session);
        }
        return arguments.flag(Options.SEED) ? named(Seeder.DEFAULT, session) : new SeedPlan(List.of(), session);
    }

    /**
     * The seeders of a list.
     *
     * @param list simple names with commas between them
     */
    static SeedPlan named(String list, Session session) {
        List<String> names =
                Arrays.stream(list.split(",", -1)).map(String::strip).toList();
        if (names.contains("")) {
            throw new ConfigurationException(
                    "\"" + list + "\" is no list of seeders: write their names with commas between"
                            + " them, as in UserSeeder,PostSeeder.");
        }
        return new SeedPlan(session.project().seeders().named(names), session);
    }

    /** Runs them, if there are any, and adds what they did to a document. */
    Map<String, @Nullable Object> run(Database database, Map<String, @Nullable Object> document) {
        Map<String, @Nullable Object> whole = new LinkedHashMap<>(document);
        whole.put("seeders", seeders.isEmpty() ? List.of() : Documents.of(run(database)));
        return whole;
    }

    private List<SeederResult> run(Database database) {
        session.cancellation().onRequest(database::cancel);
        session.line("Seeding:");
        try (SeedLines lines = new SeedLines(session.console())) {
            return new SeederRunner(database, lines)
                    .in(session.project().folder())
                    .run(seeders);
        }
    }
}
