package io.guruorm.jdbc;

import io.guruorm.sql.Sql;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A statement that was sent.
 *
 * @param database the database's name
 * @param sql what was sent
 * @param took from sending to the last row
 * @param rows the rows that came back, or that it changed; 0 if it failed
 * @param failure why it failed, or null
 * @param control whether the database itself sent it to bound a transaction: {@code begin}, {@code commit}, {@code
 *     rollback}, {@code savepoint …}
 */
public record StatementEvent(
        String database,
        Sql sql,
        Duration took,
        long rows,
        @Nullable RuntimeException failure,
        boolean control) {}
