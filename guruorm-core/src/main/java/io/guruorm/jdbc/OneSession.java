package io.guruorm.jdbc;

import io.guruorm.error.ConnectionException;
import io.guruorm.error.LostConnectionException;
import io.guruorm.error.PoolExhaustedException;
import io.guruorm.error.QueryFacts;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Exactly one session, opened at first use. One thread has it at a time: others wait, so that nobody's statement slips
 * into somebody else's transaction.
 */
final class OneSession implements Sessions {

    static final long PATIENCE_MILLIS = 30_000;

    private final String name;
    private final Supplier<Session> source;
    private final boolean replaceable;
    private final long patienceMillis;
    private final Function<RunningStatements, Sessions> another;
    private final ReentrantLock lock = new ReentrantLock(true);
    private volatile @Nullable Session session;
    private boolean closed;
    private boolean lost;

    /**
     * A place for one session.
     *
     * @param source opens it
     * @param replaceable whether a lost session may be replaced by a new one, which has none of its locks and settings
     * @param another makes the sessions of a dedicated database
     */
    OneSession(
            String name,
            Supplier<Session> source,
            boolean replaceable,
            long patienceMillis,
            Function<RunningStatements, Sessions> another) {
        this.name = name;
        this.source = source;
        this.another = another;
        this.replaceable = replaceable;
        this.patienceMillis = patienceMillis;
    }

    @Override
    public Session take() {
        acquire();
        try {
            return opened();
        } catch (RuntimeException | Error e) {
            lock.unlock();
            throw e;
        }
    }

    private void acquire() {
        try {
            if (!lock.tryLock(patienceMillis, TimeUnit.MILLISECONDS)) {
                throw new PoolExhaustedException("The one connection of \"" + name + "\" was in use by another thread "
                        + "for " + patienceMillis + " ms, and " + lock.getQueueLength() + " others wait for it. "
                        + "Use a database with a pool, or wait longer: pool.acquireTimeoutMillis.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectionException("Interrupted while waiting for the one connection of \"" + name + "\".", e);
        }
    }

    private Session opened() {
        if (closed) {
            throw Failures.closed(name);
        }
        Session present = session;
        if (present != null && !present.isClosed()) {
            return present;
        }
        lost = lost || present != null;
        if (lost && !replaceable) {
            throw new LostConnectionException(
                    "The one connection of \"" + name + "\" was lost, and with it its locks and settings. Start again.",
                    "",
                    QueryFacts.NONE,
                    null);
        }
        Session opened = source.get();
        session = opened;
        return opened;
    }

    @Override
    public void give(Session given) {
        lock.unlock();
    }

    @Override
    public void discard(Session given) {
        session = null;
        lost = true;
        try {
            Failures.abort(given);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Sessions dedicated(RunningStatements running) {
        return another.apply(running);
    }

    @Override
    public PoolStats stats() {
        int total = session == null ? 0 : 1;
        int active = lock.isLocked() ? total : 0;
        return new PoolStats(active, total - active, total, lock.getQueueLength(), 1);
    }

    @Override
    public void close() {
        acquire();
        try {
            closed = true;
            Session last = session;
            session = null;
            if (last != null) {
                Failures.close(name, last);
            }
        } finally {
            lock.unlock();
        }
    }
}
