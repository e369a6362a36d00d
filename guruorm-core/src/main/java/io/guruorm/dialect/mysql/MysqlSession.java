package io.guruorm.dialect.mysql;

import io.guruorm.dialect.Identifiers;
import io.guruorm.dialect.MysqlFamilySession;
import io.guruorm.sql.Sql;
import java.util.regex.Pattern;

/** The sessions of MySQL 8.0 and later. */
final class MysqlSession extends MysqlFamilySession {

    /** Roles as the server writes them: {@code `app`@`%`,`audit`@`%`}. */
    private static final Pattern ROLES =
            Pattern.compile("`(?:[^`]|``)+`@`(?:[^`]|``)+`(?:,`(?:[^`]|``)+`@`(?:[^`]|``)+`)*");

    /** What the server sets with the database. */
    private static final String NOT_SETTINGS = "('character_set_database', 'collation_database')";

    private static final String OPEN = "exists (select 1 from performance_schema.events_transactions_current e"
            + " join performance_schema.threads t on t.thread_id = e.thread_id"
            + " where t.processlist_id = connection_id() and e.state = 'ACTIVE' and e.autocommit = 'NO')";

    MysqlSession(Identifiers identifiers) {
        super(identifiers);
    }

    @Override
    public Sql whereabouts() {
        return Sql.catalogRead("select database() as `database`, database() as `schema`, connection_id() as pid,"
                + " nullif(current_role(), 'NONE') as role");
    }

    @Override
    public Sql actAs(String role) {
        return ROLES.matcher(role).matches() ? Sql.session("set role " + role) : super.actAs(role);
    }

    @Override
    public Sql settings() {
        return Sql.catalogRead("select lower(s.variable_name) as name, s.variable_value as value"
                + " from performance_schema.session_variables s join performance_schema.global_variables g"
                + " on g.variable_name = s.variable_name where s.variable_value <> g.variable_value"
                + " and s.variable_name not in " + NOT_SETTINGS + " order by s.variable_name");
    }

    @Override
    protected String statementTimeLimit() {
        return "max_execution_time";
    }

    /** Those of rows; who holds a table, its own schema of metadata locks tells only where that is turned on. */
    @Override
    public Sql blockers(long pid) {
        return Sql.catalogRead(
                who("b.trx_started") + " join information_schema.innodb_trx b on b.trx_mysql_thread_id = p.id"
                        + " where b.trx_id in (select w.blocking_engine_transaction_id"
                        + " from performance_schema.data_lock_waits w join information_schema.innodb_trx r"
                        + " on r.trx_id = w.requesting_engine_transaction_id where r.trx_mysql_thread_id = ?)"
                        + " order by b.trx_started",
                pid);
    }

    /** The server says whether a transaction is open, the one of the question itself left out. */
    @Override
    public Sql markTransaction() {
        return Sql.catalogRead("select " + OPEN + " as mark");
    }

    @Override
    public Sql transactionMarked() {
        return Sql.catalogRead("select " + OPEN + " as marked");
    }
}
