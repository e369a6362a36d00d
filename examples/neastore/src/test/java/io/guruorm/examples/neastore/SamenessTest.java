package io.guruorm.examples.neastore;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The comparison is worth nothing if it calls everything the same. */
class SamenessTest {

    private static final Map<String, Object> OBJECT_ID = Map.of("$oid", "5ca4bbc7a2dd94ee5816238c");
    private static final UUID UUID_OF_IT = UUID.fromString("5ca4bbc7-a2dd-894e-b960-588e30000000");
    private static final Map<String, Object> MOMENT = Map.of("$date", Map.of("$numberLong", "1764384762867"));
    private static final Map<String, Object> MIDNIGHT = Map.of("$date", "1955-01-01T00:00:00Z");
    private static final Map<String, Object> REQUEST =
            Map.of("$binary", Map.of("base64", "vQcNW2CYTIG+2YhQNpuO6Q==", "subType", "04"));

    static List<Pair> same() {
        return List.of(
                new Pair(null, null),
                new Pair("a", "a"),
                new Pair(true, true),
                new Pair(OBJECT_ID, UUID_OF_IT),
                new Pair(OBJECT_ID, UUID_OF_IT.toString()),
                new Pair(REQUEST, UUID.fromString("bd070d5b-6098-4c81-bed9-8850369b8ee9")),
                new Pair(MOMENT, Instant.parse("2025-11-29T02:52:42.867Z")),
                new Pair(MOMENT, "2025-11-29T02:52:42.867Z"),
                new Pair(MIDNIGHT, LocalDate.parse("1955-01-01")),
                new Pair(Map.of("$numberDecimal", "12.5"), new BigDecimal("12.50")),
                new Pair(Map.of("$numberLong", "9007199254740993"), 9007199254740993L),
                new Pair(BigInteger.valueOf(793001), "793001"),
                new Pair(List.of(MOMENT, OBJECT_ID), List.of("2025-11-29T02:52:42.867Z", UUID_OF_IT.toString())),
                new Pair(Map.of("a", List.of(BigInteger.ONE)), Map.of("a", List.of(1))));
    }

    static List<Pair> different() {
        return List.of(
                new Pair(null, "null"),
                new Pair("", null),
                new Pair("a", "a "),
                new Pair(true, "true"),
                new Pair(OBJECT_ID, UUID.fromString("5ca4bbc7-a2dd-894e-b960-588e34000000")),
                new Pair(OBJECT_ID, "5ca4bbc7a2dd94ee5816238c"),
                new Pair(MOMENT, Instant.parse("2025-11-29T02:52:42.868Z")),
                new Pair(MOMENT, "2025-11-29T02:52:42.868Z"),
                new Pair(MOMENT, LocalDate.parse("2025-11-29")),
                new Pair(Map.of("$numberDecimal", "12.5"), new BigDecimal("12.51")),
                new Pair(Map.of("$numberLong", "9007199254740993"), 9007199254740992L),
                new Pair(BigInteger.ONE, "01"),
                new Pair("18", 18),
                new Pair(List.of("a", "b"), List.of("b", "a")),
                new Pair(List.of("a"), Arrays.asList("a", null)),
                new Pair(Map.of("a", BigInteger.ONE), Map.of("a", 1, "b", 2)),
                new Pair(Map.of("a", BigInteger.ONE), Map.of("b", 1)));
    }

    @ParameterizedTest
    @MethodSource("same")
    void knowsWhatIsTheSame(Pair pair) {
        assertThat(Sameness.of(pair.exported(), pair.stored())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("different")
    void knowsWhatIsNot(Pair pair) {
        assertThat(Sameness.of(pair.exported(), pair.stored())).isFalse();
    }

    /** A value of the export and one of a row. */
    record Pair(Object exported, Object stored) {}
}
