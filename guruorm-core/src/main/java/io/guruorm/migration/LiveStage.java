package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.FAILED;

import io.guruorm.catalog.LiveSchema;
import io.guruorm.dialect.ScriptStatement;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Execution;
import io.guruorm.schema.Schema;
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The real thing: what a migration says is sent, once it has been looked at. */
final class LiveStage implements Stage, AutoCloseable {

    private final String migration;
    private final Thread thread = Thread.currentThread();
    private final TransactionRule rule;
    private final BusyPatience patience;
    private final @Nullable JournalKeeper keeper;
    private final Database working;
    private final Database code;
    private final Database script;
    private boolean inOwnTransaction;
    private boolean needsJournal;
    private volatile boolean over;

    /**
     * A stage for one attempt at a migration, on the thread that makes it.
     *
     * @param migration its name, for messages
     * @param working the connection of the run
     * @param rule what the migration may send
     * @param patience knows of cancellation
     * @param keeper keeps the journal; null where all is one transaction
     */
    LiveStage(
            String migration,
            Database working,
            TransactionRule rule,
            BusyPatience patience,
            @Nullable JournalKeeper keeper) {
        this.migration = migration;
        this.rule = rule;
        this.patience = patience;
        this.keeper = keeper;
        this.working = working;
        this.code = working.with(new Gate(true));
        this.script = working.with(new Gate(false));
    }

    /** Where a table has to be looked at before it is changed, that is none of the migration's own questions. */
    @Override
    public Schema schema() {
        return keeper == null ? new LiveSchema(code, script::execute, working) : new LiveSchema(code, script::execute);
    }

    @Override
    public Database database() {
        return code;
    }

    /** Files were checked when they were read, and may hold transactions of their own where they run in none. */
    @Override
    public void send(ScriptStatement statement) {
        inOwnTransaction = OwnTransactions.openAfter(statement, inOwnTransaction);
        if (keeper != null) {
            keeper.ownTransaction(inOwnTransaction);
        }
        script.execute(statement.sql());
    }

    /** Whether it has to begin again outside of a transaction, even if its code went on. */
    boolean needsJournal() {
        return needsJournal;
    }

    /** Nothing more is sent: what a migration kept of its database must not change anything later, unrecorded. */
    @Override
    public void close() {
        over = true;
    }

    /** Stands around each statement of the migration. */
    private final class Gate implements Execution {

        private final boolean fromCode;

        Gate(boolean fromCode) {
            this.fromCode = fromCode;
        }

        @Override
        public <R> R around(Sql sql, Supplier<R> run, R unrun) {
            refuseStrangers(sql);
            patience.checkCancelled();
            check(sql);
            return keeper == null ? run.get() : keeper.around(sql, fromCode, run, unrun);
        }

        private void check(Sql sql) {
            try {
                if (fromCode || sql.kind() != SqlKind.TRANSACTION) {
                    rule.check(sql);
                }
            } catch (JournalNeeded needed) {
                needsJournal = true;
                throw needed;
            }
        }

        /** Another thread is in no transaction of the migration, and would send its statement after the commit. */
        private void refuseStrangers(Sql sql) {
            if (over || Thread.currentThread() != thread) {
                throw new MigrationException(
                        FAILED,
                        "\"" + Words.statement(sql.text()) + "\" was sent through the database of migration "
                                + migration
                                + (over ? ", which is over" : " by another thread than its own")
                                + ". It was not sent, as it would not be part of the migration. Use that database only"
                                + " in up and down themselves.");
            }
        }
    }
}
