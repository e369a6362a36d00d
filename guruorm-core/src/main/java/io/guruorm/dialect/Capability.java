package io.guruorm.dialect;

/** What databases differ in, for those who have to choose a way; never asked for by a dialect's name. */
public enum Capability {
    /** Changes of the schema stand in transactions and are undone with them. */
    TRANSACTIONAL_DDL,
    /** {@code insert … returning}. */
    RETURNING,
    /** One parameter can be an array. */
    ARRAY_PARAMETERS,
    /** Rows can be locked by a query. */
    ROW_LOCKS,
    /** {@code distinct on (…)}. */
    DISTINCT_ON,
    /** Nulls can be alike to a unique rule. */
    NULLS_NOT_DISTINCT,
    /** Columns can be computed when they are read. */
    VIRTUAL_COLUMNS,
    /** {@code default} stands for a value in an insert. */
    DEFAULT_IN_VALUES,
    /** The queries of a union may stand in parentheses. */
    PARENTHESES_IN_UNIONS,
    /** A column holds values of its own type only, and the database knows the type of each result. */
    STATIC_TYPES,
    /** A session has locks that end with it, and says who holds them and who waits for whom. */
    SESSION_LOCKS,
    /** A session has a time zone. */
    TIME_ZONES,
    /** Names of columns that differ in case alone are different names. */
    COLUMNS_BY_CASE
}
