package io.guruorm.schema;

import io.guruorm.error.GuruException;
import java.util.Locale;

/** What others may do to a table while it is changed; MySQL's and MariaDB's. */
public enum LockMode {
    /** Read and write. */
    NONE,
    /** Read. */
    SHARED,
    /** As the server chooses. */
    DEFAULT,
    /** Nothing. */
    EXCLUSIVE;

    /**
     * Reads a mode, in any case.
     *
     * @param text what the caller wrote
     */
    public static LockMode parse(String text) {
        for (var mode : values()) {
            if (mode.name().equalsIgnoreCase(text.strip())) {
                return mode;
            }
        }
        throw new GuruException("\"" + text + "\" is no lock mode. Write none, shared, default or exclusive.");
    }

    /** The word in SQL. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }
}
