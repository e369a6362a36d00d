package io.guruorm.schema;

/**
 * An index or a primary key goes.
 *
 * @param table the table
 * @param kind what it is for
 * @param index which one
 * @param ifExists whether it is no error if there is none
 * @param online whether others may write meanwhile
 * @param asIndex whether a unique rule was made as an index, which on PostgreSQL is no constraint
 */
public record DropIndex(
        String table, IndexKind kind, Reference index, boolean ifExists, boolean online, boolean asIndex)
        implements SchemaChange {
    @Override
    public <R> R accept(SchemaChangeVisitor<R> visitor) {
        return visitor.dropIndex(this);
    }
}
