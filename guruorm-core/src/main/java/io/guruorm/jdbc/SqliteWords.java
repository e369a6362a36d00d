package io.guruorm.jdbc;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes apart the errors of SQLite, which name the column in their text only. */
final class SqliteWords {

    private static final Pattern COLUMN =
            Pattern.compile("(?:UNIQUE|NOT NULL) constraint failed: ([^.,()]+)\\.([^.,()]+)(, [^()]*)?\\)");

    private SqliteWords() {}

    static ServerWords of(SQLException e) {
        ServerWords plain = ServerWords.plain(e);
        Matcher named = COLUMN.matcher(plain.message());
        if (!named.find()) {
            return plain;
        }
        String column = named.group(3) == null ? named.group(2) : null;
        return new ServerWords(plain.message(), null, null, null, named.group(1), column, 0);
    }
}
