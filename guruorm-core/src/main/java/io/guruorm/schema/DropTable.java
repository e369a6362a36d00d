package io.guruorm.schema;

/**
 * A table goes.
 *
 * @param table the table
 * @param ifExists whether it is no error if there is none
 */
public record DropTable(String table, boolean ifExists) implements SchemaChange {
    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
        return visitor.dropTable(this);
    }
}
