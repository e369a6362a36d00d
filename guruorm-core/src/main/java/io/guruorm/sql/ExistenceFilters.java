package io.guruorm.sql;

/**
 * Conditions on the rows of another query: {@code whereExists}.
 *
 * @param <S> the type that each word returns a new value of
 */
@CheckReturnValue
public interface ExistenceFilters<S extends ExistenceFilters<S>> extends Filterable<S> {

    /**
     * {@code whereExists(query)}: {@code exists (select …)}.
     *
     * @param query tie it to this one by {@code whereColumn("orders.user_id", "users.id")}
     */
    default S whereExists(Subquery query) {
        return filter(false, new Condition.Exists(query.statement(), false));
    }

    /** As {@link #whereExists}, tied by {@code or}. */
    default S orWhereExists(Subquery query) {
        return filter(true, new Condition.Exists(query.statement(), false));
    }

    /** {@code not exists (select …)}. */
    default S whereNotExists(Subquery query) {
        return filter(false, new Condition.Exists(query.statement(), true));
    }

    /** As {@link #whereNotExists}, tied by {@code or}. */
    default S orWhereNotExists(Subquery query) {
        return filter(true, new Condition.Exists(query.statement(), true));
    }
}
