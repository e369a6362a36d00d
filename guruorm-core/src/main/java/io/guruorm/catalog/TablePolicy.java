package io.guruorm.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A policy of row-level security.
 *
 * @param name its name, in the table
 * @param command {@code all}, {@code select}, {@code insert}, {@code update} or {@code delete}
 * @param permissive whether it is one of those of which one has to hold; else all have to
 * @param roles for whom, as SQL
 * @param using which rows are seen, as SQL; null for no condition
 * @param check which rows may be written, as SQL; null for no condition
 * @param comment what somebody wrote about it; null for nothing
 */
public record TablePolicy(
        String name,
        String command,
        boolean permissive,
        String roles,
        @Nullable String using,
        @Nullable String check,
        @Nullable String comment) {

    static TablePolicy of(CatalogRow row) {
        return new TablePolicy(
                row.text("name"),
                row.text("command"),
                row.flag("permissive"),
                row.text("roles"),
                row.maybe("using_expression"),
                row.maybe("check_expression"),
                row.maybe("comment"));
    }
}
