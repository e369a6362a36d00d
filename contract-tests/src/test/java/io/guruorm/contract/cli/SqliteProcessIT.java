package io.guruorm.contract.cli;

import static io.guruorm.contract.cli.ProjectFolder.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.guruorm.contract.cli.ProjectFolder.Result;
import io.guruorm.contract.cli.ProjectFolder.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line on SQLite's files: killed, together with others, on a disk that is full, where nobody may write. */
class SqliteProcessIT {

    private static final int KILLS = Integer.getInteger("guruorm.kills", 6);
    private static final int MIGRATIONS = 12;

    @TempDir
    private Path folder;

    private ProjectFolder project() {
        ProjectFolder project = ProjectFolder.sqlite(folder);
        for (int i = 1; i <= MIGRATIONS; i++) {
            String table = "t%02d".formatted(i);
            boolean alone = i % 3 == 0;
            project.migration(
                    name(i, table),
                    (alone ? "-- guruorm: no-transaction\n" : "") + "create table " + table
                            + " (id integer);\ninsert into "
                            + table + " values (1);\n" + (alone ? "vacuum;\n" : "") + "create index " + table
                            + "_id on "
                            + table + " (id);",
                    "drop table " + table + ";");
        }
        return project;
    }

    private List<String> schema(ProjectFolder project) {
        return project
                .select("select name || ' ' || coalesce(sql, '') as line from sqlite_master union all"
                        + " select 'ran ' || migration || state from migrations order by 1")
                .stream()
                .map(row -> row.string("line"))
                .toList();
    }

    @Test
    void aKilledRunIsCompletedByTheNext() throws InterruptedException, IOException {
        ProjectFolder project = project();
        long began = System.nanoTime();
        assertThat(project.guruorm("migrate").exitCode()).isZero();
        long whole = Duration.ofNanos(System.nanoTime() - began).toMillis();
        List<String> undisturbed = schema(project);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int kill = 1; kill <= KILLS; kill++) {
            Files.delete(project.path("shop.db"));
            long moment = whole / 4 + random.nextLong(whole);
            Process process = project.start("migrate");
            process.waitFor(moment, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            String when = "seed " + seed + ", kill " + kill + " after " + moment + " ms";

            Result next = project.guruorm("migrate");

            assertThat(next.exitCode()).as(when + ": " + next.err()).isZero();
            assertThat(schema(project)).as(when).isEqualTo(undisturbed);
            for (int i = 1; i <= MIGRATIONS; i++) {
                assertThat(project.select("select * from t%02d".formatted(i)))
                        .as(when)
                        .hasSize(1);
            }
        }
    }

    @Test
    void processesThatAreStartedTogetherRunEachMigrationOnce() throws InterruptedException {
        ProjectFolder project = project();
        List<Running> processes = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            processes.add(new Running(project.start("migrate")));
        }
        int ran = 0;
        for (Running process : processes) {
            Result result = process.await();
            assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
            ran += result.out().contains("Nothing to migrate") ? 0 : 1;
        }
        assertThat(ran).isEqualTo(1);
        assertThat(project.select("select * from t01")).hasSize(1);
    }

    @Test
    void whatOnlyAsksMakesNoFile() {
        ProjectFolder project = project();

        assertThat(project.guruorm("migrate:status").exitCode()).isZero();
        assertThat(project.guruorm("migrate", "--pretend").out()).contains("create table t12");
        assertThat(project.guruorm("migrate:status", "--pending").exitCode()).isEqualTo(3);
        assertThat(project.path("shop.db")).doesNotExist();
    }

    /** A limit of pages gives the error of a disk that is full. */
    @Test
    void aFullDiskLeavesTheMigrationsBeforeAndNothingOfTheOneThatFailed() {
        ProjectFolder project = project().environment("DATABASE_URL", "sqlite:shop.db?max_page_count=60");
        large(project);

        assertFull(project, project.guruorm("migrate"));
    }

    @Test
    void aDiskThatIsFullIndeedDoesSoToo() throws IOException, InterruptedException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Process mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", disk.toString())
                .redirectErrorStream(true)
                .start();
        assumeTrue(mount.waitFor() == 0, "nobody may mount a disk here");
        try {
            ProjectFolder project = project().environment("DATABASE_URL", "sqlite:disk/shop.db");
            large(project);

            Result result = project.guruorm("migrate");

            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.err()).contains(name(13, "large"), "full", "rolled back");
            project.file("database/migrations/" + name(13, "large") + ".up.sql", "create table large (x blob);");
            assertThat(project.guruorm("migrate").exitCode()).isZero();
        } finally {
            assertThat(new ProcessBuilder("umount", disk.toString()).start().waitFor())
                    .isZero();
        }
    }

    private static void large(ProjectFolder project) {
        project.migration(
                name(13, "large"),
                "create table large (x blob);\ninsert into large values (zeroblob(10000000));",
                "drop table large;");
    }

    private static void assertFull(ProjectFolder project, Result result) {
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains(name(13, "large"), "full", "rolled back");
        assertThat(project.select("select 1 from migrations")).hasSize(MIGRATIONS);
        assertThat(project.select("select 1 from sqlite_master where name = 'large'"))
                .isEmpty();
    }

    @Test
    void aDatabaseThatNobodyMayWriteToIsReadAndNotWritten() throws IOException {
        ProjectFolder project = project();
        assertThat(project.guruorm("migrate", "--to=" + name(1, "t01")).exitCode())
                .isZero();
        byte[] before = Files.readAllBytes(project.path("shop.db"));
        project.environment("DATABASE_URL", "sqlite:shop.db?open_mode=1");

        Result result = project.guruorm("migrate");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains(name(2, "t02"), "readonly");
        assertThat(project.guruorm("migrate:status", "--pending").exitCode()).isEqualTo(3);
        assertThat(project.guruorm("migrate", "--pretend").exitCode()).isZero();
        assertThat(Files.readAllBytes(project.path("shop.db"))).isEqualTo(before);
    }

    @Test
    void aFileThatIsNoDatabaseIsNamedAndLeftAlone() throws IOException {
        ProjectFolder project = project();
        project.file("shop.db", "A letter to the editor, not a database at all, and quite long enough to be read.");

        Result result = project.guruorm("migrate");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("is no SQLite database", "shop.db");
        assertThat(Files.readString(project.path("shop.db"))).startsWith("A letter");
    }
}
