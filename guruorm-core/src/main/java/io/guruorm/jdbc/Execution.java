package io.guruorm.jdbc;

import io.guruorm.sql.Sql;
import java.util.function.Supplier;

/**
 * The one seam around every statement: may run it, leave it out, record it or compare it. Pretend, journal and recording
 * are its users. Who only wants to hear of statements listens ({@link Database#listen}).
 */
public interface Execution {

    /**
     * Stands around one statement.
     *
     * @param sql what is about to be sent
     * @param run sends it and returns its result; call it at most once
     * @param unrun the result to give when it is not sent: no rows, or a count of 0
     * @param <R> the kind of result: rows or a count
     * @return the result for the caller
     */
    <R> R around(Sql sql, Supplier<R> run, R unrun);
}
