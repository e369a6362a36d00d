package io.guruorm.sql;

import org.jspecify.annotations.Nullable;

/**
 * A value that travels beside the text.
 *
 * @param value any value that {@link PlainValue} knows, or null
 */
public record Binding(@Nullable Object value) implements Expression {

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.binding(this);
    }
}
