package io.guruorm.dialect.sqlite;

import io.guruorm.dialect.ErrorKind;
import java.util.Map;

/**
 * What SQLite's errors mean. Its driver gives the plain code only, and begins its message with the name of the extended
 * one: {@code [SQLITE_CONSTRAINT_UNIQUE] …}.
 */
final class SqliteErrors {

    private static final String FOREIGN_KEY = "FOREIGN KEY constraint failed";

    private static final Map<String, ErrorKind> KINDS = Map.ofEntries(
            Map.entry("SQLITE_CONSTRAINT_UNIQUE", ErrorKind.UNIQUE),
            Map.entry("SQLITE_CONSTRAINT_PRIMARYKEY", ErrorKind.UNIQUE),
            Map.entry("SQLITE_CONSTRAINT_ROWID", ErrorKind.UNIQUE),
            Map.entry("SQLITE_CONSTRAINT_FOREIGNKEY", ErrorKind.FOREIGN_KEY),
            Map.entry("SQLITE_CONSTRAINT_NOTNULL", ErrorKind.NOT_NULL),
            Map.entry("SQLITE_CONSTRAINT_CHECK", ErrorKind.CHECK),
            Map.entry("SQLITE_BUSY_SNAPSHOT", ErrorKind.SERIALIZATION),
            Map.entry("SQLITE_INTERRUPT", ErrorKind.CANCELLED));

    private SqliteErrors() {}

    static ErrorKind kind(String message) {
        int end = message.indexOf(']');
        if (!message.startsWith("[") || end < 0) {
            return ErrorKind.OTHER;
        }
        String name = message.substring(1, end);
        // "restrict" is kept by a trigger of the engine's own.
        if (name.equals("SQLITE_CONSTRAINT_TRIGGER") && message.contains(FOREIGN_KEY)) {
            return ErrorKind.FOREIGN_KEY;
        }
        ErrorKind kind = KINDS.get(name);
        if (kind != null) {
            return kind;
        }
        return name.startsWith("SQLITE_BUSY") || name.startsWith("SQLITE_LOCKED")
                ? ErrorKind.LOCK_TIMEOUT
                : ErrorKind.OTHER;
    }
}
