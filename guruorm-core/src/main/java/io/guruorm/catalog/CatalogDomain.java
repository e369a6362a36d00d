package io.guruorm.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type that is another one with rules.
 *
 * @param schema its schema
 * @param name its name
 * @param type the type below
 * @param nullable whether it takes null
 * @param defaultExpression what it is where nothing is given, as SQL; null for nothing
 * @param collation how it compares, as SQL; null for the usual way of the type below
 * @param checks by name
 * @param comment what somebody wrote about it; null for nothing
 */
public record CatalogDomain(
        String schema,
        String name,
        String type,
        boolean nullable,
        @Nullable String defaultExpression,
        @Nullable String collation,
        List<Check> checks,
        @Nullable String comment) {

    /**
     * A rule of a domain.
     *
     * @param name its name
     * @param definition how the database writes it: {@code CHECK (…)}
     */
    public record Check(String name, String definition) {}

    /** Keeps a copy. */
    public CatalogDomain {
        checks = List.copyOf(checks);
    }

    static CatalogDomain of(List<CatalogRow> rows) {
        CatalogRow row = rows.get(0);
        return new CatalogDomain(
                row.text("namespace"),
                row.text("name"),
                row.text("type"),
                row.flag("nullable"),
                row.maybe("default_expression"),
                row.maybe("collation"),
                rows.stream()
                        .filter(check -> check.maybe("part") != null)
                        .map(check -> new Check(check.text("part"), check.text("expression")))
                        .toList(),
                row.maybe("comment"));
    }
}
