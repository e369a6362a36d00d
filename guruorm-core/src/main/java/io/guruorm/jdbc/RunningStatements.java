package io.guruorm.jdbc;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The statements of a database that run now, so that another thread can cancel them. */
final class RunningStatements {

    private static final int TIMES = 20;
    private static final long PAUSE_MILLIS = 50;

    private final Map<Statement, Cancelling> statements = new ConcurrentHashMap<>();
    private final @Nullable RunningStatements above;

    /**
     * Notes down nothing yet.
     *
     * @param above where everything is noted down too, as who cancels a database cancels its dedicated ones
     */
    RunningStatements(@Nullable RunningStatements above) {
        this.above = above;
    }

    void began(Statement statement, Cancelling again) {
        statements.put(statement, again);
        if (above != null) {
            above.began(statement, again);
        }
    }

    void ended(Statement statement) {
        statements.remove(statement);
        if (above != null) {
            above.ended(statement);
        }
    }

    /**
     * Asks the server to give up each of them; who waits for one gets its error. A server overlooks what reaches it
     * before the statement does, so it is asked again, for up to a second, while they run.
     */
    void cancel() throws SQLException {
        Map<Statement, Cancelling> running = Map.copyOf(statements);
        for (Statement statement : running.keySet()) {
            statement.cancel();
        }
        for (int i = 0; i < TIMES && pauseWhileAnyRuns(running); i++) {
            for (var each : running.entrySet()) {
                if (statements.containsKey(each.getKey())) {
                    each.getValue().again();
                }
            }
        }
    }

    private boolean pauseWhileAnyRuns(Map<Statement, Cancelling> running) {
        if (running.keySet().stream().noneMatch(statements::containsKey)) {
            return false;
        }
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Asks once more. */
    @FunctionalInterface
    interface Cancelling {

        void again() throws SQLException;
    }
}
