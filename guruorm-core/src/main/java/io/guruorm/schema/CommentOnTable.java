package io.guruorm.schema;

import org.jspecify.annotations.Nullable;

/**
 * Words about a table.
 *
 * @param table the table
 * @param comment the words, or null to remove them
 */
public record CommentOnTable(String table, @Nullable String comment) implements SchemaChange {
    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
        return visitor.commentOnTable(this);
    }
}
