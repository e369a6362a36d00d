package io.guruorm.dialect.sqlserver;

import io.guruorm.dialect.Scanner;
import io.guruorm.dialect.Token;
import io.guruorm.error.ScriptException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads SQL Server's text token by token, with {@code quoted_identifier} on, as it is by default. A line of its own with
 * the word {@code GO} ends a batch. One instance reads one text, on one thread.
 */
final class SqlServerScanner extends Scanner {

    /** The token of the line that ends a batch. */
    static final String GO = "go";

    SqlServerScanner(String text) {
        super(text, true);
    }

    @Override
    protected @Nullable Token token(char c) {
        if ((c == 'g' || c == 'G') && isGo()) {
            return take(Token.Type.SYMBOL, GO, at() + GO.length());
        }
        if (c == ':' && peek(1) != ':' && beginsLine()) {
            throw new ScriptException(
                    line(),
                    "a colon begins a command of sqlcmd, which the server does not know. Write it in SQL, or take it out.");
        }
        return switch (c) {
            case '\'' -> literal(at());
            case '"' -> quotedName(at(), c);
            case '[' -> quotedName(at(), ']');
            case 'n', 'N' -> peek(1) == '\'' ? literal(at() + 1) : plainWord();
            default -> other(c);
        };
    }

    private Token other(char c) {
        if (isNameStart(c) || c == '@' || c == '#') {
            return c == '@' || c == '#' ? marked() : plainWord();
        }
        return isDigit(c) || (c == '.' && isDigit(peek(1))) ? number() : symbol();
    }

    /** A variable, or a temporary table: its mark belongs to the name. */
    private Token marked() {
        int end = 1;
        while (isNamePart(peek(end)) || peek(end) == '@' || peek(end) == '#') {
            end++;
        }
        var name = text().substring(at(), at() + end);
        return take(Token.Type.WORD, name.toLowerCase(Locale.ROOT), at() + end);
    }

    private boolean isGo() {
        if (!text().regionMatches(true, at(), GO, 0, GO.length()) || !beginsLine()) {
            return false;
        }
        var behind = text().substring(at() + GO.length(), endOfLine(at())).strip();
        if (!behind.isEmpty() && behind.chars().allMatch(Character::isDigit)) {
            throw new ScriptException(
                    line(),
                    "GO with a number would send its batch so many times. Write the batch so often, or a loop.");
        }
        return behind.isEmpty() || behind.startsWith("--");
    }

    private boolean beginsLine() {
        int before = at() - 1;
        while (before >= 0 && (text().charAt(before) == ' ' || text().charAt(before) == '\t')) {
            before--;
        }
        return before < 0 || text().charAt(before) == '\n' || text().charAt(before) == '\r';
    }
}
