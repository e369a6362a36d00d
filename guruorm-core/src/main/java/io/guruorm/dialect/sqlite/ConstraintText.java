package io.guruorm.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of a table, as it was written.
 *
 * @param text the text, with the blanks and comments around it
 * @param comma whether a comma stands before it
 * @param kind what it is
 * @param name its name, or null
 * @param columns the columns of a key; none of a check
 */
record ConstraintText(
        String text, boolean comma, Kind kind, @Nullable String name, List<String> columns) implements Definition {

    private static final Set<String> BODIES = Set.of("primary", "unique", "check", "foreign");
    private static final Set<String> BEGINS = Set.of("constraint", "primary", "unique", "check", "foreign");

    /** The kinds. */
    enum Kind {
        PRIMARY,
        UNIQUE,
        CHECK,
        FOREIGN
    }

    static boolean begins(TextTokens tokens) {
        return tokens.word(0, BEGINS);
    }

    /** All constraints of a text, as SQLite wants no comma between them. */
    static List<ConstraintText> all(String text) {
        var tokens = TextTokens.of(text);
        var constraints = new ArrayList<ConstraintText>();
        int from = 0;
        while (from < tokens.size()) {
            int body = tokens.word(from, "constraint") ? from + 2 : from;
            int end = body + 1;
            while (end < tokens.size() && !tokens.word(end, BEGINS)) {
                end = tokens.behind(end);
            }
            if (!tokens.word(body, BODIES)) {
                throw TableText.unreadable(text);
            }
            int start = from == 0 ? 0 : tokens.start(from);
            int stop = end < tokens.size() ? tokens.start(end) : text.length();
            constraints.add(new ConstraintText(
                    text.substring(start, stop),
                    from == 0,
                    Kind.valueOf(tokens.name(body).toUpperCase(Locale.ROOT)),
                    body == from ? null : tokens.name(from + 1),
                    columns(tokens, body)));
            from = end;
        }
        return constraints;
    }

    private static List<String> columns(TextTokens tokens, int body) {
        return tokens.word(body, "check")
                ? List.of()
                : tokens.pieces(tokens.parenthesis(body)).stream()
                        .map(piece -> tokens.name(piece[0]))
                        .toList();
    }

    /** Whether a check names a column. */
    boolean checks(String column) {
        return kind == Kind.CHECK && TextTokens.of(text).names(column, name == null ? 1 : 3);
    }

    @Override
    public Definition before(String more) {
        return new ConstraintText(text + more, comma, kind, name, columns);
    }
}
