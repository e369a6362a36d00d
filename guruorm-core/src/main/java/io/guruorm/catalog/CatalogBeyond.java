package io.guruorm.catalog;

import java.util.Comparator;
import java.util.List;

/**
 * Something that a catalog cannot hold, or a part of an object in it that it cannot.
 *
 * @param kind what it is, for people: {@code event}, {@code publication}
 * @param name what it is called, for people
 * @param part whether it belongs to a table, view or routine of the catalog, which would not be the same without it
 */
public record CatalogBeyond(String kind, String name, boolean part) implements Comparable<CatalogBeyond> {

    private static final Comparator<CatalogBeyond> ORDER = Comparator.comparing(CatalogBeyond::kind)
            .thenComparing(CatalogBeyond::name)
            .thenComparing(CatalogBeyond::part);

    @Override
    public int compareTo(CatalogBeyond other) {
        return ORDER.compare(this, other);
    }

    /** For people: {@code event "nightly"}. */
    @Override
    public String toString() {
        return kind + " \"" + name + "\"";
    }

    static CatalogBeyond of(CatalogRow row) {
        return new CatalogBeyond(row.text("kind"), row.text("name"), row.flag("part"));
    }

    /** What an answer's objects have that it cannot hold. */
    static List<CatalogBeyond> parts(List<CatalogRow> rows) {
        return rows.stream()
                .filter(row -> row.maybe("beyond") != null)
                .map(row -> partOf(row.text("beyond"), row))
                .distinct()
                .toList();
    }

    /** A part of the object of a row. */
    static CatalogBeyond partOf(String kind, CatalogRow row) {
        return new CatalogBeyond(kind, name(row), true);
    }

    private static String name(CatalogRow row) {
        if (row.maybe("table_name") == null) {
            return row.name().toString();
        }
        String name = row.maybe("name") == null ? row.maybe("column_name") : row.maybe("name");
        return row.table() + "." + name;
    }
}
