package io.guruorm.jdbc;

import io.guruorm.error.ConversionException;
import io.guruorm.sql.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the text that PostgreSQL writes for a value, as {@link Row} promises it. */
final class TextValues {

    private static final String BEFORE_CHRIST = " BC";

    private static final Map<String, Function<String, @Nullable Object>> READERS = Map.ofEntries(
            Map.entry("int2", Integer::valueOf),
            Map.entry("int4", Integer::valueOf),
            Map.entry("int8", Long::valueOf),
            Map.entry("oid", Long::valueOf),
            Map.entry("float4", Float::valueOf),
            Map.entry("float8", Double::valueOf),
            Map.entry("numeric", TextValues::decimal),
            Map.entry("bool", "t"::equals),
            Map.entry("uuid", UUID::fromString),
            Map.entry("bytea", text -> HexFormat.of().parseHex(text, 2, text.length())),
            Map.entry("date", TextValues::date),
            Map.entry("time", TextValues::time),
            Map.entry("timestamp", TextValues::dateTime),
            Map.entry("timestamptz", TextValues::instant),
            Map.entry("json", Json::parse),
            Map.entry("jsonb", Json::parse));

    private TextValues() {}

    /** The reader for a type's values; text for a type that has none. */
    static Function<String, @Nullable Object> reader(String type) {
        return READERS.getOrDefault(type, text -> text);
    }

    static BigDecimal decimal(String text) {
        if (text.endsWith("N") || text.endsWith("y")) {
            throw new ConversionException(
                    text + " is no BigDecimal. Read it as double precision or as text: select …::text.");
        }
        return new BigDecimal(text);
    }

    static ConversionException infinity() {
        return new ConversionException("infinity has no place in Java's calendar. Read it as text: select …::text.");
    }

    private static LocalTime time(String text) {
        if (text.startsWith("24")) {
            throw new ConversionException("24:00 is no LocalTime. Read it as text: select …::text.");
        }
        return LocalTime.parse(text);
    }

    private static LocalDate date(String text) {
        if (text.endsWith("infinity")) {
            throw infinity();
        }
        boolean beforeChrist = text.endsWith(BEFORE_CHRIST);
        int dash = text.indexOf('-');
        int year = Integer.parseInt(text.substring(0, dash));
        int month = Integer.parseInt(text.substring(dash + 1, dash + 3));
        int day = Integer.parseInt(text.substring(dash + 4, dash + 6));
        return LocalDate.of(beforeChrist ? 1 - year : year, month, day);
    }

    private static LocalDateTime dateTime(String text) {
        LocalDate date = date(text);
        int begin = text.indexOf(' ') + 1;
        int end = text.endsWith(BEFORE_CHRIST) ? text.length() - BEFORE_CHRIST.length() : text.length();
        return date.atTime(LocalTime.parse(text.substring(begin, end)));
    }

    /** As {@code 2024-02-29 12:30:00.5+00}; the zone is the session's. */
    private static Instant instant(String text) {
        LocalDate date = date(text);
        int begin = text.indexOf(' ') + 1;
        int zone = Math.max(text.indexOf('+', begin), text.indexOf('-', begin));
        int end = text.endsWith(BEFORE_CHRIST) ? text.length() - BEFORE_CHRIST.length() : text.length();
        return date.atTime(LocalTime.parse(text.substring(begin, zone)))
                .toInstant(ZoneOffset.of(text.substring(zone, end)));
    }
}
