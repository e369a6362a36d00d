package io.guruorm.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a table: which columns and indexes it has.
 *
 * @param columns the names of its columns in order
 * @param indexes the columns of each index by its name; null where the index is on an expression
 * @param indexesKnown false once a column was dropped or renamed, or the table became a partition, as indexes then come, go
 *     or change by the database's rules
 */
public record TableShape(List<String> columns, Map<String, @Nullable List<String>> indexes, boolean indexesKnown) {

    /** A table without columns. */
    public static final TableShape EMPTY = new TableShape(List.of(), Map.of(), true);

    /** Keeps copies. */
    public TableShape {
        columns = List.copyOf(columns);
        indexes = Collections.unmodifiableMap(new TreeMap<>(indexes));
    }

    /**
     * Whether an index stands on just these columns in this order.
     *
     * @param wanted the columns
     */
    public boolean hasIndexOn(List<String> wanted) {
        return indexes.values().stream().anyMatch(wanted::equals);
    }

    /** The same columns, and indexes of which nobody has told. */
    TableShape withIndexesUnknown() {
        return new TableShape(columns, indexes, false);
    }

    TableShape withColumn(String name) {
        var more = new ArrayList<>(columns);
        more.add(name);
        return new TableShape(more, indexes, indexesKnown);
    }

    TableShape withoutColumns(List<String> names) {
        return new TableShape(
                columns.stream().filter(name -> !names.contains(name)).toList(), indexes, false);
    }

    TableShape withColumnRenamed(String from, String to) {
        var renamed =
                columns.stream().map(name -> name.equals(from) ? to : name).toList();
        return new TableShape(renamed, indexes, false);
    }

    TableShape withIndex(String name, @Nullable List<String> on) {
        var more = new TreeMap<>(indexes);
        more.put(name, on);
        return new TableShape(columns, more, indexesKnown);
    }

    TableShape withoutIndex(String name) {
        var fewer = new TreeMap<>(indexes);
        fewer.remove(name);
        return new TableShape(columns, fewer, indexesKnown);
    }

    TableShape withIndexRenamed(String from, String to) {
        return indexes.containsKey(from) ? withoutIndex(from).withIndex(to, indexes.get(from)) : this;
    }
}
