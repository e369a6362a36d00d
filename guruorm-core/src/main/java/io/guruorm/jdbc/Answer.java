package io.guruorm.jdbc;

import org.jspecify.annotations.Nullable;

/**
 * Work to be done in a transaction that has a result.
 *
 * @param <R> the result
 * @param <X> what the work may throw
 */
@FunctionalInterface
public interface Answer<R extends @Nullable Object, X extends Exception> {

    /**
     * Does the work on the transaction's database.
     *
     * @param tx the database, bound to the transaction
     * @throws X whatever the work throws; the transaction is then rolled back
     */
    R run(Database tx) throws X;
}
