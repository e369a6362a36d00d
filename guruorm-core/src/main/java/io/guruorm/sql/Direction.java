package io.guruorm.sql;

import io.guruorm.error.GuruException;
import java.util.Locale;

/** Which way rows are sorted. */
public enum Direction {
    /** Smallest first. */
    ASC,
    /** Greatest first. */
    DESC;

    /** The keyword. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads {@code asc} or {@code desc}, in any case.
     *
     * @param text what the caller wrote
     */
    public static Direction parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "asc" -> ASC;
            case "desc" -> DESC;
            default -> throw new GuruException("\"" + text + "\" is no direction. Write asc or desc.");
        };
    }
}
