package io.guruorm.schema;

import java.util.function.Consumer;

/** Words for the partitions of a table that was made with {@code partitionBy(...)}; PostgreSQL. */
public sealed interface PartitionCommands extends SchemaSink permits Schema {

    /**
     * Makes a partition.
     *
     * @param table the partition
     * @param parent the table that is divided
     * @param define says which rows it holds
     */
    default void createPartition(String table, String parent, Consumer<PartitionBuilder> define) {
        apply(PartitionBuilder.create(table, parent, define));
    }

    /**
     * Makes a table a partition of another one.
     *
     * @param table the table, which has the other one's columns
     * @param parent the table that is divided
     * @param bound says which rows it holds
     */
    default void attachPartition(String table, String parent, Consumer<BoundBuilder> bound) {
        apply(new PartitionChange.AttachPartition(table, parent, BoundBuilder.of(table, bound)));
    }

    /**
     * Makes a partition a table of its own, with its rows.
     *
     * @param table the partition
     * @param parent the table that is divided
     */
    default void detachPartition(String table, String parent) {
        apply(new PartitionChange.DetachPartition(table, parent, false));
    }

    /**
     * Makes a partition a table of its own, while others use both; it cannot stand in a transaction, nor where there is a
     * default partition.
     *
     * @param table the partition
     * @param parent the table that is divided
     */
    default void detachPartitionConcurrently(String table, String parent) {
        apply(new PartitionChange.DetachPartition(table, parent, true));
    }
}
