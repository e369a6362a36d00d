package io.guruorm.jdbc;

import io.guruorm.error.ConnectionException;
import io.guruorm.error.DeadlockException;
import io.guruorm.error.GuruException;
import io.guruorm.error.OutcomeUnknownException;
import io.guruorm.error.QueryException;
import io.guruorm.error.SerializationFailureException;
import io.guruorm.sql.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The transactions of a database's threads: each thread has its own, inner ones are savepoints of it. */
final class Transactions {

    private static final long FIRST_PAUSE_MILLIS = 10;
    private static final int LONGEST_PAUSE_DOUBLINGS = 7;

    private final Engine engine;

    @SuppressWarnings("ThreadLocalUsage") // a thread may be in transactions of several databases at once
    private final ThreadLocal<Transaction> ofThread = new ThreadLocal<>();

    Transactions(Engine engine) {
        this.engine = engine;
    }

    /** The transaction of the calling thread. */
    @Nullable
    Transaction current() {
        return ofThread.get();
    }

    <R, X extends Exception> R run(Database database, int attempts, Answer<R, X> work) throws X {
        if (attempts < 1) {
            throw new GuruException("A transaction was to be attempted " + attempts + " times. Give 1 or more.");
        }
        Transaction outer = ofThread.get();
        return outer == null ? outermost(database, attempts, work) : inner(database, outer, work);
    }

    private <R, X extends Exception> R outermost(Database database, int attempts, Answer<R, X> work) throws X {
        for (int attempt = 1; ; attempt++) {
            var transaction = new Transaction(begin());
            R result;
            try {
                result = attempt(database, transaction, work);
            } catch (Exception e) {
                if (attempt == attempts || !isWorthAnotherAttempt(e)) {
                    throw e;
                }
                pause(attempt, e);
                continue;
            }
            engine.listeners().control("commit");
            runAll(transaction.committed());
            return result;
        }
    }

    private Session begin() {
        Session session = engine.take();
        try {
            session.begin();
        } catch (SQLException e) {
            if (session.isClosed()) {
                engine.sessions().discard(session);
            } else {
                engine.sessions().give(session);
            }
            throw engine.failures().statement(Sql.session("begin"), e, engine.knownDialect(), true);
        }
        return session;
    }

    private <R, X extends Exception> R attempt(Database database, Transaction transaction, Answer<R, X> work) throws X {
        R result;
        ofThread.set(transaction);
        try {
            engine.listeners().control("begin");
            result = work.run(database);
        } catch (Throwable e) {
            rollback(transaction, e);
            throw e;
        }
        commit(transaction);
        return result;
    }

    private void commit(Transaction transaction) {
        Session session = transaction.session();
        requireIntact(transaction);
        try {
            session.commit();
        } catch (SQLException e) {
            QueryException failure = engine.failures().commit(e, engine.knownDialect());
            if (failure instanceof OutcomeUnknownException) {
                ofThread.remove();
                engine.sessions().discard(session);
            } else {
                rollback(transaction, failure);
            }
            throw failure;
        }
        ofThread.remove();
        engine.sessions().give(session);
    }

    private void requireIntact(Transaction transaction) {
        if (transaction.hadFailure()) {
            try {
                transaction.session().requireIntact();
            } catch (SQLException e) {
                QueryException failure = engine.failures().hidden(e);
                rollback(transaction, failure);
                throw failure;
            }
        }
    }

    /** Undoes all; what goes wrong on the way is added to the reason and does not replace it. */
    private void rollback(Transaction transaction, Throwable reason) {
        Session session = transaction.session();
        boolean gone = session.isClosed();
        if (!gone) {
            try {
                session.rollback();
            } catch (SQLException e) {
                gone = true;
                reason.addSuppressed(e);
            }
        }
        ofThread.remove();
        try {
            if (gone) {
                engine.sessions().discard(session);
            } else {
                engine.sessions().give(session);
            }
            engine.listeners().control("rollback");
            runAll(transaction.undo());
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    private <R, X extends Exception> R inner(Database database, Transaction outer, Answer<R, X> work) throws X {
        String savepoint = "guru_" + outer.depth();
        control(savepoint, "savepoint ", Session::savepoint, outer);
        outer.enter();
        R result;
        try {
            result = work.run(database);
            control(savepoint, "release savepoint ", Session::releaseSavepoint, outer);
        } catch (Throwable e) {
            rollbackTo(savepoint, outer, e);
            throw e;
        }
        outer.leave();
        return result;
    }

    private void rollbackTo(String savepoint, Transaction outer, Throwable reason) {
        List<Runnable> actions = outer.undo();
        try {
            if (!outer.session().isClosed()) {
                control(savepoint, "rollback to savepoint ", Session::rollbackTo, outer);
                control(savepoint, "release savepoint ", Session::releaseSavepoint, outer);
            }
            runAll(actions);
        } catch (RuntimeException e) {
            reason.addSuppressed(e);
        }
    }

    private void control(String savepoint, String words, SavepointCall call, Transaction outer) {
        try {
            call.on(outer.session(), savepoint);
        } catch (SQLException e) {
            throw engine.failures().statement(Sql.session(words + savepoint), e, engine.knownDialect(), true);
        }
        engine.listeners().control(words + savepoint);
    }

    /** Looks through the causes too: work may wrap what it met. */
    private static boolean isWorthAnotherAttempt(Throwable thrown) {
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            if (e instanceof DeadlockException || e instanceof SerializationFailureException) {
                return true;
            }
        }
        return false;
    }

    /** Waits a random while that doubles each time, so that the same transactions do not meet again. */
    private static void pause(int attempt, Exception reason) {
        long most = FIRST_PAUSE_MILLIS << Math.min(attempt - 1, LONGEST_PAUSE_DOUBLINGS);
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(most + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConnectionException("Interrupted before the next attempt of a transaction.", reason);
        }
    }

    /** Runs every action, even after one has failed; the first failure is thrown then. */
    private static void runAll(List<Runnable> actions) {
        RuntimeException first = null;
        for (Runnable action : actions) {
            try {
                action.run();
            } catch (RuntimeException e) {
                if (first == null) {
                    first = e;
                } else {
                    first.addSuppressed(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** Does something with a savepoint. */
    @FunctionalInterface
    private interface SavepointCall {

        void on(Session session, String savepoint) throws SQLException;
    }
}
