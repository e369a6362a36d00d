package io.guruorm.migration;

import io.guruorm.error.GuruException;
import io.guruorm.jdbc.Database;
import io.guruorm.schema.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One step of a database's history, forward by {@link #up} and, where it can be undone, back by {@link #down}. A
 * subclass is named {@code Myyyy_MM_dd_HHmmss_snake_words} after its time and recorded without the {@code M}; it has a
 * constructor without arguments.
 *
 * <pre>{@code
 * public final class M2025_11_29_145247_create_users_table extends Migration {
 *     @Override
 *     public void up(Schema schema) {
 *         schema.create("users", table -> {
 *             table.id();
 *             table.string("name");
 *         });
 *     }
 *
 *     @Override
 *     public void down(Schema schema) {
 *         schema.drop("users");
 *     }
 * }
 * }</pre>
 *
 * <p>While it runs, {@code DB}, models and {@link #database()} all speak to the one connection that the migration runs
 * on, inside its transaction. {@code up} and {@code down} may be called more than once, each time on a new instance, so
 * they must do nothing outside the database that they are given.
 */
public abstract class Migration {

    private @Nullable Database database;
    private boolean asked;

    /**
     * Makes the change.
     *
     * @param schema changes tables as it is told, at once
     * @throws Exception whatever goes wrong; the migration is then rolled back
     */
    public abstract void up(Schema schema) throws Exception;

    /**
     * Undoes the change. A migration that does not override this is undone by what its {@link #up} says, if that alone
     * tells what there was before: {@code up} is called with a schema that only notes changes down, and these are
     * reversed, newest first. A created table is dropped, an added column, index or foreign key dropped, a name given
     * back. There is no such way back where {@code up} reads, asks the schema, uses {@link #database()} or sends SQL of
     * its own, drops, replaces or changes something, or makes a primary key of columns that were there; nor where its
     * source has changed since it ran. A rollback that holds such a migration is refused by name before anything is
     * undone, so override this there. Override it also where {@code up} catches what a change throws, or says something
     * else each time.
     *
     * @param schema changes tables as it is told, at once
     * @throws Exception whatever goes wrong; the step back is then rolled back
     */
    public void down(Schema schema) throws Exception {
        throw new GuruException(getClass().getSimpleName()
                + " has no down of its own to be called: only a Migrator can undo it, by what its up says.");
    }

    /**
     * Whether the migration and its row in the history are one transaction, which is so unless this is overridden.
     * Answer false for what the database cannot do in a transaction, such as {@code create index concurrently}; each
     * statement is then final on its own, so keep such a migration to that one statement.
     */
    public boolean withinTransaction() {
        return true;
    }

    /**
     * The database that the migration runs on, in its transaction.
     *
     * @throws GuruException if the migration is not being run
     */
    protected final Database database() {
        if (database == null) {
            throw new GuruException(
                    getClass().getSimpleName() + " is not being run: only a Migrator can run a migration.");
        }
        asked = true;
        return database;
    }

    /** Whether {@link #database()} was called. */
    final boolean askedForDatabase() {
        return asked;
    }

    final void runOn(Database working) {
        database = working;
    }
}
