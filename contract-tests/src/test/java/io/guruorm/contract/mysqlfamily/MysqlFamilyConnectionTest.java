package io.guruorm.contract.mysqlfamily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.error.ConfigurationException;
import io.guruorm.error.ConnectionException;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Row;
import io.guruorm.migration.Migration;
import io.guruorm.migration.MigrationSource;
import io.guruorm.migration.Migrator;
import io.guruorm.schema.Schema;
import io.guruorm.testing.FreshDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Addresses, users and data sources. */
public abstract class MysqlFamilyConnectionTest {

    private final FreshDatabase fresh;

    /**
     * For one of the two.
     *
     * @param fresh an empty database
     */
    protected MysqlFamilyConnectionTest(FreshDatabase fresh) {
        this.fresh = fresh;
    }

    /** Makes a user on the server. */
    protected abstract void createUser(String name, String password);

    /** The same address, as it has to be said where there are passwords. */
    protected abstract DatabaseConfig protectedPasswords(DatabaseConfig config);

    /** The address of the empty database. */
    protected final DatabaseConfig config() {
        return fresh.config();
    }

    @Test
    void wrongAddressesAreToldApart() {
        var config = protectedPasswords(fresh.config());
        assertThatThrownBy(() -> open(config.toBuilder().database("nope").build()))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("no such database");
        createUser("guest", "s3cret");
        assertThatThrownBy(() -> open(
                        config.toBuilder().username("guest").password("wr0ng").build()))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("refused the password of user \"guest\"")
                .hasMessageNotContaining("wr0ng");
        assertThatThrownBy(() -> open(
                        config.toBuilder().username("guest").password("s3cret").build()))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("refused user \"guest\"");
        assertThatThrownBy(() -> open(config.toBuilder().port(1).build()))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("cannot be reached");
        assertThatThrownBy(() -> open(config.toBuilder().option("sslmod", "x").build()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("Did you mean \"sslMode\"?");
        assertThatThrownBy(() ->
                        open(config.toBuilder().option("tinyInt1isBit", "true").build()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("GuruORM sets itself");
    }

    /** Opens a connection and asks something. */
    protected static void open(DatabaseConfig config) {
        try (var opened = Database.unpooled("main", config)) {
            opened.select("select 1");
        }
    }

    @Test
    void urlIsReadAsForOthers() {
        String scheme = fresh.config().driver().key();
        DatabaseConfig config = DatabaseConfig.fromUrl(scheme + "://ann:s3cret@db/shop?sslMode=trust");
        assertThat(config.port()).isEqualTo(3306);
        assertThat(config.toString()).isEqualTo(scheme + " ann@db:3306/shop");
        try (Database opened = Database.unpooled("main", DatabaseConfig.fromUrl(fresh.url()))) {
            assertThat(opened.select("select 1 as one").get(0).longValue("one")).isEqualTo(1);
        }
    }

    @Test
    void dataSourceOfSomebodyElseIsCheckedNotSet() {
        var config = fresh.config();
        var hikari = new HikariConfig();
        hikari.setJdbcUrl("jdbc:mariadb://" + config.host() + ":" + config.port() + "/" + config.database());
        hikari.setUsername(config.username());
        hikari.setPassword(config.password());
        hikari.setConnectionInitSql("set session time_zone = '+01:00'");
        hikari.setMaximumPoolSize(1);
        try (var source = new HikariDataSource(hikari);
                var over = Database.over(source, fresh.database().dialect())) {
            assertThatThrownBy(() -> over.select("select 1"))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("the time zone +01:00");
        }
        hikari.setConnectionInitSql("set session time_zone = '+00:00'");
        try (var source = new HikariDataSource(hikari);
                var over = Database.over(source, fresh.database().dialect())) {
            assertThat(over.select("select 1 as one").get(0).longValue("one")).isEqualTo(1);
        }
    }

    static final class M2026_01_01_000000_notes extends Migration {
        @Override
        public void up(Schema schema) {
            schema.create("notes", t -> t.id());
        }
    }

    /** It may do everything in its database, and nothing elsewhere. */
    @Test
    void ordinaryUserMigratesAndAsksWhoIsThere() {
        createUser("ordinary", "s3cret");
        DatabaseConfig config = protectedPasswords(fresh.config()).toBuilder()
                .username("ordinary")
                .password("s3cret")
                .build();
        fresh.database().statement("grant all on `" + config.database() + "`.* to 'ordinary'@'localhost'");
        try (Database own = Database.unpooled("main", config)) {
            var migrator = new Migrator(own, MigrationSource.classes(List.of(M2026_01_01_000000_notes.class)));
            assertThat(migrator.run().migrations()).hasSize(1);
            assertThat(migrator.rollback(1).migrations()).hasSize(1);
            Row shown = own.query(own.dialect().catalog().connections()).get(0);
            assertThat(shown.string("username")).isEqualTo("ordinary");
            assertThat(shown.get("idle_in_transaction")).isNull();
        }
        Database root = fresh.database();
        assertThat(root.query(root.dialect().catalog().connections()).get(0).longValue("idle_in_transaction"))
                .isZero();
    }
}
