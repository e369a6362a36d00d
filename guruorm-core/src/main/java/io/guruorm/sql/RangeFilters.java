package io.guruorm.sql;

import java.util.Objects;

/**
 * Conditions on ranges and patterns: {@code whereBetween}, {@code whereLike}.
 *
 * @param <S> the type that each word returns a new value of
 */
@CheckReturnValue
public interface RangeFilters<S extends RangeFilters<S>> extends Filterable<S> {

    /**
     * {@code whereBetween("votes", 1, 9)}: {@code "votes" between ? and ?}, both ends included.
     *
     * @param column the column
     * @param low the least
     * @param high the greatest
     */
    default S whereBetween(String column, Object low, Object high) {
        return filter(false, between(column, low, high, false));
    }

    /** As {@link #whereBetween}, tied by {@code or}. */
    default S orWhereBetween(String column, Object low, Object high) {
        return filter(true, between(column, low, high, false));
    }

    /** {@code "column" not between ? and ?}. */
    default S whereNotBetween(String column, Object low, Object high) {
        return filter(false, between(column, low, high, true));
    }

    /** As {@link #whereNotBetween}, tied by {@code or}. */
    default S orWhereNotBetween(String column, Object low, Object high) {
        return filter(true, between(column, low, high, true));
    }

    /**
     * {@code whereLike("name", "a%")}: matches whatever the case; on PostgreSQL {@code "name"::text ilike ?}.
     *
     * @param column the column
     * @param pattern with {@code %} and {@code _}
     */
    default S whereLike(String column, String pattern) {
        return whereLike(column, pattern, false);
    }

    /**
     * As {@link #whereLike(String, String)}, with a say on the case of letters.
     *
     * @param column the column
     * @param pattern with {@code %} and {@code _}
     * @param caseSensitive whether the case of letters matters
     */
    default S whereLike(String column, String pattern, boolean caseSensitive) {
        return filter(false, like(column, pattern, caseSensitive, false));
    }

    /** As {@link #whereLike(String, String)}, tied by {@code or}. */
    default S orWhereLike(String column, String pattern) {
        return filter(true, like(column, pattern, false, false));
    }

    /** As {@link #whereLike(String, String, boolean)}, tied by {@code or}. */
    default S orWhereLike(String column, String pattern, boolean caseSensitive) {
        return filter(true, like(column, pattern, caseSensitive, false));
    }

    /** As {@link #whereLike(String, String)}, for what does not match. */
    default S whereNotLike(String column, String pattern) {
        return whereNotLike(column, pattern, false);
    }

    /** As {@link #whereLike(String, String, boolean)}, for what does not match. */
    default S whereNotLike(String column, String pattern, boolean caseSensitive) {
        return filter(false, like(column, pattern, caseSensitive, true));
    }

    /** As {@link #whereNotLike(String, String)}, tied by {@code or}. */
    default S orWhereNotLike(String column, String pattern) {
        return filter(true, like(column, pattern, false, true));
    }

    private static Condition between(String column, Object low, Object high, boolean negated) {
        Objects.requireNonNull(low, "the low end of whereBetween: use where(column, \"<=\", high)");
        Objects.requireNonNull(high, "the high end of whereBetween: use where(column, \">=\", low)");
        return new Condition.Between(new ColumnName(column), Expression.of(low), Expression.of(high), negated);
    }

    private static Condition like(String column, String pattern, boolean caseSensitive, boolean negated) {
        Objects.requireNonNull(pattern, "the pattern of whereLike: use whereNull(column)");
        return new Condition.Like(new ColumnName(column), new Binding(pattern), caseSensitive, negated);
    }
}
