package io.guruorm.dialect;

import io.guruorm.error.ScriptException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads SQL token by token. Here is what all databases share: blanks, comments, quotes that are doubled inside, words,
 * lines; a dialect says what begins a token of its own. One instance reads one text, on one thread.
 */
public abstract class Scanner {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char END = '\0';

    private final String text;
    private final boolean commentsNest;
    private int at;
    private int line = 1;

    /**
     * A reader at the begin of a text.
     *
     * @param text some SQL; a byte-order mark before it is left out
     * @param commentsNest whether a comment may stand in a comment
     */
    protected Scanner(String text, boolean commentsNest) {
        this.text = text;
        this.commentsNest = commentsNest;
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            at = 1;
        }
    }

    /** The next token, or null at the end; what follows it has not been looked at. */
    public final @Nullable Token next() {
        skipBlanks();
        while (at < text.length()) {
            Token token = token(text.charAt(at));
            if (token != null) {
                return token;
            }
            skipBlanks();
        }
        return null;
    }

    /**
     * The token that begins here; null where what was read is none, and the next one is to be looked for behind it.
     *
     * @param first its first character
     */
    protected abstract @Nullable Token token(char first);

    /** The text. */
    protected final String text() {
        return text;
    }

    /** Where the next token begins. */
    protected final int at() {
        return at;
    }

    /** The line of the next token. */
    protected final int line() {
        return line;
    }

    /**
     * Takes a token.
     *
     * @param type what it is
     * @param value as {@link Token#value}
     * @param end where it ends
     */
    protected final Token take(Token.Type type, String value, int end) {
        Token token = new Token(type, value, at, end, line);
        while (at < end) {
            step();
        }
        return token;
    }

    /** A character that stands for itself. */
    protected final Token symbol() {
        return take(Token.Type.SYMBOL, String.valueOf(text.charAt(at)), at + 1);
    }

    /** A word without quotes. */
    protected final Token plainWord() {
        int end = at;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        return take(Token.Type.WORD, text.substring(at, end).toLowerCase(Locale.ROOT), end);
    }

    /** A number, with all that hangs on it. */
    protected final Token number() {
        int end = at;
        while (end < text.length() && (isNamePart(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        return take(Token.Type.NUMBER, "", end);
    }

    /**
     * A string in single quotes, in which only the quote is doubled.
     *
     * @param quote where its first quote is
     */
    protected final Token literal(int quote) {
        return take(Token.Type.LITERAL, "", closing(quote, '\'', "string", false));
    }

    /**
     * Where a string ends in which a backslash takes the character behind it along.
     *
     * @param quote where its first quote is; the same quote, not doubled, ends it
     */
    protected final int endOfEscaped(int quote) {
        return closing(quote, text.charAt(quote), "string", true);
    }

    /**
     * A name in quotes, in which the closing quote is doubled.
     *
     * @param quote where its first quote is
     * @param close the quote that ends it
     */
    protected final Token quotedName(int quote, char close) {
        int end = closing(quote, close, "quoted name", false);
        String mark = String.valueOf(close);
        return take(Token.Type.QUOTED, text.substring(quote + 1, end - 1).replace(mark + mark, mark), end);
    }

    private int closing(int quote, char close, String what, boolean escapes) {
        int i = quote + 1;
        while (i < text.length()) {
            if (escapes && text.charAt(i) == '\\') {
                i += 2;
            } else if (text.charAt(i) != close) {
                i++;
            } else if (i + 1 < text.length() && text.charAt(i + 1) == close) {
                i += 2;
            } else {
                return i + 1;
            }
        }
        throw new ScriptException(line, "the " + what + " that begins here has no closing quote. Close it.");
    }

    private void skipBlanks() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isBlank(c)) {
                step();
            } else if (beginsLineComment(c)) {
                at = endOfLine(at);
            } else if (beginsBlockComment(c)) {
                blockComment();
            } else {
                return;
            }
        }
    }

    /**
     * Whether a comment up to the end of the line begins here.
     *
     * @param first the character here
     */
    protected boolean beginsLineComment(char first) {
        return first == '-' && peek(1) == '-';
    }

    /**
     * Whether a comment with an end of its own begins here.
     *
     * @param first the character here
     */
    protected boolean beginsBlockComment(char first) {
        return first == '/' && peek(1) == '*';
    }

    private void blockComment() {
        int begun = line;
        int depth = 1;
        at += 2;
        while (depth > 0) {
            if (at >= text.length()) {
                throw new ScriptException(begun, "the comment that begins here with /* has no end. Close it with */.");
            }
            if (commentsNest && text.charAt(at) == '/' && peek(1) == '*') {
                depth++;
                at += 2;
            } else if (text.charAt(at) == '*' && peek(1) == '/') {
                depth--;
                at += 2;
            } else {
                step();
            }
        }
    }

    /**
     * Where a line ends.
     *
     * @param from a place in it
     */
    protected final int endOfLine(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    /** One character on, counting lines: a line feed, or a carriage return that no line feed follows. */
    private void step() {
        char c = text.charAt(at);
        if (c == '\n' || (c == '\r' && peek(1) != '\n')) {
            line++;
        }
        at++;
    }

    /**
     * A character further on, or the character NUL behind the end.
     *
     * @param ahead how far
     */
    protected final char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : END;
    }

    /** Whether it stands between tokens. */
    protected static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u000B';
    }

    /** Whether it is one of ten. */
    protected static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a name without quotes may begin with it. */
    protected static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= '\u0080';
    }

    /** Whether a name without quotes may go on with it. */
    protected static boolean isNamePart(char c) {
        return isNameStart(c) || isDigit(c) || c == '$';
    }
}
