package io.guruorm.adoption;

import io.guruorm.migration.RecordedMigration;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A migration that another tool has run, as our history records it.
 *
 * @param theirs what that tool calls it
 * @param name its name here
 * @param checksum the sum of its text here, where it has one
 * @param batch the batch it ran in
 * @param ranAt when it ran, in UTC, where somebody knows
 * @param time how long it took, where somebody knows
 * @param already whether our history had it before
 */
public record AdoptedMigration(
        String theirs,
        String name,
        Optional<String> checksum,
        int batch,
        Optional<LocalDateTime> ranAt,
        Optional<Duration> time,
        boolean already) {

    /** The row that our history gets for it. */
    RecordedMigration recorded(String origin) {
        return new RecordedMigration(name, batch, ranAt, checksum, time, origin);
    }
}
