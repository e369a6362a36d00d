package io.guruorm.migration;

import io.guruorm.jdbc.Row;

/** A lock that the server keeps for the run's own session: it ends with the session at the latest. */
final class SessionLock implements HeldLock {

    private final RunSession session;
    private final long key;

    SessionLock(RunSession session, long key) {
        this.session = session;
        this.key = key;
    }

    @Override
    public boolean tryTake() {
        Row row = session.database().query(session.words().tryLock(key)).get(0);
        return Boolean.TRUE.equals(row.bool("taken"));
    }

    @Override
    public LockHolder holder() {
        return session.database().query(session.words().lockHolders(key)).stream()
                .findFirst()
                .map(LockHolders::of)
                .orElse(LockHolders.UNKNOWN);
    }

    @Override
    public void free() {
        session.database().query(session.words().unlock(key));
    }
}
