package io.guruorm.schema;

/** Where an index keeps null. */
public enum NullsOrder {
    /** Before everything. */
    FIRST,
    /** Behind everything. */
    LAST
}
