package io.guruorm.schema;

import io.guruorm.error.GuruException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A constraint that excludes pairs of rows, as a value.
 *
 * @param name its name
 * @param method the access method of the index behind it, or null for the usual one
 * @param elements what is compared: no two rows may answer yes to all of them
 * @param predicate in SQL, which rows it binds; null for all
 * @param timing when it is checked
 */
public record ExclusionDefinition(
        String name,
        @Nullable String method,
        List<Element> elements,
        @Nullable String predicate,
        Timing timing) {

    /** Keeps a copy and refuses what is empty. */
    public ExclusionDefinition {
        Arguments.name(name, "exclusion");
        elements = List.copyOf(elements);
        if (elements.isEmpty()) {
            throw new GuruException("The exclusion \"" + name + "\" compares nothing. Add with(\"column\", \"=\").");
        }
    }

    /**
     * When an exclusion is checked.
     *
     * @param deferrable whether the check may be put off to the end of a transaction, or null where nothing was said
     * @param initiallyImmediate whether it is made at once unless put off, or null where nothing was said
     */
    public record Timing(
            @Nullable Boolean deferrable, @Nullable Boolean initiallyImmediate) {

        /** Refuses what contradicts itself. */
        public Timing {
            if (initiallyImmediate != null && !Boolean.TRUE.equals(deferrable)) {
                throw new GuruException("initiallyImmediate(...) needs deferrable() beside it.");
            }
        }
    }

    /**
     * One comparison.
     *
     * @param part a column or an expression
     * @param operator by which two rows are compared
     */
    public record Element(IndexPart part, String operator) {

        private static final Pattern OPERATOR = Pattern.compile("[-+*/<>=~!@#%^&|`?]{1,63}");

        /** Refuses what is no operator: it is written into the statement as it is. */
        public Element {
            if (!OPERATOR.matcher(operator).matches() || operator.contains("--") || operator.contains("/*")) {
                throw new GuruException("\"" + operator + "\" is no operator. Write one such as = or &&.");
            }
        }
    }
}
