package io.guruorm.dialect;

import org.jspecify.annotations.Nullable;

/** The words for when a constraint is checked. */
public final class ConstraintTiming {

    private ConstraintTiming() {}

    /**
     * The words, with a space before them; nothing where nothing was said.
     *
     * @param deferrable whether the check may be put off
     * @param initiallyImmediate whether it is not put off unless asked for
     */
    public static String words(@Nullable Boolean deferrable, @Nullable Boolean initiallyImmediate) {
        if (deferrable == null) {
            return "";
        }
        if (!deferrable) {
            return " not deferrable";
        }
        if (initiallyImmediate == null) {
            return " deferrable";
        }
        return initiallyImmediate ? " deferrable initially immediate" : " deferrable initially deferred";
    }
}
