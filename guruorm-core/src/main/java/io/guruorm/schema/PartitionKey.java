package io.guruorm.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a table is divided into partitions.
 *
 * @param strategy by what its rows are told apart
 * @param columns the columns that say where a row stands; empty where an expression does
 * @param expression the same in the caller's own SQL, or null
 */
public record PartitionKey(
        PartitionStrategy strategy,
        List<String> columns,
        @Nullable String expression) {

    /** Keeps a copy. */
    public PartitionKey {
        columns = List.copyOf(columns);
    }

    static PartitionKey of(String strategy, List<String> columns) {
        return new PartitionKey(PartitionStrategy.parse(strategy), Arguments.names(columns, "partitionBy(...)"), null);
    }

    static PartitionKey raw(String strategy, String expression) {
        return new PartitionKey(
                PartitionStrategy.parse(strategy), List.of(), Arguments.name(expression, "partition expression"));
    }
}
