package io.guruorm.catalog;

/**
 * Which part of a partitioned table a table is.
 *
 * @param table the partitioned table
 * @param bound which rows it holds, as SQL: {@code FOR VALUES FROM (1) TO (9)}, {@code DEFAULT}
 */
public record PartitionBound(CatalogName table, String bound) {}
