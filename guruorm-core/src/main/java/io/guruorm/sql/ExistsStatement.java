package io.guruorm.sql;

/**
 * Asks whether a query has any row: one row with the column {@code exists}.
 *
 * @param query the query
 */
public record ExistsStatement(SelectStatement query) implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.exists(this);
    }
}
