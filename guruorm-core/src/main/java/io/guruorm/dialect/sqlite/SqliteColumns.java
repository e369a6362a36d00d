package io.guruorm.dialect.sqlite;

import io.guruorm.dialect.Identifiers;
import io.guruorm.schema.ColumnDefinition;
import io.guruorm.schema.ColumnType;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Writes columns as they stand in {@code create table} and {@code add column}. */
final class SqliteColumns {

    /** The parts of a column in the order of the text; each gives its text with a space before it, or nothing. */
    private static final List<BiFunction<SqliteColumns, SqliteColumn, String>> PARTS = List.of(
            (columns, column) -> " " + column.type().accept(SqliteColumnTypes.NAMES),
            (columns, column) -> column.counted() ? " primary key autoincrement" : "",
            SqliteColumns::check,
            (columns, column) ->
                    column.collation() == null ? "" : " collate " + columns.identifiers.one(column.collation()),
            (columns, column) -> Boolean.TRUE.equals(column.nullable()) ? "" : " not null",
            SqliteColumns::defaultTo,
            (columns, column) -> column.computed() == null ? "" : " " + column.computed());

    private final Identifiers identifiers;
    private final SqliteLiterals literals;
    private final SqliteDefaults defaults;

    SqliteColumns(Identifiers identifiers, SqliteLiterals literals) {
        this.identifiers = identifiers;
        this.literals = literals;
        this.defaults = new SqliteDefaults(literals);
    }

    /** {@code "name" type …}. */
    String write(ColumnDefinition definition) {
        return write(read(definition));
    }

    /** A column's words. */
    SqliteColumn read(ColumnDefinition definition) {
        return SqliteColumn.read(definition, defaults);
    }

    String quote(String name) {
        return identifiers.one(name);
    }

    /** The same for a table that is there, to which SQLite cannot add every kind of column. */
    String writeAdded(String table, ColumnDefinition definition) {
        var column = read(definition);
        if (column.counted()) {
            throw Refusal.rebuild("primary key added to table \"" + table + "\"");
        }
        if (column.stored()) {
            throw Refusal.rebuild("stored computed column \"" + column.name() + "\" added to a table that is there");
        }
        return write(column);
    }

    private String write(SqliteColumn column) {
        return PARTS.stream()
                .map(part -> part.apply(this, column))
                .collect(Collectors.joining("", identifiers.one(column.name()), ""));
    }

    private String defaultTo(SqliteColumn column) {
        if (column.removesDefault()) {
            return " default null";
        }
        return column.defaultSql() == null ? "" : " default " + column.defaultSql();
    }

    /** What the values of an enum or unsigned column have to hold. */
    String check(SqliteColumn column) {
        var name = identifiers.one(column.name());
        if (column.type() instanceof ColumnType.EnumType type) {
            return type.values().stream()
                    .map(literals::string)
                    .collect(Collectors.joining(", ", " check (" + name + " in (", "))"));
        }
        return column.unsigned() ? " check (" + name + " >= 0)" : "";
    }
}
