package io.guruorm.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that is true of a row or not. */
public sealed interface Condition {

    /**
     * Hands this condition to the method made for its kind.
     *
     * @param visitor one method for each kind of condition
     * @param <R> the visitor's answer
     * @return what that method gave back
     */
    <R> R accept(ConditionVisitor<R> visitor);

    /**
     * {@code left operator right}.
     *
     * @param left what is compared
     * @param operator how
     * @param right with what
     */
    record Comparison(Expression left, Operator operator, Expression right) implements Condition {
        @Override
        public <R> R accept(ConditionVisitor<R> visitor) {
            return visitor.comparison(this);
        }
    }

    /**
     * {@code subject is [not] null}.
     *
     * @param subject what is looked at
     * @param negated whether it shall not be null
     */
    record NullCheck(Expression subject, boolean negated) implements Condition {
        @Override
        public <R> R accept(ConditionVisitor<R> visitor) {
            return visitor.nullCheck(this);
        }
    }

    /**
     * {@code subject [not] in (values)}.
     *
     * @param subject what is looked for
     * @param values plain values; none at all makes the condition false, negated true
     * @param negated whether it shall be none of them
     */
    record InValues(Expression subject, List<@Nullable Object> values, boolean negated) implements Condition {

        /** Keeps a copy of the values. */
        public InValues {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }

        @Override
        public <R> R accept(ConditionVisitor<R> visitor) {
            return visitor.inValues(this);
        }
    }

    /**
     * {@code subject [not] in (select …)}.
     *
     * @param subject what is looked for
     * @param query whose rows it is looked for in
     * @param negated whether it shall be none of them
     */
    record InQuery(Expression subject, SelectStatement query, boolean negated) implements Condition {
        @Override
        public <R> R accept(ConditionVisitor<R> visitor) {
            return visitor.inQuery(this);
        }
    }

    /**
     * {@code subject [not] between low and high}.
     *
     * @param subject what is compared
     * @param low the least, included
     * @param high the greatest, included
     * @param negated whether it shall lie outside
     */
    record Between(Expression subject, Expression low, Expression high, boolean negated) implements Condition {
        @Override
        public <R> R accept(ConditionVisitor<R> visitor) {
            return visitor.between(this);
        }
    }

    /**
     * {@code subject [not] like pattern}.
     *
     * @param subject what is compared
     * @param pattern with {@code %} and {@code _}
     * @param caseSensitive whether the case of letters matters
     * @param negated whether it shall not match
     */
    record Like(Expression subject, Expression pattern, boolean caseSensitive, boolean negated) implements Condition {
        @Override
        public <R> R accept(ConditionVisitor<R> visitor) {
            return visitor.like(this);
        }
    }

    /**
     * {@code [not] exists (select …)}.
     *
     * @param query whose rows count
     * @param negated whether there shall be none
     */
    record Exists(SelectStatement query, boolean negated) implements Condition {
        @Override
        public <R> R accept(ConditionVisitor<R> visitor) {
            return visitor.exists(this);
        }
    }

    /**
     * Conditions in parentheses.
     *
     * @param conditions at least one
     * @param negated whether they shall not hold together
     */
    record Group(Conditions conditions, boolean negated) implements Condition {
        @Override
        public <R> R accept(ConditionVisitor<R> visitor) {
            return visitor.group(this);
        }
    }

    /**
     * A condition in the caller's own SQL.
     *
     * @param sql the fragment
     */
    record RawCondition(RawExpression sql) implements Condition {
        @Override
        public <R> R accept(ConditionVisitor<R> visitor) {
            return visitor.raw(this);
        }
    }
}
