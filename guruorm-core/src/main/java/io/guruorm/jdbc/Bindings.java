package io.guruorm.jdbc;

import io.guruorm.error.ConversionException;
import io.guruorm.sql.Json;
import io.guruorm.sql.PlainValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives a statement its values. Text and JSON go without a type, so that the database takes the one that the place
 * asks for: a UUID, an enum, a date, {@code jsonb}. All else goes with its own type.
 */
final class Bindings {

    private static final Map<Class<?>, String> ELEMENT_TYPES = Map.of(
            Short.class, "int2",
            Integer.class, "int4",
            Long.class, "int8",
            Float.class, "float4",
            Double.class, "float8",
            BigDecimal.class, "numeric",
            Boolean.class, "bool",
            UUID.class, "uuid");

    private static final long SECONDS_A_DAY = 86_400;
    private static final long FIRST_DAY = LocalDate.of(-4712, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.MAX.toEpochDay() - 1;

    private Bindings() {}

    static void bind(List<@Nullable Object> values, PreparedStatement statement) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            bind(i + 1, values.get(i), statement);
        }
    }

    private static void bind(int place, @Nullable Object given, PreparedStatement statement) throws SQLException {
        Object value = PlainValue.of(given);
        if (value == null) {
            statement.setNull(place, Types.NULL);
        } else if (value instanceof String text) {
            statement.setObject(place, text, Types.OTHER);
        } else if (value instanceof Json json) {
            statement.setObject(place, json.text(), Types.OTHER);
        } else if (value instanceof BigInteger number) {
            statement.setBigDecimal(place, new BigDecimal(number));
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(place, bytes);
        } else if (value instanceof Object[] array) {
            array(place, array, statement);
        } else {
            statement.setObject(place, time(value));
        }
    }

    /** Times in the driver's types, cut to the microseconds that the database keeps. */
    private static Object time(Object value) {
        if (value instanceof Instant instant) {
            long day = Math.floorDiv(instant.getEpochSecond(), SECONDS_A_DAY);
            return withinCalendar(instant, day).atOffset(ZoneOffset.UTC);
        }
        if (value instanceof LocalDateTime local) {
            return withinCalendar(local, local.toLocalDate().toEpochDay()).truncatedTo(ChronoUnit.MICROS);
        }
        if (value instanceof LocalTime local) {
            return local.truncatedTo(ChronoUnit.MICROS);
        }
        return value instanceof LocalDate local ? withinCalendar(local, local.toEpochDay()) : value;
    }

    /** The driver would write what lies outside as infinity, which is another value. */
    private static <T> T withinCalendar(T value, long day) {
        if (day < FIRST_DAY || day > LAST_DAY) {
            throw new ConversionException(value + " lies outside of the calendar that can be sent to the database. "
                    + "For infinity, write it in the SQL: raw(\"'infinity'\").");
        }
        return value;
    }

    private static void array(int place, Object[] array, PreparedStatement statement) throws SQLException {
        String type = ELEMENT_TYPES.get(array.getClass().getComponentType());
        if (type == null) {
            statement.setObject(place, ArrayText.write(array), Types.OTHER);
        } else {
            statement.setArray(place, statement.getConnection().createArrayOf(type, array));
        }
    }
}
