package io.guruorm.catalog.script;

import java.util.Comparator;

/**
 * One object of a catalog, or a part of one that can be made and dropped by itself.
 *
 * @param kind what it is; pieces are made in this order and dropped in the other
 * @param owner the table or view that it belongs to, or the schema, by its full name; empty for none
 * @param name its name there
 * @param value what makes it equal to another
 * @param text the same for people
 */
record CatalogPiece(Kind kind, String owner, String name, Object value, String text) {

    enum Kind {
        EXTENSION("extension"),
        ENUM("enum"),
        TYPE("type"),
        DOMAIN("domain"),
        SEQUENCE("sequence"),
        ROUTINE("routine"),
        TABLE("table"),
        COLUMN("column"),
        ORDER("order of columns"),
        KEY("key"),
        INDEX("index"),
        CHECK("check"),
        /** All that a text says which the database keeps instead of the parts. */
        TEXT("text of table"),
        FOREIGN_KEY("foreign key"),
        VIEW("view"),
        TRIGGER("trigger"),
        POLICY("policy"),
        /** What a catalog only has a name for. */
        BEYOND("other");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /** Whether it comes and goes with a table. */
        boolean isPartOfTable() {
            return switch (this) {
                case COLUMN, ORDER, KEY, INDEX, CHECK, TEXT, FOREIGN_KEY, TRIGGER, POLICY -> true;
                default -> false;
            };
        }
    }

    /** What tells it from all others of a catalog. */
    Key key() {
        return new Key(kind, owner, name);
    }

    /**
     * What tells a piece from all others.
     *
     * @param kind what it is
     * @param owner where it belongs to
     * @param name its name there
     */
    record Key(Kind kind, String owner, String name) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::kind).thenComparing(Key::owner).thenComparing(Key::name);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }

        String fullName() {
            return owner.isEmpty() ? name : name.isEmpty() ? owner : owner + "." + name;
        }
    }
}
