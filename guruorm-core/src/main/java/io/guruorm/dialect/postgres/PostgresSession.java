package io.guruorm.dialect.postgres;

import io.guruorm.dialect.SessionStatements;
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import io.guruorm.sql.TableNames;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sessions of PostgreSQL 14 and later. */
final class PostgresSession implements SessionStatements {

    /** Settings that hold a list of quoted names: their values are SQL already. */
    private static final Set<String> LISTS = Set.of(
            "search_path",
            "temp_tablespaces",
            "session_preload_libraries",
            "local_preload_libraries",
            "unix_socket_directories");

    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)?");

    private static final String WHO = "select a.pid::bigint as pid, coalesce(a.application_name, '') as application,"
            + " coalesce(a.usename, '') as username, host(a.client_addr) as address, %s as since,"
            + " coalesce(a.query, '') as statement from pg_catalog.pg_stat_activity a";

    private final UnaryOperator<String> quote;

    /**
     * Sessions of one dialect.
     *
     * @param quote quotes an identifier, which may be {@code schema.table}
     */
    PostgresSession(UnaryOperator<String> quote) {
        this.quote = quote;
    }

    @Override
    public Sql whereabouts() {
        return Sql.catalogRead("select pg_catalog.current_database()::text as \"database\","
                + " pg_catalog.current_schema()::text as \"schema\", pg_catalog.pg_backend_pid()::bigint as pid,"
                + " nullif(pg_catalog.current_setting('role'), 'none') as role");
    }

    @Override
    public Sql settings() {
        return Sql.catalogRead("select name, setting as value from pg_catalog.pg_settings"
                + " where source = 'session' and name not like 'transaction\\_%' order by name");
    }

    @Override
    public Sql set(String name, String value) {
        String plain =
                name.equals("TimeZone") ? "time zone" : PLAIN.matcher(name).matches() ? name : quote.apply(name);
        if (LISTS.contains(name)) {
            return session("set " + plain + " = " + (value.isBlank() ? "''" : value));
        }
        return session("set " + plain + (plain.equals("time zone") ? " " : " = ") + text(value));
    }

    @Override
    public Optional<Sql> utc() {
        return Optional.of(session("set time zone 'UTC'"));
    }

    @Override
    public Sql actAs(String role) {
        return session("set role \"" + role.replace("\"", "\"\"") + "\"");
    }

    @Override
    public List<Sql> reset() {
        return List.of(session("reset session authorization"), session("reset role"), session("reset all"));
    }

    @Override
    public List<Sql> together(List<Sql> statements) {
        return List.of(session(statements.stream().map(Sql::text).collect(Collectors.joining("; "))));
    }

    @Override
    public Sql lockTimeout(Duration limit) {
        return session("set lock_timeout = '" + limit.toMillis() + "ms'");
    }

    @Override
    public Optional<Sql> watchClient() {
        return Optional.of(session("set client_connection_check_interval = '1s'"));
    }

    @Override
    public Sql tryLock(long key) {
        return Sql.catalogRead("select pg_catalog.pg_try_advisory_lock(?) as taken", key);
    }

    @Override
    public Sql unlock(long key) {
        return Sql.catalogRead("select pg_catalog.pg_advisory_unlock(?) as freed", key);
    }

    /** A 64-bit key is kept in two halves, marked by objsubid 1 (view pg_locks of the manual). */
    @Override
    public Sql lockHolders(long key) {
        return Sql.catalogRead(
                WHO.formatted("a.backend_start") + " join pg_catalog.pg_locks l on l.pid = a.pid"
                        + " where l.locktype = 'advisory' and l.granted and l.objsubid = 1"
                        + " and l.database = (select oid from pg_catalog.pg_database where datname = pg_catalog.current_database())"
                        + " and l.classid::bigint = ? and l.objid::bigint = ?",
                key >>> 32,
                key & 0xFFFF_FFFFL);
    }

    @Override
    public Sql blockers(long pid) {
        return Sql.catalogRead(
                WHO.formatted("a.xact_start")
                        + " where a.pid = any(pg_catalog.pg_blocking_pids(?::integer)) order by a.xact_start",
                pid);
    }

    @Override
    public Optional<Sql> lockTable(String table) {
        return Optional.of(new Sql(
                "lock table " + quote.apply(table) + " in share row exclusive mode",
                List.of(),
                SqlKind.SESSION,
                TableNames.of(table),
                true,
                false));
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
        return transaction("begin");
    }

    @Override
    public Sql commit() {
        return transaction("commit");
    }

    @Override
    public List<Sql> rollback() {
        return List.of(transaction("rollback"));
    }

    @Override
    public List<Sql> markTransaction() {
        return List.of(Sql.catalogRead("select pg_catalog.set_config('guruorm.transaction', 'open', true) as mark"));
    }

    @Override
    public Sql transactionMarked() {
        return Sql.catalogRead(
                "select coalesce(pg_catalog.current_setting('guruorm.transaction', true), '') = 'open' as marked");
    }

    @Override
    public Sql readOnly() {
        return session("set default_transaction_read_only = on");
    }

    private static Sql session(String text) {
        return Sql.session(text);
    }

    private static Sql transaction(String text) {
        return new Sql(text, List.of(), SqlKind.TRANSACTION, TableNames.NONE, true, false);
    }

    private static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
