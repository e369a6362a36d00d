package io.guruorm.catalog.script;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Brings two ways in which PostgreSQL writes one rule to the same words. A list of {@code varchar} values, as of an enum,
 * is written as an array that is cast; once that text was read again, as a restored backup does, each value is cast.
 */
final class SameWords {

    private static final String VALUE = "'(?:[^']|'')*'::character varying";
    private static final Pattern EACH_CAST =
            Pattern.compile("ARRAY\\[(\\(" + VALUE + "\\)::text(?:, \\(" + VALUE + "\\)::text)*+)\\]");
    private static final Pattern CAST = Pattern.compile("\\((" + VALUE + ")\\)::text");

    private SameWords() {}

    /** The text in the words of the first writing. */
    static String of(String text) {
        return EACH_CAST.matcher(text).replaceAll(SameWords::castTogether);
    }

    private static String castTogether(MatchResult array) {
        return Matcher.quoteReplacement("(ARRAY[" + CAST.matcher(array.group(1)).replaceAll("$1") + "])::text[]");
    }
}
