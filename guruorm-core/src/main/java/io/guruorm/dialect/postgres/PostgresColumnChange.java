package io.guruorm.dialect.postgres;

import io.guruorm.schema.ColumnDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code change()} as one {@code alter table}: the type, and what else the call named. It reads nothing, so a
 * check is put in place of the one that bears the name which a column's check has from the start.
 */
final class PostgresColumnChange {

    private final PostgresColumns columns;
    private final PostgresNames names;

    PostgresColumnChange(PostgresColumns columns, PostgresNames names) {
        this.columns = columns;
        this.names = names;
    }

    String write(String table, ColumnDefinition definition) {
        var column = columns.read(definition);
        refuse(column);
        var actions = new ArrayList<String>();
        dropOldDefault(column, actions);
        type(column, actions);
        nullability(column, actions);
        if (column.defaultSql() != null) {
            actions.add(alter(column) + " set default " + column.defaultSql());
        }
        if (column.identity() != null) {
            actions.add(alter(column) + " add " + column.identity());
        }
        check(table, column, actions);
        return "alter table " + names.table(table) + " " + String.join(", ", actions);
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

    /** First, as the old default may have no cast to the new type. */
    private void dropOldDefault(PostgresColumn column, List<String> actions) {
        if (column.defaultSql() != null || column.removesDefault()) {
            actions.add(alter(column) + " drop default");
        }
    }

    private void type(PostgresColumn column, List<String> actions) {
        @Nullable String collation = column.collation();
        @Nullable String using = column.using();
        actions.add(alter(column) + " type " + columns.typeName(column)
                + (collation == null ? "" : " collate " + names.one(collation))
                + (using == null ? "" : " using " + using));
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
