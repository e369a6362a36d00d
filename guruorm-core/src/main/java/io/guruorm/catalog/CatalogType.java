package io.guruorm.catalog;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A type that is neither an enumeration nor a domain.
 *
 * @param schema its schema
 * @param name its name
 * @param kind what it is
 * @param definition what stands behind {@code create type … as}
 * @param attributes the fields of a composite one, in order; none of others
 * @param comment what somebody wrote about it; null for nothing
 */
public record CatalogType(
        String schema,
        String name,
        Kind kind,
        String definition,
        List<Attribute> attributes,
        @Nullable String comment) {

    /**
     * A field.
     *
     * @param name its name
     * @param type its type as the database writes it, with its collation where that is not the usual one
     */
    public record Attribute(String name, String type) {}

    /** Keeps a copy. */
    public CatalogType {
        attributes = List.copyOf(attributes);
    }

    /** The kinds. */
    public enum Kind {
        /** Several fields. */
        COMPOSITE,
        /** From one value to another. */
        RANGE
    }

    static CatalogType of(List<CatalogRow> rows) {
        CatalogRow row = rows.get(0);
        return new CatalogType(
                row.text("namespace"),
                row.text("name"),
                Kind.valueOf(row.text("kind").toUpperCase(Locale.ROOT)),
                row.text("definition"),
                rows.stream()
                        .filter(attribute -> attribute.maybe("part") != null)
                        .map(attribute -> new Attribute(attribute.text("part"), attribute.text("expression")))
                        .toList(),
                row.maybe("comment"));
    }
}
