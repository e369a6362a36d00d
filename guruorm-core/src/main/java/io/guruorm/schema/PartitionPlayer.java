package io.guruorm.schema;

import java.util.Map;
import java.util.Optional;

/** Plays one change of a partition over a snapshot. The server gives partitions their indexes, by names of its own. */
final class PartitionPlayer implements PartitionChange.Visitor<SchemaSnapshot> {

    private final SchemaSnapshot before;

    PartitionPlayer(SchemaSnapshot before) {
        this.before = before;
    }

    @Override
    public SchemaSnapshot createPartition(PartitionChange.CreatePartition change) {
        var columns = before.table(change.parent()).orElse(TableShape.EMPTY).columns();
        return before.with(change.table(), Optional.of(new TableShape(columns, Map.of(), false)));
    }

    @Override
    public SchemaSnapshot attachPartition(PartitionChange.AttachPartition change) {
        return before.edit(change.table(), TableShape::withIndexesUnknown);
    }

    @Override
    public SchemaSnapshot detachPartition(PartitionChange.DetachPartition change) {
        return before;
    }
}
