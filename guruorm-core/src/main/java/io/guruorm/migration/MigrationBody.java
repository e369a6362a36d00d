package io.guruorm.migration;

import io.guruorm.jdbc.Database;
import io.guruorm.schema.Reversal;
import java.util.Optional;

/** What a migration does, ready to be run as often as need be. */
interface MigrationBody {

    /** Whether a direction and its history row are one transaction. */
    boolean transactional(Direction direction);

    /**
     * Why it cannot be undone, if it cannot: a clause that follows its name. Asked before it is run back, it also
     * settles what {@link #run} will then do.
     *
     * @param database where it was run; nothing is sent to it
     * @param changed whether its file is another than when it ran
     */
    Optional<String> irreversible(Database database, boolean changed);

    /**
     * What undoes its first statements, where it stopped after them.
     *
     * @param database where it was run; nothing is sent to it
     * @param statements how many are done
     * @param journal what they must have been; empty where nobody knows any more
     */
    Reversal undo(Database database, int statements, Optional<Journal> journal);

    /** Whether its text alone says that it writes rows. */
    default boolean writesRows() {
        return false;
    }

    /**
     * Does it, on a new instance each time.
     *
     * @param direction which way
     * @param stage what it may work with
     * @throws Exception whatever goes wrong
     */
    void run(Direction direction, Stage stage) throws Exception;
}
