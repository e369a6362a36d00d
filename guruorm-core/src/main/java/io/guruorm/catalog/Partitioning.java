package io.guruorm.catalog;

/**
 * How a table is divided into partitions.
 *
 * @param strategy {@code range}, {@code list} or {@code hash}
 * @param key the columns and expressions, as SQL
 */
public record Partitioning(String strategy, String key) {}
