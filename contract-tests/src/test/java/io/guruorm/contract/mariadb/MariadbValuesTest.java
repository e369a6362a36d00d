package io.guruorm.contract.mariadb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.catalog.LiveSchema;
import io.guruorm.error.ConversionException;
import io.guruorm.error.QueryException;
import io.guruorm.jdbc.Database;
import io.guruorm.testing.FreshDatabase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of value goes to MariaDB and comes back as it was, or is refused. */
class MariadbValuesTest {

    private static final UUID ID = UUID.fromString("5ca4bbc7-a2dd-894e-b960-588e30000000");

    @RegisterExtension
    static final FreshDatabase fresh = FreshDatabase.onMariadb();

    private final Database database = fresh.database();

    static List<Arguments> kept() {
        return List.of(
                kept("tinyint", -128, -128),
                kept("tinyint unsigned", (short) 255, 255),
                kept("smallint", (short) -32768, -32768),
                kept("mediumint unsigned", 16_777_215, 16_777_215),
                kept("int", Integer.MIN_VALUE, Integer.MIN_VALUE),
                kept("int unsigned", 4_294_967_295L, 4_294_967_295L),
                kept("bigint", Long.MIN_VALUE, Long.MIN_VALUE),
                kept("bigint unsigned", Long.MAX_VALUE, Long.MAX_VALUE),
                kept("float", 16_777_215f, 16_777_215f),
                kept("float", 0.1f, 0.1f),
                kept("float", Float.MIN_NORMAL, Float.MIN_NORMAL),
                kept("double", 0.1, 0.1),
                kept("double", Double.MAX_VALUE, Double.MAX_VALUE),
                kept("double", Double.MIN_NORMAL, Double.MIN_NORMAL),
                kept("decimal(4,2)", new BigDecimal("0.10"), new BigDecimal("0.10")),
                kept(
                        "decimal(65,30)",
                        new BigDecimal("12345678901234567890123456789012345.123456789012345678901234567891"),
                        new BigDecimal("12345678901234567890123456789012345.123456789012345678901234567891")),
                kept(
                        "decimal(30)",
                        new BigInteger("123456789012345678901234567890"),
                        new BigDecimal("123456789012345678901234567890")),
                kept("tinyint(1)", true, true),
                kept("tinyint(1)", false, false),
                kept("text", "ä'\"\\ \n€ 😀 {,} ? ?? $1 \0", "ä'\"\\ \n€ 😀 {,} ? ?? $1 \0"),
                kept("varchar(3)", "abc", "abc"),
                kept("enum('a','b')", "b", "b"),
                kept("set('x','y')", "x,y", "x,y"),
                kept("uuid", ID, ID),
                kept("inet6", "::1", "::1"),
                kept("year", 2024, 2024),
                kept("blob", new byte[] {0, -1, 127, '\\', '\''}, new byte[] {0, -1, 127, '\\', '\''}),
                kept("varbinary(9)", new byte[0], new byte[0]),
                kept("date", LocalDate.parse("2024-02-29"), LocalDate.parse("2024-02-29")),
                kept("time(6)", LocalTime.parse("23:59:59.999999"), LocalTime.parse("23:59:59.999999")),
                kept("time", LocalTime.parse("08:00"), LocalTime.parse("08:00")),
                kept(
                        "datetime(6)",
                        LocalDateTime.parse("2024-03-31T02:30:00.123456"),
                        LocalDateTime.parse("2024-03-31T02:30:00.123456")),
                kept(
                        "datetime",
                        LocalDateTime.parse("9999-12-31T23:59:59"),
                        LocalDateTime.parse("9999-12-31T23:59:59")),
                kept(
                        "datetime(6)",
                        Instant.parse("2024-02-29T12:30:00.5Z"),
                        LocalDateTime.parse("2024-02-29T12:30:00.5")),
                kept(
                        "timestamp(6) null",
                        Instant.parse("2024-02-29T12:30:00.000001Z"),
                        Instant.parse("2024-02-29T12:30:00.000001Z")),
                kept("timestamp null", Instant.parse("2038-01-19T03:14:07Z"), Instant.parse("2038-01-19T03:14:07Z")),
                kept("json", Map.of("a", List.of(1, "x")), Map.of("a", List.of(1, "x"))),
                kept("json", List.of(new BigDecimal("0.10")), List.of(new BigDecimal("0.10"))),
                kept("bit(3)", 5, "101"),
                kept("bit(1)", true, "1"));
    }

