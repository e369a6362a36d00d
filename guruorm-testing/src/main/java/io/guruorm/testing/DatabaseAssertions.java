package io.guruorm.testing;

import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.TableQuery;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a test may claim about the rows of a database. */
public final class DatabaseAssertions {

    private DatabaseAssertions() {}

    /**
     * Claims that a row with these values is there.
     *
     * @param database where to look
     * @param table the table
     * @param values column to value, all of which one row must have
     */
    public static void assertHasRow(Database database, String table, Map<String, ? extends @Nullable Object> values) {
        if (rows(database, table, values).doesntExist()) {
            throw new AssertionError("No row of " + table + " has " + values + "; it holds "
                    + database.table(table).count() + " rows.");
        }
    }

    /**
     * Claims that no row with these values is there.
     *
     * @param database where to look
     * @param table the table
     * @param values column to value, all of which a row would have
     */
    public static void assertHasNoRow(Database database, String table, Map<String, ? extends @Nullable Object> values) {
        long count = rows(database, table, values).count();
        if (count > 0) {
            throw new AssertionError(count + " rows of " + table + " have " + values + ", and none should.");
        }
    }

    /**
     * Claims how many rows there are.
     *
     * @param database where to look
     * @param table the table
     * @param expected the count
     */
    public static void assertRowCount(Database database, String table, long expected) {
        long count = database.table(table).count();
        if (count != expected) {
            throw new AssertionError(table + " holds " + count + " rows, not " + expected + ".");
        }
    }

    private static TableQuery rows(Database database, String table, Map<String, ? extends @Nullable Object> values) {
        return database.table(table).where(values);
    }
}
