package io.guruorm.sql;

/**
 * A column: {@code name}, {@code users.name}, {@code users.*}.
 *
 * @param name the name, dotted where it says its table
 */
public record ColumnName(String name) implements Expression {

    /** Refuses an empty name. */
    public ColumnName {
        Arguments.name(name, "column");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.column(this);
    }
}
