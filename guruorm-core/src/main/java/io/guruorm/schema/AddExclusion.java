package io.guruorm.schema;

/**
 * A table gets a constraint that excludes pairs of rows.
 *
 * @param table the table
 * @param exclusion which pairs
 */
public record AddExclusion(String table, ExclusionDefinition exclusion) implements SchemaChange {
    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
        return visitor.addExclusion(this);
    }
}
