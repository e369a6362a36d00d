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
        @Nullable String journal,
        @Nullable String error,
        @Nullable String executedBy,
        @Nullable String toolVersion) {

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

    boolean reverting() {
        return state.equals(REVERTING);
    }

    /** Its journal. */
    Journal readJournal() {
        if (journal == null) {
            throw new JournalException("it has no journal, so nobody knows how far it came");
        }
        return Journal.parse(journal);
    }
}
