package io.guruorm.sql;

import java.util.function.UnaryOperator;

/**
 * All the words that a query is written in. Who implements {@link #query()} and {@link #withQuery(Query)} speaks them.
 *
 * @param <S> the type that each word returns a new value of
 */
@CheckReturnValue
public interface QueryVocabulary<S extends QueryVocabulary<S>>
        extends Filtering<S>, Selecting<S>, Joining<S>, Grouping<S>, Ordering<S>, Subquery {

    @Override
    default SelectStatement statement() {
        return query().statement();
    }

    @Override
    default Conditions conditions() {
        return statement().where();
    }

    @Override
    default S withConditions(Conditions conditions) {
        return withQuery(query().with(statement().withWhere(conditions)));
    }

    @Override
    default Object withoutConditions() {
        return query().with(statement().withWhere(Conditions.NONE));
    }

    /**
     * Says that an update or delete without a condition is meant.
     *
     * @return the same query; without this word such an update or delete is refused
     */
    default S allRows() {
        return withQuery(query().meaningAllRows());
    }

    /**
     * Goes on differently if something holds: {@code q.when(name != null, x -> x.where("name", name))}.
     *
     * @param holds whether to apply what follows
     * @param then returns what it was given with words added
     */
    @SuppressWarnings("unchecked") // S is the type itself
    default S when(boolean holds, UnaryOperator<S> then) {
        return holds ? then.apply((S) this) : (S) this;
    }

    /** The opposite of {@link #when}. */
    default S unless(boolean holds, UnaryOperator<S> then) {
        return when(!holds, then);
    }
}
