package io.guruorm.contract.mysqlfamily;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.guruorm.catalog.LiveSchema;
import io.guruorm.error.CheckException;
import io.guruorm.error.DeadlockException;
import io.guruorm.error.ForeignKeyException;
import io.guruorm.error.LockTimeoutException;
import io.guruorm.error.LostConnectionException;
import io.guruorm.error.NotNullException;
import io.guruorm.error.QueryException;
import io.guruorm.error.StatementCancelledException;
import io.guruorm.error.UniqueConstraintException;
import io.guruorm.error.UnsupportedFeatureException;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Row;
import io.guruorm.testing.FreshDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions, transactions and errors. */
public abstract class MysqlFamilyDatabaseTest {

    private static final int CHECKS = 16;

    private final FreshDatabase fresh;
    private final Database database;
    private final String timeLimit;

    /**
     * For one of the two.
     *
     * @param fresh an empty database
     * @param timeLimit the setting that says how long a statement may take
     */
    protected MysqlFamilyDatabaseTest(FreshDatabase fresh, String timeLimit) {
        this.fresh = fresh;
        this.database = fresh.database();
        this.timeLimit = timeLimit;
    }

    /** The database with its tables. */
    protected final Database database() {
        return database;
    }

    /**
     * Whether the server can what came with a patch of MySQL 8.0.
     *
     * @param patch its number
     */
    protected abstract boolean isSince(int patch);

    /** A query that runs for minutes. */
    protected abstract String endless();

    @BeforeEach
    void tables() {
        database.statement("drop table if exists children, users");
        var schema = new LiveSchema(database);
        schema.create("users", t -> {
            t.id();
            t.string("email").unique();
            t.integer("age").nullable();
        });
        schema.create("children", t -> {
            t.id();
            t.foreignId("user_id").constrained();
        });
        if (isSince(CHECKS)) {
            database.statement("alter table users add constraint grown check (age > 17)");
        }
        database.table("users").insert(List.of(row(1, "ann"), row(2, "bob")));
    }

    private static Map<String, Object> row(int id, String email) {
        return Map.of("id", id, "email", email);
    }

    @Test
    void sessionsAreInUtcAndStrict() {
        for (var opened : List.of(database, Database.unpooled("main", fresh.config()))) {
            var row = opened.select("select @@session.time_zone as z, @@session.sql_mode as m")
                    .get(0);
            assertThat(row.string("z")).isEqualTo("+00:00");
            assertThat(row.string("m")).contains("STRICT_ALL_TABLES", "NO_ZERO_DATE", "ONLY_FULL_GROUP_BY");
        }
    }

    @Test
    void updateCountsTheRowsThatItFound() {
        assertThat(database.table("users").where("id", 1).update(Map.of("email", "ann")))
                .isEqualTo(1);
    }

    @Test
    void errorsAreTheirKindAndShowNoValues() {
        assertThatThrownBy(() -> database.table("users").insert(row(3, "ann")))
                .isInstanceOf(UniqueConstraintException.class)
                .hasMessageMatching(".*Duplicate entry for key '(users\\.)?users_email_unique'.*")
                .hasMessageNotContaining("'ann'")
                .hasMessageNotContaining("conn=")
                .satisfies(e -> assertThat(((QueryException) e).constraint()).contains("users_email_unique"));
        assertThatThrownBy(() -> database.table("children").insert(Map.of("user_id", 99)))
                .isInstanceOf(ForeignKeyException.class)
                .satisfies(e -> assertThat(((QueryException) e).constraint()).contains("children_user_id_foreign"));
        assertThatThrownBy(() -> database.statement("insert into users (email) values (null)"))
                .isInstanceOf(NotNullException.class)
                .satisfies(e -> assertThat(((QueryException) e).column()).contains("email"));
        assertThatThrownBy(() -> database.statement("insert into users (age) values (20)"))
                .isInstanceOf(NotNullException.class)
                .satisfies(e -> assertThat(((QueryException) e).column()).contains("email"));
        assertThatThrownBy(() -> database.execute(
                        database.dialect().raw("insert into users (email, age) values ('x', ?)", List.of("s3cret"))))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Incorrect integer value for column")
                .hasMessageNotContaining("s3cret");
        assertThatThrownBy(() -> database.select("select * from nope")).hasMessageContaining("nope' doesn't exist");
    }

