package io.guruorm.cli.report;

import io.guruorm.migration.ExecutedMigration;
import io.guruorm.migration.MigrationRun;
import java.time.Duration;
import java.util.Locale;

/** How durations look. */
public final class Times {

    private static final int COLUMN = 8;

    private Times() {}

    /** {@code 12 ms}, {@code 1.23 s}, {@code 2 min 05 s}. */
    public static String text(Duration time) {
        long millis = time.toMillis();
        if (millis < 1_000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            return String.format(Locale.ROOT, "%.2f s", millis / 1_000.0);
        }
        return String.format(Locale.ROOT, "%d min %02d s", time.toMinutes(), time.toSecondsPart());
    }

    /** The same, of one width, so that times stand below each other. */
    public static String column(Duration time) {
        String text = text(time);
        return " ".repeat(Math.max(0, COLUMN - text.length())) + text;
    }

    /** The time of all migrations of a run together. */
    static Duration total(MigrationRun run) {
        return run.migrations().stream().map(ExecutedMigration::time).reduce(Duration.ZERO, Duration::plus);
    }
}
