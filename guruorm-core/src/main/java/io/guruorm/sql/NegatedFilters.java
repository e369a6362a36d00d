package io.guruorm.sql;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Conditions that shall not hold: {@code whereNot}.
 *
 * @param <S> the type that each word returns a new value of
 */
@CheckReturnValue
public interface NegatedFilters<S extends NegatedFilters<S>> extends Filterable<S> {

    /**
     * {@code whereNot("a", 1)}: {@code not ("a" = ?)}.
     *
     * @param column the column
     * @param value as in {@link ComparingFilters#where(String, Object)}
     */
    default S whereNot(String column, @Nullable Object value) {
        return filter(false, not(column, Operator.EQUAL, value));
    }

    /**
     * {@code whereNot("a", ">", 1)}: {@code not ("a" > ?)}.
     *
     * @param column the column
     * @param operator one of {@link Operator}
     * @param value as in {@link ComparingFilters#where(String, String, Object)}
     */
    default S whereNot(String column, String operator, @Nullable Object value) {
        return filter(false, not(column, Operator.parse(operator), value));
    }

    /**
     * {@code whereNot(q -> q.where("a", 1).where("b", 2))}: {@code not ("a" = ? and "b" = ?)}.
     *
     * @param group returns what it was given with conditions added
     */
    default S whereNot(UnaryOperator<S> group) {
        return filterGroup(false, true, group);
    }

    /** As {@link #whereNot(String, Object)}, tied by {@code or}. */
    default S orWhereNot(String column, @Nullable Object value) {
        return filter(true, not(column, Operator.EQUAL, value));
    }

    /** As {@link #whereNot(String, String, Object)}, tied by {@code or}. */
    default S orWhereNot(String column, String operator, @Nullable Object value) {
        return filter(true, not(column, Operator.parse(operator), value));
    }

    /** As {@link #whereNot(UnaryOperator)}, tied by {@code or}. */
    default S orWhereNot(UnaryOperator<S> group) {
        return filterGroup(true, true, group);
    }

    private static Condition not(String column, Operator operator, @Nullable Object value) {
        return new Condition.Group(Conditions.NONE.and(Conditions.compare(column, operator, value)), true);
    }
}
