package io.guruorm.sql;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that compare: {@code where}, {@code orWhere}, {@code whereColumn}, {@code whereRaw}.
 *
 * @param <S> the type that each word returns a new value of
 */
@CheckReturnValue
public interface ComparingFilters<S extends ComparingFilters<S>> extends Filterable<S> {

    /**
     * {@code where("votes", 100)}: {@code "votes" = ?}.
     *
     * @param column the column
     * @param value null means {@code is null}; a sub-query or an expression stands for itself; all else is bound
     */
    default S where(String column, @Nullable Object value) {
        return filter(false, Conditions.compare(column, Operator.EQUAL, value));
    }

    /**
     * {@code where("votes", ">", 100)}: {@code "votes" > ?}.
     *
     * @param column the column
     * @param operator one of {@link Operator}
     * @param value as in {@link #where(String, Object)}; null only with an operator of equality
     */
    default S where(String column, String operator, @Nullable Object value) {
        return filter(false, Conditions.compare(column, Operator.parse(operator), value));
    }

    /**
     * {@code where(Map.of("a", 1, "b", 2))}: {@code ("a" = ? and "b" = ?)}, sorted by name.
     *
     * @param equal column to value; not empty
     */
    default S where(Map<String, ?> equal) {
        return filter(false, Conditions.equal(equal));
    }

    /**
     * A condition made elsewhere.
     *
     * @param condition the condition
     */
    default S where(Condition condition) {
        return filter(false, condition);
    }

    /**
     * {@code where(q -> q.where("a", 1).orWhere("b", 2))}: {@code ("a" = ? or "b" = ?)}.
     *
     * @param group returns what it was given with conditions added
     */
    default S where(UnaryOperator<S> group) {
        return filterGroup(false, false, group);
    }

    /** As {@link #where(String, Object)}, tied by {@code or}. */
    default S orWhere(String column, @Nullable Object value) {
        return filter(true, Conditions.compare(column, Operator.EQUAL, value));
    }

    /** As {@link #where(String, String, Object)}, tied by {@code or}. */
    default S orWhere(String column, String operator, @Nullable Object value) {
        return filter(true, Conditions.compare(column, Operator.parse(operator), value));
    }

    /** As {@link #where(Map)}, tied by {@code or}. */
    default S orWhere(Map<String, ?> equal) {
        return filter(true, Conditions.equal(equal));
    }

    /** As {@link #where(Condition)}, tied by {@code or}. */
    default S orWhere(Condition condition) {
        return filter(true, condition);
    }

    /** As {@link #where(UnaryOperator)}, tied by {@code or}. */
    default S orWhere(UnaryOperator<S> group) {
        return filterGroup(true, false, group);
    }

    /**
     * {@code whereColumn("created_at", "updated_at")}: {@code "created_at" = "updated_at"}.
     *
     * @param first a column
     * @param second another
     */
    default S whereColumn(String first, String second) {
        return whereColumn(first, "=", second);
    }

    /**
     * {@code whereColumn("a", "<", "b")}: {@code "a" < "b"}.
     *
     * @param first a column
     * @param operator one of {@link Operator}
     * @param second another column
     */
    default S whereColumn(String first, String operator, String second) {
        return filter(false, columns(first, operator, second));
    }

    /** As {@link #whereColumn(String, String)}, tied by {@code or}. */
    default S orWhereColumn(String first, String second) {
        return orWhereColumn(first, "=", second);
    }

    /** As {@link #whereColumn(String, String, String)}, tied by {@code or}. */
    default S orWhereColumn(String first, String operator, String second) {
        return filter(true, columns(first, operator, second));
    }

    /**
     * {@code whereRaw("lower(name) = ?", name)}: the fragment as it is.
     *
     * @param sql {@code ?} for each binding, {@code ??} for the operator
     * @param bindings the values in order
     */
    default S whereRaw(String sql, @Nullable Object... bindings) {
        return filter(false, new Condition.RawCondition(Raw.raw(sql, bindings)));
    }

    /** As {@link #whereRaw}, tied by {@code or}. */
    default S orWhereRaw(String sql, @Nullable Object... bindings) {
        return filter(true, new Condition.RawCondition(Raw.raw(sql, bindings)));
    }

    private static Condition columns(String first, String operator, String second) {
        return new Condition.Comparison(new ColumnName(first), Operator.parse(operator), new ColumnName(second));
    }
}
