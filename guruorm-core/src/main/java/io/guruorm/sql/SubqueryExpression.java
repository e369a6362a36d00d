package io.guruorm.sql;

/**
 * A query in parentheses, standing for its one value or its rows.
 *
 * @param statement the query
 */
public record SubqueryExpression(SelectStatement statement) implements Expression {

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.subquery(this);
    }
}
