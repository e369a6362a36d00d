package io.guruorm.dialect;

import io.guruorm.error.GuruException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path such as {@code settings->address->lines[0]}, in the parts that the functions of SQL take.
 *
 * @param column the column, without quotes
 * @param inside the path inside of it: {@code $."address"."lines"[0]}
 */
public record JsonPathText(String column, String inside) {

    private static final Pattern STEP = Pattern.compile("([^\\[\\]\"]+)((?:\\[\\d+])*)");

    /**
     * Reads a path.
     *
     * @param path column, arrow, keys
     */
    public static JsonPathText of(String path) {
        List<String> steps = List.of(path.split("->", -1));
        if (steps.size() < 2) {
            throw unreadable(path);
        }
        StringBuilder inside = new StringBuilder("$");
        for (String step : steps.subList(1, steps.size())) {
            Matcher parts = STEP.matcher(step);
            if (!parts.matches()) {
                throw unreadable(path);
            }
            inside.append(".\"").append(parts.group(1)).append('"').append(parts.group(2));
        }
        return new JsonPathText(steps.get(0), inside.toString());
    }

    private static GuruException unreadable(String path) {
        return new GuruException("\"" + path + "\" is no path into JSON. Write column->key->inner[0].");
    }
}
