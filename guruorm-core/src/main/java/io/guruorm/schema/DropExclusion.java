package io.guruorm.schema;

/**
 * A constraint that excludes pairs of rows goes.
 *
 * @param table the table
 * @param name its name
 * @param ifExists whether it is no error if there is none
 */
public record DropExclusion(String table, String name, boolean ifExists) implements SchemaChange {
    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
        return visitor.dropExclusion(this);
    }
}
