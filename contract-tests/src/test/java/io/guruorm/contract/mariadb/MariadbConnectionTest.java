package io.guruorm.contract.mariadb;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.config.Driver;
import io.guruorm.contract.mysqlfamily.MysqlFamilyConnectionTest;
import io.guruorm.error.ConfigurationException;
import io.guruorm.testing.FreshDatabase;
import io.guruorm.testing.MariadbServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Addresses, users and data sources of MariaDB. */
class MariadbConnectionTest extends MysqlFamilyConnectionTest {

    @RegisterExtension
    static final FreshDatabase fresh = FreshDatabase.onMariadb();

    MariadbConnectionTest() {
        super(fresh);
    }

    @Override
    protected void createUser(String name, String password) {
        MariadbServer.shared().createUser(name, password);
    }

    @Override
    protected DatabaseConfig protectedPasswords(DatabaseConfig config) {
        return config;
    }

    @Test
    void mysqlIsNamedWhereMariadbIs() {
        assertThatThrownBy(() -> open(config().toBuilder().driver(Driver.MYSQL).build()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("The server is MariaDB ")
                .hasMessageContaining(", not MySQL")
                .hasMessageContaining("Set driver: mariadb");
    }
}
