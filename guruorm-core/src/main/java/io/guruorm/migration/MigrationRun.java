package io.guruorm.migration;

import java.util.List;
import java.util.Optional;

/**
 * What a call of the {@link Migrator} did.
 *
 * @param migrations those that were undone and run, in the order in which it happened; empty where there was nothing to
 *     do
 * @param dropped what {@code fresh} dropped: kind and name of each
 * @param loaded the schema dump that it began with, where none had run and there was one
 * @param heldBy who held the lock, where an isolated run did nothing because of it
 */
public record MigrationRun(
        List<ExecutedMigration> migrations,
        List<String> dropped,
        Optional<LoadedDump> loaded,
        Optional<LockHolder> heldBy) {

    /** Keeps copies. */
    public MigrationRun {
        migrations = List.copyOf(migrations);
        dropped = List.copyOf(dropped);
    }

    static MigrationRun of(List<ExecutedMigration> migrations) {
        return new MigrationRun(migrations, List.of(), Optional.empty(), Optional.empty());
    }
}
