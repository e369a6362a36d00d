package io.guruorm.dialect.mysql;

import io.guruorm.dialect.Identifiers;
import io.guruorm.dialect.MysqlFamilySession;
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import io.guruorm.sql.TableNames;
import java.util.List;
import java.util.regex.Pattern;

/** The sessions of MySQL 8.0 and later. */
final class MysqlSession extends MysqlFamilySession {

    /** Roles as the server writes them: {@code `app`@`%`,`audit`@`%`}. */
    private static final Pattern ROLES =
            Pattern.compile("`(?:[^`]|``)+`@`(?:[^`]|``)+`(?:,`(?:[^`]|``)+`@`(?:[^`]|``)+`)*");

    /** What the server sets with the database, and what other sessions count on while the question is answered. */
    private static final String NOT_SETTINGS =
            "('character_set_database', 'collation_database', 'gtid_executed', 'gtid_purged', 'gtid_owned')";

    /** How often the engines of this session were told of a savepoint. Everybody may ask for that. */
    private static final String SAVEPOINTS = "(select cast(s.variable_value as unsigned)"
            + " from performance_schema.session_status s where s.variable_name = 'Handler_savepoint')";

    private static final String MARK = "guruorm_mark";

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

    /** A savepoint, which reaches the engines in a transaction only. Nothing is lost with one that has touched no table. */
    @Override
    public List<Sql> markTransaction() {
        return List.of(
                new Sql("set @" + MARK + " = " + SAVEPOINTS, List.of(), SqlKind.SESSION, TableNames.NONE, true, true),
                new Sql("savepoint " + MARK, List.of(), SqlKind.SESSION, TableNames.NONE, true, true));
    }

    @Override
    public Sql transactionMarked() {
        return Sql.catalogRead("select " + SAVEPOINTS + " > @" + MARK + " as marked");
    }
}
