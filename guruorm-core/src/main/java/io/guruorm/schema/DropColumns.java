package io.guruorm.schema;

import java.util.List;

/**
 * Columns go.
 *
 * @param table the table
 * @param columns at least one
 */
public record DropColumns(String table, List<String> columns) implements SchemaChange {

    /** Keeps a copy and refuses an empty list. */
    public DropColumns {
        columns = Arguments.names(columns, "dropColumn(...)");
    }

    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
        return visitor.dropColumns(this);
    }
}
