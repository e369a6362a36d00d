package io.guruorm.schema;

/**
 * A table gets an index or a primary key.
 *
 * @param table the table
 * @param index the index
 */
public record AddIndex(String table, IndexDefinition index) implements SchemaChange {
    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
        return visitor.addIndex(this);
    }
}
