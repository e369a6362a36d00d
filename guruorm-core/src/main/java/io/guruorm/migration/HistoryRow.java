package io.guruorm.migration;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of the history, as it is; columns that an older tool did not fill are null. */
record HistoryRow(
        long id,
        String migration,
        int batch,
        @Nullable LocalDateTime executedAt,
        @Nullable String checksum,
        @Nullable Long executionMillis,
        String state,
        @Nullable String error,
        @Nullable String executedBy) {

    static final String RAN = "ran";
    static final String RUNNING = "running";
    static final String FAILED = "failed";
    static final String REVERTING = "reverting";

    /** The migrations that rows tell of. */
    static Set<String> names(List<HistoryRow> rows) {
        return rows.stream().map(HistoryRow::migration).collect(Collectors.toSet());
    }

    boolean ran() {
        return state.equals(RAN);
    }
}
