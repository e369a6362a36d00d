package io.guruorm.migration;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A migration that has run without us, as our history is to record it.
 *
 * @param name its name here
 * @param batch the batch it counts to
 * @param executedAt when it ran, in UTC, where somebody knows
 * @param checksum the sum of its text here, where it has one
 * @param time how long it took, where somebody knows
 * @param origin what is added to the version of the tool: {@code adopted from Flyway}
 */
public record RecordedMigration(
        String name,
        int batch,
        Optional<LocalDateTime> executedAt,
        Optional<String> checksum,
        Optional<Duration> time,
        String origin) {}
