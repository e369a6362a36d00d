package io.guruorm.schema;

/** What MySQL and MariaDB may be told of a table. */
public enum TableOption {
    /** The storage engine. */
    ENGINE,
    /** The character set. */
    CHARSET,
    /** The collation. */
    COLLATION
}
