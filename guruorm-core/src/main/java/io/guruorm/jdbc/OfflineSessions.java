package io.guruorm.jdbc;

/** The sessions of a database without a server. */
final class OfflineSessions implements Sessions {

    @Override
    public Session take() {
        return new OfflineSession();
    }

    @Override
    public void give(Session session) {}

    @Override
    public void discard(Session session) {}

    @Override
    public Sessions dedicated(RunningStatements statements) {
        return this;
    }

    @Override
    public PoolStats stats() {
        return new PoolStats(0, 0, 0, 0, 0);
    }

    @Override
    public void close() {}
}
