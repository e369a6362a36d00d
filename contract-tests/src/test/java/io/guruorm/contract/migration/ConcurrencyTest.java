package io.guruorm.contract.migration;

import static io.guruorm.contract.migration.Project.ONE;
import static io.guruorm.contract.migration.Project.TWO;
import static io.guruorm.contract.migration.Project.refused;
import static io.guruorm.migration.MigrationException.Kind.CANCELLED;
import static io.guruorm.migration.MigrationException.Kind.LOCKED;
import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.jdbc.Database;
import io.guruorm.migration.Direction;
import io.guruorm.migration.ExecutedMigration;
import io.guruorm.migration.LockHolder;
import io.guruorm.migration.MigrationListener;
import io.guruorm.migration.MigrationRun;
import io.guruorm.migration.Migrator;
import io.guruorm.migration.RunOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConcurrencyTest {

    @RegisterExtension
    final Project project = new Project();

    @Test
    void twentyMigratorsAtOnceRunEachMigrationOnce() throws Exception {
        for (int i = 10; i < 20; i++) {
            project.sql("2025_01_" + i + "_000000_t" + i, "create table t" + i + " (); select pg_sleep(0.02);");
        }
        ExecutorService threads = Executors.newFixedThreadPool(20);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<MigrationRun>> runs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            runs.add(threads.submit(() -> {
                start.await();
                try (Database own = Database.unpooled("main", project.config())) {
                    return project.migrator(own).run();
                }
            }));
        }
        start.countDown();
        int done = 0;
        for (Future<MigrationRun> run : runs) {
            done += run.get(60, TimeUnit.SECONDS).migrations().size();
        }
        threads.shutdown();
        assertThat(done).isEqualTo(10);
        assertThat(project.tables()).hasSize(10);
        assertThat(project.history()).hasSize(10).allMatch(row -> row.endsWith(" 1 ran"));
    }

    @Test
    void withoutTheLockTheSecondLookStillRunsEachOnce() throws Exception {
        project.table(ONE).migrator().install();
        try (Database other = Database.unpooled("main", project.config())) {
            CompletableFuture<Void> intruder = new CompletableFuture<>();
            List<String> leftAlone = new ArrayList<>();
            MigrationListener listener = new MigrationListener() {
                @Override
                public void planned(Direction direction, List<String> names) {
                    other.statement("insert into migrations (migration, batch) values (?, 1)", ONE);
                    intruder.complete(null);
                }

                @Override
                public void alreadyDone(String name, Direction direction) {
                    leftAlone.add(name);
                }
            };
            MigrationRun run = project.with(project.options().withListener(listener))
                    .migrator()
                    .run();
            intruder.get(1, TimeUnit.SECONDS);
            assertThat(run.migrations()).isEmpty();
            assertThat(leftAlone).containsExactly(ONE);
        }
        assertThat(project.tables()).isEmpty();
    }

    @Test
    void whoHoldsTheLockIsNamedWhenTheTimeIsOver() throws Exception {
        project.table(ONE).sql(TWO, "select pg_sleep(2);");
        CompletableFuture<MigrationRun> first = sleepingRun();
        List<LockHolder> heard = new ArrayList<>();
        Migrator second = project.with(project.options()
                        .withLockTimeout(Duration.ofMillis(300))
                        .withListener(new MigrationListener() {
                            @Override
                            public void waitingForLock(LockHolder holder, Duration patience) {
                                heard.add(holder);
                            }
                        }))
                .migrator();
        String message = refused(LOCKED, second::run).getMessage();
        assertThat(message).contains("process ", "user postgres", "within 300 ms", "since ");
        assertThat(heard).hasSize(1);
        assertThat(heard.get(0).pid()).isPositive();
        first.get(20, TimeUnit.SECONDS);
    }

    @Test
    void anIsolatedRunDoesNotWait() throws Exception {
        project.table(ONE).sql(TWO, "select pg_sleep(2);");
        CompletableFuture<MigrationRun> first = sleepingRun();
        MigrationRun second = project.migrator().run(RunOptions.all().withIsolated(true));
        assertThat(second.migrations()).isEmpty();
        assertThat(second.heldBy()).isPresent();
        first.get(20, TimeUnit.SECONDS);
        assertThat(project.migrator().run(RunOptions.all().withIsolated(true)).heldBy())
                .isEmpty();
    }

    private CompletableFuture<MigrationRun> sleepingRun() throws InterruptedException {
        CountDownLatch asleep = new CountDownLatch(1);
        Migrator migrator = project.with(project.options().withListener(new MigrationListener() {
                    @Override
                    public void started(String name, Direction direction, int attempt) {
                        if (name.equals(TWO)) {
                            asleep.countDown();
                        }
                    }
                }))
                .migrator();
        CompletableFuture<MigrationRun> run = CompletableFuture.supplyAsync(migrator::run, ThreadPerTask.EXECUTOR);
        assertThat(asleep.await(20, TimeUnit.SECONDS)).isTrue();
        return run;
    }

    @Test
    void aBusyTableIsTriedAgainAndItsBlockerNamed() {
        project.database().statement("create table busy (id integer)");
        project.sql(ONE, "create table before ();\nalter table busy add name text;");
        List<List<LockHolder>> blockers = new ArrayList<>();
        try (Database other = Database.unpooled("main", project.config())) {
            CountDownLatch held = new CountDownLatch(1);
            CountDownLatch release = new CountDownLatch(1);
            CompletableFuture<Void> blocker = CompletableFuture.runAsync(
                    () -> other.transaction(tx -> {
                        tx.statement("lock table busy in access share mode");
                        held.countDown();
                        await(release);
                    }),
                    ThreadPerTask.EXECUTOR);
            await(held);
            MigrationListener listener = new MigrationListener() {
                @Override
                public void retrying(
                        String name, Direction direction, int attempt, List<LockHolder> seen, Duration pause) {
                    blockers.add(seen);
                    release.countDown();
                }
            };
            MigrationRun run = project.with(project.options()
                            .withTableLockTimeout(Duration.ofSeconds(2))
                            .withListener(listener))
                    .migrator()
                    .run();
            blocker.join();
            assertThat(run.migrations()).extracting(ExecutedMigration::attempts).containsExactly(2);
        }
        assertThat(blockers).hasSize(1);
        assertThat(blockers.get(0)).hasSize(1);
        assertThat(blockers.get(0).get(0).statement()).contains("lock table busy");
        assertThat(project.tables()).containsExactly("before", "busy");
    }

    @Test
    void aTableThatStaysBusyEndsTheRunAndNamesItsBlocker() {
        project.database().statement("create table busy (id integer)");
        project.sql(ONE, "create table before ();\nalter table busy add name text;");
        try (Database other = Database.unpooled("main", project.config())) {
            other.transaction(tx -> {
                tx.statement("lock table busy in access share mode");
                String message = refused(LOCKED, () -> project.with(project.options()
                                        .withTableLockTimeout(Duration.ofMillis(1500))
                                        .withAttempts(2))
                                .migrator()
                                .run())
                        .getMessage();
                assertThat(message)
                        .contains(
                                ONE,
                                "2 times",
                                "1500 ms",
                                "alter table busy add name text",
                                "process ",
                                "lock table busy in access share mode",
                                "rolled back");
            });
        }
        assertThat(project.tables()).containsExactly("busy");
        assertThat(project.history()).isEmpty();
    }

    @Test
    void outsideATransactionOnlyTheStatementIsTriedAgain() {
        project.database().statement("create table busy (id integer)");
        project.sql(ONE, "-- guruorm: no-transaction\ncreate table before ();\nalter table busy add name text;");
        List<Integer> attempts = new ArrayList<>();
        try (Database other = Database.unpooled("main", project.config())) {
            CountDownLatch held = new CountDownLatch(1);
            CountDownLatch release = new CountDownLatch(1);
            CompletableFuture<Void> blocker = CompletableFuture.runAsync(
                    () -> other.transaction(tx -> {
                        tx.statement("lock table busy in access share mode");
                        held.countDown();
                        await(release);
                    }),
                    ThreadPerTask.EXECUTOR);
            await(held);
            MigrationListener listener = new MigrationListener() {
                @Override
                public void retrying(
                        String name, Direction direction, int attempt, List<LockHolder> seen, Duration pause) {
                    attempts.add(attempt);
                    release.countDown();
                }
            };
            project.with(project.options()
                            .withTableLockTimeout(Duration.ofMillis(200))
                            .withListener(listener))
                    .migrator()
                    .run();
            blocker.join();
        }
        assertThat(attempts).containsExactly(1);
        assertThat(project.history()).containsExactly(ONE + " 1 ran");
    }

    @Test
    void aBusyHistoryIsNoHalfDoneMigration() {
        project.sql(ONE, "-- guruorm: no-transaction\ncreate table one ();")
                .migrator()
                .install();
        try (Database other = Database.unpooled("main", project.config())) {
            other.transaction(tx -> {
                tx.statement("lock table migrations in share row exclusive mode");
                refused(LOCKED, () -> project.with(project.options()
                                .withTableLockTimeout(Duration.ofMillis(100))
                                .withAttempts(2))
                        .migrator()
                        .run());
            });
        }
        assertThat(project.history()).isEmpty();
        assertThat(project.tables()).isEmpty();
    }

    @Test
    void whoWaitsForTheLockCanBeCancelled() throws Exception {
        project.table(ONE).sql(TWO, "select pg_sleep(2);");
        CompletableFuture<MigrationRun> first = sleepingRun();
        Migrator second = project.migrator();
        CompletableFuture<Throwable> waiting = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        second.run();
                        return new AssertionError("It was not cancelled");
                    } catch (RuntimeException thrown) {
                        return thrown;
                    }
                },
                ThreadPerTask.EXECUTOR);
        Thread.sleep(200);
        second.cancel();
        Throwable thrown = waiting.get(20, TimeUnit.SECONDS);
        refused(CANCELLED, () -> {
            throw thrown;
        });
        assertThat(first.get(20, TimeUnit.SECONDS).migrations()).hasSize(2);
    }

    @Test
    void concurrentlyWaitsForOthersAsLongAsTheyTake() throws Exception {
        project.database().statement("create table busy (id integer)");
        project.sql(
                ONE,
                "-- guruorm: no-transaction\ncreate index concurrently busy_id on busy (id);",
                "-- guruorm: no-transaction\ndrop index concurrently busy_id;");
        CountDownLatch held = new CountDownLatch(1);
        try (Database other = Database.unpooled("main", project.config())) {
            CompletableFuture<Void> blocker = CompletableFuture.runAsync(
                    () -> other.transaction(tx -> {
                        tx.statement("insert into busy values (1)");
                        held.countDown();
                        tx.select("select pg_sleep(1.2)");
                    }),
                    ThreadPerTask.EXECUTOR);
            await(held);
            project.with(project.options().withTableLockTimeout(Duration.ofMillis(200)))
                    .migrator()
                    .run();
            blocker.get(20, TimeUnit.SECONDS);
        }
        assertThat(project.history()).containsExactly(ONE + " 1 ran");
        project.migrator().rollback(1);
        assertThat(project.history()).isEmpty();
    }

    @Test
    void concurrentlyDoesNotDeadlockWithARunThatWaitsForTheLock() throws Exception {
        project.database().statement("create table busy (id integer)");
        project.sql(ONE, "-- guruorm: no-transaction\ncreate index concurrently busy_id on busy (id);");
        CompletableFuture<MigrationRun> one =
                CompletableFuture.supplyAsync(project.migrator()::run, ThreadPerTask.EXECUTOR);
        CompletableFuture<MigrationRun> other =
                CompletableFuture.supplyAsync(project.migrator()::run, ThreadPerTask.EXECUTOR);
        assertThat(one.get(20, TimeUnit.SECONDS).migrations().size()
                        + other.get(20, TimeUnit.SECONDS).migrations().size())
                .isEqualTo(1);
    }

    @Test
    void aFileThatCannotRunInATransactionRunsOutsideOfOne() {
        project.table(ONE).sql(TWO, "create table two (id integer);\ncreate index concurrently two_id on two (id);");
        project.migrator().run();
        assertThat(project.history()).containsExactly(ONE + " 1 ran", TWO + " 1 ran");
        assertThat(project.tables()).containsExactly("one", "two");
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("Waited in vain");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
