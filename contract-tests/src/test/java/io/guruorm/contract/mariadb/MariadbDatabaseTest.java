package io.guruorm.contract.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.contract.mysqlfamily.MysqlFamilyDatabaseTest;
import io.guruorm.testing.FreshDatabase;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Sessions, transactions and errors of MariaDB. */
class MariadbDatabaseTest extends MysqlFamilyDatabaseTest {

    @RegisterExtension
    static final FreshDatabase fresh = FreshDatabase.onMariadb();

    MariadbDatabaseTest() {
        super(fresh, "max_statement_time");
    }

    @Override
    protected boolean isSince(int patch) {
        return true;
    }

    @Override
    protected String endless() {
        return "select count(*) from seq_1_to_1000000 a join seq_1_to_1000000 b on a.seq * b.seq % 7 = 9";
    }

    @Test
    void insertGivesTheKey() {
        assertThat(database().table("users").insertReturning(Map.of("email", "eve"), "id"))
                .isEqualTo(3L);
    }
}
