package io.guruorm.jdbc;

import io.guruorm.error.ConversionException;
import io.guruorm.sql.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns a column's value into the type that is asked for, where nothing is lost; messages never show the value. */
final class Conversions {

    private Conversions() {}

    static @Nullable String string(String column, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        if (value instanceof String text) {
            return text;
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Number
                || value instanceof Boolean
                || value instanceof UUID
                || value instanceof Instant
                || value instanceof LocalDateTime
                || value instanceof LocalDate
                || value instanceof LocalTime) {
            return value.toString();
        }
        throw refused(column, value, "text");
    }

    static @Nullable Integer integer(String column, @Nullable Object value) {
        if (value == null || value instanceof Integer) {
            return (Integer) value;
        }
        try {
            return whole(column, value, "an Integer").intValueExact();
        } catch (ArithmeticException e) {
            throw refused(column, value, "an Integer");
        }
    }

    static @Nullable Long longValue(String column, @Nullable Object value) {
        if (value == null || value instanceof Long) {
            return (Long) value;
        }
        try {
            return whole(column, value, "a Long").longValueExact();
        } catch (ArithmeticException e) {
            throw refused(column, value, "a Long");
        }
    }

    private static BigDecimal whole(String column, Object value, String type) {
        if (value instanceof Integer || value instanceof Long) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        if (value instanceof BigDecimal number) {
            return number;
        }
        if (value instanceof BigInteger number) {
            return new BigDecimal(number);
        }
        throw refused(column, value, type);
    }

    static @Nullable Double doubleValue(String column, @Nullable Object value) {
        if (value == null || value instanceof Double) {
            return (Double) value;
        }
        if (value instanceof Float || value instanceof Integer) {
            return ((Number) value).doubleValue();
        }
        if (value instanceof Long || value instanceof BigDecimal || value instanceof BigInteger) {
            BigDecimal exact = whole(column, value, "a Double");
            double near = exact.doubleValue();
            if (!Double.isInfinite(near) && BigDecimal.valueOf(near).compareTo(exact) == 0) {
                return near;
            }
        }
        throw refused(column, value, "a Double");
    }

    static @Nullable BigDecimal decimal(String column, @Nullable Object value) {
        if (value == null || value instanceof BigDecimal) {
            return (BigDecimal) value;
        }
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            if (Double.isNaN(number) || Double.isInfinite(number)) {
                throw refused(column, value, "a BigDecimal");
            }
            return new BigDecimal(value.toString());
        }
        return whole(column, value, "a BigDecimal");
    }

    static @Nullable Boolean bool(String column, @Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            return (Boolean) value;
        }
        if (value instanceof Integer || value instanceof Long) {
            long number = ((Number) value).longValue();
            if (number == 0 || number == 1) {
                return number == 1;
            }
        }
        throw refused(column, value, "a Boolean");
    }

    static @Nullable UUID uuid(String column, @Nullable Object value) {
        if (value == null || value instanceof UUID) {
            return (UUID) value;
        }
        if (value instanceof String text && text.length() == 36) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException e) {
                throw refused(column, value, "a UUID");
            }
        }
        throw refused(column, value, "a UUID");
    }

    static @Nullable Instant instant(String column, @Nullable Object value) {
        return value instanceof LocalDateTime local
                ? local.toInstant(ZoneOffset.UTC)
                : exactly(Instant.class, column, value);
    }

    static @Nullable LocalDateTime dateTime(String column, @Nullable Object value) {
        return value instanceof Instant instant
                ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
                : exactly(LocalDateTime.class, column, value);
    }

    static @Nullable Object json(String column, @Nullable Object value) {
        if (value == null
                || value instanceof Map
                || value instanceof List
                || value instanceof String
                || value instanceof Number
                || value instanceof Boolean) {
            return value;
        }
        throw refused(column, value, "JSON");
    }

    @SuppressWarnings("unchecked") // the rows' own maps have text as keys
    static @Nullable Map<String, @Nullable Object> map(String column, @Nullable Object value) {
        return (Map<String, @Nullable Object>) exactly(Map.class, column, document(value, '{'));
    }

    @SuppressWarnings("unchecked") // a list of anything may be read as a list of objects
    static @Nullable List<@Nullable Object> list(String column, @Nullable Object value) {
        return (List<@Nullable Object>) exactly(List.class, column, document(value, '['));
    }

    /** Where a database keeps JSON as text, a text that begins as one is read as one. */
    private static @Nullable Object document(@Nullable Object value, char begin) {
        if (value instanceof String text && !text.isEmpty() && text.charAt(0) == begin) {
            return Json.parse(text);
        }
        return value;
    }

    static <T> @Nullable T exactly(Class<T> type, String column, @Nullable Object value) {
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        throw refused(column, value, "a " + type.getSimpleName());
    }

    private static ConversionException refused(String column, Object value, String type) {
        return new ConversionException("Column \"" + column + "\" is of type "
                + value.getClass().getSimpleName() + " and cannot be read as " + type
                + " without loss. Read it with get(\"" + column + "\"), or convert it in the query.");
    }
}
