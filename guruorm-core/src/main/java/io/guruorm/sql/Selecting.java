package io.guruorm.sql;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words for what is selected: {@code select}, {@code distinct}.
 *
 * @param <S> the type that each word returns a new value of
 */
@CheckReturnValue
public interface Selecting<S> extends QueryCarrier<S> {

    /**
     * {@code select("name", "users.id as uid")}, in place of what was selected before.
     *
     * @param columns names, {@code table.name}, {@code table.*}, each with {@code as alias} or without
     */
    default S select(String... columns) {
        return project(List.of(), parse(columns));
    }

    /** As {@link #select}, beside what was selected before. */
    default S addSelect(String... columns) {
        return project(Query.selected(query()), parse(columns));
    }

    /**
     * {@code selectRaw("price * ? as gross", 1.2)}, beside what was selected before.
     *
     * @param sql the fragment, {@code ?} for each value
     * @param bindings the values in order
     */
    default S selectRaw(String sql, @Nullable Object... bindings) {
        return project(Query.selected(query()), List.of(new Projection.Selected(Raw.raw(sql, bindings), null)));
    }

    /**
     * {@code selectSub(query, "latest")}: {@code (select …) as "latest"}, beside what was selected before.
     *
     * @param query gives one value
     * @param alias what it is called in the row
     */
    default S selectSub(Subquery query, String alias) {
        var selected = new Projection.Selected(
                new SubqueryExpression(query.statement()), Arguments.name(alias, "selected sub-query"));
        return project(Query.selected(query()), List.of(selected));
    }

    /** Equal rows are given once. */
    default S distinct() {
        return withQuery(query().with(query().statement().withDistinct(Distinct.ROWS)));
    }

    /**
     * The first row of each set that agrees in these columns: {@code distinct on ("a", "b")}.
     *
     * @param columns at least one
     */
    default S distinctOn(String... columns) {
        var names = Arguments.some(Arrays.asList(columns), "distinctOn(...)").stream()
                .map(ColumnName::new)
                .toList();
        return withQuery(query().with(query().statement().withDistinct(new Distinct(true, names))));
    }

    private S project(List<Projection.Selected> before, List<Projection.Selected> more) {
        var columns = new Projection.Columns(Arguments.append(before, more));
        return withQuery(query().with(query().statement().withProjection(columns)));
    }

    private static List<Projection.Selected> parse(String... columns) {
        return Arguments.some(Arrays.asList(columns), "select(...)").stream()
                .map(Projection.Selected::parse)
                .toList();
    }
}
