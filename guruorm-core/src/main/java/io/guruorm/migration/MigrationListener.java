package io.guruorm.migration;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Hears what a {@link Migrator} does, as it does it and on its thread. It must not throw, and need not hear it all. */
public interface MigrationListener {

    /** Hears nothing. */
    MigrationListener NONE = new MigrationListener() {};

    /**
     * Another run holds the lock; told once, when the waiting begins.
     *
     * @param holder who holds it
     * @param patience how long this run will wait
     */
    default void waitingForLock(LockHolder holder, Duration patience) {}

    /**
     * A schema dump is about to be loaded into an empty database.
     *
     * @param file where it stands
     * @param migrations how many it holds
     */
    default void loading(Path file, int migrations) {}

    /**
     * A schema dump is loaded and its migrations are recorded.
     *
     * @param dump which, and how long it took
     */
    default void loaded(LoadedDump dump) {}

    /**
     * Migrations are about to run, or to be undone: the lock is held and all of them have been checked.
     *
     * @param direction which way
     * @param names in the order in which it will happen; may be empty
     */
    default void planned(Direction direction, List<String> names) {}

    /**
     * A migration begins, for the first time or again.
     *
     * @param name its name
     * @param direction which way
     * @param attempt from 1
     */
    default void started(String name, Direction direction, int attempt) {}

    /**
     * A migration was rolled back because a table was busy, and will be tried again.
     *
     * @param name its name
     * @param direction which way
     * @param attempt the one that ended
     * @param blockers the sessions that held the table, where they were seen
     * @param pause how long until the next attempt
     */
    default void retrying(String name, Direction direction, int attempt, List<LockHolder> blockers, Duration pause) {}

    /**
     * A migration is done and recorded.
     *
     * @param migration its name, batch and time
     */
    default void finished(ExecutedMigration migration) {}

    /**
     * A migration was left alone, as the history says that another run has done it meanwhile.
     *
     * @param name its name
     * @param direction which way
     */
    default void alreadyDone(String name, Direction direction) {}

    /**
     * A migration failed; what was thrown follows from the call that was made.
     *
     * @param name its name
     * @param direction which way
     * @param why what went wrong
     */
    default void failed(String name, Direction direction, Throwable why) {}

    /**
     * {@code fresh} has dropped what was there.
     *
     * @param objects what was dropped: kind and name
     */
    default void dropped(List<String> objects) {}
}
