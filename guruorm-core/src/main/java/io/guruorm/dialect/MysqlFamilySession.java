package io.guruorm.dialect;

import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import io.guruorm.sql.TableNames;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the sessions of MySQL and MariaDB are told alike. */
public abstract class MysqlFamilySession implements SessionStatements {

    /** A year in seconds: the longest that the server waits for a table. */
    private static final long FOREVER = 31_536_000;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    /** Who a session {@code p} is, as far as blockers and holders of locks are told. */
    private static final String WHO = "select p.id as pid, '' as application, p.user as username,"
            + " substring_index(p.host, ':', 1) as address, %s as since, coalesce(p.info, '') as statement"
            + " from information_schema.processlist p";

    private final Identifiers identifiers;

    /**
     * For the two.
     *
     * @param identifiers how names are quoted
     */
    protected MysqlFamilySession(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    @Override
    public Sql whereabouts() {
        return Sql.catalogRead("select database() as `database`, database() as `schema`, connection_id() as pid,"
                + " current_role() as role");
    }

    @Override
    public Sql set(String name, String value) {
        boolean number = NUMBER.matcher(value).matches();
        return Sql.session("set session " + identifiers.one(name) + " = " + (number ? value : text(value)));
    }

    @Override
    public Optional<Sql> utc() {
        return Optional.of(Sql.session("set session time_zone = '+00:00'"));
    }

    @Override
    public Sql actAs(String role) {
        return Sql.session("set role " + identifiers.one(role));
    }

    /** By their global values: of those that a server keeps as their opposite, MySQL takes {@code default} for off. */
    @Override
    public List<Sql> reset() {
        return List.of(
                Sql.session("set role none"),
                Sql.session("set session time_zone = default"),
                Sql.session("set session sql_mode = " + text(MysqlMode.STRICT)),
                Sql.session("set session foreign_key_checks = @@global.foreign_key_checks"),
                Sql.session("set session unique_checks = @@global.unique_checks"),
                Sql.session("set session sql_safe_updates = @@global.sql_safe_updates"),
                Sql.session("set session lock_wait_timeout = default"),
                Sql.session("set session innodb_lock_wait_timeout = default"),
                Sql.session("set session " + statementTimeLimit() + " = default"),
                Sql.session("set session default_storage_engine = default"));
    }

    /** The setting that says how long a statement may take. */
    protected abstract String statementTimeLimit();

    /**
     * Asks for sessions {@code p}: the columns of {@link #lockHolders}.
     *
     * @param since when it began, as SQL
     */
    protected static String who(String since) {
        return WHO.formatted(since);
    }

    /** One at a time: the driver lets no second statement slip in behind a first. */
    @Override
    public List<Sql> together(List<Sql> statements) {
        return List.copyOf(statements);
    }

    /** Two settings: one for tables, one for rows. They count seconds. */
    @Override
    public Sql lockTimeout(Duration limit) {
        long seconds =
                limit.isZero() ? FOREVER : Math.max(1, limit.plusMillis(999).toSeconds());
        return Sql.session("set session lock_wait_timeout = " + seconds + ", innodb_lock_wait_timeout = " + seconds);
    }

    @Override
    public Optional<Sql> watchClient() {
        return Optional.empty();
    }

    @Override
    public Sql tryLock(long key) {
        return Sql.catalogRead("select coalesce(get_lock(?, 0), 0) as taken", lock(key));
    }

    @Override
    public Sql unlock(long key) {
        return Sql.catalogRead("select release_lock(?) as freed", lock(key));
    }

    @Override
    public Sql lockHolders(long key) {
        return Sql.catalogRead(who("cast(null as datetime)") + " where p.id = is_used_lock(?)", lock(key));
    }

    /** {@code lock tables} would commit; locked rows, and the gaps between them, let nobody else write either. */
    @Override
    public Optional<Sql> lockTable(String table) {
        return Optional.of(new Sql(
                "select count(*) from " + identifiers.table(table) + " for update",
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
        return transaction("start transaction");
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
    public Sql readOnly() {
        return Sql.session("set session transaction read only");
    }

    private static String lock(long key) {
        return "guruorm_" + HexFormat.of().toHexDigits(key);
    }

    private static Sql transaction(String text) {
        return new Sql(text, List.of(), SqlKind.TRANSACTION, TableNames.NONE, true, false);
    }

    private static String text(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
