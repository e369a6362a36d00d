package io.guruorm.migration;

/** What has become of a migration. */
public enum MigrationState {
    /** It has a file and no row; or it runs again when it changes, and has changed. */
    PENDING,
    /** It was run, and its file is as it was then. */
    RAN,
    /** It was run, and its file has changed since. */
    CHANGED,
    /** It was run, and its file is gone. */
    MISSING,
    /** It was run, and its file was pruned: the schema dump holds what it made. */
    SQUASHED,
    /** It began outside a transaction and nothing tells that it ended. */
    RUNNING,
    /** It failed outside a transaction, part of it may have happened. */
    FAILED,
    /** Its undoing began outside a transaction and has not ended. */
    REVERTING
}
