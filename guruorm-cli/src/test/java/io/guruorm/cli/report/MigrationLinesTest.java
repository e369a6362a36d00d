package io.guruorm.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.cli.shell.Console;
import io.guruorm.migration.Direction;
import io.guruorm.migration.ExecutedMigration;
import io.guruorm.migration.LockHolder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationLinesTest {

    private static final LockHolder REPORT = new LockHolder(7, "report", "ann", null, null, "select 1");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final MigrationLines lines = new MigrationLines(new Console(stream(out), stream(err), false, false));

    @Test
    void nameIsWrittenAtTheBeginAndTimeAtTheEnd() {
        lines.planned(Direction.UP, List.of("2025_a", "2025_long_name"));
        lines.started("2025_a", Direction.UP, 1);
        assertThat(text(out)).matches("Running migrations:\\R  2025_a \\.+ ");
        lines.finished(done("2025_a", false));
        lines.started("2025_long_name", Direction.UP, 1);
        lines.finished(done("2025_long_name", true));

        List<String> written = text(out).lines().toList();
        assertThat(written).hasSize(3);
        assertThat(written.get(1))
                .endsWith("   12 ms")
                .hasSameSizeAs(written.get(2).replace("  late", ""));
        assertThat(written.get(2)).endsWith("   12 ms  late");
    }

    @Test
    void busyTableHasItsHolderAndLinesStayWhole() {
        lines.planned(Direction.UP, List.of("2025_a"));
        lines.started("2025_a", Direction.UP, 1);
        lines.retrying("2025_a", Direction.UP, 1, List.of(REPORT), Duration.ofMillis(300));
        lines.started("2025_a", Direction.UP, 2);
        lines.failed("2025_a", Direction.UP, new IllegalStateException());

        assertThat(text(out).lines().skip(1).toList())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .contains("a table is busy, held by process 7", "next attempt in 300 ms"),
                        line -> assertThat(line).startsWith("  2025_a ").endsWith("failed"));
    }

    @Test
    void whatAnotherRunHasDoneIsAWholeLine() {
        lines.started("2025_a", Direction.UP, 1);
        lines.alreadyDone("2025_a", Direction.UP);

        assertThat(text(out)).matches("  2025_a \\.+ done by another run meanwhile\\R");
    }

    @Test
    void waitingIsNoResult() {
        lines.waitingForLock(REPORT, Duration.ofSeconds(60));

        assertThat(text(out)).isEmpty();
        assertThat(text(err)).isEqualTo("Waiting up to 1 min 00 s for another run to end: " + REPORT + ".\n");
    }

    @Test
    void nothingPlannedIsSilent() {
        lines.planned(Direction.DOWN, List.of());

        assertThat(text(out)).isEmpty();
    }

    private static ExecutedMigration done(String name, boolean late) {
        return new ExecutedMigration(name, Direction.UP, 1, late, Duration.ofMillis(12), 1);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
