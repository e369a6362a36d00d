package io.guruorm.sql;

/** The keyword {@code default}: in an insert, the column's own default. Made by {@link Raw#defaultValue}. */
public enum DefaultKeyword implements Expression {
    /** The only one. */
    DEFAULT;

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.defaultKeyword(this);
    }
}
