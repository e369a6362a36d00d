package io.guruorm.sql;

/**
 * The rows of one more query.
 *
 * @param query the query
 * @param all whether equal rows are kept
 */
public record Union(SelectStatement query, boolean all) {}
