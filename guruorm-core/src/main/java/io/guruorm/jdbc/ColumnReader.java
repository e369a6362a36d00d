package io.guruorm.jdbc;

import io.guruorm.error.ConversionException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads the values of one column, as {@link Row} promises them. */
@FunctionalInterface
interface ColumnReader {

    /** The value at a place of the present row, counted from 1. */
    @Nullable
    Object read(ResultSet result, int place) throws SQLException;

    /** The reader for a column's type. */
    static ColumnReader of(ResultSetMetaData meta, int place) throws SQLException {
        return switch (meta.getColumnType(place)) {
            case Types.SMALLINT, Types.INTEGER -> ColumnReader::integer;
            case Types.BIGINT -> ColumnReader::bigint;
            case Types.NUMERIC, Types.DECIMAL -> ColumnReader::decimal;
            case Types.REAL -> ColumnReader::real;
            case Types.DOUBLE ->
                PostgresColumns.isMoney(meta, place) ? ResultSet::getString : ColumnReader::doublePrecision;
            case Types.BIT, Types.BOOLEAN -> ColumnReader::bool;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> ResultSet::getBytes;
            case Types.DATE -> ColumnReader::date;
            case Types.TIME -> PostgresColumns.hasZone(meta, place) ? ResultSet::getString : ColumnReader::time;
            case Types.TIMESTAMP ->
                PostgresColumns.hasZone(meta, place) ? ColumnReader::instant : ColumnReader::dateTime;
            case Types.TIMESTAMP_WITH_TIMEZONE -> ColumnReader::instant;
            case Types.ARRAY -> ColumnReader::array;
            case Types.OTHER -> ColumnReader::other;
            default -> ResultSet::getString;
        };
    }

    private static @Nullable Object integer(ResultSet result, int place) throws SQLException {
        int value = result.getInt(place);
        return result.wasNull() ? null : value;
    }

    private static @Nullable Object bigint(ResultSet result, int place) throws SQLException {
        long value = result.getLong(place);
        return result.wasNull() ? null : value;
    }

    private static @Nullable Object real(ResultSet result, int place) throws SQLException {
        float value = result.getFloat(place);
        return result.wasNull() ? null : value;
    }

    private static @Nullable Object doublePrecision(ResultSet result, int place) throws SQLException {
        double value = result.getDouble(place);
        return result.wasNull() ? null : value;
    }

    private static @Nullable Object decimal(ResultSet result, int place) throws SQLException {
        String text = result.getString(place);
        return text == null ? null : TextValues.decimal(text);
    }

    /** Booleans and bit strings have one JDBC type; their text tells them apart. */
    private static @Nullable Object bool(ResultSet result, int place) throws SQLException {
        String text = result.getString(place);
        if (text == null) {
            return null;
        }
        return switch (text) {
            case "t", "true" -> true;
            case "f", "false" -> false;
            default -> text;
        };
    }

    private static @Nullable Object date(ResultSet result, int place) throws SQLException {
        LocalDate date = result.getObject(place, LocalDate.class);
        return finite(date, LocalDate.MIN, LocalDate.MAX);
    }

    private static @Nullable Object time(ResultSet result, int place) throws SQLException {
        LocalTime time = result.getObject(place, LocalTime.class);
        if (LocalTime.MAX.equals(time)) {
            throw new ConversionException("24:00 is no LocalTime. Read it as text: select …::text.");
        }
        return time;
    }

    private static @Nullable Object dateTime(ResultSet result, int place) throws SQLException {
        LocalDateTime dateTime = result.getObject(place, LocalDateTime.class);
        return finite(dateTime, LocalDateTime.MIN, LocalDateTime.MAX);
    }

    private static @Nullable Object instant(ResultSet result, int place) throws SQLException {
        OffsetDateTime dateTime = result.getObject(place, OffsetDateTime.class);
        OffsetDateTime finite = finite(dateTime, OffsetDateTime.MIN, OffsetDateTime.MAX);
        return finite == null ? null : Instant.from(finite);
    }

    private static <T> @Nullable T finite(@Nullable T value, T minus, T plus) {
        if (minus.equals(value) || plus.equals(value)) {
            throw TextValues.infinity();
        }
        return value;
    }

    private static @Nullable Object array(ResultSet result, int place) throws SQLException {
        Array array = result.getArray(place);
        return array == null ? null : ArrayText.read(array.toString(), TextValues.reader(array.getBaseTypeName()));
    }

    private static @Nullable Object other(ResultSet result, int place) throws SQLException {
        Object value = result.getObject(place);
        return value == null ? null : PostgresColumns.other(value, result, place);
    }
}
