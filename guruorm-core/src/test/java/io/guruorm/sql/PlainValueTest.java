package io.guruorm.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.error.GuruException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlainValueTest {

    private enum Colour {
        RED
    }

    @Test
    void arraysAreBoxedByTheKindOfTheirElements() {
        assertThat(PlainValue.of(new int[] {1, 2})).isEqualTo(new Integer[] {1, 2});
        assertThat(PlainValue.of(new Object[] {"a", null})).isInstanceOf(String[].class);
        assertThat(PlainValue.of(new Object[] {"a", 1})).isExactlyInstanceOf(Object[].class);
        assertThat(PlainValue.of(new Colour[] {Colour.RED})).isEqualTo(new String[] {"RED"});
        assertThat(PlainValue.of(new Colour[0])).isInstanceOf(Object[].class);
        assertThat(PlainValue.of(new byte[] {1})).isInstanceOf(byte[].class);
    }

    @Test
    void pointsInTimeAreCutToMicroseconds() {
        assertThat(PlainValue.of(Instant.parse("2024-01-01T00:00:00.000000999Z")))
                .isEqualTo(Instant.parse("2024-01-01T00:00:00Z"));
    }

    @Test
    void mapsAndCollectionsAreJson() {
        assertThat(PlainValue.of(Map.of("a", 1))).isEqualTo(new Json("{\"a\":1}"));
        assertThat(PlainValue.of(Arrays.asList("x", null))).isEqualTo(new Json("[\"x\",null]"));
    }

    @Test
    void othersAreRefusedByTheirClass() {
        assertThatThrownBy(() -> PlainValue.of(new AtomicLong(1)))
                .isInstanceOf(GuruException.class)
                .hasMessageStartingWith("A value of java.util.concurrent.atomic.AtomicLong cannot be bound.");
        assertThatThrownBy(() -> PlainValue.of(java.sql.Date.valueOf("2024-01-01")))
                .isInstanceOf(GuruException.class);
    }

    @Test
    void jsonIsReadWithoutLoss() {
        @Nullable Object read = Json.parse("{\"a\":[1,1.10,\"x\",true,null,12345678901234567890]}");
        assertThat(read)
                .isEqualTo(Map.of(
                        "a",
                        Arrays.asList(
                                1, new BigDecimal("1.10"), "x", true, null, new BigInteger("12345678901234567890"))));
        assertThat(Json.parse("null")).isNull();
        assertThat(Json.of(List.of("a")).text()).isEqualTo("[\"a\"]");
        assertThatThrownBy(() -> Json.parse("{} x")).isInstanceOf(GuruException.class);
        assertThatThrownBy(() -> Json.parse("{a}")).isInstanceOf(GuruException.class);
    }
}
