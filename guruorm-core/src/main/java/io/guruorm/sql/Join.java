package io.guruorm.sql;

/**
 * One more source and how its rows match.
 *
 * @param type the kind of join
 * @param source the table or query joined
 * @param on when rows match; empty for a cross join only
 */
public record Join(JoinType type, Source source, Conditions on) {}
