package io.guruorm.sql;

/**
 * One method for each kind of condition.
 *
 * @param <R> the answer
 */
public interface ConditionVisitor<R> {

    /** Two expressions compared. */
    R comparison(Condition.Comparison condition);

    /** Null or not. */
    R nullCheck(Condition.NullCheck condition);

    /** One of these values. */
    R inValues(Condition.InValues condition);

    /** One of a query's rows. */
    R inQuery(Condition.InQuery condition);

    /** Between two values. */
    R between(Condition.Between condition);

    /** Like a pattern. */
    R like(Condition.Like condition);

    /** A query has rows. */
    R exists(Condition.Exists condition);

    /** Conditions in parentheses. */
    R group(Condition.Group condition);

    /** The caller's own SQL. */
    R raw(Condition.RawCondition condition);
}
