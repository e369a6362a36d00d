package io.guruorm.dialect;

import java.util.Locale;

/**
 * Something that somebody has made in a database.
 *
 * @param kind what it is
 * @param namespace the schema that it is in
 * @param name its name
 * @param arguments the types of a routine's arguments, as SQL; else empty
 */
public record DatabaseObject(Kind kind, String namespace, String name, String arguments) {

    /** The kinds, in the order in which they are dropped. */
    public enum Kind {
        /** A view. */
        VIEW,
        /** A materialized view. */
        MATERIALIZED_VIEW,
        /** A foreign table. */
        FOREIGN_TABLE,
        /** A table, partitioned or not. */
        TABLE,
        /** A sequence that belongs to no column. */
        SEQUENCE,
        /** A function, procedure or aggregate. */
        ROUTINE,
        /** An enumeration, domain, range or composite type. */
        TYPE;

        /** The kind in the words of a message and of SQL. */
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    @Override
    public String toString() {
        return kind.words() + " " + namespace + "." + name + (kind == Kind.ROUTINE ? "(" + arguments + ")" : "");
    }
}
