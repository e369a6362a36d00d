package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.REPAIR;

import io.guruorm.catalog.BrokenReferences;
import io.guruorm.dialect.ScriptStatement;
import io.guruorm.dialect.SessionStatements;
import io.guruorm.error.GuruException;
import io.guruorm.error.LostConnectionException;
import io.guruorm.error.OutcomeUnknownException;
import io.guruorm.error.QueryException;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Row;
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends the statements of a migration that is in no transaction, and keeps its journal: a statement and the record of it
 * are one transaction, where the database allows it; else the journal says before it that it begins. What is done already
 * is compared and not sent.
 */
final class JournalKeeper {

    private final Task task;
    private final Database working;
    private final HistoryStatements rows;
    private final BusyPatience patience;
    private final MigratorOptions options;
    private final Settling settling;
    private final Replay replay;
    private Journal journal;
    /** What the row says; null where nobody knows. */
    private @Nullable Journal written;

    private boolean ownTransaction;
    private @Nullable MigrationException refusal;

    JournalKeeper(Task task, Database working, HistoryStatements rows, BusyPatience patience, MigratorOptions options) {
        this.task = task;
        this.working = working;
        this.rows = rows;
        this.patience = patience;
        this.options = options;
        this.settling = new Settling(working);
        this.replay = new Replay(task.name(), working.dialect());
        this.journal = task.journal();
        this.written = journal;
    }

    /** Whether the migration has a transaction of its own open on the server, begun by a word of its file. */
    void ownTransaction(boolean open) {
        ownTransaction = open;
    }

    /**
     * Stands around a statement of the migration.
     *
     * @param fromCode whether code waits for its result
     */
    <R> R around(Sql sql, boolean fromCode, Supplier<R> run, R unrun) {
        if (refusal != null) {
            throw refusal;
        }
        if (sql.kind() == SqlKind.TRANSACTION) {
            written = null; // what it takes back, it may take from the row too
            return run.get();
        }
        if (sql.kind() == SqlKind.SESSION) {
            return run.get(); // a new session has to hear it again
        }
        if (fromCode && (sql.kind() == SqlKind.READ || unrun instanceof List)) {
            journal = journal.reading(Words.statement(sql.text()));
            if (sql.kind() == SqlKind.READ) {
                return run.get();
            }
        }
        try {
            return statement(sql, fromCode, run, unrun);
        } catch (MigrationException thrown) {
            if (thrown.kind() == REPAIR) {
                refusal = thrown;
            }
            throw thrown;
        }
    }

    private <R> R statement(Sql sql, boolean fromCode, Supplier<R> run, R unrun) {
        String hash = Journal.hash(sql, working.dialect());
        doubtTheRow();
        if (replay.isBefore(journal) || settled()) {
            int at = replay.compare(journal, hash, sql);
            return done(at, unrun);
        }
        replay.pass(hash);
        ScriptStatement read = standsAlone(sql);
        return read == null ? together(hash, sql, fromCode, run) : alone(hash, read, run);
    }

    /** Code may undo a part of its work and go on: the row then knows less than what was said. */
    private void doubtTheRow() {
        if (working.transactionLevel() > 0) {
            working.afterRollback(() -> written = null);
        }
    }

    /** What had begun when an earlier run ended: whether it is done. */
    private boolean settled() {
        if (journal.begun().isEmpty()) {
            return false;
        }
        boolean done = settling.isDone(task.name(), journal.begun().get());
        write(done ? journal.begunIsDone() : journal.begunIsNotDone());
        return done;
    }

    @SuppressWarnings("unchecked") // a statement's result is a count wherever what stands for it is one
    private <R> R done(int at, R unrun) {
        OptionalLong count = journal.count(at);
        return unrun instanceof Long && count.isPresent() ? (R) (Object) count.getAsLong() : unrun;
    }

    /** The statement, where it must not be in one transaction with anything else. */
    private @Nullable ScriptStatement standsAlone(Sql sql) {
        if (sql.transactional() && !CommittingStatements.mayBe(sql)) {
            return null;
        }
        ScriptStatement read = working.dialect().lexer().statements(sql.text()).get(0);
        boolean outside = !sql.transactional() || CommittingStatements.is(read);
        return outside ? read : null;
    }

    private <R> R together(String hash, Sql sql, boolean fromCode, Supplier<R> run) {
        if (ownTransaction || working.transactionLevel() > 0) {
            R result = run.get();
            write(journal.done(hash, count(fromCode, result)));
            return result;
        }
        return patience.retried(() -> sql.kind() == SqlKind.DDL
                ? keepingReferences(() -> oneTransaction(hash, sql, fromCode, run))
                : oneTransaction(hash, sql, fromCode, run));
    }

