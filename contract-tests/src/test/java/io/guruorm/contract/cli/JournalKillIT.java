package io.guruorm.contract.cli;

import static io.guruorm.contract.cli.ProjectFolder.name;
import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.contract.cli.ProjectFolder.Result;
import io.guruorm.contract.cli.ProjectFolder.Running;
import io.guruorm.jdbc.Row;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs outside of transactions that are killed at any moment: the next {@code migrate} ends in the schema of an undisturbed
 * run, and no statement is done twice or lost. The number of kills is small in an ordinary build; {@code
 * -Dguruorm.kills=100} is the full number.
 */
class JournalKillIT {

    private static final int KILLS = Integer.getInteger("guruorm.kills", 6);
    private static final int MIGRATIONS = 6;

    private static final String SCHEMA = "select format('%s %s', conrelid::regclass, pg_get_constraintdef(oid)) as line"
            + " from pg_constraint where connamespace = 'public'::regnamespace"
            + " union all select format('%s %s', indexdef, i.indisvalid) from pg_indexes p join pg_index i"
            + " on i.indexrelid = ('public.' || p.indexname)::regclass where p.schemaname = 'public'"
            + " union all select format('row %s %s', x, count(*)) from log group by x"
            + " union all select format('ran %s', migration) from migrations where state = 'ran' order by 1";

    @TempDir
    private Path folder;

    @Test
    void aKilledRunIsCompletedByTheNext() throws InterruptedException {
        ProjectFolder project = ProjectFolder.in(folder);
        for (int i = 1; i <= MIGRATIONS; i++) {
            project.migration(name(i, "t" + i), statements(i), "drop table t" + i + ";");
        }
        long began = System.nanoTime();
        assertThat(project.guruorm("migrate").exitCode()).isZero();
        long whole = Duration.ofNanos(System.nanoTime() - began).toMillis();
        List<Row> undisturbed = project.select(SCHEMA);

        long seed = System.nanoTime();
        Random random = new Random(seed);
        int resumed = 0;
        for (int kill = 1; kill <= KILLS; kill++) {
            project.execute("drop schema public cascade");
            project.execute("create schema public");
            long moment = random.nextLong(whole);
            Process process = project.start("migrate");
            process.waitFor(moment, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            String when = "seed " + seed + ", kill " + kill + " after " + moment + " ms";
            resumed += halfDone(project) ? 1 : 0;

            Result next = project.guruorm("migrate");

            assertThat(next.exitCode()).as(when + ": " + next.err()).isZero();
            assertThat(project.select(SCHEMA)).as(when).isEqualTo(undisturbed);
        }
        System.out.println(KILLS + " kills, " + resumed + " of them left a migration half done");
    }

    private static boolean halfDone(ProjectFolder project) {
        return !project.select("select 1 from pg_tables where schemaname = 'public' and tablename = 'migrations'")
                        .isEmpty()
                && !project.select("select 1 from migrations where state <> 'ran'")
                        .isEmpty();
    }

    /** Each statement leaves a trace of which there must be one in the end. */
    private static String statements(int number) {
        String log = "-- guruorm: no-transaction\n" + (number == 1 ? "create table log (x text);\n" : "");
        return log + """
                create table t%1$d (id integer primary key, x integer);
                insert into log values ('%1$d a');
                select pg_sleep(0.05);
                insert into t%1$d select i, i from generate_series(1, 1000) i;
                create index concurrently t%1$d_x on t%1$d (x);
                begin;
                insert into log values ('%1$d b');
                insert into log values ('%1$d c');
                select pg_sleep(0.03);
                commit;
                create unique index concurrently t%1$d_both on t%1$d (x, id);
                drop index concurrently t%1$d_x;
                vacuum t%1$d;
                alter table t%1$d add check (x > 0);
                insert into log values ('%1$d d');
                """.formatted(number);
    }

    @Test
    void aSignalStopsBetweenTwoStatementsAndTheNextRunGoesOn() throws InterruptedException {
        ProjectFolder project = ProjectFolder.in(folder)
                .migration(
                        name(1, "t01"),
                        "-- guruorm: no-transaction\ncreate table t01 (id int);\nselect pg_sleep(60) where not exists"
                                + " (select 1 from pg_tables where tablename = 'awake');\ncreate table t02 (id int);",
                        "drop table t01;");
        Process process = project.start("migrate");
        Running running = new Running(process);
        while (project.select("select 1 from pg_stat_activity where query like '%pg_sleep(60)%' and state = 'active'"
                        + " and pid <> pg_backend_pid()")
                .isEmpty()) {
            assertThat(process.isAlive()).isTrue();
        }
        process.toHandle().destroy();
        Result result = running.await();

        assertThat(result.exitCode()).isEqualTo(143);
        assertThat(result.err())
                .contains("Cancelled while migration " + name(1, "t01"), "the first of its statements is done")
                .doesNotContain("\tat ");
        Result status = project.guruorm("migrate:status");
        assertThat(status.out()).contains("failed at statement 2");
        assertThat(project.guruorm("migrate:repair").out()).contains("guruorm migrate");
        project.execute("create table awake ()");
        assertThat(project.guruorm("migrate").exitCode()).isZero();
        assertThat(project.tables()).containsExactly("awake", "t01", "t02");
    }
}
