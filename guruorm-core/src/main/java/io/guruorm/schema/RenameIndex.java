package io.guruorm.schema;

/**
 * An index gets another name.
 *
 * @param table the table
 * @param from the present name
 * @param to the new name
 */
public record RenameIndex(String table, String from, String to) implements SchemaChange {
    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
        return visitor.renameIndex(this);
    }
}
