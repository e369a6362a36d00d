package io.guruorm.schema;

/**
 * A foreign key goes.
 *
 * @param table the table
 * @param key which one
 * @param ifExists whether it is no error if there is none
 */
public record DropForeignKey(String table, Reference key, boolean ifExists) implements SchemaChange {
    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
        return visitor.dropForeignKey(this);
    }
}
