package io.guruorm.migration;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the state of one migration off its row and its file. */
final class MigrationStatuses {

    private MigrationStatuses() {}

    static MigrationStatus pending(MigrationFile file, boolean late) {
        return new MigrationStatus(
                file.name().text(),
                MigrationState.PENDING,
                late,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                file.path());
    }

    /** One that a schema dump will bring. */
    static MigrationStatus pendingIn(Path dump, String name) {
        return new MigrationStatus(
                name,
                MigrationState.PENDING,
                false,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.of(dump));
    }

    /**
     * One that has a row.
     *
     * @param dump the schema dump that it was pruned for
     */
    static MigrationStatus recorded(HistoryRow row, Optional<MigrationFile> file, Optional<Path> dump, boolean late) {
        return new MigrationStatus(
                row.migration(),
                dump.isPresent() ? MigrationState.SQUASHED : state(row, file),
                late,
                OptionalInt.of(row.batch()),
                Optional.ofNullable(row.executedAt()),
                Optional.ofNullable(row.executionMillis()).map(Duration::ofMillis),
                Optional.ofNullable(row.executedBy()),
                statement(row),
                Optional.ofNullable(row.error()),
                file.flatMap(MigrationFile::path).or(() -> dump));
    }

    /** One whose journal cannot be read has no number; whoever goes on with it is told why. */
    private static OptionalInt statement(HistoryRow row) {
        if (row.ran() || row.journal() == null) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(row.readJournal().statements() + 1);
        } catch (JournalException unreadable) {
            return OptionalInt.empty();
        }
    }

    /** Whether the text is not the one that ran; where one side has no sum, nobody can tell. */
    static boolean differs(HistoryRow row, MigrationFile file) {
        return row.checksum() != null
                && file.checksum().filter(sum -> !sum.equals(row.checksum())).isPresent();
    }

    private static MigrationState state(HistoryRow row, Optional<MigrationFile> file) {
        return switch (row.state()) {
            case HistoryRow.RAN -> ran(row, file);
            case HistoryRow.RUNNING -> MigrationState.RUNNING;
            case HistoryRow.REVERTING -> MigrationState.REVERTING;
            default -> MigrationState.FAILED;
        };
    }

    private static MigrationState ran(HistoryRow row, Optional<MigrationFile> file) {
        if (file.isEmpty()) {
            return MigrationState.MISSING;
        }
        if (!differs(row, file.get())) {
            return MigrationState.RAN;
        }
        return file.get().name().repeatable() ? MigrationState.PENDING : MigrationState.CHANGED;
    }
}
