package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.LOCKED;

import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Row;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/**
 * The lock that lets one run at a time work on a history. It belongs to the connection that does the work, so that it
 * lives exactly as long as the work. It is polled, never waited for: a session that waits inside a statement would hold
 * up {@code create index concurrently}, which waits for that session in turn.
 */
final class RunLock {

    private final RunSession session;
    private final long key;
    private final MigratorOptions options;
    private final Cancellation cancellation;

    RunLock(RunSession session, String history, MigratorOptions options, Cancellation cancellation) {
        this.session = session;
        this.key = key(session.databaseName(), history);
        this.options = options;
        this.cancellation = cancellation;
    }

    /** The lock's number: the first half of a SHA-256 over what it protects. */
    static long key(String database, String history) {
        return ByteBuffer.wrap(Checksum.sha256("guruorm migrations\n" + database + "\n" + history))
                .getLong();
    }

    /** Tries once; who holds it, if somebody does. */
    Optional<LockHolder> tryOnce() {
        return taken() ? Optional.empty() : Optional.of(holder());
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
            LockHolder holder = holder();
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
        Database database = session.database();
        database.query(session.words().unlock(key));
    }

    private boolean taken() {
        cancellation.check();
        Row row = session.database().query(session.words().tryLock(key)).get(0);
        return Boolean.TRUE.equals(row.bool("taken"));
    }

    private LockHolder holder() {
        return session.database().query(session.words().lockHolders(key)).stream()
                .findFirst()
                .map(LockHolders::of)
                .orElse(LockHolders.UNKNOWN);
    }
}
