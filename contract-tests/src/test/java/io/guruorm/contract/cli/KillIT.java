package io.guruorm.contract.cli;

import static io.guruorm.contract.cli.ProjectFolder.name;
import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.contract.cli.ProjectFolder.Result;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is killed or cancelled at any moment leaves exactly the tables of the recorded migrations. The number of
 * kills is small in an ordinary build; {@code -Dguruorm.kills=40} is the full number.
 */
class KillIT {

    private static final int MIGRATIONS = 22;
    private static final int KILLS = Integer.getInteger("guruorm.kills", 8);

    @TempDir
    private Path folder;

    @Test
    void tablesAreThoseOfTheHistoryAfterKillAndNextRunCompletes() throws InterruptedException {
        ProjectFolder project = slowProject();
        long whole = millis(project);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int kill = 1; kill <= KILLS; kill++) {
            project.execute("drop schema public cascade");
            project.execute("create schema public");
            long moment = random.nextLong(whole);
            Process process = project.start("migrate");
            process.waitFor(moment, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            awaitEndOfSessions(project);

            String when = "seed " + seed + ", kill " + kill + " after " + moment + " ms";
            assertThat(tablesOf(project.history())).as(when).isEqualTo(project.tables());
            Result next = project.guruorm("migrate");
            assertThat(next.exitCode()).as(when + ": " + next.err()).isZero();
            assertThat(project.history()).as(when).hasSize(MIGRATIONS);
            assertThat(tablesOf(project.history())).as(when).isEqualTo(project.tables());
        }
    }

    @Test
    void signalCancelsRollsBackAndExits143() throws InterruptedException {
        ProjectFolder project = ProjectFolder.in(folder)
                .table(1, "t01")
                .migration(name(2, "t02"), "create table t02 (id bigint);\nselect pg_sleep(60);", "drop table t02;");
        Process process = project.start("migrate");
        ProjectFolder.Running running = new ProjectFolder.Running(process);
        awaitSleep(project);
        long began = System.nanoTime();
        process.toHandle().destroy(); // Process.destroy would close its output before it is read
        Result result = running.await();

        assertThat(result.exitCode()).isEqualTo(143);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
        assertThat(result.err()).contains("ancelled").doesNotContain("\tat ");
        assertThat(project.tables()).containsExactly("t01");
        assertThat(project.history()).containsExactly(name(1, "t01"));
    }

    @Test
    void signalCancelsSeederAndNothingOfItStays() throws InterruptedException {
        ProjectFolder project = ProjectFolder.in(folder)
                .table(1, "t01")
                .seeder(
                        "DatabaseSeeder",
                        "database().statement(\"insert into t01 values (1)\"); database().select(\"select pg_sleep(60)\");");
        assertThat(project.guruorm("migrate").exitCode()).isZero();
        Process process = project.start("db:seed", "--json");
        ProjectFolder.Running running = new ProjectFolder.Running(process);
        awaitSleep(project);
        process.toHandle().destroy();
        Result result = running.await();

        assertThat(result.exitCode()).isEqualTo(143);
        assertThat(result.err()).startsWith("Cancelled by a signal. Seeder DatabaseSeeder failed");
        assertThat(result.out()).contains("\"exitCode\":143");
        assertThat(project.select("select * from t01")).isEmpty();
    }

    private ProjectFolder slowProject() {
        ProjectFolder project = ProjectFolder.in(folder);
        for (int i = 1; i <= MIGRATIONS; i++) {
            String table = "t%02d".formatted(i);
            project.migration(
                    name(i, table),
                    "create table %1$s (id bigint);\nselect pg_sleep(0.02);\ninsert into %1$s values (1);\n"
                                    .formatted(table)
                            + "create index on %s (id);".formatted(table),
                    "drop table " + table + ";");
        }
        return project;
    }

    private static long millis(ProjectFolder project) {
        long began = System.nanoTime();
        assertThat(project.guruorm("migrate").exitCode()).isZero();
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }

    private static List<String> tablesOf(List<String> history) {
        List<String> tables = new ArrayList<>();
        history.forEach(name -> tables.add(name.substring(name.lastIndexOf('_') + 1)));
        return tables;
    }

    /** The server may need a moment to see that its client is gone; what it has begun by then is undone. */
    private static void awaitEndOfSessions(ProjectFolder project) throws InterruptedException {
        await(
                project,
                "select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()",
                false);
    }

    private static void awaitSleep(ProjectFolder project) throws InterruptedException {
        await(
                project,
                "select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()"
                        + " and state = 'active' and query like '%pg_sleep%'",
                true);
    }

    private static void await(ProjectFolder project, String query, boolean present) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            if (project.select(query).isEmpty() != present) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("It did not happen in 30 s: " + query);
    }
}
