package io.guruorm.dialect.postgres;

import io.guruorm.schema.ColumnDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code redefine()} as one {@code alter table}: whatever the column was goes, and what is said comes in its place.
 * The words of PostgreSQL that take things away ask for no look at what is there.
 */
final class PostgresRedefinition {

    /** From here on the expression of a computed column can be another one. */
    private static final int SET_EXPRESSION = 17;

    private final PostgresVersion version;
    private final PostgresColumns columns;
    private final PostgresNames names;

    PostgresRedefinition(PostgresVersion version, PostgresColumns columns, PostgresNames names) {
        this.version = version;
        this.columns = columns;
        this.names = names;
    }

    String write(String table, ColumnDefinition definition) {
        var column = columns.read(definition);
        refuse(column);
        var actions = new ArrayList<String>();
        String alter = "alter column " + names.one(column.name());
        boolean computed = column.computed() != null;
        if (!computed) {
            actions.add(alter + " drop identity if exists");
            actions.add(alter + " drop expression if exists");
            actions.add(alter + " drop default");
        }
        actions.add(alter + type(column));
        if (computed) {
            actions.add(alter + " set " + expression(column));
        }
        actions.add(alter + (Boolean.TRUE.equals(column.nullable()) ? " drop not null" : " set not null"));
        if (column.defaultSql() != null) {
            actions.add(alter + " set default " + column.defaultSql());
        }
        check(table, column, actions);
        return "alter table " + names.table(table) + " " + String.join(", ", actions);
    }

    /** Without {@code collate} it becomes that of the type. */
    private String type(PostgresColumn column) {
        @Nullable String collation = column.collation();
        @Nullable String using = column.using();
        return " type " + columns.typeName(column)
                + (collation == null ? "" : " collate " + names.one(collation))
                + (using == null ? "" : " using " + using);
    }

    private void check(String table, PostgresColumn column, List<String> actions) {
        var condition = columns.condition(column);
        var name = names.one(names.check(table, column.name()));
        actions.add("drop constraint if exists " + name);
        if (!condition.isEmpty()) {
            actions.add("add constraint " + name + " check (" + condition + ")");
        }
    }

    private String expression(PostgresColumn column) {
        if (version.major() < SET_EXPRESSION) {
            throw Refusal.of(
                    "redefine() of the expression of column \"" + column.name() + "\" before version " + SET_EXPRESSION,
                    "Drop the column and add it anew.");
        }
        return "expression as (" + column.expression() + ")";
    }

    private static void refuse(PostgresColumn column) {
        if (column.counted() || column.identity() != null) {
            throw Refusal.of(
                    "redefine() of column \"" + column.name() + "\" to one that counts up",
                    "Its count would begin anew: use change(), or redefine() it without, then generatedAs().from(...).change().");
        }
    }
}
