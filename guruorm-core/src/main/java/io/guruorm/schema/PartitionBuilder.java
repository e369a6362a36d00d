package io.guruorm.schema;

import io.guruorm.schema.PartitionChange.CreatePartition;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A new partition while it is written, inside the callback of {@link Schema#createPartition}. */
public final class PartitionBuilder extends BoundBuilder {

    private @Nullable PartitionKey key;

    private PartitionBuilder(String table) {
        super(table);
    }

    static CreatePartition create(String table, String parent, Consumer<PartitionBuilder> define) {
        var builder = new PartitionBuilder(table);
        builder.window().whileOpen(() -> define.accept(builder));
        return new CreatePartition(table, parent, builder.bound(), builder.key);
    }

    /**
     * The partition is divided itself.
     *
     * @param strategy range, list or hash
     * @param columns at least one
     */
    public PartitionBuilder partitionBy(String strategy, String... columns) {
        return divided(PartitionKey.of(strategy, List.of(columns)));
    }

    /**
     * The partition is divided itself, by an expression.
     *
     * @param strategy range, list or hash
     * @param expression pasted between parentheses; one that is no mere call of a function needs its own
     */
    public PartitionBuilder partitionByRaw(String strategy, String expression) {
        return divided(PartitionKey.raw(strategy, expression));
    }

    private PartitionBuilder divided(PartitionKey by) {
        window().require();
        key = by;
        return this;
    }
}
