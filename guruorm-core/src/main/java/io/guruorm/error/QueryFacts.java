package io.guruorm.error;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What the database said about a refused statement, apart from its words; never a value of a row.
 *
 * @param sqlState the five characters of the SQL standard
 * @param constraint the constraint that was hurt
 * @param table the table that it belongs to
 * @param column the column that it names
 * @param position where in the statement's text the database saw the error, from 1; 0 where it did not say, or where
 *     placeholders have shifted it
 */
public record QueryFacts(
        @Nullable String sqlState,
        @Nullable String constraint,
        @Nullable String table,
        @Nullable String column,
        int position)
        implements Serializable {

    /** Nothing is known. */
    public static final QueryFacts NONE = new QueryFacts(null, null, null, null, 0);

    /**
     * Only the SQLSTATE is known.
     *
     * @param sqlState the five characters, or null
     */
    public static QueryFacts state(@Nullable String sqlState) {
        return new QueryFacts(sqlState, null, null, null, 0);
    }
}
