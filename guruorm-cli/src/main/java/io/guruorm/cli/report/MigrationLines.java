package io.guruorm.cli.report;

import io.guruorm.cli.shell.Console;
import io.guruorm.migration.Direction;
import io.guruorm.migration.ExecutedMigration;
import io.guruorm.migration.LoadedDump;
import io.guruorm.migration.LockHolder;
import io.guruorm.migration.MigrationListener;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line for each migration: its name when it begins, its time when it is done. So a terminal shows what runs now, and
 * a log has whole lines.
 */
public final class MigrationLines implements MigrationListener {

    private static final int NARROWEST = 60;

    private final Console console;
    private int width = NARROWEST;
    private boolean lineIsOpen;

    /**
     * Writes to a console.
     *
     * @param console where
     */
    public MigrationLines(Console console) {
        this.console = console;
    }

    @Override
    public void waitingForLock(LockHolder holder, Duration patience) {
        console.note("Waiting up to " + Times.text(patience) + " for another run to end: " + holder + ".");
    }

    @Override
    public void planned(Direction direction, List<String> names) {
        if (!names.isEmpty()) {
            width = Math.max(
                    NARROWEST, names.stream().mapToInt(String::length).max().orElse(0) + 4);
            console.line(direction == Direction.UP ? "Running migrations:" : "Rolling back migrations:");
        }
    }

    @Override
    public void loading(Path file, int migrations) {
        console.line("Loading the schema dump:");
        started(file.getFileName() + " (" + Words.count(migrations, "migration") + ")", Direction.UP, 1);
    }

    @Override
    public void loaded(LoadedDump dump) {
        end(console.green(Times.column(dump.time())));
    }

    @Override
    public void started(String name, Direction direction, int attempt) {
        console.text("  " + name + " " + console.dim(".".repeat(Math.max(3, width - name.length()))) + " ");
        lineIsOpen = true;
    }

    @Override
    public void retrying(String name, Direction direction, int attempt, List<LockHolder> blockers, Duration pause) {
        String who = blockers.isEmpty()
                ? ""
                : ", held by " + blockers.stream().map(LockHolder::toString).collect(Collectors.joining(", "));
        end(console.yellow("a table is busy" + who + "; next attempt in " + Times.text(pause)));
    }

    @Override
    public void finished(ExecutedMigration migration) {
        String late = migration.late() ? console.yellow("  late") : "";
        end(console.green(Times.column(migration.time())) + late);
    }

    @Override
    public void alreadyDone(String name, Direction direction) {
        end(console.dim("done by another run meanwhile"));
    }

    @Override
    public void failed(String name, Direction direction, Throwable why) {
        if (lineIsOpen) {
            end(console.red("  failed"));
        }
    }

    private void end(String text) {
        console.line(text);
        lineIsOpen = false;
    }
}
