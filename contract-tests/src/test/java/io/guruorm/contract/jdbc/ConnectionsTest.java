package io.guruorm.contract.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.config.PoolConfig;
import io.guruorm.config.Pooler;
import io.guruorm.dialect.postgres.PostgresDialect;
import io.guruorm.error.ConfigurationException;
import io.guruorm.error.ConnectionException;
import io.guruorm.error.GuruException;
import io.guruorm.error.PoolExhaustedException;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.PoolStats;
import io.guruorm.testing.FreshDatabase;
import io.guruorm.testing.PostgresServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

@Timeout(60)
class ConnectionsTest {

    @RegisterExtension
    static final FreshDatabase fresh = FreshDatabase.onPostgres();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void wrongPasswordNamesTheUserAndIsNeverPrinted(boolean pooled) {
        PostgresServer.shared().createUser("guarded" + pooled, "right-s3cret");
        DatabaseConfig config = fresh.config().toBuilder()
                .username("guarded" + pooled)
                .password("wrong-s3cret")
                .build();

        Throwable failure = failure(config, pooled);

        assertThat(failure)
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("refused the password of user \"guarded" + pooled + "\"")
                .hasMessageContaining(config.address());
        assertThat(trace(failure)).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void serverOutOfReachNamesItsAddress(boolean pooled) {
        DatabaseConfig config =
                fresh.config().toBuilder().port(1).password("s3cret").build();

        Throwable failure = failure(config, pooled);

        assertThat(failure)
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("cannot be reached at localhost:1/")
                .hasMessageContaining("refused")
                .hasMessageContaining("host and port");
        assertThat(trace(failure)).doesNotContain("s3cret");
    }

    @Test
    void unknownHostIsNamed() {
        DatabaseConfig config =
                fresh.config().toBuilder().host("no-such-host.invalid").build();

        assertThat(failure(config, false))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("no-such-host.invalid:")
                .hasMessageContaining("nobody knows this host");
    }

    @Test
    void databaseThatDoesNotExistIsNamed() {
        DatabaseConfig config = fresh.config().toBuilder().database("nowhere").build();

        assertThat(failure(config, false))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("database \"nowhere\" does not exist");
    }

    @Test
    void unknownOptionNamesTheNearest() {
        DatabaseConfig config =
                fresh.config().toBuilder().option("sslmod", "require").build();

        assertThat(failure(config, false))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("option \"sslmod\"")
                .hasMessageContaining("Did you mean \"sslmode\"?");
        assertThat(failure(fresh.config().toBuilder().option("password", "x").build(), false))
                .isInstanceOf(ConfigurationException.class);
        assertThat(failure(fresh.config().toBuilder().option("sslmode", "maybe").build(), false))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("gave no connection: Invalid sslmode value: maybe");
    }

    @Test
    void optionsReachTheServerUnderLibpqsNamesToo() {
        DatabaseConfig config = fresh.config().toBuilder()
                .option("application_name", "shop")
                .option("search_path", "pg_catalog")
                .option("options", "-c statement_timeout=30000")
                .build();
        try (Database database = Database.unpooled("own", config)) {
            assertThat(database.selectOne("select current_setting('application_name') as name, "
                                    + "current_schema() as place, current_setting('statement_timeout') as wait")
                            .orElseThrow()
                            .toMap())
                    .containsEntry("name", "shop")
                    .containsEntry("place", "pg_catalog")
                    .containsEntry("wait", "30s");
        }
    }

    @Test
    void databaseWithOddNameIsReached() {
        fresh.database().statement("create database \"odd name/%+é\"");
        DatabaseConfig config =
                fresh.config().toBuilder().database("odd name/%+é").build();
        try (Database database = Database.unpooled("odd", config)) {
            assertThat(database.selectOne("select current_database() as name")
                            .orElseThrow()
                            .string("name"))
                    .isEqualTo("odd name/%+é");
        }
        PostgresServer.shared().dropDatabase(config);
    }

    @Test
    void passwordWithOddCharactersIsSent() {
        PostgresServer.shared().createUser("odd", "p'@/:%+\\ é");
        DatabaseConfig config = fresh.config().toBuilder()
                .username("odd")
                .password("p'@/:%+\\ é")
                .build();
        try (Database database = Database.unpooled("odd", config)) {
            assertThat(database.selectOne("select current_user::text as name")
                            .orElseThrow()
                            .string("name"))
                    .isEqualTo("odd");
        }
    }

    @Test
    void exhaustedPoolSaysHowBusyItIsAndWhichKeysToChange() throws Exception {
        var pool = PoolConfig.builder().min(0).max(2).acquireTimeoutMillis(300).build();
        var release = new CountDownLatch(1);
        var taken = new CountDownLatch(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Database database =
                Database.open("shop", fresh.config().toBuilder().pool(pool).build())) {
            List<Future<?>> holding = List.of(
                    threads.submit(() -> hold(database, taken, release)),
                    threads.submit(() -> hold(database, taken, release)));
            assertThat(taken.await(10, TimeUnit.SECONDS)).isTrue();

            assertThatThrownBy(() -> database.select("select 1"))
                    .isInstanceOf(PoolExhaustedException.class)
                    .hasMessageContaining("No connection of \"shop\" became free in 300 ms")
                    .hasMessageContaining("2 of 2 are in use, and 0 other threads wait")
                    .hasMessageContaining("pool.max")
                    .hasMessageContaining("pool.acquireTimeoutMillis")
                    .hasMessageContaining("pool.leakDetectionMillis");
            assertThat(database.pool().stats()).isEqualTo(new PoolStats(2, 0, 2, 0, 2));

            release.countDown();
            for (Future<?> each : holding) {
                each.get();
            }
            assertThat(database.select("select 1")).hasSize(1);
            assertThat(database.pool().stats().active()).isZero();
        } finally {
            threads.shutdownNow();
        }
    }

    private static void hold(Database database, CountDownLatch taken, CountDownLatch release) {
        database.transaction(tx -> {
            tx.select("select 1");
            taken.countDown();
            try {
                release.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void featureThatTheServerLacksCostsNoConnection() {
        try (Database database = Database.open("shop", fresh.config())) {
            database.transaction(tx -> {
                int pid = pid(tx);
                assertThat(catchThrowable(
                                () -> tx.transaction(inner -> inner.statement("create assertion a check (true)"))))
                        .isInstanceOf(GuruException.class)
                        .hasMessageContaining("not yet implemented");
                assertThat(pid(tx)).isEqualTo(pid);
            });
        }
    }

    private static int pid(Database database) {
        return database.selectOne("select pg_backend_pid() as pid")
                .orElseThrow()
                .integer("pid");
    }

    @Test
    void poolConnectsAtFirstUse() {
        try (Database database =
                Database.open("far", fresh.config().toBuilder().port(1).build())) {
            assertThat(database.pool().stats()).isEqualTo(new PoolStats(0, 0, 0, 0, 4));
        }
    }

    @Test
    void oneConnectionIsUsedByOneThreadAtATime() throws Exception {
        var pool = PoolConfig.builder().acquireTimeoutMillis(250).build();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Database database = Database.unpooled(
                "single", fresh.config().toBuilder().pool(pool).build())) {
            database.transaction(tx -> {
                tx.select("select 1");
                assertThat(thread.submit(() -> catchThrowable(() -> database.select("select 1")))
                                .get())
                        .isInstanceOf(PoolExhaustedException.class)
                        .hasMessageContaining(
                                "The one connection of \"single\" was in use by another thread for 250 ms");
                assertThat(database.pool().stats()).isEqualTo(new PoolStats(1, 0, 1, 0, 1));
            });
            assertThat(thread.submit(() -> database.select("select 1")).get()).hasSize(1);
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void unpooledDatabaseReplacesLostConnection() {
        try (Database database = Database.unpooled("single", fresh.config())) {
            int pid = database.selectOne("select pg_backend_pid() as pid")
                    .orElseThrow()
                    .integer("pid");
            fresh.database().select("select pg_terminate_backend(?, 5000)", pid);
            assertThat(catchThrowable(() -> database.select("select 1"))).isInstanceOf(GuruException.class);
            assertThat(database.select("select 1")).hasSize(1);
        }
    }

    @Test
    void dedicatedDatabaseStaysOnItsConnection() {
        try (Database own = fresh.database().dedicated()) {
            own.statement("create temporary table mine (n integer)");
            assertThat(own.table("mine").count()).isZero();
            assertThat(own.name()).isEqualTo("main");
            assertThatThrownBy(() -> fresh.database().table("mine").count()).isInstanceOf(GuruException.class);
        }
    }

    @Test
    void dedicatedDatabaseGoesPastThePooler() {
        DatabaseConfig config = fresh.config().toBuilder()
                .port(1)
                .pooler(Pooler.TRANSACTION)
                .direct(null, fresh.config().port())
                .build();
        try (Database database = Database.open("pooled", config);
                Database own = database.dedicated()) {
            assertThat(own.select("select 1")).hasSize(1);
        }
    }

    @Test
    void behindPoolerThereIsNoDedicatedDatabaseWithoutADirectAddress() {
        DatabaseConfig config =
                fresh.config().toBuilder().pooler(Pooler.TRANSACTION).build();
        try (Database database = Database.unpooled("pooled", config)) {
            assertThatThrownBy(database::dedicated)
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("\"pooled\" goes through a pooler in transaction mode")
                    .hasMessageContaining("direct: {");
        }
    }

    @Test
    void behindPoolerNothingIsPreparedOnTheServer() {
        DatabaseConfig config =
                fresh.config().toBuilder().pooler(Pooler.TRANSACTION).build();
        try (Database database = Database.unpooled("pooled", config)) {
            for (int i = 0; i < 10; i++) {
                database.select("select ?::integer", i);
            }
            assertThat(database.select("select * from pg_prepared_statements")).isEmpty();
        }
    }

    @Test
    void closedDatabaseSaysSo() {
        Database pooled = Database.open("gone", fresh.config());
        pooled.select("select 1");
        pooled.close();
        Database single = Database.unpooled("gone", fresh.config());
        single.select("select 1");
        single.close();

        for (Database each : List.of(pooled, single)) {
            assertThatThrownBy(() -> each.select("select 1"))
                    .isInstanceOf(GuruException.class)
                    .hasMessageContaining("\"gone\" has been closed");
        }
    }

    @Test
    void dataSourceInAnotherZoneIsRefused() {
        var source = source();
        try (Database database = Database.over(source, PostgresDialect.of(18))) {
            var zone = java.util.TimeZone.getDefault();
            java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone("Asia/Kolkata"));
            try {
                assertThatThrownBy(() -> database.select("select 1"))
                        .isInstanceOf(ConfigurationException.class)
                        .hasMessageContaining("Asia/Kolkata")
                        .hasMessageContaining("set time zone 'UTC'")
                        .hasMessageContaining("connectionInitSql");
            } finally {
                java.util.TimeZone.setDefault(zone);
            }
            assertThat(database.pool().stats().active()).isZero();
        }
    }

    @Test
    void dataSourceInUtcIsUsedAndLeftAsItWas() {
        var zone = java.util.TimeZone.getDefault();
        java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone("Etc/UTC"));
        try (var hikari = new com.zaxxer.hikari.HikariDataSource()) {
            hikari.setDataSource(source());
            hikari.setMaximumPoolSize(2);
            try (Database database = Database.over("theirs", hikari, PostgresDialect.of(18))) {
                int pid = database.inTransaction(tx -> {
                    assertThat(tx.transactionLevel()).isEqualTo(1);
                    return tx.selectOne("select pg_backend_pid() as pid")
                            .orElseThrow()
                            .integer("pid");
                });
                assertThat(pid).isPositive();
                try (Database own = database.dedicated()) {
                    own.statement("create temporary table mine (n integer)");
                    assertThat(own.table("mine").count()).isZero();
                    assertThat(hikari.getHikariPoolMXBean().getActiveConnections())
                            .isEqualTo(1);
                }
                assertThat(hikari.getHikariPoolMXBean().getActiveConnections()).isZero();
            }
            assertThat(hikari.isClosed()).isFalse();
        } finally {
            java.util.TimeZone.setDefault(zone);
        }
    }

    @Test
    void dataSourceWithoutAutoCommitIsRefused() {
        try (var hikari = new com.zaxxer.hikari.HikariDataSource()) {
            hikari.setDataSource(source());
            hikari.setAutoCommit(false);
            hikari.setConnectionInitSql("set time zone 'UTC'");
            try (Database database = Database.over(hikari, PostgresDialect.of(18))) {
                assertThatThrownBy(() -> database.select("select 1"))
                        .isInstanceOf(ConfigurationException.class)
                        .hasMessageContaining("auto-commit off");
            }
        }
    }

    private static PGSimpleDataSource source() {
        var source = new PGSimpleDataSource();
        source.setServerNames(new String[] {fresh.config().host()});
        source.setPortNumbers(new int[] {fresh.config().port()});
        source.setDatabaseName(fresh.config().database());
        source.setUser(fresh.config().username());
        return source;
    }

    private static Throwable failure(DatabaseConfig config, boolean pooled) {
        return catchThrowable(() -> {
            try (Database database = pooled ? Database.open("shop", config) : Database.unpooled("shop", config)) {
                database.select("select 1");
            }
        });
    }

    private static String trace(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
