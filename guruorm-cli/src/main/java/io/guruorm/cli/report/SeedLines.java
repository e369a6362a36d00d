package io.guruorm.cli.report;

import io.guruorm.cli.shell.Console;
import io.guruorm.seeding.SeederResult;
import io.guruorm.seeding.SeedingListener;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A line for each seeder that is done, below those that it called; on a terminal a bar while a long one works. */
public final class SeedLines implements SeedingListener, AutoCloseable {

    private static final int NAME_WIDTH = 60;
    private static final int BAR_WIDTH = 79;
    private static final int BAR_INTERVAL_MILLIS = 200;

    private final Console console;
    private @Nullable ProgressBar bar;
    private String barOf = "";

    /**
     * Writes to a console.
     *
     * @param console where
     */
    public SeedLines(Console console) {
        this.console = console;
    }

    @Override
    public void started(String seeder, int depth) {
        close();
    }

    @Override
    public void progressed(String seeder, long done, long total) {
        if (!console.terminal()) {
            return;
        }
        if (bar == null || !barOf.equals(seeder)) {
            close();
            bar = bar(seeder, total);
            barOf = seeder;
        }
        bar.stepTo(done);
    }

    @Override
    public void finished(SeederResult result) {
        close();
        String indent = "  ".repeat(result.depth() + 1);
        int dots = Math.max(3, NAME_WIDTH - indent.length() - result.name().length());
        console.line(indent + result.name() + " " + console.dim(".".repeat(dots)) + " "
                + console.green(Times.column(result.time())));
    }

    /** Takes the bar away, if there is one. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    private ProgressBar bar(String seeder, long total) {
        return new ProgressBarBuilder()
                .setTaskName(seeder)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(BAR_INTERVAL_MILLIS)
                .setConsumer(new ConsoleProgressBarConsumer(console.progress(), BAR_WIDTH))
                .clearDisplayOnFinish()
                .build();
    }
}
