package io.guruorm.dialect.sqlite;

import io.guruorm.error.ConversionException;
import io.guruorm.sql.Json;
import io.guruorm.sql.PlainValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What SQLite keeps for a value: it has whole numbers of 64 bits, {@code double}, text and bytes, and nothing else. Times
 * are kept as ISO text in UTC as {@code CURRENT_TIMESTAMP} writes it, so that they sort and compare as text; truth is 1
 * and 0; UUIDs and JSON are text.
 */
public final class SqliteValues {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
            .toFormatter(Locale.ROOT);
    private static final int LAST_YEAR = 9999;

    private SqliteValues() {}

    /**
     * The kept form of a value.
     *
     * @param value a value as one binds it
     * @return {@code Long}, {@code Double}, {@code String}, {@code byte[]} or null
     * @throws ConversionException if SQLite would keep another value
     */
    public static @Nullable Object stored(@Nullable Object value) {
        Object plain = PlainValue.of(value);
        if (plain instanceof Boolean truth) {
            return truth ? 1L : 0L;
        }
        if (plain instanceof BigDecimal number) {
            return exact(number);
        }
        if (plain instanceof BigInteger number) {
            return exact(new BigDecimal(number));
        }
        if (plain instanceof Float number) {
            return finite(Double.parseDouble(number.toString()));
        }
        if (plain instanceof Double number) {
            return finite(number);
        }
        if (plain instanceof Number number) {
            return number.longValue();
        }
        if (plain instanceof Object[]) {
            throw new ConversionException(
                    "SQLite has no arrays. Bind a List, which becomes JSON, or one value for each placeholder.");
        }
        return plain == null || plain instanceof byte[] ? plain : text(plain);
    }

    private static Object exact(BigDecimal number) {
        try {
            return number.longValueExact();
        } catch (ArithmeticException fractionOrTooLong) {
            double near = number.doubleValue();
            if (!Double.isInfinite(near) && new BigDecimal(Double.toString(near)).compareTo(number) == 0) {
                return near;
            }
            throw new ConversionException("A BigDecimal of " + number.precision() + " digits would be rounded, as "
                    + "SQLite's numbers are doubles. Make the column text, and bind number.toPlainString().");
        }
    }

    private static Double finite(Double number) {
        if (number.isNaN()) {
            throw new ConversionException("SQLite would keep NaN as null. Bind null, or text.");
        }
        return number;
    }

    /**
     * The text of a value that is kept as text.
     *
     * @param plain a string, a UUID, JSON, a day, a time
     */
    static String text(Object plain) {
        if (plain instanceof Json json) {
            return json.text();
        }
        if (plain instanceof Instant instant) {
            return dateTime(instant.atOffset(ZoneOffset.UTC).toLocalDateTime());
        }
        if (plain instanceof LocalDateTime dateTime) {
            return dateTime(dateTime);
        }
        if (plain instanceof LocalDate date) {
            return date(date);
        }
        if (plain instanceof LocalTime time) {
            return TIME.format(time.truncatedTo(ChronoUnit.MICROS));
        }
        if (plain instanceof String || plain instanceof UUID) {
            return plain.toString();
        }
        throw new ConversionException("A value of " + plain.getClass().getName() + " cannot be kept by SQLite.");
    }

    static String dateTime(LocalDateTime dateTime) {
        return date(dateTime.toLocalDate()) + " " + TIME.format(dateTime.toLocalTime());
    }

    static String date(LocalDate date) {
        if (date.getYear() < 0 || date.getYear() > LAST_YEAR) {
            throw new ConversionException(
                    date + " lies outside of the years 0 to 9999, which SQLite's text of a date can sort. Bind text.");
        }
        return date.toString();
    }
}
