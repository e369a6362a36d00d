package io.guruorm.seeding;

/** Hears what seeders do, as they do it and on their thread; it must not throw. */
public interface SeedingListener {

    /** Hears nothing. */
    SeedingListener NONE = new SeedingListener() {};

    /**
     * A seeder begins.
     *
     * @param seeder its simple name
     * @param depth how many seeders it runs inside
     */
    default void started(String seeder, int depth) {}

    /**
     * A seeder tells how far it is.
     *
     * @param seeder its simple name
     * @param done how many are done
     * @param total how many there are, or -1 where nobody knows
     */
    default void progressed(String seeder, long done, long total) {}

    /**
     * A seeder is done; that of depth 0 is committed only after this.
     *
     * @param result its name and time
     */
    default void finished(SeederResult result) {}
}
