package io.guruorm.schema;

/**
 * A new table.
 *
 * @param table the table
 */
public record CreateTable(TableDefinition table) implements SchemaChange {
    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
        return visitor.createTable(this);
    }
}
