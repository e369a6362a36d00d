package io.guruorm.jdbc;

import io.guruorm.error.ConversionException;
import io.guruorm.sql.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's text of an array, <code>{1,2,NULL,"a b"}</code>, written and read. */
final class ArrayText {

    private final String text;
    private final Function<String, @Nullable Object> element;
    private int next;

    private ArrayText(String text, Function<String, @Nullable Object> element) {
        this.text = text;
        this.element = element;
    }

    /**
     * Writes an array, inner ones too.
     *
     * @param array plain values, arrays and nulls
     */
    static String write(Object[] array) {
        var out = new StringBuilder();
        write(array, out);
        return out.toString();
    }

    private static void write(Object[] array, StringBuilder out) {
        out.append('{');
        for (int i = 0; i < array.length; i++) {
            if (i > 0) {
                out.append(',');
            }
            if (array[i] == null) {
                out.append("NULL");
            } else if (array[i] instanceof Object[] inner) {
                write(inner, out);
            } else {
                quote(plain(array[i]), out);
            }
        }
        out.append('}');
    }

    private static String plain(Object value) {
        if (value instanceof Json json) {
            return json.text();
        }
        if (value instanceof byte[] bytes) {
            return "\\x" + HexFormat.of().formatHex(bytes);
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof Instant instant) {
            return dateTime(instant.atOffset(ZoneOffset.UTC).toLocalDateTime(), "+00");
        }
        if (value instanceof LocalDateTime local) {
            return dateTime(local, "");
        }
        if (value instanceof LocalDate date) {
            return dateTime(date, "");
        }
        return value.toString();
    }

    /** The database counts the years before 1 as BC, and takes no sign. */
    private static String dateTime(Temporal value, String zone) {
        int year = value.get(ChronoField.YEAR);
        String iso = value.toString();
        String afterYear = iso.substring(iso.indexOf('-', 1));
        String era = year > 0 ? "" : " BC";
        return String.format(Locale.ROOT, "%04d", year > 0 ? year : 1 - year) + afterYear + zone + era;
    }

    private static void quote(String value, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\');
            }
            out.append(c);
        }
        out.append('"');
    }

    /**
     * Reads an array; inner ones become lists too. Lower bounds other than 1 are left out.
     *
     * @param text as the database writes it
     * @param element reads the text of one element
     */
    static List<@Nullable Object> read(String text, Function<String, @Nullable Object> element) {
        int begin = text.indexOf('{');
        if (begin < 0) {
            throw new ConversionException("The database wrote an array that cannot be read.");
        }
        var reader = new ArrayText(text, element);
        reader.next = begin;
        return reader.list();
    }

    private List<@Nullable Object> list() {
        var values = new ArrayList<@Nullable Object>();
        next++;
        while (text.charAt(next) != '}') {
            if (text.charAt(next) == ',') {
                next++;
            }
            values.add(value());
        }
        next++;
        return values;
    }

    private @Nullable Object value() {
        char first = text.charAt(next);
        if (first == '{') {
            return list();
        }
        if (first == '"') {
            return element.apply(quoted());
        }
        int begin = next;
        while (text.charAt(next) != ',' && text.charAt(next) != '}') {
            next++;
        }
        String bare = text.substring(begin, next);
        return bare.equals("NULL") ? null : element.apply(bare);
    }

    private String quoted() {
        var value = new StringBuilder();
        next++;
        while (text.charAt(next) != '"') {
            if (text.charAt(next) == '\\') {
                next++;
            }
            value.append(text.charAt(next));
            next++;
        }
        next++;
        return value.toString();
    }
}
