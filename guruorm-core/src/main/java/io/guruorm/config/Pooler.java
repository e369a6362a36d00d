package io.guruorm.config;

/** What stands between us and the server. */
public enum Pooler {
    /** Nothing, or a pooler that keeps a session per client. */
    NONE,
    /**
     * A pooler that gives each transaction another session, such as PgBouncer in transaction mode: no prepared
     * statements are kept, and nothing may rely on the session.
     */
    TRANSACTION
}
