package io.guruorm.jdbc;

/** Where a database gets its sessions from. Thread-safe. */
interface Sessions {

    /**
     * Lends a session to the calling thread.
     *
     * @throws io.guruorm.error.ConnectionException if none can be had
     */
    Session take();

    /** Takes a session back whose work is done. */
    void give(Session session);

    /** Takes a session back that nobody must get again. */
    void discard(Session session);

    /**
     * Exactly one session of its own, taken at first use, until closed.
     *
     * @param running where its statements are noted down
     */
    Sessions dedicated(RunningStatements running);

    PoolStats stats();

    void close();
}
