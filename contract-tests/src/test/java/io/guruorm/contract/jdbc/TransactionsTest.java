package io.guruorm.contract.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.guruorm.error.DeadlockException;
import io.guruorm.error.ForeignKeyException;
import io.guruorm.error.GuruException;
import io.guruorm.error.LostConnectionException;
import io.guruorm.error.OutcomeUnknownException;
import io.guruorm.error.QueryException;
import io.guruorm.error.SerializationFailureException;
import io.guruorm.error.UniqueConstraintException;
import io.guruorm.jdbc.Database;
import io.guruorm.testing.FreshDatabase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class TransactionsTest {

    @RegisterExtension
    static final FreshDatabase fresh = FreshDatabase.onPostgres();

    private final Database database = fresh.database();

    @BeforeEach
    void tables() {
        database.statement("drop table if exists line, item");
        database.statement("create table item (id integer primary key, n integer)");
        database.statement("create table line (item integer references item (id) deferrable initially deferred)");
        database.statement("insert into item values (1, 0), (2, 0)");
    }

    @Test
    void aTransactionByRawSqlIsRefusedAsThePoolWouldLendItOutOpen() {
        assertThatThrownBy(() -> database.statement("begin"))
                .isInstanceOf(GuruException.class)
                .hasMessageContaining("Use transaction(");
        assertThatThrownBy(() -> database.select("/* quietly */ select 1 as one; commit"))
                .isInstanceOf(GuruException.class);

        database.statement("insert into item values (3, 0)");
        try (Database other = Database.unpooled("other", fresh.config())) {
            assertThat(other.table("item").count()).isEqualTo(3);
        }
    }

    @Test
    void workThatReturnsIsCommitted() {
        int answer = database.inTransaction(tx -> {
            tx.statement("insert into item values (3, 0)");
            return 42;
        });

        assertThat(answer).isEqualTo(42);
        assertThat(items()).isEqualTo(3);
        assertThat(database.transactionLevel()).isZero();
    }

    @Test
    void workThatThrowsIsUndoneAndItsExceptionIsThrownAsItIs() {
        var reason = new IOException("disk");

        assertThatThrownBy(() -> database.transaction(tx -> {
                    tx.statement("insert into item values (3, 0)");
                    throw reason;
                }))
                .isSameAs(reason);
        assertThat(items()).isEqualTo(2);
        assertThat(database.transactionLevel()).isZero();
    }

    @Test
    void errorUndoesToo() {
        assertThatThrownBy(() -> database.transaction(tx -> {
                    tx.statement("insert into item values (3, 0)");
                    throw new AssertionError("no");
                }))
                .isInstanceOf(AssertionError.class);
        assertThat(items()).isEqualTo(2);
    }

    @Test
    void transactionBelongsToItsThread() throws Exception {
        database.transaction(tx -> {
            tx.statement("insert into item values (3, 0)");
            assertThat(inOtherThread(() -> {
                        assertThat(database.transactionLevel()).isZero();
                        return items();
                    }))
                    .isEqualTo(2);
            assertThat(items()).isEqualTo(3);
        });
    }

    @Test
    void twoThreadsHaveTwoTransactions() throws Exception {
        var barrier = new CyclicBarrier(2);
        Callable<Long> work = () -> database.inTransaction(tx -> {
            long pid =
                    tx.selectOne("select pg_backend_pid() as pid").orElseThrow().integer("pid");
            barrier.await(10, TimeUnit.SECONDS);
            return pid;
        });
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Long> one = threads.submit(work);
            Future<Long> other = threads.submit(work);
            assertThat(one.get()).isNotEqualTo(other.get());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void innerTransactionIsSavepoint() {
        database.transaction(tx -> {
            tx.statement("insert into item values (3, 0)");
            assertThat(tx.transactionLevel()).isEqualTo(1);
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> tx.transaction(inner -> {
                            assertThat(inner.transactionLevel()).isEqualTo(2);
                            inner.statement("insert into item values (4, 0)");
                            inner.statement("insert into item values (1, 0)");
                        }))
                        .isInstanceOf(UniqueConstraintException.class);
            }
            tx.transaction(inner -> inner.transaction(third -> {
                assertThat(third.transactionLevel()).isEqualTo(3);
                third.statement("insert into item values (5, 0)");
            }));
        });

        assertThat(database.select("select id from item order by id").stream().map(row -> row.integer("id")))
                .containsExactly(1, 2, 3, 5);
    }

    @Test
    void innerTransactionThatHidesItsErrorIsUndoneLoudly() {
        database.transaction(tx -> {
            assertThatThrownBy(() -> tx.transaction(inner -> {
                        inner.statement("insert into item values (4, 0)");
                        assertDuplicate(inner);
                    }))
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("transaction is aborted");
            tx.statement("insert into item values (3, 0)");
        });

        assertThat(items()).isEqualTo(3);
    }

    @Test
    void transactionThatHidesItsErrorIsNoSuccess() {
        assertThatThrownBy(() -> database.transaction(tx -> {
                    tx.statement("insert into item values (3, 0)");
                    assertDuplicate(tx);
                }))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("one of its statements failed");
        assertThat(items()).isEqualTo(2);
        assertThat(database.transactionLevel()).isZero();
    }

    @Test
    void errorHiddenInSavepointSparesTheRest() {
        database.transaction(tx -> {
            tx.statement("insert into item values (3, 0)");
            assertThatThrownBy(() -> tx.transaction(inner -> inner.statement("insert into item values (1, 0)")))
                    .isInstanceOf(UniqueConstraintException.class);
        });

        assertThat(items()).isEqualTo(3);
    }

    @Test
    void commitThatTheDatabaseRefusesIsUndone() {
        var events = new ArrayList<String>();

        assertThatThrownBy(() -> database.transaction(tx -> {
                    tx.afterCommit(() -> events.add("commit"));
                    tx.afterRollback(() -> events.add("rollback"));
                    tx.statement("insert into line values (99)");
                }))
                .isInstanceOf(ForeignKeyException.class);
        assertThat(events).containsExactly("rollback");
        assertThat(database.table("line").count()).isZero();
    }

    @Test
    void actionsFollowTheOutermostCommitInOrder() {
        var events = Collections.synchronizedList(new ArrayList<String>());
        database.afterCommit(() -> events.add("at once"));
        database.afterRollback(() -> events.add("never"));

        database.transaction(tx -> {
            tx.afterCommit(() -> events.add("first, level " + database.transactionLevel()));
            tx.transaction(inner -> {
                inner.afterCommit(() -> events.add("second"));
                inner.afterRollback(() -> events.add("never"));
            });
            assertThatThrownBy(() -> tx.transaction(inner -> {
                        inner.afterCommit(() -> events.add("never"));
                        inner.afterRollback(() -> events.add("inner undone"));
                        inner.transaction(third -> third.afterRollback(() -> events.add("third undone with it")));
                        throw new IllegalStateException();
                    }))
                    .isInstanceOf(IllegalStateException.class);
            tx.afterCommit(() -> events.add("third"));
            events.add("work done");
        });

        assertThat(events)
                .containsExactly(
                        "at once",
                        "inner undone",
                        "third undone with it",
                        "work done",
                        "first, level 0",
                        "second",
                        "third");
    }

    @Test
    void rollbackIsFollowedByTheActionsOfAllItsLevels() {
        var events = new ArrayList<String>();

        assertThatThrownBy(() -> database.transaction(tx -> {
                    tx.afterCommit(() -> events.add("never"));
                    tx.transaction(inner -> inner.afterRollback(() -> events.add("inner")));
                    tx.afterRollback(() -> events.add("outer"));
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(events).containsExactly("inner", "outer");
    }

    @Test
    void actionThatFailsLeavesTheCommitAndTheOtherActions() {
        var events = new ArrayList<String>();

        assertThatThrownBy(() -> database.transaction(tx -> {
                    tx.statement("insert into item values (3, 0)");
                    tx.afterCommit(() -> {
                        throw new IllegalStateException("mail");
                    });
                    tx.afterCommit(() -> events.add("second"));
                }))
                .hasMessage("mail");
        assertThat(events).containsExactly("second");
        assertThat(items()).isEqualTo(3);
    }

    @Test
    void deadlockIsTriedAgainFromTheStart() throws Exception {
        var bothHaveOne = new CyclicBarrier(2);
        var attempts = new AtomicInteger();
        var rollbacks = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> one = threads.submit(() -> crossing(1, 2, 3, bothHaveOne, attempts, rollbacks));
            Future<?> other = threads.submit(() -> crossing(2, 1, 3, bothHaveOne, attempts, rollbacks));
            one.get();
            other.get();
        } finally {
            threads.shutdownNow();
        }

        assertThat(attempts).hasValueGreaterThan(2);
        assertThat(rollbacks).hasValue(attempts.get() - 2);
        assertThat(database.selectOne("select sum(n) as n from item")
                        .orElseThrow()
                        .longValue("n"))
                .isEqualTo(4);
    }

    @Test
    void deadlockWithOneAttemptIsThrown() throws Exception {
        var bothHaveOne = new CyclicBarrier(2);
        var attempts = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        var failures = new ArrayList<Throwable>();
        try {
            Future<?> one = threads.submit(() -> crossing(1, 2, 1, bothHaveOne, attempts, attempts));
            Future<?> other = threads.submit(() -> crossing(2, 1, 1, bothHaveOne, attempts, attempts));
            for (Future<?> each : List.of(one, other)) {
                Throwable failure = catchThrowable(each::get);
                if (failure != null) {
                    failures.add(failure.getCause());
                }
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(failures).singleElement().isInstanceOf(DeadlockException.class);
    }

    /** Takes one row, waits until the other thread has the other, and takes that. */
    private void crossing(
            int first, int second, int most, CyclicBarrier barrier, AtomicInteger attempts, AtomicInteger rollbacks) {
        var tried = new AtomicInteger();
        database.transaction(most, tx -> {
            attempts.incrementAndGet();
            tx.afterRollback(rollbacks::incrementAndGet);
            tx.statement("update item set n = n + 1 where id = ?", first);
            if (tried.getAndIncrement() == 0) {
                await(barrier);
            }
            tx.statement("update item set n = n + 1 where id = ?", second);
        });
    }

    @Test
    void serializationFailureIsTriedAgain() {
        var attempts = new AtomicInteger();

        database.transaction(2, tx -> {
            tx.statement("set transaction isolation level repeatable read");
            tx.select("select * from item");
            if (attempts.incrementAndGet() == 1) {
                inOtherThread(() -> database.statement("update item set n = 5 where id = 1"));
            }
            tx.statement("update item set n = n + 1 where id = 1");
        });

        assertThat(attempts).hasValue(2);
        assertThat(database.table("item").where("id", 1).value("n")).isEqualTo(6);
    }

    @Test
    void serializationFailureInSavepointReachesTheOutermost() {
        var attempts = new AtomicInteger();

        assertThatThrownBy(() -> database.transaction(tx -> {
                    tx.statement("set transaction isolation level repeatable read");
                    tx.select("select * from item");
                    tx.transaction(5, inner -> {
                        attempts.incrementAndGet();
                        inOtherThread(() -> database.statement("update item set n = 5 where id = 1"));
                        inner.statement("update item set n = n + 1 where id = 1");
                    });
                }))
                .isInstanceOf(SerializationFailureException.class);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void nothingElseIsTriedAgain() {
        var attempts = new AtomicInteger();

        assertThatThrownBy(() -> database.transaction(5, tx -> {
                    attempts.incrementAndGet();
                    tx.statement("insert into item values (1, 0)");
                }))
                .isInstanceOf(UniqueConstraintException.class);
        assertThat(attempts).hasValue(1);
        assertThatThrownBy(() -> database.transaction(0, tx -> {})).isInstanceOf(GuruException.class);
    }

    @Test
    void actionAfterCommitIsNoReasonToTryAgain() {
        var attempts = new AtomicInteger();

        assertThatThrownBy(() -> database.transaction(3, tx -> {
                    attempts.incrementAndGet();
                    tx.afterCommit(() -> {
                        throw new DeadlockException("elsewhere", "", io.guruorm.error.QueryFacts.NONE, null);
                    });
                }))
                .isInstanceOf(DeadlockException.class);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void connectionLostInTransactionUndoesIt() {
        try (Database own = Database.open("own", fresh.config())) {
            assertThatThrownBy(() -> own.transaction(tx -> {
                        tx.statement("insert into item values (3, 0)");
                        terminate(tx);
                        tx.statement("insert into item values (4, 0)");
                    }))
                    .isInstanceOf(LostConnectionException.class)
                    .hasMessageContaining("\"own\" was lost");
            assertThat(own.transactionLevel()).isZero();
            assertThat(own.table("item").count()).isEqualTo(2);
        }
    }

    @Test
    void commitWhoseAnswerNeverCameIsUnknown() {
        var events = new ArrayList<String>();
        try (Database own = Database.open("own", fresh.config())) {
            assertThatThrownBy(() -> own.transaction(3, tx -> {
                        tx.afterCommit(() -> events.add("commit"));
                        tx.afterRollback(() -> events.add("rollback"));
                        tx.statement("insert into item values (3, 0)");
                        terminate(tx);
                    }))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessageContaining("may have taken effect or not");
            assertThat(events).isEmpty();
            assertThat(own.table("item").count()).isEqualTo(2);
        }
    }

    @Test
    void writeAloneWhoseAnswerNeverCameIsUnknownAndReadIsLost() throws Exception {
        try (Database own = Database.unpooled("own", fresh.config())) {
            assertThat(failureWhenTerminated(own, "insert into item select 3, 0 from pg_sleep(30)"))
                    .isInstanceOf(OutcomeUnknownException.class);
            assertThat(failureWhenTerminated(own, "select pg_sleep(30)")).isInstanceOf(LostConnectionException.class);
            assertThat(own.table("item").count()).isEqualTo(2);
        }
    }

    @Test
    void dedicatedDatabaseRefusesToGoOnAfterItsConnection() {
        try (Database own = database.dedicated()) {
            own.select("select 1");
            terminate(own);
            assertThatThrownBy(() -> own.select("select 1")).isInstanceOf(LostConnectionException.class);
            assertThatThrownBy(() -> own.select("select 1"))
                    .isInstanceOf(LostConnectionException.class)
                    .hasMessageContaining("with it its locks and settings");
        }
    }

    private static void assertDuplicate(Database tx) {
        assertThatThrownBy(() -> tx.statement("insert into item values (1, 0)"))
                .isInstanceOf(UniqueConstraintException.class);
    }

    private Throwable failureWhenTerminated(Database own, String sql) throws Exception {
        int pid = pid(own);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<Long> running = thread.submit(() -> own.statement(sql));
            while (database.select("select 1 from pg_stat_activity where pid = ? and state = 'active'", pid)
                    .isEmpty()) {
                Thread.sleep(10);
            }
            database.select("select pg_terminate_backend(?)", pid);
            return catchThrowable(running::get).getCause();
        } finally {
            thread.shutdownNow();
        }
    }

    private void terminate(Database victim) {
        int pid = pid(victim);
        inOtherThread(() -> database.select("select pg_terminate_backend(?, 5000)", pid));
    }

    private static int pid(Database database) {
        return database.selectOne("select pg_backend_pid() as pid")
                .orElseThrow()
                .integer("pid");
    }

    private long items() {
        return database.table("item").count();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T inOtherThread(Callable<T> work) {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            return thread.submit(work).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            thread.shutdownNow();
        }
    }
}
