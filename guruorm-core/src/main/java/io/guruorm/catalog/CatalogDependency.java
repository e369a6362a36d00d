package io.guruorm.catalog;

import java.util.Locale;

/**
 * That one object has to be there before another one can be made.
 *
 * @param object what is made
 * @param needed what has to be there
 */
public record CatalogDependency(Node object, Node needed) {

    /**
     * A table, view, routine or type.
     *
     * @param kind what it is
     * @param name its schema and name
     * @param arguments of a routine, else empty
     */
    public record Node(Kind kind, CatalogName name, String arguments) {

        /** Whether it is the table or view of that name. */
        boolean isRelation(CatalogName wanted) {
            return kind == Kind.RELATION && name.equals(wanted);
        }

        /** For people. */
        @Override
        public String toString() {
            return name + (kind == Kind.ROUTINE ? "(" + arguments + ")" : "");
        }
    }

    /** The kinds. */
    public enum Kind {
        /** A table or view. */
        RELATION,
        /** A function or the like. */
        ROUTINE,
        /** An enumeration or any other type. */
        TYPE
    }

    static CatalogDependency of(CatalogRow row) {
        return new CatalogDependency(node(row, ""), node(row, "needed_"));
    }

    private static Node node(CatalogRow row, String which) {
        return new Node(
                Kind.valueOf(row.text(which + "kind").toUpperCase(Locale.ROOT)),
                new CatalogName(row.text(which + "namespace"), row.text(which + "name")),
                row.text(which + "arguments"));
    }
}
