package io.guruorm.sql;

import org.jspecify.annotations.Nullable;

/** What may stand where SQL takes a value: a column, a bound value, a sub-query, a raw fragment. */
public sealed interface Expression permits ColumnName, Binding, RawExpression, SubqueryExpression, DefaultKeyword {

    /**
     * Hands this expression to the method made for its kind.
     *
     * @param visitor one method for each kind of expression
     * @param <R> the visitor's answer
     * @return what that method gave back
     */
    <R> R accept(ExpressionVisitor<R> visitor);

    /**
     * Reads a caller's value: expressions and sub-queries stand for themselves, everything else is bound.
     *
     * @param value any value
     * @return the expression that stands for it
     */
    static Expression of(@Nullable Object value) {
        if (value instanceof Expression expression) {
            return expression;
        }
        if (value instanceof Subquery query) {
            return new SubqueryExpression(query.statement());
        }
        return new Binding(value);
    }
}
