package io.guruorm.migration;

import java.util.List;

/**
 * Something about a history that somebody has to decide.
 *
 * @param migration the name of the migration
 * @param what what is wrong with it, a sentence
 * @param blocking whether a run is refused because of it; else only a rollback of that migration is
 * @param commands what may be typed to mend it, one of these
 */
public record HistoryProblem(String migration, String what, boolean blocking, List<String> commands) {

    /** Keeps a copy. */
    public HistoryProblem {
        commands = List.copyOf(commands);
    }
}
