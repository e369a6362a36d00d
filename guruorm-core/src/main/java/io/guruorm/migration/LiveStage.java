package io.guruorm.migration;

import io.guruorm.catalog.LiveSchema;
import io.guruorm.dialect.ScriptStatement;
import io.guruorm.dialect.SessionStatements;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Execution;
import io.guruorm.schema.Schema;
import io.guruorm.sql.Sql;
import java.time.Duration;
import java.util.function.Supplier;

/** The real thing: what a migration says is sent, once it has been looked at. */
final class LiveStage implements Stage {

    private final TransactionRule rule;
    private final Cancellation cancellation;
    private final Duration lockTimeout;
    private final Database working;
    private final Database code;
    private final Database script;

    /**
     * A stage for one attempt at a migration.
     *
     * @param working the connection of the run
     * @param rule what the migration may send
     */
    LiveStage(Database working, TransactionRule rule, Cancellation cancellation, Duration lockTimeout) {
        this.working = working;
        this.rule = rule;
        this.cancellation = cancellation;
        this.lockTimeout = lockTimeout;
        this.code = working.with(new Gate(true));
        this.script = working.with(new Gate(false));
    }

    @Override
    public Schema schema() {
        return new LiveSchema(code);
    }

    @Override
    public Database database() {
        return code;
    }

    /** Files were checked when they were read, and may hold transactions of their own where they run in none. */
    @Override
    public void send(ScriptStatement statement) {
        script.execute(statement.sql());
    }

    /** Stands around each statement of the migration. */
    private final class Gate implements Execution {

        private final boolean checked;

        Gate(boolean checked) {
            this.checked = checked;
        }

        @Override
        public <R> R around(Sql sql, Supplier<R> run, R unrun) {
            cancellation.check();
            if (checked) {
                rule.check(sql);
            }
            return rule.concurrent(sql) ? patiently(run) : run.get();
        }

        /** Waits for other transactions as long as they take. */
        private <R> R patiently(Supplier<R> run) {
            SessionStatements words = working.dialect().session();
            working.execute(words.lockTimeout(Duration.ZERO));
            R result = run.get();
            working.execute(words.lockTimeout(lockTimeout));
            return result;
        }
    }
}
