package io.guruorm.schema;

import io.guruorm.sql.SelectStatement;

/** What a view shows: a query as a value, or one in the caller's own SQL. */
public sealed interface ViewQuery {

    /**
     * Hands this query to the method made for its kind.
     *
     * @param visitor one method for each kind of query
     * @param <R> the visitor's answer
     * @return what that method gave back
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each kind of query.
     *
     * @param <R> the answer
     */
    interface Visitor<R> {
        /** A query as a value. */
        R built(Built query);

        /** The caller's own SQL. */
        R written(Written query);
    }

    /**
     * A query as a value; the values bound in it are written into the view.
     *
     * @param query the query
     */
    record Built(SelectStatement query) implements ViewQuery {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.built(this);
        }
    }

    /**
     * A query in the caller's own SQL, without placeholders.
     *
     * @param text one query
     */
    record Written(String text) implements ViewQuery {

        /** Refuses an empty text. */
        public Written {
            Arguments.name(text, "query of a view");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.written(this);
        }
    }
}
