package io.guruorm.sql;

/** How the rows that a query reads are held until the transaction ends. */
public enum RowLock {
    /** Nobody else may change or lock them. */
    FOR_UPDATE,
    /** Nobody else may change them. */
    FOR_SHARE
}
