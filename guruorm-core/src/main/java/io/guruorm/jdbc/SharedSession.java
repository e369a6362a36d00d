package io.guruorm.jdbc;

/** The one session of a database that lives in it, lent to another view: what closes the view leaves it open. */
final class SharedSession implements Sessions {

    private final Sessions owner;

    SharedSession(Sessions owner) {
        this.owner = owner;
    }

    @Override
    public Session take() {
        return owner.take();
    }

    @Override
    public void give(Session session) {
        owner.give(session);
    }

    @Override
    public void discard(Session session) {
        owner.discard(session);
    }

    @Override
    public Sessions dedicated(RunningStatements running) {
        return this;
    }

    @Override
    public PoolStats stats() {
        return owner.stats();
    }

    /** The database would be gone. */
    @Override
    public void close() {}
}
