package io.guruorm.sql;

import io.guruorm.error.GuruException;
import java.util.ArrayList;
import java.util.Collection;

/**
 * Conditions on membership and on null: {@code whereIn}, {@code whereNull}.
 *
 * @param <S> the type that each word returns a new value of
 */
@CheckReturnValue
public interface ListFilters<S extends ListFilters<S>> extends Filterable<S> {

    /**
     * {@code whereIn("id", List.of(1, 2))}: {@code "id" in (?, ?)}; no values: {@code 0 = 1}; over 1,000 values go as
     * one array.
     *
     * @param column the column
     * @param values the values
     */
    default S whereIn(String column, Collection<?> values) {
        return filter(false, in(column, values, false));
    }

    /**
     * {@code whereIn("id", Query.from("orders").select("user_id"))}: {@code "id" in (select …)}.
     *
     * @param column the column
     * @param query gives one column
     */
    default S whereIn(String column, Subquery query) {
        return filter(false, in(column, query, false));
    }

    /** As {@link #whereIn(String, Collection)}, tied by {@code or}. */
    default S orWhereIn(String column, Collection<?> values) {
        return filter(true, in(column, values, false));
    }

    /** As {@link #whereIn(String, Subquery)}, tied by {@code or}. */
    default S orWhereIn(String column, Subquery query) {
        return filter(true, in(column, query, false));
    }

    /**
     * {@code whereNotIn("id", List.of(1, 2))}: {@code "id" not in (?, ?)}; no values: {@code 1 = 1}.
     *
     * @param column the column
     * @param values the values; null is refused, as nothing would ever match
     */
    default S whereNotIn(String column, Collection<?> values) {
        return filter(false, in(column, values, true));
    }

    /** {@code "column" not in (select …)}; a null among the query's rows matches nothing. */
    default S whereNotIn(String column, Subquery query) {
        return filter(false, in(column, query, true));
    }

    /** As {@link #whereNotIn(String, Collection)}, tied by {@code or}. */
    default S orWhereNotIn(String column, Collection<?> values) {
        return filter(true, in(column, values, true));
    }

    /** As {@link #whereNotIn(String, Subquery)}, tied by {@code or}. */
    default S orWhereNotIn(String column, Subquery query) {
        return filter(true, in(column, query, true));
    }

    /**
     * {@code whereNull("a")}: {@code "a" is null}.
     *
     * @param column the column
     */
    default S whereNull(String column) {
        return filter(false, new Condition.NullCheck(new ColumnName(column), false));
    }

    /** As {@link #whereNull}, tied by {@code or}. */
    default S orWhereNull(String column) {
        return filter(true, new Condition.NullCheck(new ColumnName(column), false));
    }

    /**
     * {@code whereNotNull("a")}: {@code "a" is not null}.
     *
     * @param column the column
     */
    default S whereNotNull(String column) {
        return filter(false, new Condition.NullCheck(new ColumnName(column), true));
    }

    /** As {@link #whereNotNull}, tied by {@code or}. */
    default S orWhereNotNull(String column) {
        return filter(true, new Condition.NullCheck(new ColumnName(column), true));
    }

    private static Condition in(String column, Collection<?> values, boolean negated) {
        var list = new ArrayList<Object>(values);
        if (negated && list.contains(null)) {
            throw new GuruException("whereNotIn(\"" + column + "\", ...) has a null among its values, so no row "
                    + "would ever match. Take it out, and add whereNotNull(\"" + column + "\") if it is meant.");
        }
        return new Condition.InValues(new ColumnName(column), list, negated);
    }

    private static Condition in(String column, Subquery query, boolean negated) {
        return new Condition.InQuery(new ColumnName(column), query.statement(), negated);
    }
}
