package io.guruorm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.error.ConversionException;
import io.guruorm.error.GuruException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RowTest {

    private static final UUID ID = UUID.fromString("5ca4bbc7-a2dd-894e-b960-588e30000000");
    private static final Instant NOON = Instant.parse("2024-02-29T12:00:00.123456Z");

    @Test
    void unknownColumnNamesTheNearest() {
        assertThatThrownBy(() -> row(1).get("vlaue"))
                .isInstanceOf(GuruException.class)
                .hasMessage("No column \"vlaue\" in this row. Did you mean \"value\"? It has: value.");
    }

    @Test
    void columnThatStandsThereTwiceIsRefused() {
        var row = new Row(new Columns(List.of("id", "name", "id")), new Object[] {1, "a", 2});

        assertThat(row.get("name")).isEqualTo("a");
        assertThatThrownBy(() -> row.get("id"))
                .isInstanceOf(GuruException.class)
                .hasMessageContaining("Two columns of this row are called \"id\"");
        assertThatThrownBy(row::toMap).isInstanceOf(GuruException.class);
    }

    @Test
    void columnsKeepTheirOrder() {
        var values = new LinkedHashMap<String, Object>();
        values.put("z", 1);
        values.put("a", null);
        Row row = Row.of(values);

        assertThat(row.columns()).containsExactly("z", "a");
        assertThat(row.toMap()).isEqualTo(values);
        assertThat(row.has("a")).isTrue();
        assertThat(row.has("b")).isFalse();
        assertThat(row.isNull("a")).isTrue();
    }

    @Test
    void rowsAreEqualByContent() {
        assertThat(Row.of(Map.of("a", new byte[] {1}))).isEqualTo(Row.of(Map.of("a", new byte[] {1})));
        assertThat(row(1)).isNotEqualTo(row(2)).hasSameHashCodeAs(row(1));
    }

    @Test
    void textShowsNoValues() {
        assertThat(row("s3cret")).hasToString("Row[value]");
    }

    static List<Arguments> kept() {
        return List.of(
                kept(5L, Row::integer, 5),
                kept(new BigDecimal("5.00"), Row::integer, 5),
                kept(5, Row::longValue, 5L),
                kept(new BigInteger("9223372036854775807"), Row::longValue, Long.MAX_VALUE),
                kept(5, Row::doubleValue, 5.0),
                kept(new BigDecimal("0.1"), Row::doubleValue, 0.1),
                kept(0.1f, Row::decimal, new BigDecimal("0.1")),
                kept(0.1, Row::decimal, new BigDecimal("0.1")),
                kept(5, Row::decimal, new BigDecimal("5")),
                kept(1, Row::bool, true),
                kept(0L, Row::bool, false),
                kept(ID.toString(), Row::uuid, ID),
                kept(LocalDateTime.parse("2024-02-29T12:00:00.123456"), Row::instant, NOON),
                kept(NOON, Row::dateTime, LocalDateTime.parse("2024-02-29T12:00:00.123456")),
                kept(new BigDecimal("1E+3"), Row::string, "1000"),
                kept(ID, Row::string, ID.toString()),
                kept(true, Row::string, "true"),
                kept(Map.of("a", 1), Row::json, Map.of("a", 1)),
                kept(Map.of("a", 1), Row::jsonObject, Map.of("a", 1)),
                kept(List.of(1), Row::list, List.of(1)));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void conversionThatLosesNothingIsDone(Object value, BiFunction<Row, String, Object> getter, Object expected) {
        assertThat(getter.apply(row(value), "value")).isEqualTo(expected);
    }

    static List<Arguments> lost() {
        return List.of(
                lost(5_000_000_000L, Row::integer),
                lost(new BigDecimal("5.5"), Row::integer),
                lost(5.0, Row::integer),
                lost("5", Row::integer),
                lost(new BigDecimal("9223372036854775808"), Row::longValue),
                lost(9_007_199_254_740_993L, Row::doubleValue),
                lost(new BigDecimal("0.1000000000000000000001"), Row::doubleValue),
                lost(new BigDecimal("1e400"), Row::doubleValue),
                lost(Double.NaN, Row::decimal),
                lost(2, Row::bool),
                lost("yes", Row::bool),
                lost("5ca4bbc7", Row::uuid),
                lost("zca4bbc7-a2dd-894e-b960-588e30000000", Row::uuid),
                lost(LocalDate.EPOCH, Row::instant),
                lost(NOON, Row::date),
                lost(LocalDateTime.MIN, Row::time),
                lost(new byte[] {1}, Row::string),
                lost(List.of(), Row::string),
                lost(NOON, Row::json),
                lost(List.of(), Row::jsonObject),
                lost("text", Row::list),
                lost("text", (row, column) -> row.bytes(column)));
    }

    @ParameterizedTest
    @MethodSource("lost")
    void conversionThatLosesSomethingIsRefused(Object value, BiFunction<Row, String, Object> getter) {
        assertThatThrownBy(() -> getter.apply(row(value), "value"))
                .isInstanceOf(ConversionException.class)
                .hasMessageStartingWith("Column \"value\" is of type ");
    }

    @Test
    void nullStaysNull() {
        Row row = row(null);

        assertThat(row.string("value")).isNull();
        assertThat(row.integer("value")).isNull();
        assertThat(row.longValue("value")).isNull();
        assertThat(row.doubleValue("value")).isNull();
        assertThat(row.decimal("value")).isNull();
        assertThat(row.bool("value")).isNull();
        assertThat(row.uuid("value")).isNull();
        assertThat(row.instant("value")).isNull();
        assertThat(row.dateTime("value")).isNull();
        assertThat(row.date("value")).isNull();
        assertThat(row.time("value")).isNull();
        assertThat(row.bytes("value")).isNull();
        assertThat(row.json("value")).isNull();
        assertThat(row.jsonObject("value")).isNull();
        assertThat(row.list("value")).isNull();
    }

    private static Arguments kept(Object value, BiFunction<Row, String, Object> getter, Object expected) {
        return Arguments.of(value, getter, expected);
    }

    private static Arguments lost(Object value, BiFunction<Row, String, Object> getter) {
        return Arguments.of(value, getter);
    }

    private static Row row(Object value) {
        return Row.of(Collections.singletonMap("value", value));
    }
}
