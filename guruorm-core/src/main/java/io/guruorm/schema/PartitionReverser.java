package io.guruorm.schema;

/** Says what undoes one change of a partition. */
final class PartitionReverser implements PartitionChange.Visitor<Reversal> {

    @Override
    public Reversal createPartition(PartitionChange.CreatePartition change) {
        return Reversal.by(new DropTable(change.table(), false));
    }

    @Override
    public Reversal attachPartition(PartitionChange.AttachPartition change) {
        return Reversal.impossible(
                change.call() + " gives the table indexes and keys of the other one, which stay when it is detached");
    }

    @Override
    public Reversal detachPartition(PartitionChange.DetachPartition change) {
        return Reversal.impossible(change.call() + " does not say which rows it held");
    }
}
