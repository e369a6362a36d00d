package io.guruorm.schema;

/**
 * A table gets a column.
 *
 * @param table the table
 * @param column the column
 */
public record AddColumn(String table, ColumnDefinition column) implements SchemaChange {
    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
        return visitor.addColumn(this);
    }
}
