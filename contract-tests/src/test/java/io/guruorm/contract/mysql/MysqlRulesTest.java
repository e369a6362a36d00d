package io.guruorm.contract.mysql;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.guruorm.contract.mysqlfamily.MysqlFamilyRulesTest;
import io.guruorm.testing.FreshDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Checks, parts of indexes, and the two meanings of a column that is said again, on MySQL. */
class MysqlRulesTest extends MysqlFamilyRulesTest {

    @RegisterExtension
    static final FreshDatabase fresh = FreshDatabase.onMysql();

    MysqlRulesTest() {
        super(fresh.database());
    }

    @BeforeEach
    void needsChecks() {
        assumeTrue(MysqlReleases.isSince(fresh.database(), 16));
    }
}
