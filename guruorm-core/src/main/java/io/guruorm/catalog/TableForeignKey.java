package io.guruorm.catalog;

import io.guruorm.schema.ForeignAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key.
 *
 * @param name its name; null where it has none
 * @param columns the columns that refer
 * @param table the table that they refer to
 * @param foreignColumns the columns there, in the same order
 * @param onUpdate what happens when these change
 * @param onDelete what happens when their row goes
 * @param match {@code simple} or {@code full}
 * @param deferrable whether it may be checked at the end of a transaction
 * @param deferred whether it is, unless told otherwise
 * @param validated whether all rows have been checked
 * @param inherited whether it comes from the table that this one is a partition of
 * @param definition how the database writes it; null where it does not
 * @param comment what somebody wrote about it; null for nothing
 */
public record TableForeignKey(
        @Nullable String name,
        List<String> columns,
        CatalogName table,
        List<String> foreignColumns,
        ForeignAction onUpdate,
        ForeignAction onDelete,
        String match,
        boolean deferrable,
        boolean deferred,
        boolean validated,
        boolean inherited,
        @Nullable String definition,
        @Nullable String comment) {

    /** Keeps copies. */
    public TableForeignKey {
        columns = List.copyOf(columns);
        foreignColumns = List.copyOf(foreignColumns);
    }

    static TableForeignKey of(List<CatalogRow> rows) {
        CatalogRow row = rows.get(0);
        return new TableForeignKey(
                row.maybe("name"),
                CatalogRow.texts(rows, "column_name"),
                new CatalogName(row.text("foreign_namespace"), row.text("foreign_table")),
                CatalogRow.texts(rows, "foreign_column"),
                ForeignAction.parse(row.text("on_update")),
                ForeignAction.parse(row.text("on_delete")),
                row.text("match"),
                row.flag("deferrable"),
                row.flag("deferred"),
                row.flag("validated"),
                row.flag("inherited"),
                row.maybe("definition"),
                row.maybe("comment"));
    }
}
