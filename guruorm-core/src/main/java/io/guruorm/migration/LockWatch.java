package io.guruorm.migration;

import io.guruorm.dialect.Capability;
import io.guruorm.error.GuruException;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Execution;
import io.guruorm.sql.Sql;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Looks, while a statement still waits for a busy table, at who holds the table: afterwards nobody knows. It asks by a
 * second connection that lives for that one question, after half of the time that the statement may wait.
 */
final class LockWatch implements Execution, AutoCloseable {

    private final Database database;
    private final long pid;
    private final Optional<Sql> question;
    private final long delayMillis;
    private final ScheduledThreadPoolExecutor clock;
    private volatile List<LockHolder> blockers = List.of();
    private volatile String blocked = "";

    /**
     * A watch over one session.
     *
     * @param database where to get the second connection
     * @param session the session that may wait
     * @param patience how long its statements may wait
     */
    LockWatch(Database database, RunSession session, Duration patience) {
        this.database = database;
        this.pid = session.pid();
        this.question = session.database().dialect().supports(Capability.SESSION_LOCKS)
                ? Optional.of(session.words().blockers(pid))
                : Optional.empty();
        this.delayMillis = Math.max(1, patience.toMillis() / 2);
        this.clock = new ScheduledThreadPoolExecutor(1, LockWatch::thread);
        clock.setRemoveOnCancelPolicy(true);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "guruorm lock watch");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public <R> R around(Sql sql, Supplier<R> run, R unrun) {
        if (question.isEmpty()) {
            return run.get();
        }
        Future<?> look = clock.schedule(() -> look(question.get(), sql), delayMillis, TimeUnit.MILLISECONDS);
        try {
            return run.get();
        } finally {
            look.cancel(false);
        }
    }

    private void look(Sql asked, Sql sql) {
        try (Database second = database.dedicated()) {
            List<LockHolder> seen =
                    second.query(asked).stream().map(LockHolders::of).toList();
            if (!seen.isEmpty()) {
                blockers = seen;
                blocked = sql.text();
            }
        } catch (GuruException noConnection) {
            // The names are a help for the message; that there is no second connection must not fail the run.
            blocked = sql.text();
        }
    }

    /** Forgets what was seen, before another attempt. */
    void forget() {
        blockers = List.of();
        blocked = "";
    }

    /** Who held what the last statement waited for; empty where nobody was seen. */
    List<LockHolder> blockers() {
        return blockers;
    }

    /** The statement that waited. */
    String blocked() {
        return blocked;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
