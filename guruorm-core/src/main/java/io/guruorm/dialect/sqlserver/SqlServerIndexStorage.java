package io.guruorm.dialect.sqlserver;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** How an index is stored: numbers, switches and words that SQL Server knows, and no others. */
final class SqlServerIndexStorage {

    private static final Set<String> NUMBERS = Set.of("fillfactor", "maxdop");
    private static final Set<String> SWITCHES = Set.of(
            "allow_page_locks",
            "allow_row_locks",
            "optimize_for_sequential_key",
            "pad_index",
            "sort_in_tempdb",
            "statistics_norecompute");
    private static final String COMPRESSION = "data_compression";
    private static final Set<String> COMPRESSIONS = Set.of("none", "row", "page");

    private SqlServerIndexStorage() {}

    /** {@code fillfactor = 70} and the like, in the order of their names. */
    static List<String> words(Map<String, Object> parameters) {
        var words = new ArrayList<String>();
        parameters.forEach((name, value) -> words.add(word(name, value)));
        Collections.sort(words);
        return words;
    }

    private static String word(String parameter, Object value) {
        var name = parameter.toLowerCase(Locale.ROOT);
        if (NUMBERS.contains(name) && value instanceof Integer number && number >= 0) {
            return name + " = " + number;
        }
        if (SWITCHES.contains(name) && value instanceof Boolean on) {
            return name + " = " + (on ? "on" : "off");
        }
        var word = String.valueOf(value).toLowerCase(Locale.ROOT);
        if (name.equals(COMPRESSION) && COMPRESSIONS.contains(word)) {
            return name + " = " + word;
        }
        throw Refusal.of(
                "with(\"" + parameter + "\", " + value + ") on an index",
                "Known are the numbers " + joined(NUMBERS) + ", on or off " + joined(SWITCHES) + ", and " + COMPRESSION
                        + " with none, row or page.");
    }

    private static String joined(Set<String> names) {
        return String.join(", ", new TreeSet<>(names));
    }
}
