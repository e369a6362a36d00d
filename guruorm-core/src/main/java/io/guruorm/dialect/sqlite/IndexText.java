package io.guruorm.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index as it was written.
 *
 * @param text as it stands in {@code sqlite_master}
 * @param name its name
 */
record IndexText(String text, String name) {

    /** The text, to be made in a schema, under a name. */
    String made(String schema, @Nullable String otherName) {
        var tokens = TextTokens.of(text);
        int at = tokens.word(1, "unique") ? 3 : 2;
        return text.substring(0, tokens.start(at)) + schema + "."
                + (otherName == null ? text.substring(tokens.start(at)) : otherName + text.substring(tokens.end(at)));
    }

    /** Whether it stands on one of the columns, or its condition names one. */
    boolean names(List<String> columns) {
        var tokens = TextTokens.of(text);
        return columns.stream().anyMatch(column -> tokens.names(column, tokens.parenthesis(0)));
    }

    /** Whether it stands on nothing but these columns. */
    boolean onlyOn(List<String> columns) {
        var tokens = TextTokens.of(text);
        int open = tokens.parenthesis(0);
        return tokens.behind(open) == tokens.size()
                && tokens.pieces(open).stream().allMatch(piece -> plain(tokens, piece, columns));
    }

    private static boolean plain(TextTokens tokens, int[] piece, List<String> columns) {
        var after = new ArrayList<Integer>();
        for (int at = piece[0] + 1; at < piece[1]; at++) {
            after.add(at);
        }
        return columns.stream().anyMatch(tokens.name(piece[0])::equalsIgnoreCase)
                && after.stream()
                        .allMatch(at -> tokens.word(at, "collate")
                                || tokens.word(at - 1, "collate")
                                || tokens.word(at, "asc")
                                || tokens.word(at, "desc"));
    }
}
