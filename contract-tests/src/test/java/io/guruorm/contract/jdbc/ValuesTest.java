package io.guruorm.contract.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.error.ConversionException;
import io.guruorm.error.GuruException;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Row;
import io.guruorm.sql.Json;
import io.guruorm.testing.FreshDatabase;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of value goes to the server and comes back as it was, or is refused. */
class ValuesTest {

    private static final UUID ID = UUID.fromString("5ca4bbc7-a2dd-894e-b960-588e30000000");

    /** So often that the driver prepares the statement on the server, from where on values travel in binary. */
    private static final int OFTEN = 7;

    @RegisterExtension
    static final FreshDatabase fresh = FreshDatabase.onPostgres();

    private final Database database = fresh.database();

    private enum Mood {
        HAPPY
    }

    @BeforeAll
    static void types() {
        fresh.database().statement("create type mood as enum ('HAPPY', 'SAD')");
        fresh.database().statement("create domain small as integer check (value < 10)");
        fresh.database().statement("create extension citext");
        fresh.database().statement("create extension hstore");
    }

    static List<Arguments> kept() {
        return List.of(
                kept("smallint", (short) -32768, -32768),
                kept("smallint", (byte) 7, 7),
                kept("integer", Integer.MIN_VALUE),
                kept("integer", Integer.MAX_VALUE),
                kept("bigint", Long.MIN_VALUE),
                kept("bigint", Long.MAX_VALUE),
                kept("oid", 4_294_967_295L),
                kept("small", 9),
                kept("real", 0.1f),
                kept("real", Float.NaN),
                kept("real", Float.NEGATIVE_INFINITY),
                kept("double precision", 0.1),
                kept("double precision", Double.MAX_VALUE),
                kept("double precision", Double.MIN_VALUE),
                kept("double precision", Double.NaN),
                kept("double precision", Double.POSITIVE_INFINITY),
                kept("numeric", new BigDecimal("0.10")),
                kept("numeric", new BigDecimal("12345678901234567890123456789.123456789")),
                kept("numeric(10,2)", new BigDecimal("12345678.90")),
                kept("numeric", new BigDecimal("-0.000000000000000000000000000001")),
                kept(
                        "numeric",
                        new BigInteger("123456789012345678901234567890"),
                        new BigDecimal("123456789012345678901234567890")),
                kept("boolean", true),
                kept("boolean", false),
                kept("text", ""),
                kept("text", "ä'\"\\ \n€ 😀 {,} ? ?? $1"),
                kept("varchar(3)", "abc"),
                kept("char(5)", "ab", "ab   "),
                kept("citext", "Ab"),
                kept("text", 'x', "x"),
                kept("text", Mood.HAPPY, "HAPPY"),
                kept("mood", Mood.HAPPY, "HAPPY"),
                kept("mood", "SAD"),
                kept("uuid", ID),
                kept("uuid", ID.toString(), ID),
                kept("bytea", new byte[] {0, -1, 127, '\\'}),
                kept("bytea", new byte[0]),
                kept("date", LocalDate.parse("2024-02-29")),
                kept("date", LocalDate.of(1582, 10, 10)),
                kept("date", LocalDate.of(-4712, 1, 1)),
                kept("date", LocalDate.of(-44, 2, 29)),
                kept("date", LocalDate.of(10_000, 1, 1)),
                kept("date", LocalDate.of(5_874_897, 12, 31)),
                kept("date", "2024-02-29", LocalDate.parse("2024-02-29")),
                kept("time", LocalTime.parse("23:59:59.999999")),
                kept("time", LocalTime.MIDNIGHT),
                kept("time", LocalTime.parse("23:59:59.9999999"), LocalTime.parse("23:59:59.999999")),
                kept("timestamp", LocalDateTime.parse("2024-02-29T23:59:59.999999")),
                kept("timestamp(0)", LocalDateTime.parse("2024-02-29T23:59:59")),
                kept("timestamp(1)", LocalDateTime.parse("2024-02-29T23:59:59.1")),
                kept("timestamp", LocalDateTime.parse("2024-03-31T02:30:00")),
                kept("timestamp", LocalDateTime.of(10_000, 1, 1, 0, 0)),
                kept("timestamp", LocalDateTime.of(-44, 3, 15, 12, 0)),
                kept(
                        "timestamp",
                        LocalDateTime.parse("2024-01-01T00:00:00.1234567"),
                        LocalDateTime.parse("2024-01-01T00:00:00.123456")),
                kept("timestamptz", Instant.parse("2024-02-29T23:59:59.999999Z")),
                kept("timestamptz(0)", Instant.parse("2024-02-29T23:59:59Z")),
                kept("timestamptz(1)", Instant.parse("2024-02-29T23:59:59.1Z")),
                kept("timestamptz(3)", Instant.parse("2024-02-29T23:59:59.123Z")),
                kept("timestamptz", Instant.parse("1883-11-18T12:03:57Z")),
                kept("timestamptz", Instant.parse("1500-02-28T00:00:00Z")),
                kept("timestamptz", Instant.parse("-0044-03-15T12:00:00Z")),
                kept("timestamptz", Instant.parse("+10000-01-01T00:00:00Z")),
                kept(
                        "timestamptz",
                        Instant.parse("2024-01-01T00:00:00.999999999Z"),
                        Instant.parse("2024-01-01T00:00:00.999999Z")),
                kept(
                        "timestamptz",
                        OffsetDateTime.parse("2024-01-01T02:00:00+02:00"),
                        Instant.parse("2024-01-01T00:00:00Z")),
                kept(
                        "timestamptz",
                        ZonedDateTime.parse("2024-07-01T02:00:00+02:00[Europe/Berlin]"),
                        Instant.parse("2024-07-01T00:00:00Z")),
                kept("timestamptz", oldDate(), Instant.ofEpochMilli(1)),
                kept("timestamptz", LocalDateTime.parse("2024-01-01T00:00:00"), Instant.parse("2024-01-01T00:00:00Z")),
                kept("timestamp", Instant.parse("2024-01-01T00:00:00Z"), LocalDateTime.parse("2024-01-01T00:00:00")),
                kept("json", Map.of("a", List.of(1, "x"))),
                kept("jsonb", json()),
                kept("jsonb", List.of()),
                kept("jsonb", List.of(1, 2)),
                kept("jsonb", Json.of("text"), "text"),
                kept("jsonb", Json.of(5), 5),
                kept("jsonb", Json.of(5_000_000_000L), 5_000_000_000L),
                kept("jsonb", Json.of(new BigDecimal("1.10")), new BigDecimal("1.10")),
                kept("json", Json.of(true), true),
                kept("jsonb", Json.of(null), null),
                kept("integer[]", new int[] {1, 2}, List.of(1, 2)),
                kept("bigint[]", new int[] {1, 2}, List.of(1L, 2L)),
                kept("integer[]", new Integer[] {1, null}, Arrays.asList(1, null)),
                kept("integer[]", new int[][] {{1, 2}, {3, 4}}, List.of(List.of(1, 2), List.of(3, 4))),
                kept("integer[]", new Object[0], List.of()),
                kept("smallint[]", new short[] {1}, List.of(1)),
                kept("bigint[]", new long[] {Long.MAX_VALUE}, List.of(Long.MAX_VALUE)),
                kept("real[]", new float[] {0.1f}, List.of(0.1f)),
                kept("double precision[]", new double[] {0.1, Double.NaN}, List.of(0.1, Double.NaN)),
                kept("numeric[]", new BigDecimal[] {new BigDecimal("1.10")}, List.of(new BigDecimal("1.10"))),
                kept("boolean[]", new boolean[] {true, false}, List.of(true, false)),
                kept(
                        "text[]",
                        new String[] {"a", null, "NULL", "", "x\"\\,{}"},
                        Arrays.asList("a", null, "NULL", "", "x\"\\,{}")),
                kept("varchar[]", new String[] {"a"}, List.of("a")),
                kept("mood[]", new Mood[] {Mood.HAPPY}, List.of("HAPPY")),
                kept("uuid[]", new UUID[] {ID}, List.of(ID)),
                kept("uuid[]", new String[] {ID.toString()}, List.of(ID)),
                kept(
                        "date[]",
                        new LocalDate[] {LocalDate.of(-44, 2, 29), LocalDate.of(10_000, 1, 1)},
                        List.of(LocalDate.of(-44, 2, 29), LocalDate.of(10_000, 1, 1))),
                kept("time[]", new LocalTime[] {LocalTime.NOON}, List.of(LocalTime.NOON)),
                kept(
                        "timestamp[]",
                        new LocalDateTime[] {LocalDateTime.parse("2024-02-29T23:59:59.999999")},
                        List.of(LocalDateTime.parse("2024-02-29T23:59:59.999999"))),
                kept(
                        "timestamptz[]",
                        new Instant[] {Instant.parse("2024-02-29T23:59:59.5Z")},
                        List.of(Instant.parse("2024-02-29T23:59:59.5Z"))),
                kept("jsonb[]", new Object[] {Json.of("a"), Map.of("b", 1)}, List.of("a", Map.of("b", 1))),
                kept("interval", "1 year 2 mons", "1 year 2 mons"),
                kept("inet", "10.0.0.1/8", "10.0.0.1/8"),
                kept("bit(1)", "1", "1"),
                kept("bit(3)", "101", "101"),
                kept("varbit", "", ""),
                kept("money", "1234.50", "$1,234.50"),
                kept("timetz", "12:00:00+02", "12:00:00+02"),
                kept("timetz(0)", "12:00:00+02", "12:00:00+02"),
                kept("point", "(1,2)", "(1,2)"),
                kept("int4range", "[1,5)", "[1,5)"),
                kept("xml", "<a>1</a>", "<a>1</a>"),
                kept("hstore", "\"a\"=>\"1\"", "\"a\"=>\"1\""),
                kept("tsvector", "'a' 'b'", "'a' 'b'"));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void valueComesBackAsItWas(String type, Object value, Object expected) {
        database.transaction(tx -> {
            for (int i = 0; i < OFTEN; i++) {
                Object actual = tx.selectOne("select cast(? as " + type + ") as v", value)
                        .orElseThrow()
                        .get("v");
                if (expected == null) {
                    assertThat(actual).isNull();
                } else {
                    assertThat(actual)
                            .isEqualTo(expected)
                            .hasSameClassAs(expected instanceof List || expected instanceof Map ? actual : expected);
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smallint", "integer", "bigint", "real", "double precision", "numeric", "boolean", "text", "mood",
                        "uuid",
                "bytea", "date", "time", "timestamp", "timestamptz", "json", "jsonb", "integer[]", "text[]", "interval",
                "bit(1)", "money", "timetz", "xml"
            })
    void nullComesBackAsNull(String type) {
        assertThat(read("cast(? as " + type + ")", (Object) null)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'infinity'::date | infinity",
                "'-infinity'::date | infinity",
                "'infinity'::timestamp | infinity",
                "'infinity'::timestamptz | infinity",
                "'-infinity'::timestamptz | infinity",
                "'24:00'::time | 24:00",
                "'NaN'::numeric | NaN",
                "'Infinity'::numeric | Infinity",
                "array['infinity'::date] | infinity",
                "array['-infinity'::timestamptz] | infinity",
                "array['24:00'::time] | 24:00",
                "array['NaN'::numeric] | NaN",
            })
    void valueThatJavaCannotHoldIsRefusedByColumn(String expression, String message) {
        for (int i = 0; i < OFTEN; i++) {
            assertThatThrownBy(() -> database.select("select 1 as one, " + expression + " as v where 1 = ?", 1))
                    .isInstanceOf(ConversionException.class)
                    .hasMessageContaining("Column \"v\" cannot be read")
                    .hasMessageContaining(message);
        }
    }

    static List<Object> unbindable() {
        return List.of(
                LocalDate.MAX,
                LocalDate.MIN,
                LocalDate.of(-4713, 12, 31),
                LocalDateTime.MAX,
                LocalDateTime.MIN,
                Instant.MAX,
                Instant.MIN,
                TimeUnit.class,
                Thread.currentThread(),
                new java.sql.Date(0));
    }

    @ParameterizedTest
    @MethodSource("unbindable")
    void valueThatTheDatabaseCannotHoldIsRefusedBeforeItIsSent(Object value) {
        assertThatThrownBy(() -> database.select("select ?", value)).isInstanceOf(GuruException.class);
    }

    @Test
    void connectionsAreInUtcWhateverTheJvmIs() {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
        try (Database pooled = Database.open("pooled", fresh.config());
                Database single = Database.unpooled("single", fresh.config());
                Database dedicated = pooled.dedicated()) {
            for (Database each : List.of(pooled, single, dedicated)) {
                assertThat(each.selectOne("select current_setting('TimeZone') as zone")
                                .orElseThrow()
                                .string("zone"))
                        .isEqualTo("UTC");
                assertThat(each.selectOne(
                                        "select timestamptz '2024-07-01 00:00:00+00' as at, ?::timestamp as there",
                                        Instant.parse("2024-07-01T00:00:00Z"))
                                .orElseThrow()
                                .toMap())
                        .isEqualTo(Map.of(
                                "at", Instant.parse("2024-07-01T00:00:00Z"),
                                "there", LocalDateTime.parse("2024-07-01T00:00:00")));
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void rowKeepsTheOrderOfTheSelectList() {
        Row row = database.selectOne("select 2 as b, 1 as a, null as c").orElseThrow();

        assertThat(row.columns()).containsExactly("b", "a", "c");
    }

    @Test
    void operatorsWithQuestionMarksAreWrittenTwiceBesideBindings() {
        assertThat(read("'{\"a\": 1}'::jsonb ?? ?", "a")).isEqualTo(true);
        assertThat(database.selectOne("select '{\"a\": 1}'::jsonb ?? 'a' as v")
                        .orElseThrow()
                        .bool("v"))
                .isTrue();
    }

    @Test
    void emptyAndNullAreTwoThings() {
        assertThat(read("coalesce(?, 'none')", "")).isEqualTo("");
        assertThat(read("coalesce(?, 'none')", (Object) null)).isEqualTo("none");
    }

    private Object read(String expression, Object... bindings) {
        return database.selectOne("select " + expression + " as v", bindings)
                .orElseThrow()
                .get("v");
    }

    @SuppressWarnings("JavaUtilDate") // old programs have such values, and they are taken
    private static Date oldDate() {
        return new Date(1);
    }

    private static Map<String, Object> json() {
        var map = new HashMap<String, Object>();
        map.put("text", "ä\"\\");
        map.put("big", new BigInteger("123456789012345678901234567890"));
        map.put("fraction", new BigDecimal("0.10"));
        map.put("nothing", null);
        map.put("inner", List.of(Map.of(), List.of(), true, 1));
        return map;
    }

    private static Arguments kept(String type, Object value) {
        return Arguments.of(type, value, value);
    }

    private static Arguments kept(String type, Object value, Object expected) {
        return Arguments.of(type, value, expected);
    }
}
