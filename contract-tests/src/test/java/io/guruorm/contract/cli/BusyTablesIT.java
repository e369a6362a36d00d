package io.guruorm.contract.cli;

import static io.guruorm.contract.cli.ProjectFolder.name;
import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.contract.cli.ProjectFolder.Result;
import io.guruorm.contract.cli.ProjectFolder.Running;
import io.guruorm.jdbc.Database;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many deployments at once on a database that others write to all the while. */
class BusyTablesIT {

    private static final int PROCESSES = 20;
    private static final int WRITERS = 4;
    private static final int HOLDS = 3;

    /** What a migration waits for a table at most, and so whoever queues behind it. */
    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(5);

    /** For a machine that is busy itself. */
    private static final Duration SLACK = Duration.ofSeconds(3);

    @TempDir
    private Path folder;

    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong written = new AtomicLong();

    @Test
    void eachMigrationRunsOnceAndNoWriterWaitsLongerThanALockTimeout() throws InterruptedException {
        ProjectFolder project = ProjectFolder.in(folder)
                .migration(name(1, "a"), "alter table busy add a integer;", "alter table busy drop a;")
                .migration(name(2, "b"), "create index concurrently busy_x on busy (x);", "drop index busy_x;")
                .migration(name(3, "c"), "alter table busy add c integer;", "alter table busy drop c;");
        project.execute("create table busy (id bigint generated always as identity primary key, x integer)");
        List<Thread> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(started(() -> write(project)));
        }
        writers.add(started(() -> hold(project)));

        List<Running> processes = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            processes.add(new Running(project.start("migrate", "--lock-timeout=110")));
        }
        int ran = 0;
        for (Running process : processes) {
            Result result = process.await();
            assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
            ran += result.out().contains("Nothing to migrate") ? 0 : 1;
        }
        over.set(true);
        for (Thread writer : writers) {
            writer.join();
        }

        assertThat(ran).isEqualTo(1);
        assertThat(project.history()).hasSize(3);
        assertThat(project.select("select 1 from pg_index where indrelid = 'busy'::regclass and indisvalid"))
                .hasSize(2);
        assertThat(written.get()).isPositive();
        assertThat(Duration.ofNanos(longest.get())).isLessThan(LOCK_TIMEOUT.plus(SLACK));
        System.out.println(written.get() + " rows were written meanwhile, the longest wait was "
                + longest.get() / 1_000_000 + " ms");
    }

    private static Thread started(Runnable work) {
        Thread thread = new Thread(work, "writer");
        thread.start();
        return thread;
    }

    /** Short transactions, one after the other. */
    private void write(ProjectFolder project) {
        try (Database database = Database.unpooled("writer", project.database())) {
            while (!over.get()) {
                database.transaction(tx -> {
                    long began = System.nanoTime();
                    tx.statement("insert into busy (x) values (1)");
                    longest.accumulateAndGet(System.nanoTime() - began, Math::max);
                    tx.select("select pg_sleep(0.02)");
                });
                written.incrementAndGet();
            }
        }
    }

    /**
     * Transactions that each outlast a lock timeout, with a moment between them, from the first migration on. There are as
     * many as a migration's attempts outlast for sure.
     */
    private static void hold(ProjectFolder project) {
        try (Database database = Database.unpooled("holder", project.database())) {
            while (database.select("select 1 as one from pg_tables where tablename = 'migrations'")
                    .isEmpty()) {
                database.select("select pg_sleep(0.02)");
            }
            for (int i = 0; i < HOLDS; i++) {
                database.transaction(tx -> {
                    tx.statement("insert into busy (x) values (2)");
                    tx.select("select pg_sleep(?)", LOCK_TIMEOUT.toSeconds() + 2);
                });
                database.select("select pg_sleep(0.5)");
            }
        }
    }
}
