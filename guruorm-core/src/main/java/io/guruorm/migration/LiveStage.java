package io.guruorm.migration;

import io.guruorm.catalog.LiveSchema;
import io.guruorm.dialect.ScriptStatement;
import io.guruorm.dialect.SessionStatements;
import io.guruorm.error.GuruException;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Execution;
import io.guruorm.schema.Schema;
import io.guruorm.sql.Sql;
import java.time.Duration;
import java.util.function.Supplier;

/** The real thing: what a migration says is sent, once it has been looked at. */
final class LiveStage implements Stage {

    private final TransactionRule rule;
    private final BusyPatience patience;
    private final Database working;
    private final Database code;
    private final Database script;
    private boolean inOwnTransaction;

    /**
     * A stage for one attempt at a migration.
     *
     * @param working the connection of the run
     * @param rule what the migration may send
     * @param patience tries again what is final on its own
     */
    LiveStage(Database working, TransactionRule rule, BusyPatience patience) {
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
        send(script, statement.sql());
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
            patience.checkCancelled();
            if (checked) {
                rule.check(sql);
            }
            return rule.concurrent(sql) ? withoutLimit(run) : run.get();
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
