package io.guruorm.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A check constraint, or one that excludes rows that are alike.
 *
 * @param name its name; null where it has none
 * @param kind what it is
 * @param expression of a check what has to hold, as SQL; of an exclusion how the database writes all of it
 * @param column the column that it is written with; null where it is one of the table's
 * @param validated whether all rows have been checked; on MySQL whether new ones are
 * @param inherited whether it comes from the table that this one inherits from or is a partition of
 * @param definition how the database writes it; null where it does not
 * @param comment what somebody wrote about it; null for nothing
 */
public record TableCheck(
        @Nullable String name,
        Kind kind,
        String expression,
        @Nullable String column,
        boolean validated,
        boolean inherited,
        @Nullable String definition,
        @Nullable String comment) {

    /** One of the table's. */
    public TableCheck(
            @Nullable String name,
            Kind kind,
            String expression,
            boolean validated,
            boolean inherited,
            @Nullable String definition,
            @Nullable String comment) {
        this(name, kind, expression, null, validated, inherited, definition, comment);
    }

    /** The kinds. */
    public enum Kind {
        /** Holds for each row alone. */
        CHECK,
        /** Holds for each pair of rows. */
        EXCLUSION
    }

    static TableCheck of(CatalogRow row, ShownObjects shown) {
        boolean check = row.text("kind").equals("check");
        return new TableCheck(
                row.maybe("name"),
                check ? Kind.CHECK : Kind.EXCLUSION,
                check ? shown.checkOf(row) : row.text("definition"),
                row.maybe("column_name"),
                row.flag("validated"),
                row.flag("inherited"),
                row.maybe("definition"),
                row.maybe("comment"));
    }
}
