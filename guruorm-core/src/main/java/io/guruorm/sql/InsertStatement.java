package io.guruorm.sql;

import io.guruorm.error.GuruException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * New rows for a table.
 *
 * @param table {@code schema.table} where qualified
 * @param columns sorted by name, so that the text is stable; empty where each row takes only defaults
 * @param rows for each row as many values as there are columns
 * @param orIgnore whether rows that would break a unique rule are left out
 * @param returning the columns to give back of each new row; {@code *} for all
 */
@CheckReturnValue
public record InsertStatement(
        String table, List<String> columns, List<List<Expression>> rows, boolean orIgnore, List<String> returning)
        implements Statement {

    /** Keeps copies of the lists. */
    public InsertStatement {
        Arguments.name(table, "table");
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        returning = List.copyOf(returning);
    }

    /**
     * Rows given as maps of column to value; {@link Raw#defaultValue} takes a column's default.
     *
     * @param table {@code schema.table} where qualified
     * @param rows at least one, all with the same columns
     * @throws GuruException if there is no row, or rows differ in their columns
     */
    public static InsertStatement of(String table, Collection<? extends Map<String, ?>> rows) {
        var given = Arguments.<Map<String, ?>>some(rows, "An insert into " + table);
        var columns = List.copyOf(new TreeMap<>(given.get(0)).keySet());
        var values = new ArrayList<List<Expression>>();
        for (int i = 0; i < given.size(); i++) {
            values.add(row(table, columns, given.get(i), i));
        }
        return new InsertStatement(table, columns, values, false, List.of());
    }

    private static List<Expression> row(String table, List<String> columns, Map<String, ?> row, int index) {
        var named = List.copyOf(new TreeMap<>(row).keySet());
        if (!named.equals(columns)) {
            throw new GuruException("Row " + (index + 1) + " for " + table + " has the columns " + named
                    + ", but row 1 has " + columns + ". Give every row the same columns; "
                    + "Raw.defaultValue() takes a column's default.");
        }
        return columns.stream().map(column -> Expression.of(row.get(column))).toList();
    }

    /** The same, leaving out rows that would break a unique rule. */
    public InsertStatement ignoringConflicts() {
        return new InsertStatement(table, columns, rows, true, returning);
    }

    /**
     * The same, giving back these columns of each new row.
     *
     * @param columns at least one; {@code *} for all
     */
    public InsertStatement returning(String... columns) {
        return new InsertStatement(
                table, this.columns, rows, orIgnore, Arguments.some(List.of(columns), "returning(...)"));
    }

    /**
     * The same rows in statements that stay under a limit of bindings each.
     *
     * @param maxBindings how many values one statement may carry
     * @return one or more statements, the rows in order
     */
    public List<InsertStatement> split(int maxBindings) {
        int perRow = Math.max(1, columns.size());
        if (perRow > maxBindings) {
            throw new GuruException("One row for " + table + " has " + perRow + " values; the database takes "
                    + maxBindings + " in one statement.");
        }
        int size = maxBindings / perRow;
        var parts = new ArrayList<InsertStatement>();
        for (int from = 0; from < rows.size(); from += size) {
            var part = rows.subList(from, Math.min(rows.size(), from + size));
            parts.add(new InsertStatement(table, columns, part, orIgnore, returning));
        }
        return List.copyOf(parts);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.insert(this);
    }
}