    private static Arguments kept(String type, Object given, Object read) {
        return Arguments.of(type, given, read);
    }

    @ParameterizedTest
    @MethodSource("kept")
    void comesBack(String type, Object given, Object read) {
        database.statement("create or replace table v (id int primary key, a " + type + ")");
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            database.table("v").insert(Map.of("id", 1, "a", given));
            database.table("v")
                    .insert(new HashMap<>(Arrays.asList("id", "a").stream()
                            .collect(HashMap::new, (m, k) -> m.put(k, k.equals("id") ? 2 : null), HashMap::putAll)));
            var literal = type.startsWith("bit") || String.valueOf(given).contains("\0")
                    ? null
                    : database.dialect().literal(given);
            if (literal != null) {
                database.statement("insert into v values (3, " + literal + ")");
            }
            var rows = database.table("v").orderBy("id").get();
            assertThat(rows.get(0).get("a")).isEqualTo(read);
            assertThat(rows.get(1).get("a")).isNull();
            if (literal != null) {
                assertThat(rows.get(2).get("a")).isEqualTo(read);
            }
            assertThat(database.select("select a from v where id = ?", 1).get(0).get("a"))
                    .isEqualTo(read);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void eachBuildersColumnReadsAsOnOtherDatabases() {
        new LiveSchema(database).create("all_kinds", t -> {
            t.id();
            t.timestamp("at").useCurrent();
            t.timestampTz("at_tz").useCurrent();
            t.booleanOf("yes").defaultTo(true);
            t.floatOf("f", 24).defaultTo(1.5);
            t.uuid("u").defaultTo(ID);
            t.json("j").defaultTo(Map.of("a", 1));
        });
        database.table("all_kinds").insert(Map.of("id", 1));
        var row = database.table("all_kinds").get().get(0);
        assertThat(row.get("id")).isEqualTo(1L);
        assertThat(row.get("at")).isInstanceOf(LocalDateTime.class);
        assertThat(row.get("at_tz")).isInstanceOf(Instant.class);
        assertThat(row.instant("at"))
                .isCloseTo(
                        row.instant("at_tz"),
                        org.assertj.core.api.Assertions.within(2, java.time.temporal.ChronoUnit.SECONDS));
        assertThat(row.get("yes")).isEqualTo(true);
        assertThat(row.get("f")).isEqualTo(1.5f);
        assertThat(row.get("u")).isEqualTo(ID);
        assertThat(row.get("j")).isEqualTo(Map.of("a", 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "tinyint | 300 | Out of range",
                "varchar(3) | 'abcd' | Data too long",
                "int | 'abc' | Incorrect integer value",
                "date | '2024-02-30' | Incorrect date value",
                "date | '0000-00-00' | Incorrect date value",
                "enum('a') | 'b' | Data truncated",
                "int unsigned | -1 | Out of range",
                "uuid | 'x' | Incorrect uuid value",
                "json | '{' | failed",
                "int | 1/0 | Division by 0"
            })
    void whatDoesNotFitIsNotCut(String type, String value, String words) {
        database.statement("create or replace table v (a " + type + ")");
        assertThatThrownBy(() -> database.statement("insert into v values (" + value + ")"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining(words);
        assertThat(database.table("v").count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cast(18446744073709551615 as unsigned)", "cast('30:00:00' as time)"})
    void whatIsNoJavaValueIsRefused(String expression) {
        assertThatThrownBy(() -> database.select("select " + expression + " as a"))
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("Read it with cast");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void numbersThatItHasNotAreRefused(double number) {
        assertThatThrownBy(() -> database.select("select ? as a", number)).isInstanceOf(ConversionException.class);
    }

    @Test
    void truthOfTwoIsRefused() {
        database.statement("create or replace table v (a tinyint(1))");
        database.statement("insert into v values (2)");
        assertThatThrownBy(() -> database.table("v").get())
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("neither true nor false");
    }

    @Test
    void preparedStatementsNoticeThatTheirTableHasChanged() {
        database.statement("create or replace table v (a int)");
        database.statement("insert into v values (1)");
        assertThat(database.table("v").get().get(0).columns()).containsExactly("a");
        database.statement("alter table v add column b text not null default 'x' first");
        assertThat(database.table("v").get().get(0).columns()).containsExactly("b", "a");
        assertThat(database.table("v").get().get(0).get("b")).isEqualTo("x");
    }
}
