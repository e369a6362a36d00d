package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.FAILED;

import io.guruorm.catalog.LiveSchema;
import io.guruorm.dialect.ScriptStatement;
import io.guruorm.dialect.SessionStatements;
import io.guruorm.error.GuruException;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Execution;
import io.guruorm.schema.Schema;
import io.guruorm.sql.Sql;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/** The real thing: what a migration says is sent, once it has been looked at. */
final class LiveStage implements Stage, AutoCloseable {

    /** What may commit part of its work by itself, so that a second try would do that part twice. */
    private static final Set<String> COMMITTING = Set.of("call", "do");

    private final String migration;
    private final Thread thread = Thread.currentThread();
    private final TransactionRule rule;
    private final BusyPatience patience;
    private final Database working;
    private final Database code;
    private final Database script;
    private boolean inOwnTransaction;
    private volatile boolean over;

    /**
     * A stage for one attempt at a migration, on the thread that makes it.
     *
     * @param migration its name, for messages
     * @param working the connection of the run
     * @param rule what the migration may send
     * @param patience tries again what is final on its own
     */
    LiveStage(String migration, Database working, TransactionRule rule, BusyPatience patience) {
        this.migration = migration;
        this.rule = rule;
        this.patience = patience;
        this.working = working;
        this.code = working.with(new Gate(true));
        this.script = working.with(new Gate(false));
    }

    @Override
    public Schema schema() {
        return new LiveSchema(code, sql -> send(code, sql));
    }

    @Override
    public Database database() {
        return code;
    }

    /** Files were checked when they were read, and may hold transactions of their own where they run in none. */
    @Override
    public void send(ScriptStatement statement) {
        inOwnTransaction = OwnTransactions.openAfter(statement, inOwnTransaction);
        if (COMMITTING.contains(statement.name())) {
            script.execute(statement.sql());
        } else {
            send(script, statement.sql());
        }
    }

    /** Nothing more is sent: what a migration kept of its database must not change anything later, unrecorded. */
    @Override
    public void close() {
        over = true;
    }

    /** In a transaction, whoever began it, only all of it could be tried again. */
    private void send(Database database, Sql sql) {
        if (inOwnTransaction || working.transactionLevel() > 0) {
            database.execute(sql);
        } else {
            patience.retried(() -> database.execute(sql));
        }
    }

    /** Stands around each statement of the migration. */
    private final class Gate implements Execution {

        private final boolean checked;

        Gate(boolean checked) {
            this.checked = checked;
        }

        @Override
        public <R> R around(Sql sql, Supplier<R> run, R unrun) {
            refuseStrangers(sql);
            patience.checkCancelled();
            if (checked) {
                rule.check(sql);
            }
            return rule.concurrent(sql) ? withoutLimit(run) : run.get();
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
    }
}
