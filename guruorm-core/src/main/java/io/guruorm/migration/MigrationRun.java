package io.guruorm.migration;

import java.util.List;
import java.util.Optional;

/**
 * What a call of the {@link Migrator} did.
 *
 * @param migrations those that were undone and run, in the order in which it happened; empty where there was nothing to
 *     do
 * @param dropped how many tables, views, types and the like {@code fresh} dropped
 * @param heldBy who held the lock, where an isolated run did nothing because of it
 */
public record MigrationRun(List<ExecutedMigration> migrations, int dropped, Optional<LockHolder> heldBy) {

    /** Keeps a copy. */
    public MigrationRun {
        migrations = List.copyOf(migrations);
    }

    static MigrationRun of(List<ExecutedMigration> migrations) {
        return new MigrationRun(migrations, 0, Optional.empty());
    }
}
