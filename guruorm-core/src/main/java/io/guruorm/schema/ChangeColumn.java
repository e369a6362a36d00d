package io.guruorm.schema;

/**
 * A column becomes what is said of it; what is not said stays.
 *
 * @param table the table
 * @param column the column's name, its type and what shall change
 */
public record ChangeColumn(String table, ColumnDefinition column) implements SchemaChange {
    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
        return visitor.changeColumn(this);
    }
}
