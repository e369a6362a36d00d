package io.guruorm.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.error.GuruException;
import io.guruorm.sql.Json;
import io.guruorm.sql.Sql;
import io.guruorm.sql.TableNames;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PostgresLiteralTest {

    private static final PostgresDialect POSTGRES = PostgresDialect.of(18);

    static Stream<Arguments> literals() {
        return Stream.of(
                Arguments.of(null, "null"),
                Arguments.of("it's", "'it''s'"),
                Arguments.of("a\\' b", "E'a\\\\'' b'"),
                Arguments.of('x', "'x'"),
                Arguments.of(true, "true"),
                Arguments.of(-5, "-5"),
                Arguments.of(1.5e300, "1.5E300"),
                Arguments.of(Double.NaN, "'NaN'::float8"),
                Arguments.of(Float.NEGATIVE_INFINITY, "'-Infinity'::float8"),
                Arguments.of(new BigDecimal("1E+3"), "1000"),
                Arguments.of(new byte[] {0, (byte) 255}, "E'\\\\x00ff'::bytea"),
                Arguments.of(
                        UUID.fromString("5ca4bbc7-a2dd-894e-b960-588e30000000"),
                        "'5ca4bbc7-a2dd-894e-b960-588e30000000'"),
                Arguments.of(Instant.parse("2024-02-03T04:05:06.123456789Z"), "'2024-02-03 04:05:06.123456+00'"),
                Arguments.of(Instant.parse("-0043-03-15T12:00:00Z"), "'0044-03-15 12:00:00+00 BC'"),
                Arguments.of(Instant.parse("+12024-02-03T04:05:06Z"), "'12024-02-03 04:05:06+00'"),
                Arguments.of(OffsetDateTime.parse("2024-02-03T04:05:06+02:00"), "'2024-02-03 02:05:06+00'"),
                Arguments.of(Date.from(Instant.EPOCH), "'1970-01-01 00:00:00+00'"),
                Arguments.of(LocalDateTime.parse("2024-02-03T04:05"), "'2024-02-03 04:05:00'"),
                Arguments.of(LocalDate.of(2024, 2, 3), "'2024-02-03'"),
                Arguments.of(LocalTime.parse("04:05:06.1234567"), "'04:05:06.123456'"),
                Arguments.of(Thread.State.NEW, "'NEW'"),
                Arguments.of(Map.of("a", List.of(1, "x")), "'{\"a\":[1,\"x\"]}'"),
                Arguments.of(Json.of("it's"), "'\"it''s\"'"),
                Arguments.of(Json.of(null), "'null'"),
                Arguments.of(new int[] {1, 2}, "'{1,2}'"),
                Arguments.of(
                        new @Nullable String[] {"a,b", null, "null", "q\"\\"},
                        "E'{\"a,b\",null,\"null\",\"q\\\\\"\\\\\\\\\"}'"),
                Arguments.of(new String[0], "'{}'"));
    }

    @ParameterizedTest
    @MethodSource("literals")
    void writes(@Nullable Object value, String literal) {
        assertThat(POSTGRES.literal(value)).isEqualTo(literal);
    }

    @Test
    void refusesWhatCannotBeBoundEither() {
        assertThatThrownBy(() -> POSTGRES.literal(Thread.currentThread()))
                .isInstanceOf(GuruException.class)
                .hasMessageContaining("java.lang.Thread cannot be bound");
        assertThatThrownBy(() -> POSTGRES.literal("a\0")).hasMessageContaining("character NUL");
        assertThatThrownBy(() -> POSTGRES.literal(new Object[] {"a", new Object()}))
                .isInstanceOf(GuruException.class);
    }

    @Test
    void inlinesOnlyPlaceholders() {
        var text = "select '?', \"?\", E'\\'?', $$?$$, $a$ ? $$ ? $a$ -- ?\n /* ? /* ? */ ? */ , a ?? b, ?, x-?, ?";
        assertThat(inline(text, "q?", -5, null))
                .isEqualTo(
                        "select '?', \"?\", E'\\'?', $$?$$, $a$ ? $$ ? $a$ -- ?\n /* ? /* ? */ ? */ , a ? b, 'q?', x-(-5), null");
    }

    @Test
    void inlinesOperatorsOfThreeMarks() {
        assertThat(inline("a ??| ? and b ??? ", 1, 2)).isEqualTo("a ?| 1 and b ?2 ");
    }

    @Test
    void refusesAStatementWhoseBindingsDoNotFit() {
        assertThatThrownBy(() -> inline("select ?")).hasMessageContaining("1 placeholders, but 0 values");
        assertThatThrownBy(() -> inline("select '?'", 1)).hasMessageContaining("0 placeholders, but 1 values");
    }

    @Test
    void quotesNames() {
        assertThat(POSTGRES.quote("users")).isEqualTo("\"users\"");
        assertThat(POSTGRES.quote("shop.Order \"x\"")).isEqualTo("\"shop\".\"Order \"\"x\"\"\"");
        assertThatThrownBy(() -> POSTGRES.quote("a\0")).isInstanceOf(GuruException.class);
        assertThatThrownBy(() -> POSTGRES.quote("")).isInstanceOf(GuruException.class);
    }

    private static String inline(String text, @Nullable Object... values) {
        return POSTGRES.inline(Sql.read(text, TableNames.NONE, values));
    }
}
