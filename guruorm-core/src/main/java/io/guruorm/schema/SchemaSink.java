package io.guruorm.schema;

/** Where changes are handed to: the ground on which the words of {@link Schema} stand. */
public interface SchemaSink {

    /**
     * Takes one change.
     *
     * @param change the change
     */
    void apply(SchemaChange change);
}
