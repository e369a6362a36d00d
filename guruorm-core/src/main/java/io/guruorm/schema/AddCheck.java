package io.guruorm.schema;

/**
 * A table gets a check.
 *
 * @param table the table
 * @param check what has to hold for each row
 */
public record AddCheck(String table, CheckDefinition check) implements SchemaChange {
    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
        return visitor.addCheck(this);
    }
}
