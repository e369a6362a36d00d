package io.guruorm.sql;

/** What a piece of SQL does, as far as pretend, journal and guards need to know. */
public enum SqlKind {
    /** Reads only. */
    READ,
    /** Changes rows. */
    DML,
    /** Changes the schema. */
    DDL,
    /** Changes the session or the transaction: {@code set}, {@code begin}, {@code commit} and the like. */
    SESSION
}
