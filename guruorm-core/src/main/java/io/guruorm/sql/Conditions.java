package io.guruorm.sql;

import io.guruorm.error.GuruException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Conditions in a row, each tied to those before it by {@code and} or {@code or}. Immutable.
 *
 * @param links the conditions in order
 */
@CheckReturnValue
public record Conditions(List<Link> links) {

    /** No condition: all rows. */
    public static final Conditions NONE = new Conditions(List.of());

    /**
     * A condition and how it is tied to those before it.
     *
     * @param or whether by {@code or}; of no meaning for the first
     * @param condition the condition
     */
    public record Link(boolean or, Condition condition) {}

    /** Keeps a copy. */
    public Conditions {
        links = List.copyOf(links);
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return links.isEmpty();
    }

    /** These, and also that one. */
    public Conditions and(Condition condition) {
        return add(false, condition);
    }

    /** These, or else that one. */
    public Conditions or(Condition condition) {
        return add(true, condition);
    }

    Conditions add(boolean or, Condition condition) {
        return new Conditions(Arguments.append(links, new Link(or, condition)));
    }

    /**
     * Compares a column with a caller's value; null means {@code is null}, or {@code is not null} where the operator is
     * {@code <>} or {@code !=}.
     */
    static Condition compare(String column, Operator operator, @Nullable Object value) {
        var subject = new ColumnName(column);
        if (value != null) {
            return new Condition.Comparison(subject, operator, Expression.of(value));
        }
        return switch (operator) {
            case EQUAL, NOT_DISTINCT -> new Condition.NullCheck(subject, false);
            case NOT_EQUAL, BANG_EQUAL, DISTINCT -> new Condition.NullCheck(subject, true);
            default ->
                throw new GuruException("where(\"" + column + "\", \"" + operator.symbol()
                        + "\", null) is never true. Use = or <> with null, or whereNull(\"" + column + "\").");
        };
    }

    /** All columns equal; sorted by name, so that the text is stable. */
    static Condition equal(Map<String, ?> values) {
        if (values.isEmpty()) {
            throw new GuruException("where(Map) was given an empty map, which would match every row. Name a column.");
        }
        var all = NONE;
        for (var entry : new TreeMap<>(values).entrySet()) {
            all = all.and(compare(entry.getKey(), Operator.EQUAL, entry.getValue()));
        }
        return new Condition.Group(all, false);
    }
}
