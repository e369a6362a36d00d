package io.guruorm.dialect.postgres;

import io.guruorm.dialect.LiteralWriter;
import io.guruorm.error.GuruException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's literals. They mean the same whether {@code standard_conforming_strings} is on or off. */
final class PostgresLiterals extends LiteralWriter {

    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR_OF_ERA, 4, 9, java.time.format.SignStyle.NEVER)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("HH:mm:ss")
            .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
            .toFormatter(Locale.ROOT);

    @Override
    public String string(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new GuruException("A string holds the character NUL, which PostgreSQL cannot store. Take it out.");
        }
        var quoted = "'" + text.replace("'", "''") + "'";
        // A backslash means itself or not by a setting of the server; in an E string it never does.
        return text.indexOf('\\') < 0 ? quoted : "E" + quoted.replace("\\", "\\\\");
    }

    @Override
    protected String bool(boolean value) {
        return String.valueOf(value);
    }

    @Override
    protected String number(Number number) {
        boolean finite =
                Double.isFinite(number.doubleValue()) || !(number instanceof Double || number instanceof Float);
        return finite ? super.number(number) : "'" + number + "'::float8";
    }

    @Override
    protected String bytes(byte[] bytes) {
        return string("\\x" + HexFormat.of().formatHex(bytes)) + "::bytea";
    }

    @Override
    protected String array(@Nullable Object[] array) {
        return string(elements(array));
    }

    private String elements(@Nullable Object[] array) {
        return Stream.of(array).map(this::element).collect(Collectors.joining(",", "{", "}"));
    }

    private String element(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Object[] inner) {
            return elements(inner);
        }
        if (value instanceof Number number) {
            return Double.isFinite(number.doubleValue()) ? super.number(number) : number.toString();
        }
        var text = value instanceof Boolean
                ? value.toString()
                : value instanceof byte[] bytes ? "\\x" + HexFormat.of().formatHex(bytes) : text(value);
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    @Override
    protected String instant(Instant instant) {
        var utc = instant.atOffset(ZoneOffset.UTC);
        return DATE.format(utc) + " " + TIME.format(utc) + "+00" + era(utc);
    }

    @Override
    protected String dateTime(LocalDateTime dateTime) {
        return DATE.format(dateTime) + " " + TIME.format(dateTime) + era(dateTime);
    }

    @Override
    protected String date(LocalDate date) {
        return DATE.format(date) + era(date);
    }

    private static String era(TemporalAccessor date) {
        return date.get(ChronoField.ERA) == 0 ? " BC" : "";
    }
}
