package io.guruorm.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.sql.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnValuesTest {

    private static final String OBJECT_ID = "{\"$oid\":\"5ca4bbc7a2dd94ee5816238c\"}";
    private static final UUID UUID_OF_IT = UUID.fromString("5ca4bbc7-a2dd-894e-b960-588e30000000");
    private static final String SUBTYPE_4 = "{\"$uuid\":\"bd070d5b-6098-4c81-bed9-8850369b8ee9\"}";
    private static final UUID UUID_4 = UUID.fromString("bd070d5b-6098-4c81-bed9-8850369b8ee9");

    /** What stands in the export, the column, and what is bound. */
    static List<Taken> taken() {
        return List.of(
                new Taken(OBJECT_ID, "uuid", UUID_OF_IT),
                new Taken(SUBTYPE_4, "uuid", UUID_4),
                new Taken("\"bd070d5b-6098-4c81-bed9-8850369b8ee9\"", "uuid", UUID_4),
                new Taken("true", "boolean", true),
                new Taken("160", "integer", 160),
                new Taken(number("Double", "160.0"), "integer", 160),
                new Taken(number("Decimal", "1.6E+2"), "integer", 160),
                new Taken("32767", "smallint", 32767),
                new Taken("-2147483648", "integer", Integer.MIN_VALUE),
                new Taken("9007199254740993", "bigint", 9007199254740993L),
                new Taken(number("Long", "-9223372036854775808"), "bigint", Long.MIN_VALUE),
                new Taken("8.4", "numeric(8,3)", new BigDecimal("8.4")),
                new Taken("160.0", "numeric", new BigDecimal("160")),
                new Taken(number("Decimal", "49.00"), "numeric(12,2)", new BigDecimal("49.00")),
                new Taken(number("Decimal", "49.00"), "numeric(12,1)", new BigDecimal("49.00")),
                new Taken(number("Decimal", "-0"), "numeric(12,1)", BigDecimal.ZERO),
                new Taken("5", "double precision", 5.0),
                new Taken("8.4", "double precision", 8.4),
                new Taken(number("Decimal", "8.4"), "double precision", 8.4),
                new Taken(number("Double", "NaN"), "double precision", Double.NaN),
                new Taken("8.5", "real", 8.5f),
                new Taken("\"a €𝄞\"", "text", "a €𝄞"),
                new Taken("\"𝄞𝄞\"", "character varying(2)", "𝄞𝄞"),
                new Taken("\"IN\"", "character(2)", "IN"),
                new Taken("793001", "character varying(12)", "793001"),
                new Taken(number("Double", "793001.0"), "character varying(12)", "793001"),
                new Taken("8.4", "text", "8.4"),
                new Taken(number("Decimal", "49.00"), "text", "49.00"),
                new Taken("\"10.0.0.1\"", "inet", "10.0.0.1"),
                new Taken(date("1764384762867"), "timestamp with time zone", Instant.ofEpochMilli(1764384762867L)),
                new Taken(date("-1000"), "timestamp(0) with time zone", Instant.ofEpochSecond(-1)),
                new Taken(
                        date("1764384762867"),
                        "timestamp without time zone",
                        LocalDateTime.parse("2025-11-29T02:52:42.867")),
                new Taken(date("-473385600000"), "date", LocalDate.parse("1955-01-01")),
                new Taken("[\"a,b\",\"c\\\"d\",null]", "text[]", new String[] {"a,b", "c\"d", null}),
                new Taken("[]", "text[]", new String[] {}),
                new Taken("[1,2]", "integer[]", new Integer[] {1, 2}),
                new Taken("[" + OBJECT_ID + "]", "uuid[]", new UUID[] {UUID_OF_IT}),
                new Taken("{\"$binary\":{\"base64\":\"AQI=\",\"subType\":\"00\"}}", "bytea", new byte[] {1, 2}),
                new Taken("\"18\"", "jsonb", new Json("\"18\"")),
                new Taken("18", "jsonb", new Json("18")),
                new Taken(number("Decimal", "49.00"), "jsonb", new Json("49.00")),
                new Taken("false", "json", new Json("false")));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void theColumnDecidesWhatAValueBecomes(Taken taken) {
        Object value = ColumnValues.of(bson(taken.json()), ColumnType.of(taken.type(), false));
        assertThat(value).isEqualTo(taken.value()).hasSameClassAs(taken.value());
    }

    @ParameterizedTest
    @CsvSource({"uuid", "integer", "text", "jsonb", "text[]", "date", "tsvector"})
    void nullIsNull(String type) {
        assertThat(ColumnValues.of(bson("null"), ColumnType.of(type, false))).isNull();
    }

    @Test
    void aColumnOfNamesTakesStrings() {
        assertThat(ColumnValues.of(bson("\"happy\""), ColumnType.of("mood", true)))
                .isEqualTo("happy");
        assertRefused("5", ColumnType.of("mood", true), "only a string fits");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "160.5|integer|its fraction would be lost",
                "32768|smallint|it is too large",
                "2147483648|integer|it is too large",
                "{\"$numberDecimal\":\"9223372036854775808\"}|bigint|it is too large",
                "{\"$numberDecimal\":\"1E+6000\"}|bigint|it is too large",
                "\"5\"|integer|a string is no number",
                "true|integer|a boolean is no number",
                "12.345|numeric(12,2)|it has more decimal places than 2, which would be lost",
                "12.5|numeric(5)|it has more decimal places than 0, which would be lost",
                "{\"$numberDouble\":\"NaN\"}|numeric|NaN is no number of that type",
                "{\"$numberDouble\":\"Infinity\"}|integer|Infinity is no number of that type",
                "{\"$numberDecimal\":\"NaN\"}|numeric|NaN is no number of that type",
                "9007199254740993|double precision|it has more digits than a double keeps",
                "{\"$numberDecimal\":\"1E+400\"}|double precision|it has more digits than a double keeps",
                "8.4|real|it has more digits than that type keeps: double precision would keep it",
                "\"5ca4bbc7a2dd94ee5816238c\"|uuid|only an ObjectId, a binary of subtype 4 and a UUID in lower-case text fit",
                "\"BD070D5B-6098-4C81-BED9-8850369B8EE9\"|uuid|only an ObjectId, a binary of subtype 4 and a UUID in"
                        + " lower-case text fit",
                "1|boolean|only a boolean fits",
                "\"abc\"|character varying(2)|it has 3 characters",
                "\"a \"|character(2)|the blanks at its end would be lost",
                "\"a\\u0000b\"|text|it holds the character U+0000, which PostgreSQL cannot keep in text",
                "\"\\ud800\"|text|it holds half a surrogate pair, which is no character",
                "true|text|only a string or a number fits",
                "{\"a\":1}|text|only a string or a number fits",
                "{\"$oid\":\"5ca4bbc7a2dd94ee5816238c\"}|character varying(24)|only a string or a number fits",
                "\"2025-11-29\"|timestamp with time zone|only a date fits",
                "{\"$date\":{\"$numberLong\":\"1764384762867\"}}|timestamp(0) with time zone|its milliseconds would be lost",
                "{\"$date\":{\"$numberLong\":\"1764384762000\"}}|date|it is not midnight in UTC, so that its time would be lost",
                "5|inet|only a string fits",
                "\"a\"|text[]|only an array fits",
                "[[\"a\"]]|text[]|at [0] there is an array within the array",
                "[\"a\",true]|text[]|at [1] there is a boolean: only a string or a number fits",
                "[1]|tsvector[]|nothing in an export is known to fit that type",
                "\"a\"|tsvector|nothing in an export is known to fit that type",
                "{\"$binary\":{\"base64\":\"AQI=\",\"subType\":\"05\"}}|bytea|only a binary of subtype 0 fits",
                "{\"$regularExpression\":{\"pattern\":\"a\",\"options\":\"\"}}|jsonb|JSON has nothing for a regular expression",
                "{\"a\":[1,{\"$timestamp\":{\"t\":1,\"i\":1}}]}|jsonb|at .a at [1] JSON has nothing for a timestamp",
                "{\"$minKey\":1}|jsonb|JSON has nothing for a min key",
                "{\"$undefined\":true}|jsonb|JSON has nothing for undefined",
                "{\"$numberDouble\":\"-Infinity\"}|jsonb|-Infinity is no number of that type",
                "{\"a\\u0000\":1}|jsonb|it holds the character U+0000, which PostgreSQL cannot keep in text"
            })
    void refusesWhatTheColumnWouldLose(String json, String type, String why) {
        assertRefused(json, ColumnType.of(type, false), why);
    }

    @Test
    void withinJsonOnlyPlainJsonRemains() {
        String json = "{\"product\":" + OBJECT_ID + ",\"request\":" + SUBTYPE_4
                + ",\"at\":{\"$date\":\"2025-11-29T02:52:00Z\"},\"ms\":" + date("1764384762867")
                + ",\"price\":" + number("Decimal", "49.00") + ",\"big\":" + number("Long", "9007199254740993")
                + ",\"whole\":" + number("Double", "160.0")
                + ",\"fraction\":0.1,\"huge\":1e21,\"card.emi\":[1,null,\"x\",{}]}";
        assertThat(ColumnValues.of(bson(json), ColumnType.of("jsonb", false)))
                .isEqualTo(new Json("{\"product\":\"" + UUID_OF_IT + "\",\"request\":\"" + UUID_4
                        + "\",\"at\":\"2025-11-29T02:52:00.000Z\",\"ms\":\"2025-11-29T02:52:42.867Z\""
                        + ",\"price\":49.00,\"big\":9007199254740993,\"whole\":160.0,\"fraction\":0.1"
                        + ",\"huge\":1000000000000000000000.0,\"card.emi\":[1,null,\"x\",{}]}"));
    }

    @ParameterizedTest
    @CsvSource({
        "2.0E-3, 0.002",
        "2e23, 200000000000000000000000.0",
        "4.9E-324, 5E-324",
        "1.0E22, 10000000000000000000000.0"
    })
    void aDoubleKeepsItsShortestDigits(String json, BigDecimal digits) {
        Json written = (Json) ColumnValues.of(bson(json), ColumnType.of("jsonb", false));
        assertThat(new BigDecimal(written.text())).isEqualByComparingTo(digits);
        assertThat(Double.parseDouble(written.text())).isEqualTo(Double.parseDouble(json));
    }

    private static void assertRefused(String json, ColumnType type, String why) {
        assertThatThrownBy(() -> ColumnValues.of(bson(json), type))
                .isInstanceOf(RefusedValueException.class)
                .hasMessage(why);
    }

    private static BsonValue bson(String json) {
        return BsonDocument.parse("{\"v\":" + json + "}").get("v");
    }

    private static String number(String kind, String digits) {
        return "{\"$number" + kind + "\":\"" + digits + "\"}";
    }

    private static String date(String millis) {
        return "{\"$date\":{\"$numberLong\":\"" + millis + "\"}}";
    }

    /** A value of an export, the type of its column, and what is bound. */
    record Taken(String json, String type, Object value) {}
}
