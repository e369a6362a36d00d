package io.guruorm.sql;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a query gives for each row, or for all of them. */
public sealed interface Projection {

    /**
     * Hands this projection to the method made for its kind.
     *
     * @param visitor one method for each kind of projection
     * @param <R> the visitor's answer
     * @return what that method gave back
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each kind of projection.
     *
     * @param <R> the answer
     */
    interface Visitor<R> {
        /** Columns and expressions. */
        R columns(Columns columns);

        /** One number over all rows. */
        R aggregate(AggregateOf aggregate);
    }

    /**
     * One entry of a select list.
     *
     * @param expression what is selected
     * @param alias what it is called in the row, or null
     */
    record Selected(Expression expression, @Nullable String alias) {

        private static final Pattern ALIASED = Pattern.compile("(?is)(.+?)\\s+as\\s+(\\S.*)");

        /**
         * Reads {@code name}, {@code users.name} or {@code name as n}.
         *
         * @param text what the caller wrote
         */
        static Selected parse(String text) {
            var match = ALIASED.matcher(text);
            return match.matches()
                    ? new Selected(new ColumnName(match.group(1)), match.group(2))
                    : new Selected(new ColumnName(text), null);
        }
    }

    /**
     * Columns and expressions.
     *
     * @param columns none means all: {@code *}
     */
    record Columns(List<Selected> columns) implements Projection {

        /** All columns. */
        public static final Columns ALL = new Columns(List.of());

        /** Keeps a copy. */
        public Columns {
            columns = List.copyOf(columns);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.columns(this);
        }
    }

    /**
     * One number over all rows, under the name {@code aggregate}.
     *
     * @param function the function
     * @param columns what it is applied to, one; none means {@code *}
     * @param distinct whether equal values count once
     */
    record AggregateOf(AggregateFunction function, List<ColumnName> columns, boolean distinct) implements Projection {

        /** Keeps a copy. */
        public AggregateOf {
            columns = List.copyOf(columns);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.aggregate(this);
        }
    }
}
