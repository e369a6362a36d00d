package io.guruorm.dialect.mariadb;

import java.util.Set;

/**
 * Makes the text of a trigger or routine out of what the catalog tells of it: the server has taken the backslashes of its
 * strings for what they mean and writes the result without them, line feeds and the like apart. One instance reads one
 * text.
 */
final class MariadbSourceText {

    /** A backslash before one of them is still one; which cannot be told from a backslash of the string's own. */
    private static final String STILL_ESCAPED = "0trnZ";

    private static final String OPENING = "/*!";
    private static final String CLOSING = "*/";

    private final String text;
    private final boolean namesInDoubleQuotes;
    private final StringBuilder written = new StringBuilder();
    private int at;

    private MariadbSourceText(String text, Set<String> modes) {
        this.text = text;
        this.namesInDoubleQuotes = modes.contains("ANSI_QUOTES");
    }

    static String of(String text, String mode) {
        Set<String> modes = Set.of(mode.split(","));
        return modes.contains("NO_BACKSLASH_ESCAPES") ? text : new MariadbSourceText(text, modes).write();
    }

    private String write() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\'' || (c == '"' && !namesInDoubleQuotes)) {
                quoted(c, true);
            } else if (c == '`' || c == '"') {
                quoted(c, false);
            } else if (c == '#' || isDashes()) {
                upTo("\n");
            } else if (text.startsWith("/*", at) && !text.startsWith(OPENING, at) && !text.startsWith("/*M!", at)) {
                upTo(CLOSING);
            } else {
                take();
            }
        }
        return written.toString();
    }

    /** Two dashes alone are two minus signs. */
    private boolean isDashes() {
        return text.startsWith("--", at) && (at + 2 == text.length() || Character.isWhitespace(text.charAt(at + 2)));
    }

    /** A doubled quote ends one string and begins the next, which comes to the same. */
    private void quoted(char quote, boolean string) {
        take();
        while (at < text.length() && text.charAt(at) != quote) {
            if (string && text.charAt(at) == '\\' && !isStillEscaped()) {
                written.append('\\');
            }
            take();
        }
        if (at < text.length()) {
            take();
        }
    }

    private boolean isStillEscaped() {
        return at + 1 < text.length() && STILL_ESCAPED.indexOf(text.charAt(at + 1)) >= 0;
    }

    private void upTo(String end) {
        int found = text.indexOf(end, at);
        int stop = found < 0 ? text.length() : found + end.length();
        written.append(text, at, stop);
        at = stop;
    }

    private void take() {
        written.append(text.charAt(at));
        at++;
    }
}
