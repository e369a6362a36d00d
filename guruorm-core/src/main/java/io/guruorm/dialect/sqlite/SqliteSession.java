package io.guruorm.dialect.sqlite;

import io.guruorm.dialect.SessionStatements;
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import io.guruorm.sql.TableNames;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The connections to SQLite. They have no locks of their own, no roles and no time zone. */
final class SqliteSession implements SessionStatements {

    @Override
    public Sql whereabouts() {
        return Sql.catalogRead("select coalesce(file, '') as \"database\", 'main' as \"schema\", 0 as pid, null as role"
                + " from pragma_database_list where name = 'main'");
    }

    @Override
    public Sql settings() {
        return Sql.catalogRead(
                "select 'foreign_keys' as name, cast(foreign_keys as text) as value"
                        + " from pragma_foreign_keys union all select 'query_only', cast(query_only as text)"
                        + " from pragma_query_only union all select 'legacy_alter_table', cast(legacy_alter_table as text)"
                        + " from pragma_legacy_alter_table union all select 'busy_timeout', cast(timeout as text) from pragma_busy_timeout");
    }

    @Override
    public Sql set(String name, String value) {
        return Sql.session("pragma " + name + " = " + value);
    }

    @Override
    public Optional<Sql> utc() {
        return Optional.empty();
    }

    @Override
    public Sql actAs(String role) {
        throw Refusal.of("roles", "Leave it out.");
    }

    @Override
    public List<Sql> reset() {
        return List.of();
    }

    @Override
    public List<Sql> together(List<Sql> statements) {
        return List.copyOf(statements);
    }

    @Override
    public Sql lockTimeout(Duration limit) {
        return Sql.session("pragma busy_timeout = " + limit.toMillis());
    }

    @Override
    public Optional<Sql> watchClient() {
        return Optional.empty();
    }

    @Override
    public Sql tryLock(long key) {
        throw noLocks();
    }

    @Override
    public Sql unlock(long key) {
        throw noLocks();
    }

    @Override
    public Sql lockHolders(long key) {
        throw noLocks();
    }

    @Override
    public Sql blockers(long pid) {
        throw noLocks();
    }

    private static RuntimeException noLocks() {
        return Refusal.of("locks of sessions", "Lock a file beside the database.");
    }

    /** A transaction that was begun to write has the whole file for itself. */
    @Override
    public Optional<Sql> lockTable(String table) {
        return Optional.empty();
    }

    /** Dropping a table deletes its rows, and what refers to them with them, unless this goes before. */
    @Override
    public List<Sql> beforeChanges() {
        return List.of(Sql.session("pragma foreign_keys = off").outsideTransaction());
    }

    @Override
    public Optional<Sql> brokenReferences() {
        return Optional.of(Sql.catalogRead("select \"table\", \"rowid\", parent from pragma_foreign_key_check"));
    }

    @Override
    public Sql begin() {
        return transaction("begin immediate");
    }

    @Override
    public Sql commit() {
        return transaction("commit");
    }

    /** A rollback alone is an error where nothing is open; a savepoint opens something. */
    @Override
    public List<Sql> rollback() {
        return List.of(transaction("savepoint guru_end"), transaction("rollback"));
    }

    /** This setting ends with the transaction, and outside of one with the statement that sets it. */
    @Override
    public List<Sql> markTransaction() {
        return List.of(Sql.session("pragma defer_foreign_keys = on"));
    }

    @Override
    public Sql transactionMarked() {
        return Sql.catalogRead("select defer_foreign_keys as marked from pragma_defer_foreign_keys");
    }

    @Override
    public Sql readOnly() {
        return Sql.session("pragma query_only = on");
    }

    private static Sql transaction(String text) {
        return new Sql(text, List.of(), SqlKind.TRANSACTION, TableNames.NONE, true, false);
    }
}
