package io.guruorm.schema;

import io.guruorm.error.GuruException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A table as a value.
 *
 * @param name {@code schema.table} where qualified
 * @param columns its columns in order; may be none
 * @param indexes its primary key and indexes
 * @param foreignKeys its foreign keys
 * @param checks what has to hold for each row
 * @param exclusions which pairs of rows cannot be
 * @param temporary whether it lives as long as the session
 * @param comment what it is for, in words, or null
 * @param options MySQL's engine and the like
 * @param partitioning how its rows are divided into partitions, or null
 */
public record TableDefinition(
        String name,
        List<ColumnDefinition> columns,
        List<IndexDefinition> indexes,
        List<ForeignKeyDefinition> foreignKeys,
        List<CheckDefinition> checks,
        List<ExclusionDefinition> exclusions,
        boolean temporary,
        @Nullable String comment,
        Map<TableOption, String> options,
        @Nullable PartitionKey partitioning) {

    /** Keeps copies and refuses a column named twice. */
    public TableDefinition {
        Arguments.name(name, "table");
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
        foreignKeys = List.copyOf(foreignKeys);
        checks = List.copyOf(checks);
        exclusions = List.copyOf(exclusions);
        options = java.util.Collections.unmodifiableMap(new TreeMap<>(options));
        var seen = new HashSet<String>();
        for (var column : columns) {
            if (!seen.add(column.name())) {
                throw new GuruException(
                        "Table " + name + " has two columns \"" + column.name() + "\". Name each once.");
            }
        }
    }
}
