package io.guruorm.migration;

import io.guruorm.error.LockTimeoutException;
import java.time.Duration;
import java.util.function.Supplier;

/** Tries again what waited too long for a busy table, after a pause that grows. */
final class BusyPatience {

    private final Task task;
    private final LockWatch watch;
    private final MigratorOptions options;
    private final Cancellation cancellation;

    BusyPatience(Task task, LockWatch watch, MigratorOptions options, Cancellation cancellation) {
        this.task = task;
        this.watch = watch;
        this.options = options;
        this.cancellation = cancellation;
    }

    static boolean isBusy(Throwable thrown) {
        return TaskFailures.causedBy(thrown, LockTimeoutException.class);
    }

    Duration lockTimeout() {
        return options.tableLockTimeout();
    }

    void checkCancelled() {
        cancellation.check();
    }

    /** Sends one statement that is final on its own, as often as the options say. */
    <R> R retried(Supplier<R> statement) {
        for (int attempt = 1; ; attempt++) {
            try {
                return statement.get();
            } catch (LockTimeoutException busy) {
                if (attempt >= options.attempts()) {
                    throw busy;
                }
                pause(attempt);
            }
        }
    }

    /** Tells of the next try and waits for it. */
    void pause(int attempt) {
        Duration pause = Pauses.retry(attempt);
        options.listener().retrying(task.name(), task.direction(), attempt, watch.blockers(), pause);
        cancellation.sleep(pause);
        watch.forget();
    }
}
