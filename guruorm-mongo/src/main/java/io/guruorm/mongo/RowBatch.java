package io.guruorm.mongo;

import io.guruorm.error.GuruException;
import io.guruorm.error.QueryException;
import io.guruorm.jdbc.Database;
import io.guruorm.sql.Raw;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Rows on their way into a table, written together: those without a value for a column take its default. */
final class RowBatch {

    private static final int MOST_ROWS = 500;

    /** Of JSON; a few documents may be as large as many others. */
    private static final int MOST_CHARACTERS = 4_000_000;

    private final Database database;
    private final String table;
    private final List<Entry> entries = new ArrayList<>();
    private long characters;

    RowBatch(Database database, String table) {
        this.database = database;
        this.table = table;
    }

    /** Takes one more row, and writes all when there are enough. */
    void add(ExportReader.Document document, Map<String, @Nullable Object> row) {
        entries.add(new Entry(document, row));
        characters += document.length();
        if (entries.size() == MOST_ROWS || characters >= MOST_CHARACTERS) {
            write();
        }
    }

    /** Writes what there is. */
    void write() {
        if (entries.isEmpty()) {
            return;
        }
        try {
            database.transaction(savepoint -> insert(entries));
        } catch (QueryException refused) {
            new RefusedRow(database, this::insertAlone).name(entries, refused);
        }
        entries.clear();
        characters = 0;
    }

    private void insert(Collection<Entry> some) {
        long written = database.execute(
                database.dialect().compile(io.guruorm.sql.InsertStatement.of(table, normalised(some))));
        if (written != some.size()) {
            throw new GuruException("Of " + some.size() + " rows for " + table + " the database kept " + written
                    + ". Look for a trigger or rule of that table that leaves rows out.");
        }
    }

    private void insertAlone(Entry entry) {
        insert(List.of(entry));
    }

    /** The same columns in every row. */
    private static List<Map<String, @Nullable Object>> normalised(Collection<Entry> some) {
        Set<String> columns = new TreeSet<>();
        some.forEach(entry -> columns.addAll(entry.row().keySet()));
        return some.stream().map(entry -> normalised(entry.row(), columns)).toList();
    }

    private static Map<String, @Nullable Object> normalised(Map<String, @Nullable Object> row, Set<String> columns) {
        Map<String, @Nullable Object> full = new LinkedHashMap<>();
        for (String column : columns) {
            full.put(column, row.containsKey(column) ? row.get(column) : Raw.defaultValue());
        }
        return full;
    }

    /**
     * A row and where it came from.
     *
     * @param document its document
     * @param row value by column
     */
    record Entry(ExportReader.Document document, Map<String, @Nullable Object> row) {}
}
