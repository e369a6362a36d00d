package io.guruorm.sql;

import io.guruorm.error.GuruException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON document to be bound as such, even where it is a mere string, number, boolean or null. Maps and lists need no
 * such wrapping. Immutable, equal by text.
 *
 * @param text the document
 */
public record Json(String text) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /**
     * Writes a value as JSON: {@code Json.of("a")} is the document {@code "a"}, {@code Json.of(null)} is {@code null}.
     *
     * @param value maps, lists, strings, numbers, booleans, times, UUIDs, records, null
     */
    public static Json of(@Nullable Object value) {
        if (value instanceof Json json) {
            return json;
        }
        try {
            return new Json(MAPPER.writeValueAsString(value));
        } catch (JacksonException e) {
            throw new GuruException(
                    "A value of " + describe(value) + " cannot be written as JSON: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Reads a JSON document: objects as {@code Map}, arrays as {@code List}, and strings, numbers, booleans or null.
     * Numbers with a fraction are {@code BigDecimal}, so that no digit is lost.
     *
     * @param text the document
     * @throws GuruException if it is no JSON
     */
    public static @Nullable Object parse(String text) {
        try {
            return MAPPER.readValue(text, Object.class);
        } catch (JacksonException e) {
            throw new GuruException("This is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static String describe(@Nullable Object value) {
        return value == null ? "null" : value.getClass().getName();
    }
}
