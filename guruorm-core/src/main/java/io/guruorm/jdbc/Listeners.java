package io.guruorm.jdbc;

import io.guruorm.sql.Sql;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Those who want to hear of every statement that a database sends. */
final class Listeners {

    private final String database;
    private final List<Consumer<StatementEvent>> listeners = new CopyOnWriteArrayList<>();

    Listeners(String database) {
        this.database = database;
    }

    void add(Consumer<StatementEvent> listener) {
        listeners.add(listener);
    }

    void sent(Sql sql, long startNanos, long rows) {
        tell(sql, startNanos, rows, null, false);
    }

    /** Tells of a failure; a listener that fails too is added to it. */
    void failed(Sql sql, long startNanos, RuntimeException failure) {
        try {
            tell(sql, startNanos, 0, failure, false);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    void control(String text) {
        if (!listeners.isEmpty()) {
            tell(Sql.session(text), System.nanoTime(), 0, null, true);
        }
    }

    private void tell(Sql sql, long startNanos, long rows, @Nullable RuntimeException failure, boolean control) {
        if (listeners.isEmpty()) {
            return;
        }
        Duration took = Duration.ofNanos(System.nanoTime() - startNanos);
        var event = new StatementEvent(database, sql, took, rows, failure, control);
        listeners.forEach(listener -> listener.accept(event));
    }
}
