package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.LOCKED;

import io.guruorm.catalog.Sha256;
import io.guruorm.dialect.Capability;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The lock that lets one run at a time work on a history. It belongs to the connection that does the work, so that it
 * lives exactly as long as the work; where connections have no locks, to the process. It is polled, never waited for: a session that waits inside a statement would hold
 * up {@code create index concurrently}, which waits for that session in turn.
 */
final class RunLock {

    private final HeldLock lock;
    private final MigratorOptions options;
    private final Cancellation cancellation;

    RunLock(RunSession session, String history, MigratorOptions options, Cancellation cancellation) {
        this.lock = lockOf(session, history, options);
        this.options = options;
        this.cancellation = cancellation;
    }

    private static HeldLock lockOf(RunSession session, String history, MigratorOptions options) {
        if (session.database().dialect().supports(Capability.SESSION_LOCKS)) {
            return new SessionLock(session, key(session.databaseName(), history));
        }
        return session.databaseName().isEmpty()
                ? new NoLock()
                : new FileLock(Path.of(session.databaseName()), options.executedBy());
    }

    /** The lock's number: the first half of a SHA-256 over what it protects. */
    static long key(String database, String history) {
        return ByteBuffer.wrap(Sha256.of("guruorm migrations\n" + database + "\n" + history))
                .getLong();
    }

    /** Tries once; who holds it, if somebody does. */
    Optional<LockHolder> tryOnce() {
        return taken() ? Optional.empty() : Optional.of(lock.holder());
    }

    /**
     * Tries until it is had or the time is over.
     *
     * @throws MigrationException of kind {@link MigrationException.Kind#LOCKED}
     */
    void take() {
        long begun = System.nanoTime();
        long patience = options.lockTimeout().toNanos();
        for (int tries = 1; !taken(); tries++) {
            LockHolder holder = lock.holder();
            if (tries == 1) {
                options.listener().waitingForLock(holder, options.lockTimeout());
            }
            long left = patience - (System.nanoTime() - begun);
            if (left <= 0) {
                throw new MigrationException(
                        LOCKED,
                        "Another run of migrations holds the lock: " + holder + ". It was not free within "
                                + Words.duration(options.lockTimeout())
                                + "; nothing was run. Wait for that run to end, or"
                                + " allow more time (--lock-timeout).");
            }
            Duration pause = Pauses.poll(tries);
            cancellation.sleep(pause.toNanos() < left ? pause : Duration.ofNanos(left));
        }
    }

    /** Lets go, for sessions that outlive the run. */
    void free() {
        lock.free();
    }

    private boolean taken() {
        cancellation.check();
        return lock.tryTake();
    }
}
