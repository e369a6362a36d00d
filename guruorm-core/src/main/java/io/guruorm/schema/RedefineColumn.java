package io.guruorm.schema;

/**
 * A column becomes just what is said of it: what is not said goes.
 *
 * @param table the table
 * @param column all that the column shall be
 */
public record RedefineColumn(String table, ColumnDefinition column) implements SchemaChange {
    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
        return visitor.redefineColumn(this);
    }
}
