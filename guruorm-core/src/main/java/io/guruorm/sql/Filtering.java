package io.guruorm.sql;

/**
 * All words that filter rows: {@code where…}.
 *
 * @param <S> the type that each word returns a new value of
 */
@CheckReturnValue
public interface Filtering<S extends Filtering<S>>
        extends ComparingFilters<S>, NegatedFilters<S>, ListFilters<S>, RangeFilters<S>, ExistenceFilters<S> {}
