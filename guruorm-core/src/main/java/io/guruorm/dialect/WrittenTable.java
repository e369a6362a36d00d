package io.guruorm.dialect;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the text that created a table says, for databases whose catalog tells less.
 *
 * @param options what stands behind the parentheses, as SQL in lower case
 * @param columns by name in lower case, those about which there is something to say
 * @param constraints as written, those of columns too, in order
 */
public record WrittenTable(String options, Map<String, Column> columns, List<Constraint> constraints) {

    /** Keeps copies. */
    public WrittenTable {
        columns = Map.copyOf(columns);
        constraints = List.copyOf(constraints);
    }

    /**
     * What is said of a column.
     *
     * @param autoIncrement whether it counts on by itself and never takes a number twice
     * @param collation how it compares; null for the usual way
     * @param generated the expression that it is made of; null for none
     */
    public record Column(
            boolean autoIncrement,
            @Nullable String collation,
            @Nullable String generated) {}

    /**
     * A constraint.
     *
     * @param kind {@code primary}, {@code unique}, {@code foreign} or {@code check}
     * @param name null where it was given none
     * @param columns in lower case; none for a check
     * @param expression of a check, without its parentheses; else empty
     * @param deferrable whether it may be checked at the end
     * @param deferred whether it is, unless told otherwise
     */
    public record Constraint(
            String kind,
            @Nullable String name,
            List<String> columns,
            String expression,
            boolean deferrable,
            boolean deferred) {

        /** Keeps a copy. */
        public Constraint {
            columns = List.copyOf(columns);
        }
    }
}
