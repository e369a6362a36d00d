package io.guruorm.migration;

import io.guruorm.jdbc.Row;
import java.util.Objects;

/** Reads the sessions that hold something from the server's answers. */
final class LockHolders {

    /** Somebody who let go between the two questions. */
    static final LockHolder UNKNOWN = new LockHolder(0, "", "unknown", null, null, "");

    private LockHolders() {}

    static LockHolder of(Row row) {
        return new LockHolder(
                Objects.requireNonNull(row.longValue("pid")),
                text(row, "application"),
                text(row, "username"),
                row.string("address"),
                row.instant("since"),
                text(row, "statement"));
    }

    private static String text(Row row, String column) {
        return Objects.requireNonNullElse(row.string(column), "");
    }
}
