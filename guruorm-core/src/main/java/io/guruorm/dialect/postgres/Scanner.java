package io.guruorm.dialect.postgres;

import io.guruorm.error.ScriptException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads PostgreSQL's text token by token, after the lexical rules of its manual (chapter "Lexical Structure"), with
 * {@code standard_conforming_strings} on. One instance reads one text, on one thread.
 */
final class Scanner {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char END = '\0';

    private final String text;
    private int at;
    private int line = 1;

    Scanner(String text) {
        this.text = text;
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            at = 1;
        }
    }

    /** The next token, or null at the end; what follows it has not been looked at. */
    @Nullable
    Token next() {
        skipBlanks();
        if (at >= text.length()) {
            return null;
        }
        char c = text.charAt(at);
        if (c == '\'') {
            return literal(at, false);
        } else if (c == '"') {
            return quotedName(at);
        } else if (c == '$') {
            return dollar();
        } else if (isNameStart(c)) {
            return word();
        } else if (isDigit(c) || (c == '.' && isDigit(peek(1)))) {
            return number();
        }
        return take(Token.Type.SYMBOL, String.valueOf(c), at + 1);
    }

    private Token take(Token.Type type, String value, int end) {
        Token token = new Token(type, value, at, end, line);
        while (at < end) {
            step();
        }
        return token;
    }

    /** A word; or a literal or quoted name that a prefix introduces: {@code E'…'}, {@code U&"…"}. */
    private Token word() {
        char c = Character.toLowerCase(text.charAt(at));
        if (peek(1) == '\'' && (c == 'e' || c == 'b' || c == 'x' || c == 'n')) {
            return literal(at + 1, c == 'e');
        } else if (c == 'u' && peek(1) == '&' && peek(2) == '\'') {
            return literal(at + 2, false);
        } else if (c == 'u' && peek(1) == '&' && peek(2) == '"') {
            return quotedName(at + 2);
        }
        int end = at;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        return take(Token.Type.WORD, text.substring(at, end).toLowerCase(Locale.ROOT), end);
    }

    private Token number() {
        int end = at;
        while (end < text.length() && (isNamePart(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        return take(Token.Type.NUMBER, "", end);
    }

    private Token literal(int quote, boolean escapes) {
        int end = closingQuote(quote, escapes);
        while (escapes && continuation(end) >= 0) {
            end = closingQuote(continuation(end), true);
        }
        return take(Token.Type.LITERAL, "", end);
    }

    private int closingQuote(int quote, boolean escapes) {
        int i = quote + 1;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\\' && escapes) {
                i += 2;
            } else if (c != '\'') {
                i++;
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '\'') {
                i += 2;
            } else {
                return i + 1;
            }
        }
        throw new ScriptException(line, "the string that begins here has no closing quote. Close it.");
    }

    /**
     * Where a literal goes on after a line break, as the standard allows, or -1. It matters only with escapes: the next
     * piece follows the rules of the first.
     */
    private int continuation(int from) {
        boolean newLine = false;
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                newLine = true;
            } else if (c == '-' && i + 1 < text.length() && text.charAt(i + 1) == '-') {
                i = endOfLine(i) - 1;
            } else if (!isBlank(c)) {
                return c == '\'' && newLine ? i : -1;
            }
            i++;
        }
        return -1;
    }

    private Token quotedName(int quote) {
        int i = quote + 1;
        while (i < text.length()) {
            if (text.charAt(i) != '"') {
                i++;
            } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                i += 2;
            } else {
                return take(Token.Type.QUOTED, text.substring(quote + 1, i).replace("\"\"", "\""), i + 1);
            }
        }
        throw new ScriptException(line, "the quoted name that begins here has no closing quote. Close it.");
    }

    /** A dollar-quoted literal, a numbered parameter, or a stray sign that the server will name. */
    private Token dollar() {
        int i = at + 1;
        if (i < text.length() && isDigit(text.charAt(i))) {
            return number();
        }
        while (i < text.length() && isNamePart(text.charAt(i)) && text.charAt(i) != '$') {
            i++;
        }
        if (i >= text.length() || text.charAt(i) != '$') {
            return take(Token.Type.SYMBOL, "$", at + 1);
        }
        String tag = text.substring(at, i + 1);
        int end = text.indexOf(tag, i + 1);
        if (end < 0) {
            throw new ScriptException(
                    line, "the text that begins here with " + tag + " does not end with it. Close it.");
        }
        return take(Token.Type.LITERAL, "", end + tag.length());
    }

    private void skipBlanks() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isBlank(c)) {
                step();
            } else if (c == '-' && peek(1) == '-') {
                at = endOfLine(at);
            } else if (c == '/' && peek(1) == '*') {
                blockComment();
            } else {
                return;
            }
        }
    }

    private void blockComment() {
        int begun = line;
        int depth = 0;
        do {
            if (at >= text.length()) {
                throw new ScriptException(begun, "the comment that begins here with /* has no end. Close it with */.");
            }
            if (text.charAt(at) == '/' && peek(1) == '*') {
                depth++;
                at += 2;
            } else if (text.charAt(at) == '*' && peek(1) == '/') {
                depth--;
                at += 2;
            } else {
                step();
            }
        } while (depth > 0);
    }

    private int endOfLine(int from) {
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

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : END;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u000B';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= '\u0080';
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || isDigit(c) || c == '$';
    }
}
