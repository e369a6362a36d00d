package io.guruorm.dialect.sqlite;

import io.guruorm.dialect.Scanner;
import io.guruorm.dialect.Token;

/** Reads SQLite's text token by token, after its page "SQL Comments" and its tokenizer. One instance reads one text. */
final class SqliteScanner extends Scanner {

    SqliteScanner(String text) {
        super(text, false);
    }

    @Override
    protected Token token(char c) {
        return switch (c) {
            case '\'' -> literal(at());
            case '"', '`' -> quotedName(at(), c);
            case '[' -> bracketed();
            case 'x', 'X' -> peek(1) == '\'' ? literal(at() + 1) : plainWord();
            default -> other(c);
        };
    }

    private Token other(char c) {
        if (isNameStart(c)) {
            return plainWord();
        }
        return isDigit(c) || (c == '.' && isDigit(peek(1))) ? number() : symbol();
    }

    /** The one kind of quote that cannot be doubled inside. */
    private Token bracketed() {
        int close = text().indexOf(']', at());
        if (close < 0) {
            return quotedName(at(), ']');
        }
        return take(Token.Type.QUOTED, text().substring(at() + 1, close), close + 1);
    }
}
