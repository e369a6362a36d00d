package io.guruorm.contract.mysql;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.config.Driver;
import io.guruorm.contract.mysqlfamily.MysqlFamilyConnectionTest;
import io.guruorm.error.ConfigurationException;
import io.guruorm.error.ConnectionException;
import io.guruorm.testing.FreshDatabase;
import io.guruorm.testing.MysqlServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Addresses, users and data sources of MySQL. */
class MysqlConnectionTest extends MysqlFamilyConnectionTest {

    @RegisterExtension
    static final FreshDatabase fresh = FreshDatabase.onMysql();

    MysqlConnectionTest() {
        super(fresh);
    }

    @Override
    protected void createUser(String name, String password) {
        MysqlServer.shared().orElseThrow().createUser(name, password);
    }

    @Override
    protected DatabaseConfig protectedPasswords(DatabaseConfig config) {
        return config.toBuilder().option("sslMode", "trust").build();
    }

    @Test
    void passwordThatNothingProtectsIsNotSent() {
        createUser("plain", "s3cret");
        DatabaseConfig plain = config().toBuilder()
                .username("plain")
                .password("s3cret")
                .database("information_schema")
                .build();
        assertThatThrownBy(() -> open(plain))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("wants the password of user \"plain\" protected")
                .hasMessageContaining("Set the option sslMode to verify-full")
                .hasMessageNotContaining("s3cret");
        open(plain.toBuilder().option("allowPublicKeyRetrieval", "true").build());
        open(plain.toBuilder().option("sslMode", "trust").build());
    }

    @Test
    void mariadbIsNamedWhereMysqlIs() {
        assertThatThrownBy(
                        () -> open(config().toBuilder().driver(Driver.MARIADB).build()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("The server is MySQL ")
                .hasMessageContaining(", not MariaDB")
                .hasMessageContaining("Set driver: mysql");
    }
}
