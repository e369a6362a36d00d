package io.guruorm.dialect;

import io.guruorm.sql.CheckReturnValue;
import io.guruorm.sql.Sql;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a migration run says to its session: locks, time limits, settings. The columns of the answers have the same names
 * in all dialects. Values only; nothing here sends anything.
 */
@CheckReturnValue
public interface SessionStatements {

    /**
     * Asks where the session is: one row of {@code database}, {@code schema} (where new tables go; null where there is
     * none), {@code pid} (the server's number for the session) and {@code role} (null where the session's user acts as
     * itself).
     */
    Sql whereabouts();

    /** Asks which settings the session was given after it began: rows of {@code name} and {@code value}. */
    Sql settings();

    /**
     * Gives the session a setting.
     *
     * @param name as {@link #settings} names it
     * @param value as {@link #settings} gives it
     */
    Sql set(String name, String value);

    /** Sets the session's time zone to UTC; empty where sessions have none. */
    Optional<Sql> utc();

    /**
     * Lets the session act as a role.
     *
     * @param role as {@link #whereabouts} gives it
     */
    Sql actAs(String role);

    /** Makes the session as it was when it began, one statement per thing, without letting go of its locks. */
    List<Sql> reset();

    /**
     * Puts statements without bindings together so that they travel at once, where the database allows that.
     *
     * @param statements of kind session, at least one
     * @return one or more, to be sent in order
     */
    List<Sql> together(List<Sql> statements);

    /**
     * Sets how long a statement may wait for a busy table.
     *
     * @param limit zero for as long as it takes
     */
    Sql lockTimeout(Duration limit);

    /** Lets the server stop a statement whose client is gone; empty where it cannot. It may refuse on some platforms. */
    Optional<Sql> watchClient();

    /**
     * Tries to take a lock that belongs to the session: one row with a boolean {@code taken}. Never waits. Only where the
     * database has {@link Capability#SESSION_LOCKS}, as all that asks about locks.
     *
     * @param key names the lock within the database
     */
    Sql tryLock(long key);

    /**
     * Lets go of that lock.
     *
     * @param key names the lock within the database
     */
    Sql unlock(long key);

    /**
     * Asks who holds that lock: rows of {@code pid}, {@code application}, {@code username}, {@code address},
     * {@code since} (when the session was opened) and {@code statement}.
     *
     * @param key names the lock within the database
     */
    Sql lockHolders(long key);

    /**
     * Asks who holds what a session waits for: rows as of {@link #lockHolders}, {@code since} being the begin of the
     * transaction. None where it does not wait.
     *
     * @param pid the waiting session
     */
    Sql blockers(long pid);

    /**
     * Lets nobody else write to a table, or lock it like this, until the transaction ends; all may read it. Empty where
     * {@link #begin} has done so.
     *
     * @param table a table, {@code schema.table} where qualified
     */
    Optional<Sql> lockTable(String table);

    /**
     * What has to be said before a transaction that changes tables, so that no row goes or fails for a reference while
     * they are changed. The run's settings, sent again, take it back.
     */
    List<Sql> beforeChanges();

    /**
     * Asks for the rows that refer to none, where the database does not see to that in a transaction that
     * {@link #beforeChanges} has gone before: each row of the answer is the same as long as the reference is broken.
     */
    Optional<Sql> brokenReferences();

    /** Begins a transaction that is going to write, as a client would be told to. */
    Sql begin();

    /** Commits a transaction, as a client would be told to. */
    Sql commit();

    /** Ends whatever transaction is open, if one is, without keeping what it did. */
    List<Sql> rollback();

    /** Leaves a mark in the transaction that is open, which goes with it; in none, the mark goes at once. */
    List<Sql> markTransaction();

    /** Asks for that mark: one row with a boolean {@code marked}, true while that transaction is open. */
    Sql transactionMarked();

    /** Lets the session only read from now on, in its transactions and outside of them. */
    Sql readOnly();
}
