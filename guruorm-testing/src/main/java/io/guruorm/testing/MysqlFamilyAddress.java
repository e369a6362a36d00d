package io.guruorm.testing;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.config.PoolConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A server of MySQL or MariaDB and who may do everything there. Thread-safe. */
final class MysqlFamilyAddress {

    private final DatabaseConfig address;
    private final AtomicInteger databases = new AtomicInteger();

    MysqlFamilyAddress(DatabaseConfig address) {
        this.address = address;
    }

    int port() {
        return address.port();
    }

    DatabaseConfig createDatabase() {
        // Not "test_": each user of a new MariaDB may do everything in databases that begin so.
        String name = "fresh_" + ProcessHandle.current().pid() + "_" + databases.incrementAndGet();
        administer("create database " + quoted(name));
        return database(name);
    }

    DatabaseConfig database(String name) {
        return address.toBuilder()
                .database(name)
                .pool(PoolConfig.builder().min(0).max(4).build())
                .build();
    }

    void dropDatabase(DatabaseConfig database) {
        administer("drop database if exists " + quoted(database.database()));
    }

    void createUser(String name, String password) {
        String user = quoted(name) + "@'localhost'";
        administer("drop user if exists " + user);
        administer("create user " + user + " identified by '" + password.replace("'", "''") + "'");
    }

    private void administer(String sql) {
        String url = "jdbc:mariadb://" + address.host() + ":" + port() + "/";
        try (Connection connection = DriverManager.getConnection(url, address.username(), address.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The server of the tests refused: " + e.getMessage(), e);
        }
    }

    private static String quoted(String identifier) {
        return "`" + identifier.replace("`", "``") + "`";
    }
}
