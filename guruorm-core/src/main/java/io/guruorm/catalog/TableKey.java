package io.guruorm.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A primary key or a unique constraint.
 *
 * @param name its name; null where it has none
 * @param primary whether it is the primary key
 * @param columns over which columns, in order
 * @param deferrable whether it may be checked at the end of a transaction
 * @param deferred whether it is, unless told otherwise
 * @param inherited whether it comes from the table that this one is a partition of
 * @param definition how the database writes it; null where it does not
 * @param comment what somebody wrote about it; null for nothing
 */
public record TableKey(
        @Nullable String name,
        boolean primary,
        List<String> columns,
        boolean deferrable,
        boolean deferred,
        boolean inherited,
        @Nullable String definition,
        @Nullable String comment) {

    /** Keeps a copy. */
    public TableKey {
        columns = List.copyOf(columns);
    }

    static TableKey of(List<CatalogRow> rows) {
        CatalogRow row = rows.get(0);
        return new TableKey(
                row.maybe("name"),
                row.text("kind").equals("primary"),
                CatalogRow.texts(rows, "column_name"),
                row.flag("deferrable"),
                row.flag("deferred"),
                row.flag("inherited"),
                row.maybe("definition"),
                row.maybe("comment"));
    }
}
