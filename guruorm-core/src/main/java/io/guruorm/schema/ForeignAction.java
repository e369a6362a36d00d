package io.guruorm.schema;

import io.guruorm.error.GuruException;
import java.util.Locale;

/** What happens to rows that refer to a row which goes or changes its key. */
public enum ForeignAction {
    /** They go or change too. */
    CASCADE,
    /** They forbid it at once. */
    RESTRICT,
    /** They forget it. */
    SET_NULL,
    /** They fall back on their default. */
    SET_DEFAULT,
    /** They forbid it when the check is made. */
    NO_ACTION;

    /** The words in SQL. */
    public String keyword() {
        return name().replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /**
     * Reads an action, in any case.
     *
     * @param text such as {@code CASCADE} or {@code set null}
     */
    public static ForeignAction parse(String text) {
        var wanted = text.strip().replaceAll("\\s+", "_");
        for (var action : values()) {
            if (action.name().equalsIgnoreCase(wanted)) {
                return action;
            }
        }
        throw new GuruException("\"" + text
                + "\" is no action of a foreign key. Write cascade, restrict, set null, set default or no action.");
    }
}
