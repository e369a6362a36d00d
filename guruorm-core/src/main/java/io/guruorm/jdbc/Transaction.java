package io.guruorm.jdbc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A transaction of one thread: its session, its levels, and what shall follow each of them. */
final class Transaction {

    private final Session session;
    private final Deque<Level> levels = new ArrayDeque<>();
    private boolean anyFailure;

    Transaction(Session session) {
        this.session = session;
        levels.push(new Level());
    }

    Session session() {
        return session;
    }

    /** Notes down that a statement failed, whether or not the work goes on. */
    void statementFailed() {
        anyFailure = true;
    }

    boolean hadFailure() {
        return anyFailure;
    }

    int depth() {
        return levels.size();
    }

    void afterCommit(Runnable action) {
        levels.element().afterCommit.add(action);
    }

    void afterRollback(Runnable action) {
        levels.element().afterRollback.add(action);
    }

    void enter() {
        levels.push(new Level());
    }

    /** Ends the innermost level well: what shall follow it follows the one around it. */
    void leave() {
        Level inner = levels.pop();
        levels.element().afterCommit.addAll(inner.afterCommit);
        levels.element().afterRollback.addAll(inner.afterRollback);
    }

    /** Ends the innermost level badly; gives what shall follow that. */
    List<Runnable> undo() {
        return levels.pop().afterRollback;
    }

    /** What shall follow the commit of all. */
    List<Runnable> committed() {
        return levels.pop().afterCommit;
    }

    private static final class Level {

        private final List<Runnable> afterCommit = new ArrayList<>();
        private final List<Runnable> afterRollback = new ArrayList<>();
    }
}
