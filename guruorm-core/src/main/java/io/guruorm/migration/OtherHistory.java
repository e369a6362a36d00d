package io.guruorm.migration;

import io.guruorm.jdbc.Database;
import java.util.List;
import java.util.Set;

/** What has run without us: found out while the lock of a run is held, so that it can be recorded here. */
public interface OtherHistory {

    /**
     * What is to be recorded.
     *
     * @param database the connection of the run, to be read from and not to be written to
     * @param files all migrations that there are
     * @param recorded the names in our history
     * @return in the order in which they ran; none of them recorded already
     */
    List<RecordedMigration> read(Database database, List<MigrationFile> files, Set<String> recorded);

    /** What is done, as the title of a part of a script: {@code Record what Flyway has run}. */
    String title();

    /** What {@link #prepare} would do, a line for each thing. */
    List<String> outline();

    /** Does what has to be done besides, once all is known to be right and before anything is recorded. */
    void prepare();
}
