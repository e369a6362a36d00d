package io.guruorm.jdbc;

import io.guruorm.error.ConversionException;
import io.guruorm.sql.Json;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
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
        if (value instanceof LocalDateTime local) {
            return local.toString();
        }
        return value.toString();
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
