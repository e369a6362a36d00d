package io.guruorm.contract.mysql;

import io.guruorm.contract.mysqlfamily.MysqlFamilyDatabaseTest;
import io.guruorm.testing.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sessions, transactions and errors of MySQL. */
class MysqlDatabaseTest extends MysqlFamilyDatabaseTest {

    @RegisterExtension
    static final FreshDatabase fresh = FreshDatabase.onMysql();

    MysqlDatabaseTest() {
        super(fresh, "max_execution_time");
    }

    @Override
    protected boolean isSince(int patch) {
        return MysqlReleases.isSince(fresh.database(), patch);
    }

    @Override
    protected String endless() {
        return "select count(*) from information_schema.columns a, information_schema.columns b,"
                + " information_schema.columns c";
    }
}
