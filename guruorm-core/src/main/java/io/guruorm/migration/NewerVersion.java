package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.REPAIR;

import java.util.Set;

/** Refuses a history that speaks a language of later days. */
final class NewerVersion {

    private static final Set<String> STATES =
            Set.of(HistoryRow.RAN, HistoryRow.RUNNING, HistoryRow.FAILED, HistoryRow.REVERTING);

    private NewerVersion() {}

    static void refuse(HistoryRow row) {
        if (!STATES.contains(row.state())) {
            throw unknown(row, "the state \"" + row.state() + "\"");
        }
        if (row.checksum() != null && !row.checksum().startsWith(Checksum.VERSION)) {
            throw unknown(row, "a checksum \"" + row.checksum() + "\"");
        }
    }

    private static MigrationException unknown(HistoryRow row, String what) {
        String by = row.toolVersion() == null ? "" : " (" + row.toolVersion() + ")";
        return new MigrationException(
                REPAIR,
                "The history says of " + row.migration() + " " + what + ", which this version of the tool, "
                        + Operator.toolVersion() + ", does not know: a newer one" + by
                        + " wrote it. Nothing was done. Update the tool.");
    }
}
