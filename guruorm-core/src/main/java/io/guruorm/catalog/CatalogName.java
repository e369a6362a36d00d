package io.guruorm.catalog;

import java.util.Comparator;

/**
 * What something in a schema is called, as the catalog has it: without quotes, whatever it holds.
 *
 * @param schema the schema; empty for MariaDB's own database of the session
 * @param name the name in it
 */
public record CatalogName(String schema, String name) implements Comparable<CatalogName> {

    private static final Comparator<CatalogName> ORDER =
            Comparator.comparing(CatalogName::schema).thenComparing(CatalogName::name);

    @Override
    public int compareTo(CatalogName other) {
        return ORDER.compare(this, other);
    }

    /** For people: {@code schema.name}; the name alone where the schema is the session's own and has no name here. */
    @Override
    public String toString() {
        return schema.isEmpty() ? name : schema + "." + name;
    }
}
