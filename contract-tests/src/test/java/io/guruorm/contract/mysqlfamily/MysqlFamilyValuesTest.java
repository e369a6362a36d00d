package io.guruorm.contract.mysqlfamily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.catalog.LiveSchema;
import io.guruorm.error.ConversionException;
import io.guruorm.error.QueryException;
import io.guruorm.jdbc.Database;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every kind of value goes to the server and comes back as it was, or is refused. Each database has its own table {@code kept},
 * and {@code tooMuch} of what does not fit.
 */
public abstract class MysqlFamilyValuesTest {

    private static final UUID ID = UUID.fromString("5ca4bbc7-a2dd-894e-b960-588e30000000");

    private final Database database;

    /**
     * For one of the two.
     *
     * @param database an empty one
     */
    protected MysqlFamilyValuesTest(Database database) {
        this.database = database;
    }

    /** What both keep. */
    protected static Stream<Arguments> keptByBoth() {
        return Stream.of(
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
                kept("bit(3)", 5, "101"),
                kept("bit(1)", true, "1"));
    }

    /** A column's type, what is sent there, and what comes back. */
    protected static Arguments kept(String type, Object given, Object read) {
        return Arguments.of(type, given, read);
    }

    private void create(String columns) {
        database.statement("drop table if exists v");
        database.statement("create table v " + columns);
    }

    @ParameterizedTest
    @MethodSource("kept")
    void comesBack(String type, Object given, Object read) {
        create("(id int primary key, a " + type + ")");
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
            t.json("j");
        });
        database.table("all_kinds").insert(Map.of("id", 1, "j", Map.of("a", 1)));
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
        assertThat(row.uuid("u")).isEqualTo(ID);
        assertThat(row.get("j")).isEqualTo(Map.of("a", 1));
    }

    /** A column's type, what does not fit, and the server's words. */
    protected static Stream<Arguments> tooMuchForBoth() {
        return Stream.of(
                Arguments.of("tinyint", "300", "Out of range"),
                Arguments.of("varchar(3)", "'abcd'", "Data too long"),
                Arguments.of("int", "'abc'", "Incorrect integer value"),
                Arguments.of("date", "'2024-02-30'", "Incorrect date value"),
                Arguments.of("date", "'0000-00-00'", "Incorrect date value"),
                Arguments.of("enum('a')", "'b'", "Data truncated"),
                Arguments.of("int unsigned", "-1", "Out of range"),
                Arguments.of("int", "1/0", "Division by 0"));
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void whatDoesNotFitIsNotCut(String type, String value, String words) {
        create("(a " + type + ")");
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
        create("(a tinyint(1))");
        database.statement("insert into v values (2)");
        assertThatThrownBy(() -> database.table("v").get())
                .isInstanceOf(ConversionException.class)
                .hasMessageContaining("neither true nor false");
    }

    @Test
    void preparedStatementsNoticeThatTheirTableHasChanged() {
        create("(a int)");
        database.statement("insert into v values (1)");
        assertThat(database.table("v").get().get(0).columns()).containsExactly("a");
        database.statement("alter table v add column b varchar(9) not null default 'x' first");
        assertThat(database.table("v").get().get(0).columns()).containsExactly("b", "a");
        assertThat(database.table("v").get().get(0).get("b")).isEqualTo("x");
    }
}
