package io.guruorm.dialect.sqlite;

import io.guruorm.dialect.ConstraintNames;
import io.guruorm.dialect.Identifiers;
import io.guruorm.schema.ColumnDefinition;
import io.guruorm.schema.ColumnType;
import io.guruorm.schema.Reference;
import java.util.List;
import java.util.stream.Collectors;

/** Writes columns as they stand in {@code create table} and {@code add column}. */
final class SqliteColumns {

    /** The parts of a column in the order of the text; each gives its text with a space before it, or nothing. */
    private static final List<PartOfColumn> PARTS = List.of(
            (columns, table, column) -> " " + column.type().accept(SqliteColumnTypes.NAMES),
            (columns, table, column) -> column.counted() ? " primary key autoincrement" : "",
            (columns, table, column) -> columns.rule(column),
            (columns, table, column) -> columns.check(table, column),
            (columns, table, column) ->
                    column.collation() == null ? "" : " collate " + columns.identifiers.one(column.collation()),
            (columns, table, column) -> Boolean.TRUE.equals(column.nullable()) ? "" : " not null",
            (columns, table, column) -> columns.defaultTo(column),
            (columns, table, column) -> column.computed() == null ? "" : " " + column.computed());

    private final ConstraintNames names;
    private final Identifiers identifiers;
    private final SqliteLiterals literals;
    private final SqliteDefaults defaults;

    @FunctionalInterface
    private interface PartOfColumn {
        String write(SqliteColumns columns, String table, SqliteColumn column);
    }

    SqliteColumns(ConstraintNames names, SqliteLiterals literals) {
        this.names = names;
        this.identifiers = names.identifiers();
        this.literals = literals;
        this.defaults = new SqliteDefaults(literals);
    }

    /** {@code "name" type …}. */
    String write(String table, ColumnDefinition definition) {
        return write(table, read(definition));
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
        return write(table, column);
    }

    private String write(String table, SqliteColumn column) {
        return PARTS.stream()
                .map(part -> part.write(this, table, column))
                .collect(Collectors.joining("", identifiers.one(column.name()), ""));
    }

    private String defaultTo(SqliteColumn column) {
        if (column.removesDefault()) {
            return " default null";
        }
        return column.defaultSql() == null ? "" : " default " + column.defaultSql();
    }

    /** What the caller said that has to hold, under the name of the column's own check. */
    private String check(String table, SqliteColumn column) {
        return column.check() == null
                ? ""
                : " constraint " + identifiers.one(checkName(table, column.name())) + " check (" + column.check() + ")";
    }

    /** What the own check of a column is called. */
    String checkName(String table, String column) {
        return names.check(table, Reference.on(List.of(column)));
    }

    /** What the values of an enum or unsigned column have to hold. */
    String rule(SqliteColumn column) {
        var name = identifiers.one(column.name());
        if (column.type() instanceof ColumnType.EnumType type) {
            return type.values().stream()
                    .map(literals::string)
                    .collect(Collectors.joining(", ", " check (" + name + " in (", "))"));
        }
        return column.unsigned() ? " check (" + name + " >= 0)" : "";
    }
}
