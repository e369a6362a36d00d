package io.guruorm.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A column as it was written: its name, its type and its constraints, each of which can be put in place of another. */
final class ColumnText implements Definition {

    private static final Set<String> BEGINS = Set.of(
            "constraint",
            "primary",
            "not",
            "null",
            "unique",
            "check",
            "default",
            "collate",
            "references",
            "generated",
            "as");

    /** The kinds of constraints. */
    enum Kind {
        PRIMARY,
        NOT_NULL,
        NULL,
        UNIQUE,
        CHECK,
        DEFAULT,
        COLLATE,
        REFERENCES,
        GENERATED
    }

    /**
     * A constraint.
     *
     * @param kind what it is
     * @param name its name, or null
     * @param from its first token, which may begin its name
     * @param body its first token behind its name
     * @param to the token behind it
     */
    record Part(Kind kind, @Nullable String name, int from, int body, int to) {}

    private final String text;
    private final TextTokens tokens;
    private final int typeEnd;
    private final List<Part> parts = new ArrayList<>();

    private ColumnText(String text) {
        this.text = text;
        this.tokens = TextTokens.of(text);
        if (tokens.size() == 0) {
            throw TableText.unreadable(text);
        }
        int at = 1;
        while (at < tokens.size() && !begins(at)) {
            at = tokens.behind(at);
        }
        this.typeEnd = at;
        while (at < tokens.size()) {
            var part = part(at);
            parts.add(part);
            at = part.to();
        }
    }

    static ColumnText of(String text) {
        return new ColumnText(text);
    }

    private boolean begins(int at) {
        if (!tokens.word(at, BEGINS)) {
            return false;
        }
        boolean deferrable = tokens.word(at, "not") && tokens.word(at + 1, "deferrable");
        boolean action = tokens.word(at - 1, "set") && (tokens.word(at, "null") || tokens.word(at, "default"));
        boolean always = tokens.word(at, "as") && tokens.word(at - 1, "always");
        return !deferrable && !action && !always;
    }

    private Part part(int from) {
        boolean named = tokens.word(from, "constraint");
        int body = named ? from + 2 : from;
        int to = body + 1;
        if (tokens.word(body, "not") || tokens.word(body, "collate") || tokens.word(body, "references")) {
            to++;
        } else if (tokens.word(body, "default")) {
            to += tokens.symbol(to, '+') || tokens.symbol(to, '-') ? 1 : 0;
            to = tokens.behind(to);
        }
        while (to < tokens.size() && !begins(to)) {
            to = tokens.behind(to);
        }
        if (to > tokens.size()) {
            throw TableText.unreadable(text);
        }
        return new Part(kind(body), named ? tokens.name(from + 1) : null, from, body, to);
    }

    private Kind kind(int body) {
        if (!tokens.word(body, BEGINS) || tokens.word(body, "constraint")) {
            throw TableText.unreadable(text);
        }
        return switch (tokens.name(body).toLowerCase(Locale.ROOT)) {
            case "primary" -> Kind.PRIMARY;
            case "not" -> Kind.NOT_NULL;
            case "null" -> Kind.NULL;
            case "unique" -> Kind.UNIQUE;
            case "check" -> Kind.CHECK;
            case "default" -> Kind.DEFAULT;
            case "collate" -> Kind.COLLATE;
            case "references" -> Kind.REFERENCES;
            default -> Kind.GENERATED;
        };
    }

    String name() {
        return tokens.name(0);
    }

    /** Its type, or nothing. */
    String type() {
        return tokens.between(1, typeEnd);
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    Optional<Part> part(Kind kind) {
        return parts.stream().filter(part -> part.kind() == kind).findFirst();
    }

    boolean has(Kind kind) {
        return part(kind).isPresent();
    }

    /** A constraint without its name. */
    String body(Part part) {
        return tokens.between(part.body(), part.to());
    }

    /** Whether a check or an expression of it names another column. */
    boolean uses(String column) {
        return parts.stream()
                .filter(part -> part.kind() == Kind.CHECK || part.kind() == Kind.GENERATED)
                .anyMatch(part -> TextTokens.of(body(part)).names(column, 1));
    }

    ColumnText withType(String type) {
        var words = String.join(" ", type().split("\\s+", -1));
        if (words.equalsIgnoreCase(type)) {
            return this;
        }
        return typeEnd > 1
                ? replaced(tokens.start(1), tokens.end(typeEnd - 1), type)
                : replaced(tokens.end(0), tokens.end(0), " " + type);
    }

    /** With a constraint in place of the first of its kind, whose name stays, or behind all others. */
    ColumnText with(Kind kind, String body) {
        var part = part(kind);
        return part.isPresent() ? with(part.get(), body) : with(body);
    }

    ColumnText with(Part part, String body) {
        return replaced(tokens.start(part.body()), tokens.end(part.to() - 1), body);
    }

    ColumnText with(String body) {
        int end = tokens.end(tokens.size() - 1);
        return replaced(end, end, " " + body);
    }

    ColumnText without(Kind kind) {
        var column = this;
        for (var part = column.part(kind); part.isPresent(); part = column.part(kind)) {
            column = column.without(part.get());
        }
        return column;
    }

    /** The end of the line before it stays, as a comment may end there. */
    ColumnText without(Part part) {
        int start = tokens.start(part.from());
        while (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t') {
            start--;
        }
        var end = tokens.end(part.to() - 1);
        boolean glued = end < text.length() && start > 0 && !Character.isWhitespace(text.charAt(end));
        return replaced(start, end, glued ? " " : "");
    }

    private ColumnText replaced(int from, int to, String by) {
        return of(text.substring(0, from) + by + text.substring(to));
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public boolean comma() {
        return true;
    }

    @Override
    public Definition before(String more) {
        return of(text + more);
    }
}
