package io.guruorm.jdbc;

import io.guruorm.error.ConversionException;
import io.guruorm.sql.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads SQLite's values by the types that their columns were declared with, as {@link Row} promises them. A whole number
 * has 64 bits whatever its column is called, so it is a {@code Long}; what is computed is read as it is kept.
 */
final class SqliteColumns {

    private static final int DATE_LENGTH = 10;

    private SqliteColumns() {}

    static ColumnReader reader(ResultSetMetaData meta, int place) throws SQLException {
        String table = meta.getTableName(place);
        if (table == null || table.isEmpty()) {
            return SqliteColumns::kept;
        }
        int precision = meta.getPrecision(place);
        int scale = meta.getScale(place);
        return switch (meta.getColumnTypeName(place).toUpperCase(Locale.ROOT)) {
            case "BOOLEAN", "BOOL" -> read(SqliteColumns::bool);
            case "TINYINT" -> precision == 1 ? read(SqliteColumns::bool) : SqliteColumns::kept;
            case "NUMERIC", "DECIMAL" -> read(value -> decimal(value, precision == 0 ? 0 : scale));
            case "DATE" -> text("a date", LocalDate::parse);
            case "TIME" -> text("a time", LocalTime::parse);
            case "DATETIME", "TIMESTAMP" -> text("a date and time", SqliteColumns::dateTime);
            case "TIMESTAMPTZ" -> text("a date and time", SqliteColumns::instant);
            case "UUID" -> text("a UUID", UUID::fromString);
            case "JSON", "JSONB", "JSON TEXT" -> text("JSON", Json::parse);
            default -> SqliteColumns::kept;
        };
    }

    private static ColumnReader read(Function<Object, Object> conversion) {
        return (result, place) -> {
            Object value = kept(result, place);
            return value == null ? null : conversion.apply(value);
        };
    }

    private static @Nullable Object kept(ResultSet result, int place) throws SQLException {
        Object value = result.getObject(place);
        return value instanceof Integer number ? Long.valueOf(number) : value;
    }

    private static ColumnReader text(String what, Function<String, @Nullable Object> parse) {
        return (result, place) -> {
            Object value = kept(result, place);
            if (value == null) {
                return null;
            }
            if (!(value instanceof String text)) {
                throw wrong(value, what);
            }
            try {
                return parse.apply(text);
            } catch (DateTimeException | IllegalArgumentException e) {
                throw wrong(value, what);
            }
        };
    }

    private static Object bool(Object value) {
        if (value instanceof Long number && (number == 0 || number == 1)) {
            return number == 1;
        }
        throw wrong(value, "true or false");
    }

    /** With as many decimal places as declared, unless there are more. */
    private static Object decimal(Object value, int scale) {
        BigDecimal number;
        if (value instanceof Long whole) {
            number = BigDecimal.valueOf(whole);
        } else if (value instanceof Double near && !near.isInfinite()) {
            number = new BigDecimal(near.toString());
        } else {
            throw wrong(value, "a decimal number");
        }
        BigDecimal plain = number.stripTrailingZeros();
        return plain.setScale(Math.max(Math.max(plain.scale(), scale), 0), RoundingMode.UNNECESSARY);
    }

    private static LocalDateTime dateTime(String text) {
        if (text.length() == DATE_LENGTH) {
            return LocalDate.parse(text).atStartOfDay();
        }
        String iso = text.replace(' ', 'T');
        boolean zoned = iso.endsWith("Z") || iso.lastIndexOf('+') > DATE_LENGTH || iso.lastIndexOf('-') > DATE_LENGTH;
        return zoned
                ? OffsetDateTime.parse(iso)
                        .withOffsetSameInstant(ZoneOffset.UTC)
                        .toLocalDateTime()
                : LocalDateTime.parse(iso);
    }

    private static Instant instant(String text) {
        return dateTime(text).toInstant(ZoneOffset.UTC);
    }

    private static ConversionException wrong(Object value, String what) {
        return new ConversionException("it holds a value of " + value.getClass().getSimpleName() + " that is not "
                + what + ", which SQLite allows. Read it as it is kept: select +column as column.");
    }
}
