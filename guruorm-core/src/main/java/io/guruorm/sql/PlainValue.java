package io.guruorm.sql;

import io.guruorm.error.GuruException;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings the values that callers bind to the few kinds that are sent to a database or written as literals. */
public final class PlainValue {

    private static final Set<Class<?>> AS_THEY_ARE = Set.of(
            String.class,
            Boolean.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigDecimal.class,
            BigInteger.class,
            LocalDate.class,
            LocalDateTime.class,
            LocalTime.class,
            UUID.class,
            Json.class,
            byte[].class);

    private PlainValue() {}

    /**
     * The plain form of a value: maps and collections become {@link Json}; enums their name; {@code char} a string;
     * every point in time an {@code Instant} cut to microseconds; arrays are boxed, their elements plain.
     *
     * @param value any value
     * @return {@code String}, {@code Boolean}, a number, {@code Instant}, {@code LocalDateTime}, {@code LocalDate},
     *     {@code LocalTime}, {@code UUID}, {@code byte[]}, {@link Json}, an array of these, or null
     * @throws GuruException naming the class, if it is of another kind
     */
    public static @Nullable Object of(@Nullable Object value) {
        if (value == null || AS_THEY_ARE.contains(value.getClass())) {
            return value;
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Character character) {
            return character.toString();
        }
        if (value instanceof Map || value instanceof Collection) {
            return Json.of(value);
        }
        if (value.getClass().isArray()) {
            return array(value);
        }
        return instant(value);
    }

    /** The old {@code java.util.Date} is taken, as other libraries still give it. */
    @SuppressWarnings("JavaUtilDate")
    private static Instant instant(Object value) {
        Instant instant;
        if (value instanceof Instant point) {
            instant = point;
        } else if (value instanceof OffsetDateTime point) {
            instant = point.toInstant();
        } else if (value instanceof ZonedDateTime point) {
            instant = point.toInstant();
        } else if (value instanceof Date date && !date.getClass().getName().matches("java\\.sql\\.(Date|Time)")) {
            instant = date.toInstant();
        } else {
            throw new GuruException("A value of " + value.getClass().getName() + " cannot be bound. Bind a string, "
                    + "number, boolean, UUID, byte[], java.time value, enum, Map, List, array or Json.of(...).");
        }
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    private static Object array(Object array) {
        int length = Array.getLength(array);
        var plain = new @Nullable Object[length];
        Class<?> common = null;
        for (int i = 0; i < length; i++) {
            var element = of(Array.get(array, i));
            plain[i] = element;
            common = element == null ? common : widened(common, element.getClass());
        }
        var boxed = (Object[]) Array.newInstance(common == null ? emptyKind(array) : common, length);
        for (int i = 0; i < length; i++) {
            boxed[i] = plain[i];
        }
        return boxed;
    }

    private static Class<?> widened(@Nullable Class<?> before, Class<?> more) {
        return before == null || before == more ? more : Object.class;
    }

    private static Class<?> emptyKind(Object array) {
        var component = array.getClass().getComponentType();
        return component.isPrimitive() ? Object.class : component;
    }
}
