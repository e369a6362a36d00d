package io.guruorm.migration;

import io.guruorm.jdbc.Database;
import java.util.Optional;

/** Before anything is undone: finds out how far each migration came that is half done, and clears away what it left. */
final class UnfinishedRows {

    private final Database database;
    private final History history;
    private final Settling settling;

    UnfinishedRows(Database database, History history) {
        this.database = database;
        this.history = history;
        this.settling = new Settling(database);
    }

    /**
     * Settles them all, as far as a question to the catalog can.
     *
     * @throws MigrationException if only a person can tell what has become of a statement
     */
    void settle() {
        history.rows().stream().filter(row -> !row.ran() && !row.reverting()).forEach(this::settle);
    }

    private void settle(HistoryRow row) {
        Journal journal;
        try {
            journal = row.readJournal();
        } catch (JournalException unreadable) {
            return; // the plan says what is wrong with it, if it comes to that
        }
        journal.abandoned().ifPresent(settling::clear);
        Optional<Journal.Begun> begun = journal.begun();
        if (begun.isPresent()) {
            boolean done = settling.isDone(row.migration(), begun.get());
            Journal known = done ? journal.begunIsDone() : journal.begunIsNotDone();
            database.execute(history.statements().journal(row.migration(), journal, known));
        }
    }
}
