package io.guruorm.schema;

import io.guruorm.sql.CheckReturnValue;
import io.guruorm.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which columns the tables of a database have, as somebody noted it down: what would be asked of the server is answered
 * without it. It may be older than the database. Immutable and thread-safe.
 *
 * @param database the kind of database, as its dialect calls it
 * @param tables tables and views, by schema and name
 */
@CheckReturnValue
public record SchemaCache(String database, List<Table> tables) {

    /**
     * A table or view.
     *
     * @param schema its schema; empty where it is the session's own and has no name
     * @param name its name
     * @param columns in their order
     */
    public record Table(String schema, String name, List<Column> columns) {

        /** Keeps a copy. */
        public Table {
            columns = List.copyOf(columns);
        }

        /** What its columns are called. */
        public List<String> columnNames() {
            return columns.stream().map(Column::name).toList();
        }

        /** Whether a caller's name, with a schema or without, is this one's; asked for each table by each query. */
        boolean isCalled(String text) {
            int length = text.length() - name.length();
            return text.endsWith(name)
                    && (length == 0
                            || (length == schema.length() + 1
                                    && text.startsWith(schema)
                                    && text.charAt(length - 1) == '.'));
        }
    }

    /**
     * A column.
     *
     * @param name its name
     * @param type its type as the database writes it
     * @param nullable whether it takes null
     */
    public record Column(String name, String type, boolean nullable) {}

    /** Sorts the tables. */
    public SchemaCache {
        tables = tables.stream()
                .sorted(Comparator.comparing(Table::schema).thenComparing(Table::name))
                .toList();
    }

    /**
     * A table or view.
     *
     * @param text {@code schema.table} where qualified
     * @return empty if there is none, or several schemas have one of that name
     */
    public Optional<Table> table(String text) {
        List<Table> found =
                tables.stream().filter(table -> table.isCalled(text)).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /**
     * The first column that a statement names and that its table does not have. What cannot be told without the database
     * is taken as right: tables that are not in the cache, raw SQL, what a sub-query gives.
     *
     * @param statement the statement
     * @param byCase whether names that differ in case alone are different columns
     */
    public Optional<UnknownColumn> unknownColumn(Statement statement, boolean byCase) {
        return ColumnCheck.of(statement, this, byCase);
    }
}
