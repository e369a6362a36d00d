package io.guruorm.migration;

import io.guruorm.error.GuruException;
import io.guruorm.jdbc.Database;

/** What the history says of a task: claims it, records its end. */
final class TaskRecord {

    private final RunSession session;
    private final Database working;
    private final History history;
    private final HistoryStatements rows;
    private final MigratorOptions options;

    TaskRecord(RunSession session, Database working, History history, MigratorOptions options) {
        this.session = session;
        this.working = working;
        this.history = history;
        this.rows = history.statements();
        this.options = options;
    }

    HistoryStatements statements() {
        return rows;
    }

    /** Keeps others away from the history and looks again whether there is still this to do; in a transaction. */
    boolean claim(Task task) {
        session.words().lockTable(rows.table()).ifPresent(working::execute);
        return task.expects(history.row(task.name()));
    }

    /** The end of a task whose statements are in the same transaction. */
    void done(Task task, long millis) {
        if (!task.up()) {
            working.execute(rows.delete(task.name()));
        } else if (task.row() == null) {
            working.execute(rows.insert(task.file(), task.batch(), HistoryRow.RAN, null, millis, options));
        } else {
            working.execute(rows.repeat(task, millis, options));
        }
    }

    /** The begin of a task whose statements are each final on their own; false where somebody else has it. */
    boolean begin(Task task, BusyPatience patience) {
        return patience.retried(() -> working.inTransaction(tx -> {
            if (!claim(task)) {
                return false;
            }
            String state = task.up() ? HistoryRow.RUNNING : HistoryRow.REVERTING;
            tx.execute(
                    task.row() == null
                            ? rows.insert(task.file(), task.batch(), state, task.journal(), null, options)
                            : rows.begin(task.name(), state, task.journal(), options));
            return true;
        }));
    }

    /** The end of such a task. The migration may have emptied the history itself: then its row is written anew. */
    void end(Task task, long millis, BusyPatience patience) {
        if (!task.up()) {
            patience.retried(() -> working.execute(rows.delete(task.name())));
        } else if (patience.retried(() -> working.execute(rows.finish(task, millis))) == 0) {
            working.execute(rows.insert(task.file(), task.batch(), HistoryRow.RAN, null, millis, options));
        }
    }

    /** A task that could not be gone on with stands as it did. */
    void asBefore(Task task) {
        HistoryRow row = task.row();
        if (row != null) {
            session.send(session.reset());
            working.execute(rows.markFailed(task.name(), row.state(), row.error()));
        }
    }

    /** Records why a task did not come to its end, if the server can still be told. */
    void failed(Task task, Throwable thrown) {
        String state = task.up() ? HistoryRow.FAILED : HistoryRow.REVERTING;
        try {
            Database raw = session.database();
            session.words().rollback().forEach(raw::execute);
            session.send(session.reset());
            raw.execute(rows.markFailed(task.name(), state, Words.of(thrown)));
        } catch (GuruException unrecorded) {
            thrown.addSuppressed(unrecorded);
        }
    }
}
