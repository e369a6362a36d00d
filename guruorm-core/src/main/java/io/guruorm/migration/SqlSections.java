package io.guruorm.migration;

import io.guruorm.dialect.ScriptLexer;
import io.guruorm.dialect.ScriptStatement;
import io.guruorm.error.ScriptException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a SQL file cut at its markers, which are lines of their own. Each part keeps an empty line for every line
 * above it, so that its lines have the numbers of the file's.
 *
 * @param file where it was read
 * @param head what stands above the first marker
 * @param up what the migration does
 * @param down what undoes it
 */
record SqlSections(Path file, String head, String up, Optional<String> down) {

    /** Stands above what a migration does. */
    static final String UP = "-- +up";
    /** Stands above what undoes it. */
    static final String DOWN = "-- +down";

    private static final Pattern MARKER = Pattern.compile(
            "(?<=^|[\\r\\n])\\uFEFF?[ \\t]*--[ \\t]*\\+(up|down)[ \\t]*(?=[\\r\\n]|\\z)", Pattern.CASE_INSENSITIVE);

    /**
     * Cuts a text.
     *
     * @throws MigrationException if it has no {@code -- +up}, a marker twice, or them in the wrong order
     */
    static SqlSections of(Path file, String text) {
        try {
            return cut(file, text);
        } catch (ScriptException wrong) {
            throw SqlScript.refused(file, wrong);
        }
    }

    /** Whether a text has a marker. */
    static boolean in(String text) {
        return MARKER.matcher(text).find();
    }

    private static SqlSections cut(Path file, String text) {
        List<Marker> markers = markers(text);
        if (markers.isEmpty()) {
            throw new ScriptException(
                    1,
                    "no line is \"" + UP + "\", so nobody knows which way this goes. Write that line above what the"
                            + " migration does and \"" + DOWN + "\" above what undoes it, or let the file's name end in"
                            + " .up.sql or .down.sql.");
        }
        check(markers);
        Marker up = markers.get(0);
        if (markers.size() == 1) {
            return new SqlSections(
                    file, text.substring(0, up.begin()), below(text, up, text.length()), Optional.empty());
        }
        Marker down = markers.get(1);
        return new SqlSections(
                file,
                text.substring(0, up.begin()),
                below(text, up, down.begin()),
                Optional.of(below(text, down, text.length())));
    }

    private static void check(List<Marker> markers) {
        Marker first = markers.get(0);
        if (!first.text().equals(UP)) {
            throw new ScriptException(
                    first.line(),
                    "\"" + DOWN + "\" stands before \"" + UP + "\". Write \"" + UP + "\" above it first.");
        }
        for (int i = 1; i < markers.size(); i++) {
            Marker marker = markers.get(i);
            for (Marker earlier : markers.subList(0, i)) {
                if (earlier.text().equals(marker.text())) {
                    throw new ScriptException(
                            marker.line(),
                            "\"" + marker.text() + "\" stands here again; it was in line " + earlier.line()
                                    + ". Put what is below it there, and take this line out.");
                }
            }
        }
    }

    private static List<Marker> markers(String text) {
        List<Marker> markers = new ArrayList<>();
        Matcher matcher = MARKER.matcher(text);
        while (matcher.find()) {
            String marker = "-- +" + matcher.group(1).toLowerCase(Locale.ROOT);
            int line = (int) (text.substring(0, matcher.start()) + "x").lines().count();
            markers.add(new Marker(marker, line, matcher.start(), matcher.end()));
        }
        return markers;
    }

    private static String below(String text, Marker marker, int end) {
        return text.substring(0, marker.end()).replaceAll("[^\\r\\n]", "") + text.substring(marker.end(), end);
    }

    /**
     * Whether the file runs in transactions, as what stands above the first marker says.
     *
     * @throws MigrationException if anything but comments stands there
     */
    boolean transactional(ScriptLexer lexer) {
        try {
            boolean transactional = !SqlScript.saysNoTransaction(head);
            List<ScriptStatement> statements = lexer.statements(head);
            if (!statements.isEmpty()) {
                throw new ScriptException(
                        statements.get(0).line(), "only comments may stand above \"" + UP + "\". Move this below it.");
            }
            return transactional;
        } catch (ScriptException wrong) {
            throw SqlScript.refused(file, wrong);
        }
    }

    /**
     * A line that begins a section.
     *
     * @param text {@link #UP} or {@link #DOWN}
     * @param line from 1
     * @param begin where the line begins
     * @param end where it ends, before its line end
     */
    private record Marker(String text, int line, int begin, int end) {}
}
