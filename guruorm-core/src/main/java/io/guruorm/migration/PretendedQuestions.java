package io.guruorm.migration;

import io.guruorm.dialect.CatalogQueries;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Row;
import io.guruorm.schema.SchemaChange;
import io.guruorm.schema.SchemaSnapshot;
import io.guruorm.schema.TableShape;
import io.guruorm.sql.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Answers what a schema is asked during a pretended run: from the catalog, with the run's changes played over it. */
final class PretendedQuestions {

    private final Database reading;
    private final PretendedChanges changes;
    private final String ownSchema;
    private final Map<String, Optional<TableShape>> present = new HashMap<>();
    private boolean wiped;

    /**
     * Answers for one run.
     *
     * @param reading a session that can only read
     * @param changes what the run would have done so far
     * @param ownSchema the schema that names without one mean
     */
    PretendedQuestions(Database reading, PretendedChanges changes, String ownSchema) {
        this.reading = reading;
        this.changes = changes;
        this.ownSchema = ownSchema;
    }

    /** All that was in the session's own schemas would be gone. */
    void wipe() {
        wiped = true;
    }

    Optional<TableShape> table(String name) {
        return snapshot().table(name);
    }

    boolean hasView(String name) {
        return snapshot().hasView(name);
    }

    private SchemaSnapshot snapshot() {
        SchemaSnapshot tables = SchemaSnapshot.over(this::present, this::presentView, reading.dialect(), ownSchema);
        for (SchemaChange change : changes.schemaChanges()) {
            tables = tables.after(change);
        }
        return tables;
    }

    /** Whether who reads a table reads no other; one that this run has made is asked for elsewhere. */
    boolean readsItself(String table) {
        return reach(table, "reads_itself");
    }

    /** Whether a change of a table's rows changes no other. */
    boolean changesItself(String table) {
        return reach(table, "changes_itself");
    }

    private boolean reach(String table, String answer) {
        return reading.query(reading.dialect().catalog().reach(table)).stream()
                .allMatch(row -> Boolean.TRUE.equals(row.bool(answer)));
    }

    private boolean presentView(String view) {
        return !gone(view) && answer(reading.dialect().catalog().hasView(view));
    }

    private boolean gone(String name) {
        return wiped && !name.contains(".");
    }

    private boolean answer(Sql question) {
        return Boolean.TRUE.equals(reading.query(question).get(0).bool("answer"));
    }

    private Optional<TableShape> present(String table) {
        if (gone(table)) {
            return Optional.empty();
        }
        return present.computeIfAbsent(table, this::read);
    }

    private Optional<TableShape> read(String table) {
        CatalogQueries catalog = reading.dialect().catalog();
        if (!answer(catalog.hasTable(table))) {
            return Optional.empty();
        }
        List<String> columns = new ArrayList<>();
        reading.query(catalog.columns(table)).forEach(row -> columns.add(name(row)));
        Map<String, @Nullable List<String>> indexes = new TreeMap<>();
        for (Row row : reading.query(catalog.indexes(table))) {
            List<@Nullable Object> parts = row.list("columns");
            indexes.put(
                    name(row),
                    parts == null ? null : parts.stream().map(String::valueOf).toList());
        }
        return Optional.of(new TableShape(columns, indexes, true));
    }

    private static String name(Row row) {
        return Objects.requireNonNull(row.string("name"));
    }
}
