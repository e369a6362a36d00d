package io.guruorm.migration;

import io.guruorm.error.GuruException;
import io.guruorm.jdbc.Database;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Cancels the statement of a run, again and again until the run has seen it: a cancellation that comes just before a
 * statement begins would be lost.
 */
final class Urging {

    private static final long PAUSE_MILLIS = 100;

    private final Cancellation cancellation;
    private final AtomicReference<@Nullable Database> working = new AtomicReference<>();

    Urging(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    /** Makes a connection the one to be cancelled. */
    void watch(Database connection) {
        working.set(connection);
    }

    /** There is nothing to be cancelled any more. */
    void stop() {
        working.set(null);
    }

    void cancel() {
        cancellation.tell();
        Thread thread = new Thread(this::urge, "guruorm cancel");
        thread.setDaemon(true);
        thread.start();
    }

    private void urge() {
        for (Database database = working.get(); database != null && !cancellation.isSeen(); database = working.get()) {
            try {
                database.cancel();
                Thread.sleep(PAUSE_MILLIS);
            } catch (GuruException gone) {
                // A connection that cannot be cancelled any more has nothing left to cancel.
                return;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
