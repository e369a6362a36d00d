package io.guruorm.sql;

import io.guruorm.error.GuruException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words for which rows come first and how many: {@code orderBy}, {@code limit}, {@code union}, {@code lockForUpdate}.
 *
 * @param <S> the type that each word returns a new value of
 */
@CheckReturnValue
public interface Ordering<S> extends QueryCarrier<S> {

    /**
     * {@code orderBy("name")}: smallest first, after what rows are sorted by already.
     *
     * @param column the column
     */
    default S orderBy(String column) {
        return order(new Order(new ColumnName(column), Direction.ASC));
    }

    /**
     * {@code orderBy("name", "desc")}.
     *
     * @param column the column
     * @param direction {@code asc} or {@code desc}
     */
    default S orderBy(String column, String direction) {
        return order(new Order(new ColumnName(column), Direction.parse(direction)));
    }

    /** {@link #orderBy(String)}, greatest first. */
    default S orderByDesc(String column) {
        return order(new Order(new ColumnName(column), Direction.DESC));
    }

    /**
     * {@code orderByRaw("length(name) desc")}.
     *
     * @param sql the fragment, {@code ?} for each value
     * @param bindings the values in order
     */
    default S orderByRaw(String sql, @Nullable Object... bindings) {
        return order(new Order(Raw.raw(sql, bindings), null));
    }

    /** Newest first, by {@code created_at}. */
    default S latest() {
        return orderByDesc("created_at");
    }

    /** Oldest first, by {@code created_at}. */
    default S oldest() {
        return orderBy("created_at");
    }

    /** Forgets the sort order. */
    default S reorder() {
        return withQuery(query().with(query().statement().withOrders(List.of())));
    }

    /**
     * At most so many rows.
     *
     * @param rows 0 or more
     */
    default S limit(long rows) {
        return withQuery(query().with(query().statement().withLimit(atLeastZero("limit", rows))));
    }

    /**
     * Leaves out the first rows.
     *
     * @param rows 0 or more
     */
    default S offset(long rows) {
        return withQuery(query().with(query().statement().withOffset(atLeastZero("offset", rows))));
    }

    /**
     * The rows of this query and of that one, equal rows once.
     *
     * @param query the other
     */
    default S union(Subquery query) {
        return union(new Union(query.statement(), false));
    }

    /** {@link #union(Subquery)}, equal rows kept. */
    default S unionAll(Subquery query) {
        return union(new Union(query.statement(), true));
    }

    /** Holds the rows until the transaction ends: nobody else may change or lock them. */
    default S lockForUpdate() {
        return withQuery(query().with(query().statement().withLock(RowLock.FOR_UPDATE)));
    }

    /** Holds the rows until the transaction ends: nobody else may change them. */
    default S sharedLock() {
        return withQuery(query().with(query().statement().withLock(RowLock.FOR_SHARE)));
    }

    private S order(Order order) {
        var statement = query().statement();
        return withQuery(query().with(statement.withOrders(Arguments.append(statement.orders(), order))));
    }

    private S union(Union union) {
        var statement = query().statement();
        return withQuery(query().with(statement.withUnions(Arguments.append(statement.unions(), union))));
    }

    private static long atLeastZero(String word, long rows) {
        if (rows < 0) {
            throw new GuruException(word + "(" + rows + ") is below zero. Give 0 or more.");
        }
        return rows;
    }
}
