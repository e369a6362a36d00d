package io.guruorm.schema;

/**
 * A foreign key made {@code notValid()} is checked against the present rows.
 *
 * @param table the table
 * @param key which one
 */
public record ValidateForeignKey(String table, Reference key) implements SchemaChange {
    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
        return visitor.validateForeignKey(this);
    }
}
