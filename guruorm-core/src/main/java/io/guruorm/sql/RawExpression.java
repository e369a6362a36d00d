package io.guruorm.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fragment of the caller's own SQL, pasted as it is. Made by {@link Raw#raw}.
 *
 * @param text the fragment; {@code ?} for each binding, {@code ??} for the operator {@code ?}
 * @param bindings the values in the order of their placeholders
 */
public record RawExpression(String text, List<@Nullable Object> bindings) implements Expression {

    /** Keeps a copy of the bindings and refuses an empty fragment. */
    public RawExpression {
        Arguments.name(text, "raw fragment");
        bindings = Collections.unmodifiableList(new ArrayList<>(bindings));
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.raw(this);
    }
}
