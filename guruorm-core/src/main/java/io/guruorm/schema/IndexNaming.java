package io.guruorm.schema;

/** Knows what an index or constraint is called: the given name, or the default name as the dialect forms it. */
public interface IndexNaming {

    /**
     * The name of an index.
     *
     * @param table its table, {@code schema.table} where qualified
     * @param kind what it is for
     * @param index the given name, or the columns that the default name is made of
     * @throws io.guruorm.error.GuruException if the given name is too long
     */
    String indexName(String table, IndexKind kind, Reference index);
}
