package io.guruorm.jdbc;

/**
 * Work to be done in a transaction.
 *
 * @param <X> what the work may throw
 */
@FunctionalInterface
public interface Work<X extends Exception> {

    /**
     * Does the work on the transaction's database.
     *
     * @param tx the database, bound to the transaction
     * @throws X whatever the work throws; the transaction is then rolled back
     */
    void run(Database tx) throws X;
}
