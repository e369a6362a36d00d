package io.guruorm.cli.command;

import io.guruorm.cli.report.Words;
import io.guruorm.cli.shell.Arguments;
import io.guruorm.cli.shell.Command;
import io.guruorm.cli.shell.Definition;
import io.guruorm.cli.shell.Option;
import io.guruorm.cli.shell.Options;
import io.guruorm.cli.shell.Outcome;
import io.guruorm.cli.shell.Session;
import io.guruorm.jdbc.Database;
import io.guruorm.seeding.Seeder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code db:seed}: fills the database with rows. */
public final class DbSeed implements Command {

    private static final Option CLASS =
            Option.text("--class", "NAME,...", "Run these seeders, in this order, instead of DatabaseSeeder");

    @Override
    public Definition definition() {
        return Definition.of(
                        "db:seed",
                        "Fill the database with rows",
                        "Runs DatabaseSeeder, or the seeders that are named, from the folder database/seeders. Each of them"
                                + " has a transaction of its own, and the seeders that it calls run inside it: one that"
                                + " fails leaves nothing behind, those before it stay.")
                .withOptions(Options.DATABASE, CLASS, Options.FORCE, Options.JSON, Options.DEBUG)
                .withExample("db:seed", "run DatabaseSeeder")
                .withExample("db:seed --class=UserSeeder,PostSeeder", "run these two, users first");
    }

    @Override
    public Outcome run(Arguments arguments, Session session) {
        String connection = session.project().connection(arguments.text(Options.DATABASE));
        Guard.check("db:seed", arguments, session);
        SeedPlan plan = SeedPlan.named(arguments.text(CLASS).orElse(Seeder.DEFAULT), session);
        try (Database database = session.project().open(connection)) {
            Map<String, @Nullable Object> document =
                    plan.run(CacheNote.known(database, session), new LinkedHashMap<>());
            session.line("Ran " + Words.count(plan.seeders().size(), "seeder") + ".");
            return Outcome.done(document);
        }
    }
}
