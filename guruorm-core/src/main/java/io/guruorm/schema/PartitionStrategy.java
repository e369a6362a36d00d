package io.guruorm.schema;

import io.guruorm.error.GuruException;
import java.util.Locale;

/** By what the rows of a partitioned table are told apart. */
public enum PartitionStrategy {
    /** From one value to another. */
    RANGE,
    /** By values named one by one. */
    LIST,
    /** By the remainder of a hash. */
    HASH;

    /**
     * Reads a strategy, in any case.
     *
     * @param text what the caller wrote
     */
    public static PartitionStrategy parse(String text) {
        for (var strategy : values()) {
            if (strategy.name().equalsIgnoreCase(text.strip())) {
                return strategy;
            }
        }
        throw new GuruException("\"" + text + "\" is no way to divide a table. Write range, list or hash.");
    }

    /** The word in SQL. */
    public String keyword() {
        return name().toLowerCase(Locale.ROOT);
    }
}
