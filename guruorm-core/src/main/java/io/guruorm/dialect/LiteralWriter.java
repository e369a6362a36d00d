package io.guruorm.dialect;

import io.guruorm.error.GuruException;
import io.guruorm.sql.Json;
import io.guruorm.sql.PlainValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as literals, where a database takes no parameter and in scripts. The only place where a value becomes
 * text.
 */
public abstract class LiteralWriter {

    /** For the dialects. */
    protected LiteralWriter() {}

    /**
     * Writes a value.
     *
     * @param value a value as one binds it
     * @throws GuruException if it cannot be bound either
     */
    public final String write(@Nullable Object value) {
        Object plain = PlainValue.of(value);
        if (plain == null) {
            return "null";
        }
        if (plain instanceof Boolean truth) {
            return bool(truth);
        }
        if (plain instanceof Number number) {
            return number(number);
        }
        if (plain instanceof byte[] bytes) {
            return bytes(bytes);
        }
        if (plain instanceof Object[] array) {
            return array(array);
        }
        return string(text(plain));
    }

    /**
     * The text of a plain value that is written as a string.
     *
     * @param plain a string, a UUID, JSON, a day, a time
     */
    protected final String text(Object plain) {
        if (plain instanceof Json json) {
            return json.text();
        }
        if (plain instanceof Instant instant) {
            return instant(instant);
        }
        if (plain instanceof LocalDateTime dateTime) {
            return dateTime(dateTime);
        }
        if (plain instanceof LocalDate date) {
            return date(date);
        }
        if (plain instanceof LocalTime time) {
            return time.truncatedTo(ChronoUnit.MICROS).toString();
        }
        if (plain instanceof String || plain instanceof UUID) {
            return plain.toString();
        }
        throw new GuruException("A value of " + plain.getClass().getName() + " has no literal. Bind it instead.");
    }

    /**
     * A number that is no infinity.
     *
     * @param number any number of Java's
     */
    protected String number(Number number) {
        return number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
    }

    /**
     * A string.
     *
     * @param text whatever it holds
     */
    public abstract String string(String text);

    /** True or false. */
    protected abstract String bool(boolean value);

    /** Bytes. */
    protected abstract String bytes(byte[] bytes);

    /** An array of plain values. */
    protected abstract String array(@Nullable Object[] array);

    /** A point in time, without quotes. */
    protected abstract String instant(Instant instant);

    /** A day and a time, without quotes. */
    protected abstract String dateTime(LocalDateTime dateTime);

    /** A day, without quotes. */
    protected abstract String date(LocalDate date);
}
