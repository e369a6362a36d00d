package io.guruorm.seeding;

import io.guruorm.error.GuruException;
import io.guruorm.jdbc.Database;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fills a database with rows. A subclass has a constructor without arguments and writes through {@link #database()}, or
 * through whatever uses the default database: while it runs, both are the same.
 *
 * <pre>{@code
 * public final class DatabaseSeeder extends Seeder {
 *     @Override
 *     public void run() {
 *         call(RoleSeeder.class, UserSeeder.class);
 *     }
 * }
 * }</pre>
 *
 * <p>A seeder that is run by name has one transaction; the seeders that it calls run inside it. One instance runs once.
 */
public abstract class Seeder {

    /** The seeder that runs when nobody names one. */
    public static final String DEFAULT = "DatabaseSeeder";

    private @Nullable SeedingRun seeding;
    private Map<String, ?> parameters = Map.of();

    /**
     * Writes the rows.
     *
     * @throws Exception whatever goes wrong; the transaction is then rolled back
     */
    public abstract void run() throws Exception;

    /** The database that is being seeded, in the transaction of this run. */
    protected final Database database() {
        return seeding().database();
    }

    /**
     * The folder that a seeder's own files stand in: the project's, where {@code guruorm.yml} lies, when the command line
     * runs it.
     */
    protected final Path folder() {
        return seeding().folder();
    }

    /**
     * Runs other seeders here and now, in the order given and in the transaction of this one.
     *
     * @param seeders their classes
     * @throws SeedingException if one of them fails, or if a seeder calls itself in the end
     */
    @SafeVarargs
    protected final void call(Class<? extends Seeder>... seeders) {
        for (Class<? extends Seeder> seeder : seeders) {
            seeding().run(seeder, Map.of());
        }
    }

    /**
     * Runs another seeder here and now, which reads what it is given by {@link #parameter(String)}.
     *
     * @param seeder its class
     * @param parameters what it is given; values are kept as they are
     * @throws SeedingException if it fails, or if a seeder calls itself in the end
     */
    protected final void callWith(Class<? extends Seeder> seeder, Map<String, ?> parameters) {
        seeding().run(seeder, parameters);
    }

    /**
     * Runs those of the seeders that have not run yet since the whole run began, whoever called them.
     *
     * @param seeders their classes
     * @throws SeedingException if one of them fails, or if a seeder calls itself in the end
     */
    @SafeVarargs
    protected final void callOnce(Class<? extends Seeder>... seeders) {
        for (Class<? extends Seeder> seeder : seeders) {
            if (!seeding().hasRun(seeder)) {
                seeding().run(seeder, Map.of());
            }
        }
    }

    /**
     * A value that the caller gave by {@link #callWith}.
     *
     * @param name its name
     * @return the value, or null where none was given
     */
    protected final @Nullable Object parameter(String name) {
        return parameters.get(name);
    }

    /**
     * Tells whoever watches how far this seeder is, for long work; it costs little, so it may be called for each row.
     *
     * @param done how many are done
     * @param total how many there are, or -1 where nobody knows
     */
    protected final void progress(long done, long total) {
        seeding().progress(this, done, total);
    }

    final void begin(SeedingRun run, Map<String, ?> given) {
        if (seeding != null) {
            throw new GuruException(getClass().getSimpleName() + " has run already: use a new instance for each run.");
        }
        seeding = run;
        parameters = given;
    }

    private SeedingRun seeding() {
        if (seeding == null) {
            throw new GuruException(
                    getClass().getSimpleName()
                            + " is not being run: seeders are run by SeederRunner, by `guruorm db:seed` or by another seeder's call.");
        }
        return seeding;
    }
}