    @Test
    void checksAreNamed() {
        assumeTrue(isSince(CHECKS));
        assertThatThrownBy(() -> database.statement("insert into users (email, age) values ('x', 2)"))
                .isInstanceOf(CheckException.class)
                .satisfies(e -> assertThat(((QueryException) e).constraint()).contains("grown"));
    }

    @Test
    void transactionsCommitOrUndo() {
        database.transaction(tx -> {
            tx.table("users").insert(row(3, "eve"));
            assertThatThrownBy(() -> tx.transaction(inner -> {
                        inner.table("users").insert(row(4, "joe"));
                        throw new IllegalStateException("undo");
                    }))
                    .hasMessage("undo");
        });
        assertThatThrownBy(() -> database.transaction(tx -> {
                    tx.table("users").insert(row(5, "sue"));
                    throw new IllegalStateException("undo");
                }))
                .hasMessage("undo");
        assertThat(database.table("users").orderBy("id").pluck("id")).containsExactly(1L, 2L, 3L);
    }

    @Test
    void whatWouldCommitIsRefusedInATransaction() {
        assertThatThrownBy(() -> database.transaction(tx -> {
                    tx.table("users").insert(row(3, "eve"));
                    tx.statement("create table late (a int)");
                }))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContaining(database.dialect().name() + " has no a transaction around \"create table\"");
        assertThat(database.table("users").count()).isEqualTo(2);
        database.transaction(tx -> tx.statement("create temporary table early (a int)"));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void deadlockUndoesAllAndNothingOfWhatFollowsIsKept() throws Exception {
        var first = new CountDownLatch(1);
        var second = new CountDownLatch(1);
        var pool = Executors.newSingleThreadExecutor();
        try {
            var other = pool.submit(() -> database.transaction(tx -> {
                tx.statement("update users set age = 20 where id = 2");
                tx.statement("update users set age = 22 where id = 2");
                second.countDown();
                await(first);
                tx.statement("update users set age = 21 where id = 1");
            }));
            assertThatThrownBy(() -> database.transaction(tx -> {
                        tx.statement("update users set age = 30 where id = 1");
                        await(second);
                        first.countDown();
                        try {
                            tx.statement("update users set age = 31 where id = 2");
                        } catch (DeadlockException hidden) {
                            tx.statement("update users set email = 'kept?' where id = 1");
                        }
                    }))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("cannot be committed");
            other.get(20, TimeUnit.SECONDS);
        } finally {
            pool.shutdownNow();
        }
        assertThat(database.table("users").where("email", "kept?").exists()).isFalse();
        assertThat(database.table("users").where("id", 1).value("age")).isEqualTo(21);
    }

    @Test
    void locksAreWaitedForAsLongAsToldAndTheirHolderIsKnown() {
        try (var own = database.dedicated()) {
            own.execute(own.dialect().session().lockTimeout(Duration.ofSeconds(1)));
            database.transaction(tx -> {
                tx.statement("update users set age = 20 where id = 1");
                assertThatThrownBy(() -> own.statement("update users set age = 21 where id = 1"))
                        .isInstanceOf(LockTimeoutException.class);
                assertThatThrownBy(() -> own.statement("alter table users add column late int"))
                        .isInstanceOf(LockTimeoutException.class);
            });
            var words = own.dialect().session();
            assertThat(own.query(words.tryLock(42)).get(0).bool("taken")).isTrue();
            try (var other = database.dedicated()) {
                assertThat(other.query(words.tryLock(42)).get(0).bool("taken")).isFalse();
                var holder = other.query(words.lockHolders(42)).get(0);
                var pid = own.query(words.whereabouts()).get(0).longValue("pid");
                assertThat(holder.longValue("pid")).isEqualTo(pid);
                assertThat(holder.string("username")).isEqualTo("root");
                assertThat(holder.instant("since")).isNull();
                assertThat(own.query(words.unlock(42)).get(0).bool("freed")).isTrue();
                assertThat(other.query(words.tryLock(42)).get(0).bool("taken")).isTrue();
            }
        }
    }

    @Test
    void settingsOfASessionAreToldSetAndReset() {
        try (var own = database.dedicated()) {
            var words = own.dialect().session();
            own.statement("set session foreign_key_checks = 0");
            own.statement("set session " + timeLimit + " = 7");
            var settings = own.query(words.settings());
            assertThat(settings)
                    .extracting(row -> row.string("name"))
                    .contains("foreign_key_checks", timeLimit, "sql_mode", "time_zone");
            settings.forEach(row -> own.execute(words.set(row.string("name"), row.string("value"))));
            words.reset().forEach(own::execute);
            own.execute(words.utc().orElseThrow());
            assertThat(own.select("select @@foreign_key_checks as f").get(0).bool("f"))
                    .isTrue();
            own.execute(words.readOnly());
            assertThatThrownBy(() -> own.statement("delete from users")).isInstanceOf(QueryException.class);
        }
    }

    @Test
    void runningStatementIsCancelled() throws Exception {
        try (var own = database.dedicated()) {
            var pool = Executors.newSingleThreadScheduledExecutor();
            try {
                var cancel = pool.schedule(own::cancel, 500, TimeUnit.MILLISECONDS);
                assertThatThrownBy(() -> own.select(endless())).isInstanceOf(StatementCancelledException.class);
                cancel.get(10, TimeUnit.SECONDS);
            } finally {
                pool.shutdownNow();
            }
        }
    }

    @Test
    void endedSessionIsALostConnection() {
        try (var own = database.dedicated()) {
            var pid = own.select("select connection_id() as pid").get(0).longValue("pid");
            database.statement("kill " + pid);
            assertThatThrownBy(() -> own.select("select 1")).isInstanceOf(LostConnectionException.class);
        }
    }

    @Test
    void openTransactionIsFound() {
        try (var own = database.dedicated()) {
            assertThat(isMarked(own)).isFalse();
            own.execute(own.dialect().session().begin());
            own.statement("update users set age = 20 where id = 1");
            assertThat(isMarked(own)).isTrue();
            assertThat(isMarked(own)).isTrue();
            own.dialect().session().rollback().forEach(own::execute);
            assertThat(isMarked(own)).isFalse();
        }
    }

    private static boolean isMarked(Database own) {
        own.dialect().session().markTransaction().forEach(own::query);
        return Boolean.TRUE.equals(
                own.query(own.dialect().session().transactionMarked()).get(0).bool("marked"));
    }

    @Test
    void whoHoldsARowIsKnownWhileOneWaits() throws Exception {
        assumeTrue(isSince(CHECKS), "Older ones do not tell.");
        var pool = Executors.newSingleThreadExecutor();
        try (var own = database.dedicated();
                var waiting = database.dedicated()) {
            waiting.execute(waiting.dialect().session().lockTimeout(Duration.ofSeconds(10)));
            var words = own.dialect().session();
            var pid = own.query(words.whereabouts()).get(0).longValue("pid");
            var waits = waiting.query(words.whereabouts()).get(0).longValue("pid");
            own.execute(words.begin());
            own.statement("update users set age = 20 where id = 1");
            var waiter = pool.submit(() -> waiting.statement("update users set age = 21 where id = 1"));
            var blockers = new ArrayList<Row>();
            for (int tries = 0; tries < 50 && blockers.isEmpty(); tries++) {
                Thread.sleep(100);
                blockers.addAll(database.query(words.blockers(waits)));
            }
            own.execute(words.commit());
            waiter.get(10, TimeUnit.SECONDS);
            assertThat(blockers).hasSize(1);
            assertThat(blockers.get(0).longValue("pid")).isEqualTo(pid);
            assertThat(blockers.get(0).string("username")).isEqualTo("root");
            assertThat(blockers.get(0).instant("since")).isNotNull();
        } finally {
            pool.shutdownNow();
        }
    }
}
