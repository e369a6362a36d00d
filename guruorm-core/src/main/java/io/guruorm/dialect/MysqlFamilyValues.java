package io.guruorm.dialect;

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
 * What MySQL and MariaDB are given for a value. Times go as text, in UTC as its sessions are, with the microseconds that it keeps:
 * the driver then has no zone to mistake.
 *
 * @param database the database's name, for messages
 */
public record MysqlFamilyValues(String database) {

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
            .toFormatter(Locale.ROOT);
    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    /**
     * The form in which a value is sent.
     *
     * @param value a value as one binds it
     * @return {@code Boolean}, a number, {@code BigDecimal}, {@code String}, {@code byte[]} or null
     * @throws ConversionException if the database would keep another value
     */
    public @Nullable Object sent(@Nullable Object value) {
        Object plain = PlainValue.of(value);
        if (plain == null || plain instanceof Boolean || plain instanceof byte[]) {
            return plain;
        }
        if (plain instanceof BigInteger number) {
            return new BigDecimal(number);
        }
        if (plain instanceof Double || plain instanceof Float) {
            return finite((Number) plain);
        }
        if (plain instanceof Number) {
            return plain;
        }
        if (plain instanceof Object[]) {
            throw new ConversionException(
                    database + " has no arrays. Bind a List, which becomes JSON, or one value for each placeholder.");
        }
        return text(plain);
    }

    Number finite(Number number) {
        if (!Double.isFinite(number.doubleValue())) {
            throw new ConversionException(database + " has no " + number + " among its numbers. Bind null.");
        }
        return number;
    }

    /**
     * The text of a value that is sent as text.
     *
     * @param plain a string, a UUID, JSON, a day, a time
     */
    String text(Object plain) {
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
        throw new ConversionException(
                "A value of " + plain.getClass().getName() + " cannot be kept by " + database + ".");
    }

    String dateTime(LocalDateTime dateTime) {
        return date(dateTime.toLocalDate()) + " " + TIME.format(dateTime.toLocalTime());
    }

    String date(LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw new ConversionException(date + " lies outside of the years 1 to 9999, which are all that dates of "
                    + database + " have. Bind text.");
        }
        return date.toString();
    }
}
