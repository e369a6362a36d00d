package io.guruorm.schema;

/**
 * A table gets another name.
 *
 * @param from the present name
 * @param to the new name, in the same schema
 */
public record RenameTable(String from, String to) implements SchemaChange {
    /** The new name in full: with the schema of the present name. */
    public String renamed() {
        int schema = from.indexOf('.') + 1;
        return to.indexOf('.') >= 0 ? to : from.substring(0, schema) + to;
    }

    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
        return visitor.renameTable(this);
    }
}
