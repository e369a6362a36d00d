package io.guruorm.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query as a value. Written with {@link Query}; compiled by a dialect.
 *
 * @param projection what is selected
 * @param distinct whether equal rows are given once
 * @param from the first source
 * @param joins further sources in order
 * @param where which rows
 * @param groups what rows are grouped by
 * @param having which groups
 * @param orders the sort order; of the whole where there are unions
 * @param limit how many rows at most, or null
 * @param offset how many rows are left out first, or null
 * @param unions further queries whose rows are added
 * @param lock how the rows are held, or null
 */
@CheckReturnValue
public record SelectStatement(
        Projection projection,
        Distinct distinct,
        Source from,
        List<Join> joins,
        Conditions where,
        List<Expression> groups,
        Conditions having,
        List<Order> orders,
        @Nullable Long limit,
        @Nullable Long offset,
        List<Union> unions,
        @Nullable RowLock lock)
        implements Statement {

    /** Keeps copies of the lists. */
    public SelectStatement {
        joins = List.copyOf(joins);
        groups = List.copyOf(groups);
        orders = List.copyOf(orders);
        unions = List.copyOf(unions);
    }

    /** {@code select * from source}. */
    static SelectStatement all(Source from) {
        return new SelectStatement(
                Projection.Columns.ALL,
                Distinct.NONE,
                from,
                List.of(),
                Conditions.NONE,
                List.of(),
                Conditions.NONE,
                List.of(),
                null,
                null,
                List.of(),
                null);
    }

    SelectStatement withProjection(Projection projection) {
        return new SelectStatement(
                projection, distinct, from, joins, where, groups, having, orders, limit, offset, unions, lock);
    }

    SelectStatement withDistinct(Distinct distinct) {
        return new SelectStatement(
                projection, distinct, from, joins, where, groups, having, orders, limit, offset, unions, lock);
    }

    SelectStatement withJoins(List<Join> joins) {
        return new SelectStatement(
                projection, distinct, from, joins, where, groups, having, orders, limit, offset, unions, lock);
    }

    SelectStatement withWhere(Conditions where) {
        return new SelectStatement(
                projection, distinct, from, joins, where, groups, having, orders, limit, offset, unions, lock);
    }

    SelectStatement withGroups(List<Expression> groups) {
        return new SelectStatement(
                projection, distinct, from, joins, where, groups, having, orders, limit, offset, unions, lock);
    }

    SelectStatement withHaving(Conditions having) {
        return new SelectStatement(
                projection, distinct, from, joins, where, groups, having, orders, limit, offset, unions, lock);
    }

    SelectStatement withOrders(List<Order> orders) {
        return new SelectStatement(
                projection, distinct, from, joins, where, groups, having, orders, limit, offset, unions, lock);
    }

    SelectStatement withLimit(@Nullable Long limit) {
        return new SelectStatement(
                projection, distinct, from, joins, where, groups, having, orders, limit, offset, unions, lock);
    }

    SelectStatement withOffset(@Nullable Long offset) {
        return new SelectStatement(
                projection, distinct, from, joins, where, groups, having, orders, limit, offset, unions, lock);
    }

    SelectStatement withUnions(List<Union> unions) {
        return new SelectStatement(
                projection, distinct, from, joins, where, groups, having, orders, limit, offset, unions, lock);
    }

    SelectStatement withLock(RowLock lock) {
        return new SelectStatement(
                projection, distinct, from, joins, where, groups, having, orders, limit, offset, unions, lock);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.select(this);
    }
}
