package io.guruorm.dialect.sqlserver;

import io.guruorm.dialect.SessionStatements;
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import io.guruorm.sql.TableNames;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The sessions of SQL Server, as far as they can be told without one: what only a try could prove is refused. */
final class SqlServerSession implements SessionStatements {

    private static final String WHO = "select s.session_id as pid, coalesce(s.program_name, '') as application,"
            + " s.login_name as username, coalesce(c.client_net_address, '') as address, %s as since,"
            + " coalesce(t.text, '') as statement from sys.dm_exec_sessions s"
            + " left join sys.dm_exec_connections c on c.session_id = s.session_id"
            + " outer apply sys.dm_exec_sql_text(c.most_recent_sql_handle) t";

    @Override
    public Sql whereabouts() {
        return Sql.catalogRead("select db_name() as [database], schema_name() as [schema], @@spid as pid,"
                + " cast(null as nvarchar(128)) as role");
    }

    @Override
    public Sql settings() {
        throw untried("settings of sessions to read");
    }

    @Override
    public Sql set(String name, String value) {
        throw untried("settings of sessions to set by name");
    }

    private static RuntimeException untried(String feature) {
        return Refusal.of(feature + " yet", "SQL Server is there as SQL text alone: send the statements yourself.");
    }

    /** Sessions have no time zone. */
    @Override
    public Optional<Sql> utc() {
        return Optional.empty();
    }

    @Override
    public Sql actAs(String role) {
        throw Refusal.of("roles to act as", "Use execute as in raw SQL.");
    }

    @Override
    public List<Sql> reset() {
        throw untried("resetting of sessions");
    }

    @Override
    public List<Sql> together(List<Sql> statements) {
        return List.copyOf(statements);
    }

    @Override
    public Sql lockTimeout(Duration limit) {
        return Sql.session("set lock_timeout " + (limit.isZero() ? -1 : Math.max(1, limit.toMillis())));
    }

    @Override
    public Optional<Sql> watchClient() {
        return Optional.empty();
    }

    @Override
    public Sql tryLock(long key) {
        return Sql.catalogRead(
                "declare @got int; exec @got = sp_getapplock @Resource = ?, @LockMode = N'Exclusive',"
                        + " @LockOwner = N'Session', @LockTimeout = 0;"
                        + " select cast(case when @got >= 0 then 1 else 0 end as bit) as taken",
                lock(key));
    }

    @Override
    public Sql unlock(long key) {
        return Sql.catalogRead(
                "declare @got int; exec @got = sp_releaseapplock @Resource = ?, @LockOwner = N'Session';"
                        + " select cast(case when @got >= 0 then 1 else 0 end as bit) as freed",
                lock(key));
    }

    /** The server tells of such a lock the first 32 letters, and its hash. */
    @Override
    public Sql lockHolders(long key) {
        return Sql.catalogRead(
                WHO.formatted("s.login_time") + " where s.session_id in (select l.request_session_id"
                        + " from sys.dm_tran_locks l where l.resource_type = 'APPLICATION'"
                        + " and l.resource_database_id = db_id() and l.request_status = 'GRANT'"
                        + " and charindex(?, l.resource_description) > 0)",
                "[" + lock(key) + "]");
    }

    @Override
    public Sql blockers(long pid) {
        return Sql.catalogRead(
                WHO.formatted("(select min(a.transaction_begin_time) from sys.dm_tran_session_transactions x"
                                + " join sys.dm_tran_active_transactions a on a.transaction_id = x.transaction_id"
                                + " where x.session_id = s.session_id)")
                        + " where s.session_id in (select r.blocking_session_id from sys.dm_exec_requests r"
                        + " where r.session_id = ?) order by since",
                pid);
    }

    @Override
    public Optional<Sql> lockTable(String table) {
        throw untried("lock of a whole table that lets others read it");
    }

    @Override
    public List<Sql> beforeChanges() {
        return List.of();
    }

    @Override
    public Optional<Sql> brokenReferences() {
        return Optional.empty();
    }

    @Override
    public Sql begin() {
        return transaction("begin transaction");
    }

    @Override
    public Sql commit() {
        return transaction("commit transaction");
    }

    /** A rollback alone is an error where nothing is open. */
    @Override
    public List<Sql> rollback() {
        return List.of(transaction("if @@trancount > 0 rollback transaction"));
    }

    @Override
    public List<Sql> markTransaction() {
        throw untried("marks in a transaction");
    }

    @Override
    public Sql transactionMarked() {
        throw untried("marks in a transaction");
    }

    @Override
    public Sql readOnly() {
        throw Refusal.of("sessions that only read", "Use a user who may only read.");
    }

    private static String lock(long key) {
        return "guruorm_" + HexFormat.of().toHexDigits(key);
    }

    private static Sql transaction(String text) {
        return new Sql(text, List.of(), SqlKind.TRANSACTION, TableNames.NONE, true, false);
    }
}
