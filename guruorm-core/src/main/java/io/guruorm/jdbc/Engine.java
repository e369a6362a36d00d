package io.guruorm.jdbc;

import io.guruorm.dialect.Capability;
import io.guruorm.dialect.Dialect;
import io.guruorm.error.ConnectionException;
import io.guruorm.error.QueryException;
import io.guruorm.error.UnsupportedFeatureException;
import io.guruorm.sql.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What all views of one database share: its sessions, the transactions of its threads, its listeners. */
final class Engine {

    private final String name;
    private final Sessions sessions;
    private final IntFunction<Dialect> dialects;
    private final boolean showValues;
    private final Listeners listeners;
    private final RunningStatements running;
    private final Failures failures;
    private final Transactions transactions;
    private volatile @Nullable Dialect dialect;

    /**
     * A database on these sessions.
     *
     * @param dialects the dialect for a server's major version
     * @param running where the sessions note their statements down
     * @param showValues whether messages show bound values
     */
    Engine(
            String name,
            Sessions sessions,
            IntFunction<Dialect> dialects,
            RunningStatements running,
            Listeners listeners,
            boolean showValues) {
        this.name = name;
        this.sessions = sessions;
        this.dialects = dialects;
        this.running = running;
        this.listeners = listeners;
        this.showValues = showValues;
        this.failures = new Failures(name, showValues);
        this.transactions = new Transactions(this);
    }

    String name() {
        return name;
    }

    Sessions sessions() {
        return sessions;
    }

    Listeners listeners() {
        return listeners;
    }

    Transactions transactions() {
        return transactions;
    }

    Failures failures() {
        return failures;
    }

    /** Says the dialect beforehand, so that no server is asked. */
    void settle(Dialect settled) {
        dialect = settled;
    }

    /** A database on one session of its own, heard by the same listeners. */
    Engine dedicated() {
        var itsStatements = new RunningStatements(running);
        Engine own =
                new Engine(name, sessions.dedicated(itsStatements), dialects, itsStatements, listeners, showValues);
        Dialect known = dialect;
        if (known != null) {
            own.settle(known);
        }
        return own;
    }

    /** The dialect, which takes a connection once, as it depends on the server's version. */
    Dialect dialect() {
        Dialect known = dialect;
        if (known != null) {
            return known;
        }
        Transaction transaction = transactions.current();
        if (transaction == null) {
            sessions.give(take());
        }
        return knownDialect();
    }

    /** A session, once it has said which server it talks to. */
    Session take() {
        Session session = sessions.take();
        if (dialect == null) {
            learn(session);
        }
        return session;
    }

    /** The dialect of the sessions taken so far. */
    Dialect knownDialect() {
        Dialect known = dialect;
        if (known == null) {
            throw new IllegalStateException("No session of \"" + name + "\" has been taken yet.");
        }
        return known;
    }

    private void learn(Session session) {
        try {
            dialect = dialects.apply(session.serverVersion());
        } catch (SQLException e) {
            sessions.discard(session);
            throw new ConnectionException(
                    "The server of \"" + name + "\" did not say its version: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            sessions.discard(session);
            throw e;
        }
    }

    /** Sends a statement, in this thread's transaction if there is one. */
    <R> R send(Sql sql, Call<R> call, ToLongFunction<R> rows) {
        long start = System.nanoTime();
        R result;
        try {
            Transaction transaction = transactions.current();
            result = transaction == null ? alone(sql, call) : within(transaction, sql, call);
        } catch (RuntimeException e) {
            listeners.failed(sql, start, e);
            throw e;
        }
        listeners.sent(sql, start, rows.applyAsLong(result));
        return result;
    }

    /** Sends statements of this thread's transaction together; the first that fails ends them. */
    void sendAll(List<Sql> statements) {
        long start = System.nanoTime();
        Transaction transaction = Objects.requireNonNull(transactions.current());
        statements.forEach(this::refuseWhatCommits);
        try {
            transaction.session().executeAll(statements);
        } catch (FailedBatch failed) {
            transaction.statementFailed();
            Sql sql = statements.get(failed.index());
            QueryException told = failures.statement(sql, failed.why(), knownDialect(), true);
            listeners.failed(sql, start, told);
            throw told;
        }
        long each = (System.nanoTime() - start) / statements.size();
        statements.forEach(sql -> listeners.sent(sql, System.nanoTime() - each, 0));
    }

    private <R> R within(Transaction transaction, Sql sql, Call<R> call) {
        refuseWhatCommits(sql);
        try {
            return call(transaction.session(), sql, call, true);
        } catch (QueryException e) {
            transaction.statementFailed();
            throw e;
        }
    }

    /** Where changes of the schema are no part of a transaction, they end it: half of the work would stay. */
    private void refuseWhatCommits(Sql sql) {
        Dialect present = knownDialect();
        if (!sql.transactional() && !present.supports(Capability.TRANSACTIONAL_DDL)) {
            throw new UnsupportedFeatureException(
                    present.name(),
                    "a transaction around \""
                            + present.lexer().statements(sql.text()).get(0).name() + "\"",
                    "It would commit what was done so far. Send it before or after the transaction.");
        }
    }

    private <R> R alone(Sql sql, Call<R> call) {
        Session session = take();
        R result;
        try {
            result = call(session, sql, call, false);
        } catch (RuntimeException | Error e) {
            giveBack(session);
            throw e;
        }
        sessions.give(session);
        return result;
    }

    private void giveBack(Session session) {
        if (session.isClosed()) {
            sessions.discard(session);
        } else {
            sessions.give(session);
        }
    }

    private <R> R call(Session session, Sql sql, Call<R> call, boolean inTransaction) throws QueryException {
        try {
            return call.on(session, sql);
        } catch (SQLException e) {
            throw failures.statement(sql, e, knownDialect(), inTransaction);
        }
    }

    void cancel() {
        try {
            running.cancel();
        } catch (SQLException e) {
            throw new ConnectionException(
                    "The running statement of \"" + name + "\" could not be cancelled: " + e.getMessage(), e);
        }
    }

    /** How a statement is sent to a session. */
    @FunctionalInterface
    interface Call<R> {

        R on(Session session, Sql sql) throws SQLException;
    }
}
