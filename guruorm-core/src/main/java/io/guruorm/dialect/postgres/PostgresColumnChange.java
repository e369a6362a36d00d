package io.guruorm.dialect.postgres;

import io.guruorm.schema.ColumnDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes {@code change()} as one {@code alter table}: the type, and what else the call named. A check is put in place of
 * the one that bears the name which a column's check has from the start.
 */
final class PostgresColumnChange {

    private final PostgresColumns columns;
    private final PostgresNames names;
    private final KeptCollation collation;

    PostgresColumnChange(PostgresColumns columns, PostgresNames names, PostgresLiterals literals) {
        this.columns = columns;
        this.names = names;
        this.collation = new KeptCollation(names, literals);
    }

    String write(String table, ColumnDefinition definition) {
        var column = columns.read(definition);
        refuse(column);
        var type = columns.typeName(column);
        var before = "alter table " + names.table(table) + " " + dropOfOldDefault(column) + alter(column) + " type ";
        var behind = using(column) + others(table, column);
        return column.collation() == null && KeptCollation.concerns(column.type())
                ? collation.in(table, column, type, before, behind)
                : before + type + collate(column) + behind;
    }

    /** Each after a comma. */
    private String others(String table, PostgresColumn column) {
        var actions = new ArrayList<String>();
        nullability(column, actions);
        if (column.defaultSql() != null) {
            actions.add(alter(column) + " set default " + column.defaultSql());
        }
        if (column.identity() != null) {
            actions.add(alter(column) + " add " + column.identity());
        }
        check(table, column, actions);
        return actions.stream().map(action -> ", " + action).collect(Collectors.joining());
    }

    private static void refuse(PostgresColumn column) {
        if (column.computed() != null) {
            throw Refusal.of(
                    "change() of the expression of column \"" + column.name() + "\"",
                    "Drop the column and add it anew.");
        }
        if (column.counted()) {
            throw Refusal.of(
                    "change() of column \"" + column.name() + "\" to autoIncrement()", "Use generatedAs().change().");
        }
    }

    /** First, as the old default may have no cast to the new type. A column that counts has none beside. */
    private String dropOfOldDefault(PostgresColumn column) {
        return column.defaultSql() != null || column.removesDefault() || column.identity() != null
                ? alter(column) + " drop default, "
                : "";
    }

    private String collate(PostgresColumn column) {
        return column.collation() == null ? "" : " collate " + names.one(column.collation());
    }

    private static String using(PostgresColumn column) {
        return column.using() == null ? "" : " using " + column.using();
    }

    private void nullability(PostgresColumn column, List<String> actions) {
        if (column.nullable() != null) {
            actions.add(alter(column) + (column.nullable() ? " drop not null" : " set not null"));
        }
    }

    private void check(String table, PostgresColumn column, List<String> actions) {
        var condition = columns.condition(column);
        var name = names.one(names.check(table, column.name()));
        if (column.checked() || !condition.isEmpty()) {
            actions.add("drop constraint if exists " + name);
        }
        if (!condition.isEmpty()) {
            actions.add("add constraint " + name + " check (" + condition + ")");
        }
    }

    private String alter(PostgresColumn column) {
        return "alter column " + names.one(column.name());
    }
}
