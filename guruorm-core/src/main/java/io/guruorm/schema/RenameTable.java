package io.guruorm.schema;

/**
 * A table gets another name.
 *
 * @param from the present name
 * @param to the new name, in the same schema
 */
public record RenameTable(String from, String to) implements SchemaChange {
    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
        return visitor.renameTable(this);
    }
}
