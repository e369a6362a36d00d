package io.guruorm.sql;

import io.guruorm.error.GuruException;
import java.util.function.UnaryOperator;

/**
 * Words that bring further sources in: {@code join}, {@code leftJoin}, {@code crossJoin}.
 *
 * @param <S> the type that each word returns a new value of
 */
@CheckReturnValue
public interface Joining<S> extends QueryCarrier<S> {

    /**
     * {@code join("posts", "posts.user_id", "users.id")}: {@code inner join "posts" on "posts"."user_id" = "users"."id"}.
     *
     * @param table a table, {@code posts as p} with an alias
     * @param first a column
     * @param second a column
     */
    default S join(String table, String first, String second) {
        return join(table, on -> on.on(first, second));
    }

    /** {@link #join(String, String, String)} with an operator of one's own. */
    default S join(String table, String first, String operator, String second) {
        return join(table, on -> on.on(first, operator, second));
    }

    /**
     * {@code join("posts", on -> on.on("posts.user_id", "users.id").where("posts.live", true))}.
     *
     * @param table a table, {@code posts as p} with an alias
     * @param on returns what it was given with conditions added
     */
    default S join(String table, UnaryOperator<JoinClause> on) {
        return join(JoinType.INNER, Source.table(table), on);
    }

    /** As {@link #join(String, String, String)}, keeping rows without a match. */
    default S leftJoin(String table, String first, String second) {
        return leftJoin(table, on -> on.on(first, second));
    }

    /** As {@link #join(String, String, String, String)}, keeping rows without a match. */
    default S leftJoin(String table, String first, String operator, String second) {
        return leftJoin(table, on -> on.on(first, operator, second));
    }

    /** As {@link #join(String, UnaryOperator)}, keeping rows without a match. */
    default S leftJoin(String table, UnaryOperator<JoinClause> on) {
        return join(JoinType.LEFT, Source.table(table), on);
    }

    /** As {@link #join(String, String, String)}, keeping the joined rows without a match. */
    default S rightJoin(String table, String first, String second) {
        return rightJoin(table, on -> on.on(first, second));
    }

    /** As {@link #join(String, UnaryOperator)}, keeping the joined rows without a match. */
    default S rightJoin(String table, UnaryOperator<JoinClause> on) {
        return join(JoinType.RIGHT, Source.table(table), on);
    }

    /**
     * {@code crossJoin("sizes")}: each row with each.
     *
     * @param table a table, {@code sizes as s} with an alias
     */
    default S crossJoin(String table) {
        return append(new Join(JoinType.CROSS, Source.table(table), Conditions.NONE));
    }

    /**
     * {@code joinSub(query, "latest", on -> on.on("latest.user_id", "users.id"))}.
     *
     * @param query the query that stands as a table
     * @param alias what it is called
     * @param on returns what it was given with conditions added
     */
    default S joinSub(Subquery query, String alias, UnaryOperator<JoinClause> on) {
        return join(JoinType.INNER, new Source.DerivedTable(query.statement(), alias), on);
    }

    /** As {@link #joinSub}, keeping rows without a match. */
    default S leftJoinSub(Subquery query, String alias, UnaryOperator<JoinClause> on) {
        return join(JoinType.LEFT, new Source.DerivedTable(query.statement(), alias), on);
    }

    private S join(JoinType type, Source source, UnaryOperator<JoinClause> on) {
        var conditions = on.apply(JoinClause.BLANK).conditions();
        if (conditions.isEmpty()) {
            throw new GuruException("A join returned what it was given, so it has no condition. "
                    + "Return the result of on(...), or use crossJoin(...).");
        }
        return append(new Join(type, source, conditions));
    }

    private S append(Join join) {
        var statement = query().statement();
        return withQuery(query().with(statement.withJoins(Arguments.append(statement.joins(), join))));
    }
}
