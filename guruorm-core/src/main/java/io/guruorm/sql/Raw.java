package io.guruorm.sql;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes fragments of one's own SQL; meant for static import. */
public final class Raw {

    private Raw() {}

    /**
     * A fragment that is pasted as it is: {@code raw("now()")}.
     *
     * @param text the fragment
     */
    public static RawExpression raw(String text) {
        return new RawExpression(text, List.of());
    }

    /**
     * A fragment with values of its own: {@code raw("lower(?)", name)}.
     *
     * @param text the fragment, {@code ?} for each value
     * @param bindings the values in order
     */
    public static RawExpression raw(String text, @Nullable Object... bindings) {
        return new RawExpression(text, Arrays.asList(bindings));
    }

    /** In an insert: the column's own default, written as the keyword {@code default}. */
    public static DefaultKeyword defaultValue() {
        return DefaultKeyword.DEFAULT;
    }
}
