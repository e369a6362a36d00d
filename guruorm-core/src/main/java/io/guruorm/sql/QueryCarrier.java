package io.guruorm.sql;

/**
 * What carries a query and can be copied with another one: the ground on which the words of the vocabulary stand.
 *
 * @param <S> the type itself
 */
@CheckReturnValue
public interface QueryCarrier<S> {

    /** The query so far. */
    Query query();

    /**
     * A copy that carries another query.
     *
     * @param query the query in place of the present one
     */
    S withQuery(Query query);
}
