package io.guruorm.migration;

import java.util.Optional;

/** What a migration does, ready to be run as often as need be. */
interface MigrationBody {

    /** Whether a direction and its history row are one transaction. */
    boolean transactional(Direction direction);

    /** Why it cannot be undone, if it cannot: a clause that follows its name. */
    Optional<String> irreversible();

    /**
     * Does it, on a new instance each time.
     *
     * @param direction which way
     * @param stage what it may work with
     * @throws Exception whatever goes wrong
     */
    void run(Direction direction, Stage stage) throws Exception;
}
