package io.guruorm.dialect.postgres;

import io.guruorm.error.GuruException;
import io.guruorm.schema.ColumnDefinition;
import io.guruorm.schema.ColumnType;
import java.util.List;
import java.util.stream.Collectors;

/** Writes columns as they stand in {@code create table} and {@code add column}. */
final class PostgresColumns {

    /** The parts of a column in the order of the text; each gives its text with a space before it, or nothing. */
    private static final List<PartOfColumn> PARTS = List.of(
            PostgresColumns::type,
            PostgresColumns::check,
            (columns, table, column) ->
                    column.collation() == null ? "" : " collate " + columns.names.one(column.collation()),
            (columns, table, column) -> Boolean.TRUE.equals(column.nullable()) ? " null" : " not null",
            PostgresColumns::defaultTo,
            (columns, table, column) -> column.computed() == null ? "" : " " + column.computed(),
            (columns, table, column) -> column.identity() == null ? "" : " " + column.identity(),
            (columns, table, column) ->
                    column.key() ? " " + columns.names.primaryPrefix(table, null) + "primary key" : "");

    private final PostgresVersion version;
    private final PostgresNames names;
    private final PostgresLiterals literals;
    private final PostgresDefaults defaults;
    private final PostgresColumnTypes types;

    @FunctionalInterface
    private interface PartOfColumn {
        String write(PostgresColumns columns, String table, PostgresColumn column);
    }

    PostgresColumns(PostgresVersion version, PostgresNames names, PostgresLiterals literals) {
        this.version = version;
        this.names = names;
        this.literals = literals;
        this.defaults = new PostgresDefaults(literals);
        this.types = new PostgresColumnTypes(names);
    }

    PostgresColumn read(ColumnDefinition column) {
        return PostgresColumn.read(column, version, defaults);
    }

    /** {@code "name" type …}. */
    String write(String table, PostgresColumn column) {
        if (column.using() != null) {
            throw new GuruException("Column \"" + column.name()
                    + "\" is new, so there is nothing to cast by using(...). Leave it out, or add change().");
        }
        return PARTS.stream()
                .map(part -> part.write(this, table, column))
                .collect(Collectors.joining("", names.one(column.name()), ""));
    }

    private String type(String table, PostgresColumn column) {
        return " "
                + (column.serial() && column.type() instanceof ColumnType.IntegerType integer
                        ? PostgresColumnTypes.serial(integer)
                        : typeName(column));
    }

    String typeName(PostgresColumn column) {
        return column.type().accept(types);
    }

    /** The server would name what a caller said after all columns in it, so that its name is written. */
    private String check(String table, PostgresColumn column) {
        var condition = condition(column);
        if (column.check() != null) {
            return " constraint " + names.one(names.check(table, column.name())) + " check (" + condition + ")";
        }
        return condition.isEmpty() ? "" : " " + names.checkPrefix(table, column.name()) + "check (" + condition + ")";
    }

    /** What the values of a column have to hold, be it an enum, unsigned or as the caller said; or nothing. */
    String condition(PostgresColumn column) {
        String said = column.check();
        var rule = rule(column);
        if (said != null && !rule.isEmpty()) {
            throw Refusal.of(
                    "check(...) beside the rule of the enum or unsigned column \"" + column.name() + "\"",
                    "Give it a name of its own: table.check(\"name\", \"" + said + "\").");
        }
        return said == null ? rule : said;
    }

    private String rule(PostgresColumn column) {
        var name = names.one(column.name());
        if (column.type() instanceof ColumnType.EnumType type) {
            return type.values().stream().map(literals::string).collect(Collectors.joining(", ", name + " in (", ")"));
        }
        return column.unsigned() ? name + " >= 0" : "";
    }

    private String defaultTo(String table, PostgresColumn column) {
        if (column.removesDefault()) {
            return " default null";
        }
        return column.defaultSql() == null ? "" : " default " + column.defaultSql();
    }
}
