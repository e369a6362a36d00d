package io.guruorm.seeding;

import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Databases;
import io.guruorm.sql.CheckReturnValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Runs seeders: each that is named in a transaction of its own, those that it calls inside it. While they run, their
 * database stands in for the one of its name, so that models and {@code DB} join the transaction.
 */
public final class SeederRunner {

    private final Database database;
    private final SeedingListener listener;
    private final Path folder;

    /**
     * A runner that tells nobody what it does.
     *
     * @param database what to fill
     */
    public SeederRunner(Database database) {
        this(database, SeedingListener.NONE);
    }

    /**
     * A runner whose seeders are watched.
     *
     * @param database what to fill
     * @param listener hears of each seeder
     */
    public SeederRunner(Database database, SeedingListener listener) {
        this(database, listener, Path.of(""));
    }

    private SeederRunner(Database database, SeedingListener listener, Path folder) {
        this.database = database;
        this.listener = listener;
        this.folder = folder;
    }

    /**
     * The same for the seeders of a project: {@link Seeder#folder()} is that folder, instead of the one that the program
     * was started in.
     *
     * @param project the project's folder
     */
    @CheckReturnValue
    public SeederRunner in(Path project) {
        return new SeederRunner(database, listener, project);
    }

    /**
     * Runs seeders in the order given and stops at the first that fails: that one has left nothing behind, those
     * before it stay.
     *
     * @param seeders their classes
     * @return every seeder that ran, called ones too, in the order in which they ended
     * @throws SeedingException if one fails
     */
    public List<SeederResult> run(List<Class<? extends Seeder>> seeders) {
        SeedingRun run = new SeedingRun(database, listener, folder);
        Databases.standIn(database, bound -> {
            for (Class<? extends Seeder> seeder : seeders) {
                bound.transaction(tx -> run.run(seeder, Map.of()));
            }
        });
        return run.results();
    }
}
