package io.guruorm.sql;

/**
 * Some rows of a table, to be removed.
 *
 * @param table the table, with an alias or without
 * @param where which rows; empty only where the caller asked for all
 */
public record DeleteStatement(Source.NamedTable table, Conditions where) implements Statement {
    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.delete(this);
    }
}
