package io.guruorm.migration;

import java.time.Duration;

/**
 * A migration that was run or undone, and recorded.
 *
 * @param name its name
 * @param direction whether it was run or undone
 * @param batch the batch that it is, or was, in
 * @param late whether a migration with a later name had run before it
 * @param time how long it took, the last attempt only
 * @param attempts how often it was tried; more than once where a table was busy
 */
public record ExecutedMigration(
        String name, Direction direction, int batch, boolean late, Duration time, int attempts) {}
