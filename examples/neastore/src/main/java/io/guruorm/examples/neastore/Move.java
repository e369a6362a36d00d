package io.guruorm.examples.neastore;

import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** The steps of the move, one after the other. */
final class Move {

    private final Guruorm guruorm;
    private final Database database;
    private final Export export;
    private final Steps steps;

    Move(Guruorm guruorm, Database database, Export export, Steps steps) {
        this.guruorm = guruorm;
        this.database = database;
        this.export = export;
        this.steps = steps;
    }

    /** Whether there is nothing in the database that a rollback could hurt. */
    boolean startsEmpty() {
        return tables().isEmpty();
    }

    /** Forward, compared, back, forward again, compared again. */
    Outcome run() {
        Outcome first = forward();
        if (!first.isGood()) {
            return first;
        }
        steps.timed("guruorm migrate:rollback", () -> guruorm.run("migrate:rollback"), Move::migrations);
        Set<String> left = tables();
        left.remove("migrations");
        if (!left.isEmpty()) {
            return new Outcome(first.tables(), List.of("The rollback left tables behind: " + left + "."));
        }
        return forward();
    }

    private Outcome forward() {
        steps.timed("guruorm migrate", () -> guruorm.run("migrate"), Move::migrations);
        JsonNode seeded = steps.timed(
                "guruorm db:seed",
                () -> guruorm.run("db:seed"),
                run -> run.get("seeders").size() + " seeders");
        return steps.timed(
                "comparison",
                () -> compared(milliseconds(seeded)),
                outcome -> outcome.sum(TableOutcome::values) + " values, " + foreignKeys() + " foreign keys");
    }

    private Outcome compared(Map<String, Long> milliseconds) {
        Map<String, List<ExportedDocument>> all = export.all();
        Set<UUID> ids = new HashSet<>();
        for (String table : all.keySet()) {
            database.table(table).pluck("id").forEach(id -> ids.add((UUID) id));
        }
        List<TableOutcome> tables = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        all.forEach((table, documents) -> {
            Comparison comparison = Comparison.of(database, table, documents);
            References references = References.of(documents, ids);
            problems.addAll(comparison.differences());
            problems.addAll(references.dangling());
            tables.add(new TableOutcome(
                    table,
                    documents.size(),
                    database.table(table).count(),
                    comparison.values(),
                    comparison.differences().size(),
                    references.count(),
                    references.dangling().size(),
                    milliseconds.getOrDefault(table.replace("_", "") + "seeder", 0L)));
        });
        return new Outcome(tables, problems);
    }

    private Set<String> tables() {
        Set<String> names = new HashSet<>();
        for (Row row : database.select(
                "select table_name from information_schema.tables where table_schema = current_schema()")) {
            names.add(String.valueOf(row.string("table_name")));
        }
        return names;
    }

    private long foreignKeys() {
        return database.selectOne("select count(*) as keys from pg_constraint where contype = 'f' and convalidated")
                .map(row -> row.longValue("keys"))
                .orElse(0L);
    }

    private static String migrations(JsonNode run) {
        return run.get("migrations").size() + " migrations";
    }

    /** How long each seeder took, by its name in lower case. */
    private static Map<String, Long> milliseconds(JsonNode seeded) {
        Map<String, Long> milliseconds = new HashMap<>();
        seeded.get("seeders")
                .forEach(seeder -> milliseconds.put(
                        seeder.get("name").asString().toLowerCase(Locale.ROOT),
                        seeder.get("milliseconds").asLong()));
        return milliseconds;
    }
}
