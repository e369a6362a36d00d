package io.guruorm.migration;

import io.guruorm.error.ConfigurationException;
import io.guruorm.sql.CheckReturnValue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a {@link Migrator} works, the same for all that it is told to do.
 *
 * @param table the history table, {@code migrations} or {@code schema.migrations}; without a schema it is in the
 *     connection's own
 * @param lockTimeout how long to wait while another run holds the lock
 * @param tableLockTimeout how long one statement may wait for a busy table before the migration is rolled back and
 *     tried again
 * @param attempts how often a migration is tried that waits for a busy table
 * @param executedBy who runs it, for the history
 * @param toolVersion the version of the tool, for the history
 * @param listener hears what is done, as it is done
 * @param dump where a schema dump may stand, which a run loads into an empty database; empty for none
 */
@CheckReturnValue
public record MigratorOptions(
        String table,
        Duration lockTimeout,
        Duration tableLockTimeout,
        int attempts,
        String executedBy,
        String toolVersion,
        MigrationListener listener,
        Optional<Path> dump) {

    /** Checks the numbers. */
    public MigratorOptions {
        if (table.isBlank()) {
            throw new ConfigurationException(
                    "The history table has no name. Set migrations.table, or leave it out for \"migrations\".");
        }
        if (lockTimeout.isNegative() || tableLockTimeout.toMillis() < 1 || attempts < 1) {
            throw new ConfigurationException(
                    "A lock timeout must not be negative, a table's must be at least 1 ms and there"
                            + " must be at least 1 attempt; given were " + lockTimeout + ", " + tableLockTimeout
                            + " and "
                            + attempts + ".");
        }
    }

    /** Table {@code migrations}, 60 s for the lock, 5 attempts of 5 s for a busy table, and nobody who listens. */
    public static MigratorOptions defaults() {
        return new MigratorOptions(
                "migrations",
                Duration.ofSeconds(60),
                Duration.ofSeconds(5),
                5,
                Operator.name(),
                Operator.toolVersion(),
                MigrationListener.NONE,
                Optional.empty());
    }

    /** The same with another history table. */
    public MigratorOptions withTable(String other) {
        return new MigratorOptions(
                other, lockTimeout, tableLockTimeout, attempts, executedBy, toolVersion, listener, dump);
    }

    /** The same with another patience for the lock. */
    public MigratorOptions withLockTimeout(Duration other) {
        return new MigratorOptions(table, other, tableLockTimeout, attempts, executedBy, toolVersion, listener, dump);
    }

    /** The same with another patience for busy tables. */
    public MigratorOptions withTableLockTimeout(Duration other) {
        return new MigratorOptions(table, lockTimeout, other, attempts, executedBy, toolVersion, listener, dump);
    }

    /** The same with another number of attempts. */
    public MigratorOptions withAttempts(int other) {
        return new MigratorOptions(
                table, lockTimeout, tableLockTimeout, other, executedBy, toolVersion, listener, dump);
    }

    /** The same with another name for who runs it. */
    public MigratorOptions withExecutedBy(String other) {
        return new MigratorOptions(table, lockTimeout, tableLockTimeout, attempts, other, toolVersion, listener, dump);
    }

    /** The same with another listener. */
    public MigratorOptions withListener(MigrationListener other) {
        return new MigratorOptions(
                table, lockTimeout, tableLockTimeout, attempts, executedBy, toolVersion, other, dump);
    }

    /** The same with a file that may hold a schema dump; it need not exist. */
    public MigratorOptions withDump(Path file) {
        return new MigratorOptions(
                table, lockTimeout, tableLockTimeout, attempts, executedBy, toolVersion, listener, Optional.of(file));
    }
}
