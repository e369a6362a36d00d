package io.guruorm.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.contract.cli.ProjectFolder.Result;
import io.guruorm.contract.cli.ProjectFolder.Running;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are started together on one database. */
class TogetherIT {

    private static final int PROCESSES = 20;
    private static final int MIGRATIONS = 22;

    @TempDir
    private Path folder;

    @Test
    void eachMigrationRunsOnceAndAllExitWithZero() throws InterruptedException {
        ProjectFolder project = ProjectFolder.in(folder);
        for (int i = 1; i <= MIGRATIONS; i++) {
            project.table(i, "t%02d".formatted(i));
        }
        project.javaMigration("2025_01_02_000000_fill", "database().statement(\"insert into t01 values (1)\");");
        List<Running> processes = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            processes.add(new Running(project.start("migrate", "--lock-timeout=120")));
        }
        int ran = 0;
        for (Running process : processes) {
            Result result = process.await();
            assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
            ran += result.out().contains("Nothing to migrate") ? 0 : 1;
        }

        assertThat(ran).isEqualTo(1);
        assertThat(project.history()).hasSize(MIGRATIONS + 1);
        assertThat(project.select("select 1 from migrations where batch = 1")).hasSize(MIGRATIONS + 1);
        assertThat(project.select("select * from t01")).hasSize(1);
    }

    @Test
    void isolatedRunDoesNotWait() throws InterruptedException {
        ProjectFolder project = ProjectFolder.in(folder)
                .migration(
                        ProjectFolder.name(1, "t01"),
                        "create table t01 (id int);\ndo $$ begin while exists (select 1 from hold) loop perform"
                                + " pg_sleep(0.05); end loop; end $$;",
                        "drop table t01;");
        project.execute("create table hold (x int)");
        project.execute("insert into hold values (1)");
        Running first = new Running(project.start("migrate"));
        while (project.select("select 1 from pg_stat_activity where query like 'do $$%' and state = 'active'")
                .isEmpty()) {
            assertThat(first.process().isAlive()).isTrue();
        }
        Result isolated = project.guruorm("migrate", "--isolated");
        assertThat(isolated.exitCode()).isZero();
        assertThat(isolated.out()).contains("another run holds the lock");

        Result impatient = project.guruorm("migrate", "--lock-timeout=0");
        assertThat(impatient.exitCode()).isEqualTo(4);
        project.execute("delete from hold");
        assertThat(first.await().exitCode()).isZero();
    }
}
