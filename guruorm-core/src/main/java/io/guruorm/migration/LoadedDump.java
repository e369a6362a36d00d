package io.guruorm.migration;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A schema dump that a run loaded into an empty database.
 *
 * @param file where it stands
 * @param migrations how many are recorded as run by it
 * @param time how long it took
 */
public record LoadedDump(Path file, int migrations, Duration time) {}
