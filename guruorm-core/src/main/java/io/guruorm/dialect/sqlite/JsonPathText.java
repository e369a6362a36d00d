package io.guruorm.dialect.sqlite;

import io.guruorm.error.GuruException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes a path such as {@code settings->address->lines[0]} as a call of {@code json_extract}. */
final class JsonPathText {

    private static final Pattern STEP = Pattern.compile("([^\\[\\]\"]+)((?:\\[\\d+])*)");

    private JsonPathText() {}

    static String extract(String path) {
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
        return "json_extract(\"" + steps.get(0).replace("\"", "\"\"") + "\", '"
                + inside.toString().replace("'", "''") + "')";
    }

    private static GuruException unreadable(String path) {
        return new GuruException("\"" + path + "\" is no path into JSON. Write column->key->inner[0].");
    }
}
