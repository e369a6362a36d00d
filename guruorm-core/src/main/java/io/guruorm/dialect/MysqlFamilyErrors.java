package io.guruorm.dialect;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What error numbers mean to MySQL and MariaDB alike; after their lists of errors. Many share one SQLSTATE. */
final class MysqlFamilyErrors {

    private static final Map<Integer, ErrorKind> KINDS = Map.ofEntries(
            Map.entry(1062, ErrorKind.UNIQUE),
            Map.entry(1169, ErrorKind.UNIQUE),
            Map.entry(1586, ErrorKind.UNIQUE),
            Map.entry(1216, ErrorKind.FOREIGN_KEY),
            Map.entry(1217, ErrorKind.FOREIGN_KEY),
            Map.entry(1451, ErrorKind.FOREIGN_KEY),
            Map.entry(1452, ErrorKind.FOREIGN_KEY),
            Map.entry(1048, ErrorKind.NOT_NULL),
            Map.entry(1364, ErrorKind.NOT_NULL),
            Map.entry(1213, ErrorKind.DEADLOCK),
            Map.entry(1205, ErrorKind.LOCK_TIMEOUT),
            Map.entry(1317, ErrorKind.CANCELLED),
            Map.entry(1053, ErrorKind.LOST_CONNECTION),
            Map.entry(2006, ErrorKind.LOST_CONNECTION),
            Map.entry(2013, ErrorKind.LOST_CONNECTION));

    private MysqlFamilyErrors() {}

    static ErrorKind kind(@Nullable String sqlState, int code) {
        ErrorKind kind = KINDS.get(code);
        if (kind != null) {
            return kind;
        }
        return sqlState != null && sqlState.startsWith("08") ? ErrorKind.LOST_CONNECTION : ErrorKind.OTHER;
    }
}
