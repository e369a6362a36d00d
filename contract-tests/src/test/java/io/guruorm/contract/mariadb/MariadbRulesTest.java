package io.guruorm.contract.mariadb;

import io.guruorm.contract.mysqlfamily.MysqlFamilyRulesTest;
import io.guruorm.testing.FreshDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checks, parts of indexes, and the two meanings of a column that is said again, on MariaDB. */
class MariadbRulesTest extends MysqlFamilyRulesTest {

    @RegisterExtension
    static final FreshDatabase fresh = FreshDatabase.onMariadb();

    MariadbRulesTest() {
        super(fresh.database());
    }
}
