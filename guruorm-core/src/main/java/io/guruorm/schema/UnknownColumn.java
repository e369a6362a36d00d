package io.guruorm.schema;

import io.guruorm.error.NearestName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A column that a statement names and no table has.
 *
 * @param column as it was named
 * @param tables the tables that could have it
 * @param known the columns that they have
 */
public record UnknownColumn(String column, List<String> tables, List<String> known) {

    /** Keeps copies. */
    public UnknownColumn {
        tables = List.copyOf(tables);
        known = List.copyOf(known);
    }

    /** The matter in a sentence or two: {@code Table users has no column "emial". Did you mean "email"?} */
    public String message() {
        String where = tables.size() == 1
                ? "Table " + tables.get(0) + " has no"
                : tables.stream().collect(Collectors.joining(", ", "None of the tables ", " has a"));
        return where + " column \"" + column + "\"." + NearestName.hint(column, known);
    }
}
