package io.guruorm.cli.report;

import io.guruorm.migration.Direction;
import io.guruorm.migration.ExecutedMigration;
import io.guruorm.migration.MigrationRun;
import java.util.IntSummaryStatistics;

/** What a run did, in the one line that ends its output: {@code Ran 3 migrations in 1.20 s, batch 4.} */
public final class RunLine {

    private RunLine() {}

    /** Migrations were run. */
    public static String ran(MigrationRun run) {
        if (run.loaded().isPresent()) {
            return loaded(run);
        }
        return run.migrations().isEmpty() ? "Nothing to migrate." : "Ran " + count(run, Direction.UP) + rest(run);
    }

    /** A dump stands for the migrations that it holds. */
    private static String loaded(MigrationRun run) {
        String loaded = run.loaded()
                .map(dump -> "Loaded " + Words.count(dump.migrations(), "migration") + " from the schema dump in "
                        + Times.text(dump.time()))
                .orElse("");
        return run.migrations().isEmpty() ? loaded + "." : loaded + ", and ran " + count(run, Direction.UP) + rest(run);
    }

    /** Migrations were undone. */
    public static String rolledBack(MigrationRun run) {
        return run.migrations().isEmpty()
                ? "Nothing to roll back."
                : "Rolled back " + count(run, Direction.DOWN) + rest(run);
    }

    /** Migrations were undone and run again. */
    public static String refreshed(MigrationRun run) {
        return "Rolled back " + count(run, Direction.DOWN) + " and ran " + count(run, Direction.UP) + rest(run);
    }

    /** Everything was dropped, and migrations were run. */
    public static String freshened(MigrationRun run) {
        String dropped = "Dropped " + Words.count(run.dropped().size(), "object");
        return run.loaded().isPresent()
                ? dropped + ". " + loaded(run)
                : dropped + " and ran " + count(run, Direction.UP) + rest(run);
    }

    private static String count(MigrationRun run, Direction direction) {
        long number = run.migrations().stream()
                .filter(migration -> migration.direction() == direction)
                .count();
        return Words.count(number, "migration");
    }

    /** The time of all together, and the batch that those that ran are in now. */
    private static String rest(MigrationRun run) {
        if (run.migrations().isEmpty()) {
            return ".";
        }
        IntSummaryStatistics batches = run.migrations().stream()
                .filter(migration -> migration.direction() == Direction.UP)
                .mapToInt(ExecutedMigration::batch)
                .summaryStatistics();
        String batch = "";
        if (batches.getCount() > 0) {
            batch = batches.getMin() == batches.getMax()
                    ? ", batch " + batches.getMin()
                    : ", batches " + batches.getMin() + " to " + batches.getMax();
        }
        return " in " + Times.text(Times.total(run)) + batch + ".";
    }
}
