package io.guruorm.dialect.sqlserver;

import io.guruorm.dialect.ErrorKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What SQL Server's error numbers mean; after its list "Database Engine events and errors". */
final class SqlServerErrors {

    /** Its checks and its foreign keys share one number, so that only the message tells them apart. */
    private static final int CONFLICT = 547;

    private static final Map<Integer, ErrorKind> KINDS = Map.ofEntries(
            Map.entry(2601, ErrorKind.UNIQUE),
            Map.entry(2627, ErrorKind.UNIQUE),
            Map.entry(515, ErrorKind.NOT_NULL),
            Map.entry(1205, ErrorKind.DEADLOCK),
            Map.entry(3960, ErrorKind.SERIALIZATION),
            Map.entry(41302, ErrorKind.SERIALIZATION),
            Map.entry(41305, ErrorKind.SERIALIZATION),
            Map.entry(41325, ErrorKind.SERIALIZATION),
            Map.entry(1222, ErrorKind.LOCK_TIMEOUT),
            Map.entry(3617, ErrorKind.CANCELLED),
            Map.entry(596, ErrorKind.LOST_CONNECTION),
            Map.entry(6005, ErrorKind.LOST_CONNECTION));

    private SqlServerErrors() {}

    static ErrorKind kind(@Nullable String sqlState, int code, String message) {
        if (code == CONFLICT) {
            return message.contains(" CHECK ") ? ErrorKind.CHECK : ErrorKind.FOREIGN_KEY;
        }
        ErrorKind kind = KINDS.get(code);
        if (kind != null) {
            return kind;
        }
        return sqlState != null && sqlState.startsWith("08") ? ErrorKind.LOST_CONNECTION : ErrorKind.OTHER;
    }
}
