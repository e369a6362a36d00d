package io.guruorm.jdbc;

import io.guruorm.sql.Json;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/**
 * Tells apart the column types of PostgreSQL that share one JDBC type.
 *
 * <p>The driver would tell their names, but sends a question to the catalog for it (to find out whether the column
 * counts itself up). The width that it gives for display depends on the type alone, and is known at once.
 */
final class PostgresColumns {

    private static final int TIME_WIDTH = "00:00:00".length();
    private static final int TIMESTAMP_WIDTH = "5874897-12-31".length() + 1 + TIME_WIDTH;
    private static final int DOUBLE_PRECISION_WIDTH = 25;

    private PostgresColumns() {}

    /** Whether a time or timestamp has a time zone: then it is wider than its digits ask for. */
    static boolean hasZone(ResultSetMetaData meta, int place) throws SQLException {
        int digits = meta.getScale(place);
        int fraction = digits == 0 ? 0 : digits == 1 ? 3 : digits + 1;
        int bare = meta.getColumnType(place) == Types.TIME ? TIME_WIDTH : TIMESTAMP_WIDTH;
        return meta.getColumnDisplaySize(place) > bare + fraction;
    }

    /** The driver counts amounts of money among double precision, which they are not. */
    static boolean isMoney(ResultSetMetaData meta, int place) throws SQLException {
        return meta.getColumnDisplaySize(place) != DOUBLE_PRECISION_WIDTH;
    }

    /** A value of a type that JDBC has no name for. */
    static @Nullable Object other(Object value, ResultSet result, int place) throws SQLException {
        if (value instanceof UUID) {
            return value;
        }
        if (value instanceof PGobject object && ("jsonb".equals(object.getType()) || "json".equals(object.getType()))) {
            String text = object.getValue();
            return text == null ? null : Json.parse(text);
        }
        return result.getString(place);
    }
}
