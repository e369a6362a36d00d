package io.guruorm.cli.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sizes and texts of a database as they stand in a table. */
public final class Quantities {

    /** Where nobody knows. */
    static final String UNKNOWN = "-";

    private static final long STEP = 1024;
    private static final String UNITS = "kMGTP";

    private Quantities() {}

    /** {@code 812 B}, {@code 8.0 kB}, {@code 1.4 GB}, {@code -}. */
    public static String bytes(@Nullable Long bytes) {
        if (bytes == null) {
            return UNKNOWN;
        }
        if (bytes < STEP) {
            return bytes + " B";
        }
        double size = bytes;
        int unit = -1;
        while (size >= STEP && unit + 1 < UNITS.length()) {
            size /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %sB", size, UNITS.charAt(unit));
    }

    /** {@code 1,234,567}, {@code -}. */
    public static String rows(@Nullable Long rows) {
        return rows == null ? UNKNOWN : String.format(Locale.ROOT, "%,d", rows);
    }

    /** A text of the database on one line, without what would steer the terminal. */
    public static String oneLine(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("[\\p{Cntrl}\\u2028\\u2029]+\\s*", " ");
    }
}
