package io.guruorm.sql;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Words for groups of rows: {@code groupBy}, {@code having}.
 *
 * @param <S> the type that each word returns a new value of
 */
@CheckReturnValue
public interface Grouping<S> extends QueryCarrier<S> {

    /**
     * {@code groupBy("city", "status")}, beside what rows are grouped by already.
     *
     * @param columns at least one
     */
    default S groupBy(String... columns) {
        var statement = query().statement();
        var names = Arguments.some(Arrays.asList(columns), "groupBy(...)").stream()
                .map(ColumnName::new)
                .toList();
        return withQuery(query().with(statement.withGroups(Arguments.append(statement.groups(), names))));
    }

    /** {@link #groupBy} by a fragment of one's own. */
    default S groupByRaw(String sql, @Nullable Object... bindings) {
        var statement = query().statement();
        return withQuery(
                query().with(statement.withGroups(Arguments.append(statement.groups(), Raw.raw(sql, bindings)))));
    }

    /**
     * {@code having("total", 100)}: {@code having "total" = ?}.
     *
     * @param column a column or an alias, where the database lets one stand here
     * @param value as in {@link ComparingFilters#where(String, Object)}
     */
    default S having(String column, @Nullable Object value) {
        return having(false, Conditions.compare(column, Operator.EQUAL, value));
    }

    /** {@link #having(String, Object)} with an operator of one's own. */
    default S having(String column, String operator, @Nullable Object value) {
        return having(false, Conditions.compare(column, Operator.parse(operator), value));
    }

    /** As {@link #having(String, Object)}, tied by {@code or}. */
    default S orHaving(String column, @Nullable Object value) {
        return having(true, Conditions.compare(column, Operator.EQUAL, value));
    }

    /** As {@link #having(String, String, Object)}, tied by {@code or}. */
    default S orHaving(String column, String operator, @Nullable Object value) {
        return having(true, Conditions.compare(column, Operator.parse(operator), value));
    }

    /**
     * {@code havingRaw("sum(price) > ?", 100)}.
     *
     * @param sql the fragment, {@code ?} for each value
     * @param bindings the values in order
     */
    default S havingRaw(String sql, @Nullable Object... bindings) {
        return having(false, new Condition.RawCondition(Raw.raw(sql, bindings)));
    }

    /** As {@link #havingRaw}, tied by {@code or}. */
    default S orHavingRaw(String sql, @Nullable Object... bindings) {
        return having(true, new Condition.RawCondition(Raw.raw(sql, bindings)));
    }

    private S having(boolean or, Condition condition) {
        var statement = query().statement();
        return withQuery(query().with(statement.withHaving(statement.having().add(or, condition))));
    }
}
