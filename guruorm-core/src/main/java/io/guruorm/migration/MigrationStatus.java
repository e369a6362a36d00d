package io.guruorm.migration;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One migration as {@code migrate:status} shows it.
 *
 * @param name its name
 * @param state what has become of it
 * @param late whether it ran, or will run, after a migration with a later name
 * @param batch its batch, where it has a row
 * @param executedAt when it ran, in UTC
 * @param time how long it took, where that was recorded
 * @param executedBy who ran it, where that was recorded
 * @param statement the number of the statement at which it stopped or is now, from 1, where it runs outside of a
 *     transaction and is half done
 * @param error why it failed, where it did
 * @param path its file, where it has one
 */
public record MigrationStatus(
        String name,
        MigrationState state,
        boolean late,
        OptionalInt batch,
        Optional<LocalDateTime> executedAt,
        Optional<Duration> time,
        Optional<String> executedBy,
        OptionalInt statement,
        Optional<String> error,
        Optional<Path> path) {}
