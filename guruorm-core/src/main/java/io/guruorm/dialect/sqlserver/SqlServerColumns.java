package io.guruorm.dialect.sqlserver;

import io.guruorm.schema.ColumnDefinition;
import io.guruorm.schema.ColumnType;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes columns as they stand in {@code create table} and {@code add}. */
final class SqlServerColumns {

    /** The parts of a column in the order of the text; each gives its text with a space before it, or nothing. */
    private static final List<PartOfColumn> PARTS = List.of(
            (columns, table, column) -> " " + columns.typeName(column),
            (columns, table, column) -> column.persisted() ? " persisted" : "",
            (columns, table, column) -> collation(column),
            (columns, table, column) -> nullability(column),
            (columns, table, column) -> columns.defaultTo(table, column),
            (columns, table, column) -> identity(column),
            (columns, table, column) ->
                    column.key() ? " " + columns.names.primaryPrefix(table, null) + "primary key" : "",
            (columns, table, column) -> columns.check(table, column));

    private final SqlServerNames names;
    private final SqlServerLiterals literals;
    private final SqlServerDefaults defaults;

    @FunctionalInterface
    private interface PartOfColumn {
        String write(SqlServerColumns columns, @Nullable String table, SqlServerColumn column);
    }

    SqlServerColumns(SqlServerNames names, SqlServerLiterals literals) {
        this.names = names;
        this.literals = literals;
        this.defaults = new SqlServerDefaults(literals);
    }

    SqlServerColumn read(ColumnDefinition column) {
        return SqlServerColumn.read(column, defaults);
    }

    /**
     * {@code [name] type …}.
     *
     * @param table the table that its constraints are named after; null where they can have no names
     */
    String write(@Nullable String table, SqlServerColumn column) {
        return PARTS.stream()
                .map(part -> part.write(this, table, column))
                .collect(Collectors.joining("", names.one(column.name()), ""));
    }

    /** The type; {@code tinyint} is that of small numbers without a sign alone. */
    String typeName(SqlServerColumn column) {
        return isByte(column) ? "tinyint" : column.type().accept(SqlServerTypes.NAMES);
    }

    private static boolean isByte(SqlServerColumn column) {
        return column.unsigned()
                && column.type() instanceof ColumnType.IntegerType integer
                && integer.size() == ColumnType.IntegerSize.TINY;
    }

    static String collation(SqlServerColumn column) {
        String collation = column.collation();
        return collation == null ? "" : " collate " + SqlServerNames.collation(collation);
    }

    /** What is computed is null or not by itself, unless it is kept. */
    private static String nullability(SqlServerColumn column) {
        if (!column.isComputed()) {
            return Boolean.TRUE.equals(column.nullable()) ? " null" : " not null";
        }
        if (column.nullable() == null || column.nullable()) {
            return "";
        }
        if (!column.persisted()) {
            throw Refusal.of(
                    "nullable(false) on the computed column \"" + column.name() + "\"",
                    "Add persisted(), or leave it out.");
        }
        return " not null";
    }

    private String defaultTo(@Nullable String table, SqlServerColumn column) {
        var prefix = " " + names.defaultPrefix(table, column.name()) + "default ";
        if (column.removesDefault()) {
            return prefix + "null";
        }
        return column.defaultSql() == null ? "" : prefix + column.defaultSql();
    }

    private static String identity(SqlServerColumn column) {
        if (!column.counted()) {
            return "";
        }
        return column.start() == null ? " identity" : " identity(" + column.start() + ", 1)";
    }

    private String check(@Nullable String table, SqlServerColumn column) {
        var condition = condition(column);
        return condition.isEmpty() ? "" : " " + names.checkPrefix(table, column.name()) + "check (" + condition + ")";
    }

    /** What its values have to hold, or nothing: what the caller said, or the rule of an enum or unsigned column. */
    String condition(SqlServerColumn column) {
        var rule = rule(column);
        String said = column.check();
        if (said != null && !rule.isEmpty()) {
            throw Refusal.of(
                    "check(...) beside the rule of the enum or unsigned column \"" + column.name() + "\"",
                    "Give it a name of its own: table.check(\"name\", \"" + said + "\").");
        }
        return said == null ? rule : said;
    }

    private String rule(SqlServerColumn column) {
        var name = names.one(column.name());
        if (column.type() instanceof ColumnType.EnumType type) {
            return type.values().stream().map(literals::string).collect(Collectors.joining(", ", name + " in (", ")"));
        }
        return column.unsigned() && !isByte(column) ? name + " >= 0" : "";
    }
}
