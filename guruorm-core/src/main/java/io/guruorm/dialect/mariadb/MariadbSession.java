package io.guruorm.dialect.mariadb;

import io.guruorm.dialect.Identifiers;
import io.guruorm.dialect.MysqlFamilySession;
import io.guruorm.sql.Sql;
import java.util.List;

/** The sessions of MariaDB 10.11 and later. */
final class MariadbSession extends MysqlFamilySession {

    /** What differs from the server's own settings without anybody having set it, or cannot be set. */
    private static final String NOT_SETTINGS = "('TIMESTAMP', 'INSERT_ID', 'LAST_INSERT_ID', 'LAST_GTID', 'IDENTITY',"
            + " 'RAND_SEED1', 'RAND_SEED2', 'PSEUDO_THREAD_ID', 'ERROR_COUNT', 'WARNING_COUNT', 'IN_TRANSACTION',"
            + " 'GTID_SEQ_NO', 'CHARACTER_SET_DATABASE', 'COLLATION_DATABASE', 'PROXY_USER', 'EXTERNAL_USER')";

    MariadbSession(Identifiers identifiers) {
        super(identifiers);
    }

    @Override
    public Sql settings() {
        return Sql.catalogRead("select lower(variable_name) as name, session_value as value"
                + " from information_schema.system_variables where session_value <> global_value and read_only = 'NO'"
                + " and variable_name not in " + NOT_SETTINGS + " order by variable_name");
    }

    @Override
    protected String statementTimeLimit() {
        return "max_statement_time";
    }

    /** Those of rows; who holds a table the server does not tell. */
    @Override
    public Sql blockers(long pid) {
        return Sql.catalogRead(
                who("b.trx_started") + " join information_schema.innodb_trx b on b.trx_mysql_thread_id = p.id"
                        + " join information_schema.innodb_lock_waits w on w.blocking_trx_id = b.trx_id"
                        + " join information_schema.innodb_trx r on r.trx_id = w.requesting_trx_id"
                        + " where r.trx_mysql_thread_id = ? order by b.trx_started",
                pid);
    }

    /** The server itself says whether a transaction is open; it cannot tell one from the next. */
    @Override
    public List<Sql> markTransaction() {
        return List.of(Sql.catalogRead("select @@in_transaction as mark"));
    }

    @Override
    public Sql transactionMarked() {
        return Sql.catalogRead("select @@in_transaction as marked");
    }
}
