package io.guruorm.schema;

/**
 * A foreign key or check made {@code notValid()} is checked against the present rows.
 *
 * @param table the table
 * @param constraint which one; columns mean the foreign key on them
 */
public record ValidateConstraint(String table, Reference constraint) implements SchemaChange {
    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
        return visitor.validateConstraint(this);
    }
}
