package io.guruorm.sql;

/**
 * One method for each kind of expression.
 *
 * @param <R> the answer
 */
public interface ExpressionVisitor<R> {

    /** A column by its name. */
    R column(ColumnName column);

    /** A value to be bound. */
    R binding(Binding binding);

    /** A fragment of the caller's own SQL. */
    R raw(RawExpression raw);

    /** A query in parentheses. */
    R subquery(SubqueryExpression subquery);

    /** The keyword {@code default}. */
    R defaultKeyword(DefaultKeyword keyword);
}
