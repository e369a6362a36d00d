package io.guruorm.cli.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Carries a signal from the thread that hears it to the work that has to stop. Thread-safe. */
public final class Cancellation {

    private static final long PATIENCE_SECONDS = 20;

    private final List<Runnable> stops = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean requested;

    /**
     * Says how to stop work that is about to begin; if the signal has come already, it is stopped at once.
     *
     * @param stop ends the work early; may be called on any thread
     */
    public void onRequest(Runnable stop) {
        boolean now;
        synchronized (stops) {
            stops.add(stop);
            now = requested;
        }
        if (now) {
            stop.run();
        }
    }

    /** Whether the signal has come. */
    public boolean requested() {
        synchronized (stops) {
            return requested;
        }
    }

    /** Whether the work has ended. */
    public boolean hasEnded() {
        return ended.getCount() == 0;
    }

    /** The work has ended, so that the process may. */
    public void ended() {
        ended.countDown();
    }

    /** Stops the work, if there is any left, and waits until it has rolled back what it had begun. */
    public void requestAndWait() {
        if (hasEnded()) {
            return;
        }
        List<Runnable> all;
        synchronized (stops) {
            requested = true;
            all = List.copyOf(stops);
        }
        if (all.isEmpty()) {
            return;
        }
        all.forEach(Runnable::run);
        try {
            // Should it not end in time, the database undoes the rest when it sees the connection close.
            ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
