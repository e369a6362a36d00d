package io.guruorm.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A sequence.
 *
 * @param schema its schema
 * @param name its name
 * @param type {@code bigint}, {@code integer} or {@code smallint}
 * @param start where it begins
 * @param increment how far it steps
 * @param minimum below which it never goes
 * @param maximum above which it never goes
 * @param cache how many numbers a session takes at once
 * @param cycle whether it begins again at its end
 * @param unlogged whether a crash sets it back
 * @param owner the column that it goes with; null for none
 * @param identity whether it is a part of that column
 * @param comment what somebody wrote about it; null for nothing
 */
public record CatalogSequence(
        String schema,
        String name,
        String type,
        long start,
        long increment,
        long minimum,
        long maximum,
        long cache,
        boolean cycle,
        boolean unlogged,
        @Nullable Owner owner,
        boolean identity,
        @Nullable String comment) {

    /**
     * The column that a sequence goes with.
     *
     * @param table its table, in the same schema
     * @param column its name
     */
    public record Owner(String table, String column) {}

    static CatalogSequence of(CatalogRow row) {
        String table = row.maybe("owner_table");
        return new CatalogSequence(
                row.text("namespace"),
                row.text("name"),
                row.text("type"),
                number(row, "start"),
                number(row, "increment"),
                number(row, "minimum"),
                number(row, "maximum"),
                number(row, "cache"),
                row.flag("cycle"),
                row.flag("unlogged"),
                table == null ? null : new Owner(table, row.text("owner_column")),
                row.flag("identity"),
                row.maybe("comment"));
    }

    private static long number(CatalogRow row, String column) {
        Long number = row.number(column);
        if (number == null) {
            throw new NullPointerException(column);
        }
        return number;
    }
}
