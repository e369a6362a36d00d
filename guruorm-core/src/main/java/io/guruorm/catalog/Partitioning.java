package io.guruorm.catalog;

import org.jspecify.annotations.Nullable;

/**
 * How a table is divided into partitions.
 *
 * @param strategy {@code range}, {@code list} or {@code hash}
 * @param key the columns and expressions, as SQL
 * @param parts the partitions, as SQL, where they are no tables of their own, else null
 */
public record Partitioning(
        String strategy, String key, @Nullable String parts) {

    /** One whose partitions are tables of their own. */
    public Partitioning(String strategy, String key) {
        this(strategy, key, null);
    }
}
