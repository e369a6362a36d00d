package io.guruorm.contract.cli;

import static io.guruorm.contract.cli.ProjectFolder.name;
import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.contract.cli.ProjectFolder.Result;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line where each change of the schema is committed by itself. */
abstract class MysqlFamilyProcessIT {

    private static final int KILLS = Integer.getInteger("guruorm.kills", 6);
    private static final int STATEMENTS = 10;

    @TempDir
    private Path folder;

    /** A folder of a project with an empty database. */
    abstract ProjectFolder project(Path folder);

    private static Result done(ProjectFolder project, String... arguments) {
        Result result = project.guruorm(arguments);
        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
        return result;
    }

    private List<String> schema(ProjectFolder project) {
        return project
                .select("select concat_ws(' ', table_name, column_name, column_type, is_nullable) as line"
                        + " from information_schema.columns where table_schema = database() and table_name <> 'migrations'"
                        + " union all select concat('row ', x, ' ', count(*)) from log group by x order by 1")
                .stream()
                .map(row -> row.string("line"))
                .toList();
    }

    @Test
    void runsShowsSeedsAndGoesBack() {
        ProjectFolder project = project(folder)
                .javaMigration(name(1, "users"), "schema.create(\"users\", t -> { t.id(); t.string(\"name\"); });")
                .migration(name(2, "posts"), "create table posts (id int primary key);", "drop table posts;")
                .seeder("DatabaseSeeder", "database().table(\"users\").insert(Map.of(\"name\", \"Ann\"));");
        assertThat(done(project, "migrate", "--pretend").out()).contains("create table `users`", "create table posts");
        assertThat(done(project, "migrate").out()).contains("Ran 2 migrations");
        assertThat(done(project, "migrate").out()).contains("Nothing to migrate.");
        assertThat(done(project, "migrate:status").out()).contains("2 in all, 0 pending.");
        done(project, "db:seed");
        assertThat(project.select("select name from users").get(0).string("name"))
                .isEqualTo("Ann");
        done(project, "make:migration", "add_votes_to_users", "--sql");
        done(project, "migrate");
        done(project, "migrate:rollback");
        done(project, "migrate:reset");
        done(project, "migrate");
        assertThat(done(project, "migrate:fresh").out()).contains("ran 3 migrations");
        done(project, "db:wipe");
        assertThat(project.select("select 1 from information_schema.tables where table_schema = database()"))
                .isEmpty();
    }

    /** A migration of ten statements that is killed at any moment ends in the schema of an undisturbed run. */
    @Test
    void aKilledRunIsCompletedByTheNext() throws InterruptedException {
        ProjectFolder project = project(folder);
        StringBuilder up = new StringBuilder("create table log (x int);\n");
        for (int i = 1; i < STATEMENTS; i++) {
            up.append(
                    switch (i % 3) {
                        case 0 -> "insert into log values (" + i + ");\n";
                        case 1 -> "create table t" + i + " (id int primary key, x int);\n";
                        default -> "alter table t" + (i - 1) + " add y" + i + " int, add index (x);\n";
                    });
            up.append("select sleep(0.02);\n");
        }
        project.migration(name(1, "all"), up.toString(), "drop table log;");
        long began = System.nanoTime();
        done(project, "migrate");
        long whole = Duration.ofNanos(System.nanoTime() - began).toMillis();
        List<String> undisturbed = schema(project);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int kill = 1; kill <= KILLS; kill++) {
            done(project, "db:wipe");
            long moment = whole / 4 + random.nextLong(whole);
            Process process = project.start("migrate");
            process.waitFor(moment, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            String when = "seed " + seed + ", kill " + kill + " after " + moment + " ms";

            Result next = project.guruorm("migrate");

            assertThat(next.exitCode()).as(when + ": " + next.err()).isZero();
            assertThat(schema(project)).as(when).isEqualTo(undisturbed);
        }
    }
}
