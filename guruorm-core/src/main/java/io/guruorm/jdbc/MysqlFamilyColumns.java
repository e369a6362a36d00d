package io.guruorm.jdbc;

import io.guruorm.error.ConversionException;
import io.guruorm.sql.Json;
import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of MySQL and MariaDB by the types of their columns, as {@link Row} promises them. Times are read from their text: the
 * driver would pass them through the zone of the JVM.
 */
final class MysqlFamilyColumns {

    private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final Set<String> BYTES =
            Set.of("BINARY", "VARBINARY", "TINYBLOB", "BLOB", "MEDIUMBLOB", "LONGBLOB");

    private MysqlFamilyColumns() {}

    static ColumnReader reader(ResultSetMetaData meta, int place) throws SQLException {
        String type = meta.getColumnTypeName(place).toUpperCase(Locale.ROOT);
        return switch (type) {
            case "JSON" -> text("JSON", Json::parse);
            case "UUID" -> text("a UUID", UUID::fromString);
            case "YEAR" -> text("a year", Integer::valueOf);
            case "DATETIME" -> text("a date and time", MysqlFamilyColumns::dateTime);
            case "TIMESTAMP" -> text("a date and time", text -> dateTime(text).toInstant(ZoneOffset.UTC));
            default -> byKind(meta, place, type);
        };
    }

    private static ColumnReader byKind(ResultSetMetaData meta, int place, String type) throws SQLException {
        return switch (meta.getColumnType(place)) {
            case Types.TINYINT ->
                meta.getPrecision(place) == 1 && meta.isSigned(place)
                        ? MysqlFamilyColumns::truth
                        : MysqlFamilyColumns::integer;
            case Types.SMALLINT -> MysqlFamilyColumns::integer;
            case Types.INTEGER -> wide(type) ? MysqlFamilyColumns::bigint : MysqlFamilyColumns::integer;
            case Types.BIGINT -> MysqlFamilyColumns::bigint;
            case Types.REAL, Types.FLOAT -> MysqlFamilyColumns::real;
            case Types.DOUBLE -> MysqlFamilyColumns::doublePrecision;
            case Types.DECIMAL, Types.NUMERIC -> ResultSet::getBigDecimal;
            case Types.DATE -> text("a date", LocalDate::parse);
            case Types.TIME -> text("a time of the day", LocalTime::parse);
            case Types.BIT, Types.BOOLEAN ->
                type.startsWith("BIT") ? text("bits", MysqlFamilyColumns::bits) : MysqlFamilyColumns::truth;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
                BYTES.contains(type) ? ResultSet::getBytes : MysqlFamilyColumns::shape;
            default -> ResultSet::getString;
        };
    }

    /** Four bytes without a sign are more than an {@code Integer} holds. */
    private static boolean wide(String type) {
        return type.equals("INTEGER UNSIGNED") || type.equals("INT UNSIGNED");
    }

    private static @Nullable Object truth(ResultSet result, int place) throws SQLException {
        int value = result.getInt(place);
        if (result.wasNull()) {
            return null;
        }
        if (value == 0 || value == 1) {
            return value == 1;
        }
        throw new ConversionException(
                "a tinyint(1) holds " + value + ", which is neither true nor false. Make the column"
                        + " tinyint, or read it with cast(column as int).");
    }

    private static @Nullable Object integer(ResultSet result, int place) throws SQLException {
        int value = result.getInt(place);
        return result.wasNull() ? null : value;
    }

    private static @Nullable Object bigint(ResultSet result, int place) throws SQLException {
        Object value = result.getObject(place);
        if (value instanceof BigInteger number && number.compareTo(GREATEST) > 0) {
            throw new ConversionException(
                    "a bigint unsigned is too large for a Long. Read it with" + " cast(column as decimal(20)).");
        }
        return value == null ? null : Long.valueOf(((Number) value).longValue());
    }

    private static @Nullable Object real(ResultSet result, int place) throws SQLException {
        float value = result.getFloat(place);
        return result.wasNull() ? null : value;
    }

    private static @Nullable Object doublePrecision(ResultSet result, int place) throws SQLException {
        double value = result.getDouble(place);
        return result.wasNull() ? null : value;
    }

    /** What has no text of its own: the bytes in hexadecimal digits. */
    private static @Nullable Object shape(ResultSet result, int place) throws SQLException {
        byte[] bytes = result.getBytes(place);
        return bytes == null ? null : HexFormat.of().formatHex(bytes);
    }

    private static LocalDateTime dateTime(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T'));
    }

    /** The driver writes {@code b'101'}. */
    private static String bits(String text) {
        return text.startsWith("b'") ? text.substring(2, text.length() - 1) : text;
    }

    private static ColumnReader text(String what, Function<String, @Nullable Object> parse) {
        return (result, place) -> {
            String text = result.getString(place);
            if (text == null) {
                return null;
            }
            try {
                return parse.apply(text);
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new ConversionException(
                        "it holds what is not " + what
                                + ", which the server allows. Read it with cast(column as char).",
                        e);
            }
        };
    }
}
