package io.guruorm.migration;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One migration that is to be run or undone.
 *
 * @param file which
 * @param body what it does
 * @param direction which way
 * @param batch the batch that it will be, or is, in
 * @param late whether a migration with a later name has run before it
 * @param transactional whether it and its history row are one transaction, as far as anybody knows beforehand
 * @param row its row in the history, which somebody else may have changed since it was read; null where it had none
 * @param journal what has been done of it already, or what is begun where each statement is final on its own
 */
record Task(
        MigrationFile file,
        MigrationBody body,
        Direction direction,
        int batch,
        boolean late,
        boolean transactional,
        @Nullable HistoryRow row,
        Journal journal) {

    String name() {
        return file.name().text();
    }

    boolean up() {
        return direction == Direction.UP;
    }

    /** Whether the row is still the one that this task was made for: nobody else has done it or has begun to. */
    boolean expects(Optional<HistoryRow> now) {
        return row == null
                ? now.isEmpty()
                : now.filter(present -> present.state().equals(row.state())
                                && Objects.equals(present.journal(), row.journal())
                                && Objects.equals(present.checksum(), row.checksum()))
                        .isPresent();
    }
}
