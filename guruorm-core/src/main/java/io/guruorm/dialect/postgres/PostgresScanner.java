package io.guruorm.dialect.postgres;

import io.guruorm.dialect.Scanner;
import io.guruorm.dialect.Token;
import io.guruorm.error.ScriptException;

/**
 * Reads PostgreSQL's text token by token, after the lexical rules of its manual (chapter "Lexical Structure"), with
 * {@code standard_conforming_strings} on. One instance reads one text, on one thread.
 */
final class PostgresScanner extends Scanner {

    PostgresScanner(String text) {
        super(text, true);
    }

    @Override
    protected Token token(char c) {
        if (c == '\'') {
            return literal(at());
        } else if (c == '"') {
            return quotedName(at(), '"');
        } else if (c == '$') {
            return dollar();
        } else if (isNameStart(c)) {
            return word();
        } else if (isDigit(c) || (c == '.' && isDigit(peek(1)))) {
            return number();
        }
        return symbol();
    }

    /** A word; or a literal or quoted name that a prefix introduces: {@code E'…'}, {@code U&"…"}. */
    private Token word() {
        char c = Character.toLowerCase(text().charAt(at()));
        if (peek(1) == '\'' && c == 'e') {
            return escaped(at() + 1);
        } else if (peek(1) == '\'' && (c == 'b' || c == 'x' || c == 'n')) {
            return literal(at() + 1);
        } else if (c == 'u' && peek(1) == '&' && peek(2) == '\'') {
            return literal(at() + 2);
        } else if (c == 'u' && peek(1) == '&' && peek(2) == '"') {
            return quotedName(at() + 2, '"');
        }
        return plainWord();
    }

    private Token escaped(int quote) {
        int end = endOfEscaped(quote);
        while (continuation(end) >= 0) {
            end = endOfEscaped(continuation(end));
        }
        return take(Token.Type.LITERAL, "", end);
    }

    /**
     * Where a literal goes on after a line break, as the standard allows, or -1. It matters only with escapes: the next
     * piece follows the rules of the first.
     */
    private int continuation(int from) {
        boolean newLine = false;
        int i = from;
        while (i < text().length()) {
            char c = text().charAt(i);
            if (c == '\n' || c == '\r') {
                newLine = true;
            } else if (c == '-' && i + 1 < text().length() && text().charAt(i + 1) == '-') {
                i = endOfLine(i) - 1;
            } else if (!isBlank(c)) {
                return c == '\'' && newLine ? i : -1;
            }
            i++;
        }
        return -1;
    }

    /** A dollar-quoted literal, a numbered parameter, or a stray sign that the server will name. */
    private Token dollar() {
        int i = at() + 1;
        if (i < text().length() && isDigit(text().charAt(i))) {
            return number();
        }
        while (i < text().length() && isNamePart(text().charAt(i)) && text().charAt(i) != '$') {
            i++;
        }
        if (i >= text().length() || text().charAt(i) != '$') {
            return symbol();
        }
        String tag = text().substring(at(), i + 1);
        int end = text().indexOf(tag, i + 1);
        if (end < 0) {
            throw new ScriptException(
                    line(), "the text that begins here with " + tag + " does not end with it. Close it.");
        }
        return take(Token.Type.LITERAL, "", end + tag.length());
    }
}
