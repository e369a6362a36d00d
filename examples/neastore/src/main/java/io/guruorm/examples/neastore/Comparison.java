package io.guruorm.examples.neastore;

import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares the documents of one collection with the rows of its table, value by value. Where a key belongs is found by
 * the rules of schema.md, not by asking the seeders.
 */
final class Comparison {

    /** Keys whose column is named otherwise than by rule. */
    private static final Map<String, String> OTHERWISE =
            Map.of("_id", "id", "pincode", "postal_code", "foundedAt", "founded_on");

    private static final Set<String> LEFT_BEHIND = Set.of("__v");
    /** Defaults that are another value each time. */
    private static final String MADE_ANEW = ".*\\(\\)|CURRENT_.*";

    private static final String REST = "extra";

    private final Database database;
    private final String table;
    private final Map<String, Optional<Object>> defaults = new LinkedHashMap<>();
    private final List<String> differences = new ArrayList<>();
    private int values;

    private Comparison(Database database, String table) {
        this.database = database;
        this.table = table;
    }

    /** Reads all rows of a table and compares them. */
    static Comparison of(Database database, String table, List<ExportedDocument> documents) {
        Comparison comparison = new Comparison(database, table);
        comparison.readDefaults();
        comparison.compare(documents);
        return comparison;
    }

    /** How many values were compared. */
    int values() {
        return values;
    }

    /** What differs, with the document that it is about. */
    List<String> differences() {
        return List.copyOf(differences);
    }

    /** What a column holds where the document has no such key; what the database makes anew each time is left out. */
    private void readDefaults() {
        for (Row column : database.select(
                "select column_name, column_default from information_schema.columns"
                        + " where table_schema = current_schema() and table_name = ? order by ordinal_position",
                table)) {
            String expression = column.string("column_default");
            String name = String.valueOf(column.string("column_name"));
            if (expression == null || !expression.matches(MADE_ANEW)) {
                defaults.put(name, expression == null ? Optional.empty() : evaluated(expression));
            }
        }
    }

    private Optional<Object> evaluated(String expression) {
        return database.selectOne("select " + expression + " as value").map(row -> row.get("value"));
    }

    private void compare(List<ExportedDocument> documents) {
        Map<UUID, Row> rows = new HashMap<>();
        for (Row row : database.table(table).get()) {
            rows.put(row.uuid("id"), row);
        }
        for (ExportedDocument document : documents) {
            Row row = rows.remove(document.id());
            if (row == null) {
                differences.add(document.place() + ": there is no row for it in " + table + ".");
            } else {
                compare(document, row);
            }
        }
        rows.keySet().forEach(id -> differences.add(table + ": there is no document for the row " + id + "."));
    }

    private void compare(ExportedDocument document, Row row) {
        Map<String, @Nullable Object> expected = new LinkedHashMap<>();
        Map<String, @Nullable Object> rest = new LinkedHashMap<>();
        document.keys().forEach((key, value) -> {
            Optional<String> column = column(key, row);
            if (column.isPresent()) {
                expected.put(column.get(), value);
            } else if (!LEFT_BEHIND.contains(key)) {
                rest.put(key, value);
            }
        });
        if (!rest.isEmpty()) {
            expected.put(REST, rest);
        }
        defaults.forEach((column, value) -> {
            // Not putIfAbsent, which takes a key with null for an absent one.
            if (!expected.containsKey(column)) {
                expected.put(column, value.orElse(null));
            }
        });
        expected.forEach((column, value) -> {
            values++;
            if (!row.has(column) || !Sameness.of(value, row.get(column))) {
                differences.add(document.place() + ": " + table + "." + column + " is not what the document has.");
            }
        });
    }

    /** The key's own name, that in snake case, or that with {@code _id} behind it. */
    private static Optional<String> column(String key, Row row) {
        String snake = key.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        return Stream.of(OTHERWISE.getOrDefault(key, key), snake, snake + "_id")
                .filter(row::has)
                .findFirst();
    }
}
