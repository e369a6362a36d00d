package io.guruorm.jdbc;

import io.guruorm.dialect.Dialect;
import io.guruorm.error.GuruException;
import io.guruorm.sql.Sql;

/** Where in a statement's text the server saw an error, as far as its count can be trusted. */
final class ErrorPlace {

    private ErrorPlace() {}

    /**
     * The place as a count of Java characters from 1; 0 where it is not known. The server counts in the text as it was
     * sent: with {@code $1} for {@code ?}, and each of several statements by itself.
     *
     * @param counted what the server said, in whole characters from 1
     */
    static int of(Sql sql, int counted, Dialect dialect) {
        String text = sql.text();
        if (counted < 1 || !sql.bindings().isEmpty() || text.contains("??") || !isOneStatement(text, dialect)) {
            return 0;
        }
        int characters = text.codePointCount(0, text.length());
        return counted > characters + 1 ? 0 : text.offsetByCodePoints(0, counted - 1) + 1;
    }

    private static boolean isOneStatement(String text, Dialect dialect) {
        try {
            return dialect.lexer().statements(text).size() == 1;
        } catch (GuruException e) {
            // The text is so broken that nobody can say where its statements end; the server's error says enough.
            return false;
        }
    }

    /** A place in words: {@code  (line 3 of the statement, column 7)} with a leading space, or nothing. */
    static String words(String text, int place) {
        if (place == 0) {
            return "";
        }
        String before = text.substring(0, place - 1);
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        int column = place - 1 - before.lastIndexOf('\n');
        return " (line " + line + " of the statement, column " + column + ")";
    }
}
