package io.guruorm.jdbc;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What the server said about an error, taken apart as far as the driver allows.
 *
 * @param message its words, without severity and details
 * @param hint its advice
 * @param detail what may show values of rows
 * @param position the place in the statement's text, from 1; 0 if it names none
 */
record ServerWords(
        String message,
        @Nullable String hint,
        @Nullable String detail,
        @Nullable String constraint,
        @Nullable String table,
        @Nullable String column,
        int position) {

    static ServerWords of(SQLException e) {
        // By name, as the driver need not be there: its classes load only once one of its exceptions was met.
        if (e.getClass().getName().startsWith("org.postgresql.")) {
            return PostgresWords.of(e);
        }
        if (MysqlFamilyWords.wrote(e)) {
            return MysqlFamilyWords.of(e);
        }
        return e.getClass().getName().startsWith("org.sqlite.") ? SqliteWords.of(e) : plain(e);
    }

    static ServerWords plain(SQLException e) {
        String message = e.getMessage();
        return new ServerWords(message == null ? e.toString() : message, null, null, null, null, null, 0);
    }
}
