package io.guruorm.jdbc;

import io.guruorm.error.GuruException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a result: values by column name, in the order of the select list.
 *
 * <p>{@link #get} gives a value as its database type has it: {@code smallint} and {@code integer} as Integer, {@code
 * bigint} Long, {@code real} Float, {@code double precision} Double, {@code numeric} BigDecimal, {@code boolean}
 * Boolean, {@code timestamptz} Instant, {@code timestamp} LocalDateTime, {@code date} LocalDate, {@code time}
 * LocalTime, {@code uuid} UUID, {@code bytea} byte[], JSON as Map, List, String, number, Boolean or null, arrays as
 * List, all others as the text that the server writes for them. The typed getters convert where nothing is lost, give null for null, and refuse
 * everything else with a {@link io.guruorm.error.ConversionException}.
 *
 * <p>The row cannot be changed; a {@code byte[]} in it is not copied.
 */
public final class Row {

    private final Columns columns;
    private final @Nullable Object[] values;

    Row(Columns columns, @Nullable Object[] values) {
        this.columns = columns;
        this.values = values;
    }

    /**
     * A row of these values, as a recorded answer for instance.
     *
     * @param values value by column name; copied
     */
    public static Row of(Map<String, ? extends @Nullable Object> values) {
        return new Row(
                new Columns(new ArrayList<>(values.keySet())), values.values().toArray());
    }

    /** The names of the columns, in order. */
    public List<String> columns() {
        return columns.names();
    }

    /**
     * Whether there is a column of that name; its value may be null.
     *
     * @param column the name
     */
    public boolean has(String column) {
        return columns.has(column);
    }

    /**
     * The value as its database type has it.
     *
     * @param column the name
     * @throws GuruException if there is no such column, or two of them
     */
    public @Nullable Object get(String column) {
        return values[columns.indexOf(column)];
    }

    /**
     * Whether the value is null.
     *
     * @param column the name
     */
    public boolean isNull(String column) {
        return get(column) == null;
    }

    /**
     * As text. Numbers, dates and UUIDs are written out; JSON and arrays are refused.
     *
     * @param column the name
     */
    public @Nullable String string(String column) {
        return Conversions.string(column, get(column));
    }

    /**
     * As Integer.
     *
     * @param column the name
     */
    public @Nullable Integer integer(String column) {
        return Conversions.integer(column, get(column));
    }

    /**
     * As Long.
     *
     * @param column the name
     */
    public @Nullable Long longValue(String column) {
        return Conversions.longValue(column, get(column));
    }

    /**
     * As Double.
     *
     * @param column the name
     */
    public @Nullable Double doubleValue(String column) {
        return Conversions.doubleValue(column, get(column));
    }

    /**
     * As BigDecimal.
     *
     * @param column the name
     */
    public @Nullable BigDecimal decimal(String column) {
        return Conversions.decimal(column, get(column));
    }

    /**
     * As Boolean; the numbers 0 and 1 count as such.
     *
     * @param column the name
     */
    public @Nullable Boolean bool(String column) {
        return Conversions.bool(column, get(column));
    }

    /**
     * As UUID.
     *
     * @param column the name
     */
    public @Nullable UUID uuid(String column) {
        return Conversions.uuid(column, get(column));
    }

    /**
     * As Instant; a {@code timestamp} without time zone is read as UTC.
     *
     * @param column the name
     */
    public @Nullable Instant instant(String column) {
        return Conversions.instant(column, get(column));
    }

    /**
     * As date and time of UTC.
     *
     * @param column the name
     */
    public @Nullable LocalDateTime dateTime(String column) {
        return Conversions.dateTime(column, get(column));
    }

    /**
     * As date.
     *
     * @param column the name
     */
    public @Nullable LocalDate date(String column) {
        return Conversions.exactly(LocalDate.class, column, get(column));
    }

    /**
     * As time of day.
     *
     * @param column the name
     */
    public @Nullable LocalTime time(String column) {
        return Conversions.exactly(LocalTime.class, column, get(column));
    }

    /**
     * As bytes, not copied.
     *
     * @param column the name
     */
    public byte @Nullable [] bytes(String column) {
        return Conversions.exactly(byte[].class, column, get(column));
    }

    /**
     * A JSON value: Map, List, String, Integer, Long, BigInteger, BigDecimal, Boolean, or null for JSON's null and for
     * none.
     *
     * @param column the name
     */
    public @Nullable Object json(String column) {
        return Conversions.json(column, get(column));
    }

    /**
     * A JSON object.
     *
     * @param column the name
     */
    public @Nullable Map<String, @Nullable Object> jsonObject(String column) {
        return Conversions.map(column, get(column));
    }

    /**
     * An array or a JSON array; inner arrays are lists too.
     *
     * @param column the name
     */
    public @Nullable List<@Nullable Object> list(String column) {
        return Conversions.list(column, get(column));
    }

    /**
     * All values by column name, in order; cannot be changed.
     *
     * @throws GuruException if two columns have the same name
     */
    public Map<String, @Nullable Object> toMap() {
        var map = new LinkedHashMap<String, @Nullable Object>();
        for (String name : columns.names()) {
            map.put(name, get(name));
        }
        return Collections.unmodifiableMap(map);
    }

    /** Equal names and values in equal order; bytes and arrays are compared by content. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row row
                && columns.names().equals(row.columns.names())
                && Arrays.deepEquals(values, row.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(columns.names(), Arrays.deepHashCode(values));
    }

    /** The names of the columns; values stay hidden, as they may be secrets. */
    @Override
    public String toString() {
        return "Row" + columns.names();
    }
}
