package io.guruorm.schema;

import org.jspecify.annotations.Nullable;

/** A change of which tables are the partitions of another. */
public sealed interface PartitionChange extends SchemaChange {

    /** The partition, {@code schema.table} where qualified. */
    String table();

    /** The table that is divided. */
    String parent();

    /** The call that says it, for messages: {@code createPartition("events_2026", "events")}. */
    String call();

    /**
     * Hands this change to the method made for its kind.
     *
     * @param visitor one method for each kind of change
     * @param <R> the visitor's answer
     * @return what that method gave back
     */
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(SchemaChangeVisitor<R> visitor) {
        return visitor.partitionChange(this);
    }

    /**
     * One method for each kind of change.
     *
     * @param <R> the answer
     */
    interface Visitor<R> {
        /** A new partition. */
        R createPartition(CreatePartition change);

        /** A table becomes a partition. */
        R attachPartition(AttachPartition change);

        /** A partition becomes a table of its own. */
        R detachPartition(DetachPartition change);
    }

    /**
     * A new partition.
     *
     * @param table the partition
     * @param parent the table that is divided
     * @param bound which rows it holds
     * @param key how it is divided itself, or null
     */
    record CreatePartition(
            String table,
            String parent,
            PartitionBound bound,
            @Nullable PartitionKey key) implements PartitionChange {

        /** Checks the name of the parent. */
        public CreatePartition {
            Arguments.name(parent, "table");
        }

        @Override
        public String call() {
            return "createPartition(\"" + table + "\", \"" + parent + "\")";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.createPartition(this);
        }
    }

    /**
     * A table becomes a partition.
     *
     * @param table the table
     * @param parent the table that is divided
     * @param bound which rows it holds
     */
    record AttachPartition(String table, String parent, PartitionBound bound) implements PartitionChange {

        /** Checks the name of the parent. */
        public AttachPartition {
            Arguments.name(parent, "table");
        }

        @Override
        public String call() {
            return "attachPartition(\"" + table + "\", \"" + parent + "\")";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.attachPartition(this);
        }
    }

    /**
     * A partition becomes a table of its own.
     *
     * @param table the partition
     * @param parent the table that is divided
     * @param concurrently whether others may use both meanwhile
     */
    record DetachPartition(String table, String parent, boolean concurrently) implements PartitionChange {

        /** Checks both names. */
        public DetachPartition {
            Arguments.name(table, "table");
            Arguments.name(parent, "table");
        }

        @Override
        public String call() {
            return "detachPartition" + (concurrently ? "Concurrently" : "") + "(\"" + table + "\", \"" + parent + "\")";
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.detachPartition(this);
        }
    }
}
