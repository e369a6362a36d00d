package io.guruorm.schema;

/**
 * A table gets a foreign key.
 *
 * @param table the table
 * @param key the key
 */
public record AddForeignKey(String table, ForeignKeyDefinition key) implements SchemaChange {
    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
        return visitor.addForeignKey(this);
    }
}
