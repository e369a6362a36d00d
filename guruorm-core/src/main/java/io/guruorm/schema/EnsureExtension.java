package io.guruorm.schema;

import org.jspecify.annotations.Nullable;

/**
 * The database gets an extension, unless it has it.
 *
 * @param name the extension
 * @param schema where its objects are put, or null for the present schema
 */
public record EnsureExtension(String name, @Nullable String schema) implements SchemaChange {
    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
        return visitor.ensureExtension(this);
    }
}
