package io.guruorm.dialect.postgres;

import io.guruorm.dialect.ErrorKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL's error codes mean; after its manual, appendix "PostgreSQL Error Codes". */
final class PostgresErrors {

    private static final Map<String, ErrorKind> KINDS = Map.ofEntries(
            Map.entry("23505", ErrorKind.UNIQUE),
            Map.entry("23503", ErrorKind.FOREIGN_KEY),
            Map.entry("23001", ErrorKind.FOREIGN_KEY),
            Map.entry("23502", ErrorKind.NOT_NULL),
            Map.entry("23514", ErrorKind.CHECK),
            Map.entry("40P01", ErrorKind.DEADLOCK),
            Map.entry("40001", ErrorKind.SERIALIZATION),
            Map.entry("55P03", ErrorKind.LOCK_TIMEOUT),
            Map.entry("57014", ErrorKind.CANCELLED),
            Map.entry("57P01", ErrorKind.LOST_CONNECTION),
            Map.entry("57P02", ErrorKind.LOST_CONNECTION),
            Map.entry("57P03", ErrorKind.LOST_CONNECTION),
            Map.entry("57P05", ErrorKind.LOST_CONNECTION),
            Map.entry("25P03", ErrorKind.LOST_CONNECTION),
            Map.entry("25P04", ErrorKind.LOST_CONNECTION));

    private PostgresErrors() {}

    static ErrorKind kind(@Nullable String sqlState) {
        if (sqlState == null) {
            return ErrorKind.OTHER;
        }
        if (sqlState.startsWith("08")) {
            return ErrorKind.LOST_CONNECTION;
        }
        return KINDS.getOrDefault(sqlState, ErrorKind.OTHER);
    }
}
