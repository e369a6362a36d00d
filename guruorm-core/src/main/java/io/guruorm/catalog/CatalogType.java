package io.guruorm.catalog;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A type that is neither an enumeration nor a domain.
 *
 * @param schema its schema
 * @param name its name
 * @param kind what it is
 * @param definition what stands behind {@code create type … as}
 * @param comment what somebody wrote about it; null for nothing
 */
public record CatalogType(
        String schema,
        String name,
        Kind kind,
        String definition,
        @Nullable String comment) {

    /** The kinds. */
    public enum Kind {
        /** Several fields. */
        COMPOSITE,
        /** From one value to another. */
        RANGE
    }

    static CatalogType of(CatalogRow row) {
        return new CatalogType(
                row.text("namespace"),
                row.text("name"),
                Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
                row.text("definition"),
                row.maybe("comment"));
    }
}
