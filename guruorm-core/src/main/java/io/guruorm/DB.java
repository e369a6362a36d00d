package io.guruorm;

import io.guruorm.catalog.LiveSchema;
import io.guruorm.jdbc.Answer;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Databases;
import io.guruorm.jdbc.Row;
import io.guruorm.jdbc.TableQuery;
import io.guruorm.jdbc.Work;
import io.guruorm.schema.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Short ways to the program's own databases, as set by {@link Capsule#setAsGlobal}. In a migration or seeder they lead to
 * the connection that it works on.
 */
public final class DB {

    private DB() {}

    /** The default database, or the one that stands in on this thread. */
    public static Database connection() {
        return Databases.current();
    }

    /**
     * The database of a connection.
     *
     * @param name as added to the capsule
     */
    public static Database connection(String name) {
        return Databases.current(name);
    }

    /** The schema of {@link #connection()}. */
    public static Schema schema() {
        return new LiveSchema(connection());
    }

    /** As {@link Database#table(String)}. */
    public static TableQuery table(String name) {
        return connection().table(name);
    }

    /** As {@link Database#select}. */
    public static List<Row> select(String sql, @Nullable Object... bindings) {
        return connection().select(sql, bindings);
    }

    /** As {@link Database#selectOne}. */
    public static Optional<Row> selectOne(String sql, @Nullable Object... bindings) {
        return connection().selectOne(sql, bindings);
    }

    /** As {@link Database#statement}. */
    public static long statement(String sql, @Nullable Object... bindings) {
        return connection().statement(sql, bindings);
    }

    /** As {@link Database#transaction(Work)}. */
    public static <X extends Exception> void transaction(Work<X> work) throws X {
        connection().transaction(work);
    }

    /** As {@link Database#transaction(int, Work)}. */
    public static <X extends Exception> void transaction(int attempts, Work<X> work) throws X {
        connection().transaction(attempts, work);
    }

    /** As {@link Database#inTransaction(Answer)}. */
    public static <R extends @Nullable Object, X extends Exception> R inTransaction(Answer<R, X> work) throws X {
        return connection().inTransaction(work);
    }

    /** As {@link Database#inTransaction(int, Answer)}. */
    public static <R extends @Nullable Object, X extends Exception> R inTransaction(int attempts, Answer<R, X> work)
            throws X {
        return connection().inTransaction(attempts, work);
    }

    /** As {@link Database#afterCommit}. */
    public static void afterCommit(Runnable action) {
        connection().afterCommit(action);
    }

    /** As {@link Database#afterRollback}. */
    public static void afterRollback(Runnable action) {
        connection().afterRollback(action);
    }
}
