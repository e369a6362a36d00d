package io.guruorm.schema;

/**
 * An option of MySQL and MariaDB changes.
 *
 * @param table the table
 * @param option which one
 * @param value its new value
 */
public record SetTableOption(String table, TableOption option, String value) implements SchemaChange {
    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
        return visitor.setTableOption(this);
    }
}
