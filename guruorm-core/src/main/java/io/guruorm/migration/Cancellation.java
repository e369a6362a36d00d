package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.CANCELLED;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Whether somebody has cancelled: told by one thread, seen by the run on another. Thread-safe. */
final class Cancellation {

    private final CountDownLatch told = new CountDownLatch(1);
    private volatile boolean seen;

    void tell() {
        told.countDown();
    }

    boolean isCancelled() {
        return told.getCount() == 0;
    }

    /** Whether the run has noticed, so that it needs no more urging. */
    boolean isSeen() {
        return seen;
    }

    /** Goes on, or throws if somebody has cancelled. */
    void check() {
        if (isCancelled()) {
            throw seen(null);
        }
    }

    /** Waits, unless somebody cancels. An interrupt cancels too. */
    void sleep(Duration pause) {
        try {
            if (told.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                throw seen(null);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            tell();
            throw seen(interrupted);
        }
    }

    /** The exception that ends a cancelled run. */
    MigrationException seen(@Nullable Throwable cause) {
        seen = true;
        if (cause instanceof MigrationException known && known.kind() == CANCELLED) {
            return known;
        }
        return new MigrationException(
                CANCELLED,
                "Cancelled. What is recorded in the history stays, and what was under way was rolled back.",
                cause);
    }
}
