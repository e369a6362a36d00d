package io.guruorm.dialect.postgres;

import org.jspecify.annotations.Nullable;

/** The words for when a constraint is checked. */
final class Timing {

    private Timing() {}

    static String words(@Nullable Boolean deferrable, @Nullable Boolean initiallyImmediate) {
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
