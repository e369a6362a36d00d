package io.guruorm.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.migration.Direction;
import io.guruorm.migration.ExecutedMigration;
import io.guruorm.migration.LoadedDump;
import io.guruorm.migration.MigrationRun;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunLineTest {

    @Test
    void runTellsTimeAndBatch() {
        assertThat(RunLine.ran(run(up(4), up(4), up(4)))).isEqualTo("Ran 3 migrations in 1.20 s, batch 4.");
        assertThat(RunLine.ran(run(up(1)))).isEqualTo("Ran 1 migration in 400 ms, batch 1.");
        assertThat(RunLine.ran(run(up(4), up(5), up(6)))).isEqualTo("Ran 3 migrations in 1.20 s, batches 4 to 6.");
    }

    @Test
    void rollbackTellsTimeAlone() {
        assertThat(RunLine.rolledBack(run(down(4), down(3)))).isEqualTo("Rolled back 2 migrations in 40 ms.");
    }

    @Test
    void refreshTellsTheBatchOfThoseThatRan() {
        assertThat(RunLine.refreshed(run(down(7), down(7), up(2), up(2))))
                .isEqualTo("Rolled back 2 migrations and ran 2 migrations in 840 ms, batch 2.");
    }

    @Test
    void freshTellsWhatWasDropped() {
        MigrationRun fresh =
                new MigrationRun(List.of(up(1)), List.of("table a", "view b"), Optional.empty(), Optional.empty());

        assertThat(RunLine.freshened(fresh)).isEqualTo("Dropped 2 objects and ran 1 migration in 400 ms, batch 1.");
    }

    @Test
    void aDumpStandsForItsMigrations() {
        Optional<LoadedDump> dump = Optional.of(new LoadedDump(Path.of("main-schema.sql"), 300, Duration.ofMillis(90)));
        MigrationRun alone = new MigrationRun(List.of(), List.of(), dump, Optional.empty());
        MigrationRun more = new MigrationRun(List.of(up(2)), List.of("table a"), dump, Optional.empty());

        assertThat(RunLine.ran(alone)).isEqualTo("Loaded 300 migrations from the schema dump in 90 ms.");
        assertThat(RunLine.ran(more))
                .isEqualTo(
                        "Loaded 300 migrations from the schema dump in 90 ms, and ran 1 migration in 400 ms, batch 2.");
        assertThat(RunLine.freshened(more))
                .isEqualTo(
                        "Dropped 1 object. Loaded 300 migrations from the schema dump in 90 ms, and ran 1 migration in"
                                + " 400 ms, batch 2.");
    }

    @Test
    void nothingTakesNoTime() {
        assertThat(RunLine.ran(run())).isEqualTo("Nothing to migrate.");
        assertThat(RunLine.rolledBack(run())).isEqualTo("Nothing to roll back.");
        assertThat(RunLine.refreshed(run())).isEqualTo("Rolled back no migration and ran no migration.");
        assertThat(RunLine.freshened(run())).isEqualTo("Dropped no object and ran no migration.");
    }

    @Test
    void documentHasTheTimeOfAllTogether() {
        assertThat(Documents.of(run(up(1), up(1), down(1)))).containsEntry("milliseconds", 820L);
        assertThat(Documents.of(run())).containsEntry("milliseconds", 0L);
    }

    private static MigrationRun run(ExecutedMigration... migrations) {
        return new MigrationRun(List.of(migrations), List.of(), Optional.empty(), Optional.empty());
    }

    private static ExecutedMigration up(int batch) {
        return new ExecutedMigration("2025_a", Direction.UP, batch, false, Duration.ofMillis(400), 1);
    }

    private static ExecutedMigration down(int batch) {
        return new ExecutedMigration("2025_a", Direction.DOWN, batch, false, Duration.ofMillis(20), 1);
    }
}