    private <R> R oneTransaction(String hash, Sql sql, boolean fromCode, Supplier<R> run) {
        Journal before = journal;
        Journal writtenBefore = written;
        return working.inTransaction(tx -> {
            tx.afterRollback(() -> {
                journal = before;
                written = writtenBefore;
            });
            BrokenReferences references =
                    sql.kind() == SqlKind.DDL ? BrokenReferences.before(working) : BrokenReferences.unlooked(working);
            R result = run.get();
            references.refuseMore();
            write(journal.done(hash, count(fromCode, result)));
            return result;
        });
    }

    /** On a database that deletes what refers to a table with it, references do not count while a table is changed. */
    private <R> R keepingReferences(Supplier<R> change) {
        SessionStatements words = working.dialect().session();
        List<Sql> before = words.beforeChanges();
        if (before.isEmpty()) {
            return change.get();
        }
        List<Row> settings = working.query(words.settings());
        before.forEach(working::execute);
        R result;
        try {
            result = change.get();
        } catch (RuntimeException failed) {
            restore(settings, failed);
            throw failed;
        }
        settings.forEach(this::set);
        return result;
    }

    private void restore(List<Row> settings, RuntimeException failed) {
        try {
            settings.forEach(this::set);
        } catch (GuruException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
    }

    private void set(Row setting) {
        working.execute(working.dialect()
                .session()
                .set(String.valueOf(setting.string("name")), String.valueOf(setting.string("value"))));
    }

    private <R> R alone(String hash, ScriptStatement statement, Supplier<R> run) {
        settling.clear(statement.aftermath());
        write(journal.begun(hash, settling.state(statement.aftermath()), statement.text()));
        boolean committing = CommittingStatements.is(statement);
        R result;
        try {
            result = statement.concurrent() ? withoutLimit(run) : committing ? run.get() : patience.retried(run);
        } catch (QueryException failed) {
            if (!committing && isAnswer(failed)) {
                recordNotDone(statement, failed);
            }
            throw failed;
        }
        write(journal.done(hash, OptionalLong.empty()));
        return result;
    }

    private static boolean isAnswer(QueryException failed) {
        return !(failed instanceof LostConnectionException) && !(failed instanceof OutcomeUnknownException);
    }

    private void recordNotDone(ScriptStatement statement, QueryException failed) {
        try {
            write(journal.begunIsNotDone());
            settling.clear(statement.aftermath());
        } catch (GuruException unrecorded) {
            // The journal still says that it had begun, and the next run finds out and clears up.
            failed.addSuppressed(unrecorded);
        }
    }

    /** Waits for other transactions as long as they take. */
    private <R> R withoutLimit(Supplier<R> run) {
        SessionStatements words = working.dialect().session();
        Sql limit = words.lockTimeout(patience.lockTimeout());
        working.execute(words.lockTimeout(Duration.ZERO));
        R result;
        try {
            result = run.get();
        } catch (GuruException failed) {
            restore(limit, failed);
            throw failed;
        }
        working.execute(limit);
        return result;
    }

    private void restore(Sql limit, GuruException failed) {
        try {
            working.execute(limit);
        } catch (GuruException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
    }

    private static OptionalLong count(boolean fromCode, @Nullable Object result) {
        return fromCode && result instanceof Long count ? OptionalLong.of(count) : OptionalLong.empty();
    }

    /** The migration may have emptied the history itself: then its row is written anew. */
    private void write(Journal next) {
        if (working.execute(rows.journal(task.name(), written, next)) == 0) {
            String state = task.up() ? HistoryRow.RUNNING : HistoryRow.REVERTING;
            working.execute(rows.insert(task.file(), task.batch(), state, next, null, options));
        }
        journal = next;
        written = next;
    }

    /** Why it could not be gone on with, even if its code went on. */
    Optional<MigrationException> refusal() {
        return Optional.ofNullable(refusal);
    }

    /** How many statements are done. */
    int statements() {
        return journal.statements();
    }

    /**
     * Looks, when the migration has said all, whether it has said all that was done.
     *
     * @throws MigrationException if it has not
     */
    void end() {
        if (refusal != null) {
            throw refusal;
        }
        try {
            settled();
            replay.refuseLess(journal);
        } catch (MigrationException less) {
            refusal = less;
            throw less;
        }
    }
}
