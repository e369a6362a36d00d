package io.guruorm.catalog;

import io.guruorm.jdbc.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of an answer of the catalog. A column that a dialect leaves out counts as null.
 *
 * @param row what the database said
 */
record CatalogRow(Row row) {

    @Nullable
    String maybe(String column) {
        return row.has(column) ? row.string(column) : null;
    }

    String text(String column) {
        return Objects.requireNonNull(maybe(column), column);
    }

    boolean flag(String column) {
        return row.has(column) && Boolean.TRUE.equals(row.bool(column));
    }

    @Nullable
    Long number(String column) {
        return row.has(column) ? row.longValue(column) : null;
    }

    /** The object that the row is about, which stands in a schema. */
    CatalogName name() {
        return new CatalogName(text("namespace"), text("name"));
    }

    /** The table that the row is about. */
    CatalogName table() {
        return new CatalogName(text("namespace"), text("table_name"));
    }

    /** What the rows say in a column, those left out that say nothing. */
    static List<String> texts(List<CatalogRow> rows, String column) {
        return rows.stream()
                .map(row -> row.maybe(column))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The rows of each object that stands in a schema. */
    static Map<CatalogName, List<CatalogRow>> byName(List<CatalogRow> rows) {
        Map<CatalogName, List<CatalogRow>> groups = new LinkedHashMap<>();
        rows.forEach(row ->
                groups.computeIfAbsent(row.name(), name -> new ArrayList<>()).add(row));
        return groups;
    }

    /** The rows of each table. */
    static Map<CatalogName, List<CatalogRow>> byTable(List<CatalogRow> rows) {
        Map<CatalogName, List<CatalogRow>> groups = new LinkedHashMap<>();
        rows.forEach(row ->
                groups.computeIfAbsent(row.table(), name -> new ArrayList<>()).add(row));
        return groups;
    }

    /** The rows of each part of one table. */
    static List<List<CatalogRow>> parts(List<CatalogRow> rows, String column) {
        Map<String, List<CatalogRow>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(row.text(column), name -> new ArrayList<>())
                .add(row));
        return List.copyOf(groups.values());
    }
}
