package io.guruorm.dialect;

/** What a database meant by an error, whatever its own numbers say. */
public enum ErrorKind {
    /** A row that a unique index already holds. */
    UNIQUE,
    /** A row that refers to none, or one that others refer to. */
    FOREIGN_KEY,
    /** A null in a column that takes none. */
    NOT_NULL,
    /** A row that a check constraint refuses. */
    CHECK,
    /** A deadlock, broken by undoing this transaction. */
    DEADLOCK,
    /** Concurrent transactions that cannot be put in a row; this one was undone. */
    SERIALIZATION,
    /** A lock that was not had in time. */
    LOCK_TIMEOUT,
    /** A statement that was cancelled, by somebody or by a time limit. */
    CANCELLED,
    /** A connection that broke or was ended. */
    LOST_CONNECTION,
    /** Anything else. */
    OTHER
}
