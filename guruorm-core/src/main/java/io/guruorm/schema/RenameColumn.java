package io.guruorm.schema;

/**
 * A column gets another name.
 *
 * @param table the table
 * @param from the present name
 * @param to the new name
 */
public record RenameColumn(String table, String from, String to) implements SchemaChange {
    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
        return visitor.renameColumn(this);
    }
}
