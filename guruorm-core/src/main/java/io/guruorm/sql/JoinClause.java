package io.guruorm.sql;

import java.util.Objects;

/** The conditions of a join while they are written: {@code on}, {@code orOn} and every {@code where…}. Immutable. */
@CheckReturnValue
public final class JoinClause implements Filtering<JoinClause> {

    static final JoinClause BLANK = new JoinClause(Conditions.NONE);

    private final Conditions conditions;

    private JoinClause(Conditions conditions) {
        this.conditions = conditions;
    }

    @Override
    public Conditions conditions() {
        return conditions;
    }

    @Override
    public JoinClause withConditions(Conditions conditions) {
        return new JoinClause(conditions);
    }

    /**
     * {@code on("users.id", "posts.user_id")}: {@code "users"."id" = "posts"."user_id"}.
     *
     * @param first a column
     * @param second a column
     */
    public JoinClause on(String first, String second) {
        return whereColumn(first, second);
    }

    /** {@link #on(String, String)} with an operator of one's own. */
    public JoinClause on(String first, String operator, String second) {
        return whereColumn(first, operator, second);
    }

    /** As {@link #on(String, String)}, tied by {@code or}. */
    public JoinClause orOn(String first, String second) {
        return orWhereColumn(first, second);
    }

    /** As {@link #on(String, String, String)}, tied by {@code or}. */
    public JoinClause orOn(String first, String operator, String second) {
        return orWhereColumn(first, operator, second);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JoinClause that && conditions.equals(that.conditions);
    }

    @Override
    public int hashCode() {
        return Objects.hash(conditions);
    }
}
