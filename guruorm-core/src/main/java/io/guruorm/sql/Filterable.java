package io.guruorm.sql;

import io.guruorm.error.GuruException;
import java.util.function.UnaryOperator;

/**
 * What has conditions and can be copied with others: the ground on which the filtering words stand.
 *
 * @param <S> the type itself
 */
@CheckReturnValue
public interface Filterable<S extends Filterable<S>> {

    /** The conditions so far. */
    Conditions conditions();

    /**
     * A copy with other conditions.
     *
     * @param conditions the conditions in place of the present ones
     */
    S withConditions(Conditions conditions);

    /** All but the conditions, as a value with equality: what a group may not change. */
    default Object withoutConditions() {
        return withConditions(Conditions.NONE);
    }

    /**
     * One more condition. Meant for the words built on this.
     *
     * @param or how it is tied to those before
     * @param condition the condition
     */
    default S filter(boolean or, Condition condition) {
        return withConditions(conditions().add(or, condition));
    }

    /**
     * One more condition in parentheses. Meant for the words built on this.
     *
     * @param or how it is tied to those before
     * @param negated whether {@code not} stands before the parentheses
     * @param group adds conditions to what it is given and returns the result
     */
    default S filterGroup(boolean or, boolean negated, UnaryOperator<S> group) {
        var blank = withConditions(Conditions.NONE);
        var filled = group.apply(blank);
        if (filled == blank || filled.conditions().isEmpty()) {
            throw new GuruException("A group of conditions returned what it was given, so its conditions are lost. "
                    + "Return the result of where(...): q -> q.where(...).orWhere(...).");
        }
        if (!filled.withoutConditions().equals(blank.withoutConditions())) {
            throw new GuruException(
                    "A group of conditions may only add conditions: " + "move the joins, orders and limits out of it.");
        }
        return filter(or, new Condition.Group(filled.conditions(), negated));
    }
}
