package io.guruorm.sql;

/** What a piece of SQL does, as far as pretend, journal and guards need to know. */
public enum SqlKind {
    /** Reads only. */
    READ,
    /** Changes rows. */
    DML,
    /** Changes the schema. */
    DDL,
    /** Changes the session: {@code set} and the like. */
    SESSION,
    /** Begins, ends or marks a transaction: {@code begin}, {@code commit}, {@code savepoint} and the like. */
    TRANSACTION
}
