package io.guruorm.contract.cli;

import static io.guruorm.contract.cli.ProjectFolder.name;
import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.contract.cli.ProjectFolder.Result;
import io.guruorm.sql.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each command on a real project. */
class CommandsIT {

    @TempDir
    private Path folder;

    @Test
    void migratePrintsLineForEachMigrationAndRecordsIt() {
        ProjectFolder project = twoTables();
        Result result = done(project, "migrate");

        assertThat(result.out()
                        .lines()
                        .filter(line -> line.matches("  2025_\\S+ \\.+ +\\d+ ms"))
                        .count())
                .isEqualTo(2);
        assertThat(result.out())
                .containsPattern("\\nRan 2 migrations in [\\d.]+ m?s, batch 1\\.\\n$")
                .doesNotContain("\033");
        assertThat(result.err()).isEmpty();
        assertThat(project.tables()).containsExactly("posts", "users");
        assertThat(done(project, "migrate").out()).contains("Nothing to migrate.");
    }

    @Test
    void databaseUrlAloneIsEnough() {
        ProjectFolder project = ProjectFolder.bare(folder).table(1, "users");
        project.environment(
                "DATABASE_URL",
                "postgres://postgres@localhost:" + project.database().port() + "/"
                        + project.database().database());

        done(project, "migrate");
        assertThat(project.tables()).containsExactly("users");
    }

    @Test
    void toStopsThereAndStepGivesEachItsBatch() {
        ProjectFolder project = twoTables().table(3, "tags");

        done(project, "migrate", "--to=" + name(2, "posts"), "--step");
        assertThat(project.history()).containsExactly(name(1, "users"), name(2, "posts"));
        assertThat(project.select("select distinct batch from migrations")).hasSize(2);
        assertThat(project.guruorm("migrate", "--to=2025_01_01_000009_create_nothing")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void statusIsTableAndPendingExits3() {
        ProjectFolder project = twoTables();

        assertThat(project.guruorm("migrate:status", "--pending").exitCode()).isEqualTo(3);
        done(project, "migrate", "--to=" + name(1, "users"));
        Result status = done(project, "migrate:status");
        assertThat(status.out().lines().toList())
                .anySatisfy(
                        line -> assertThat(line).startsWith(name(1, "users")).contains("ran"))
                .anySatisfy(
                        line -> assertThat(line).startsWith(name(2, "posts")).contains("pending"));
        done(project, "migrate");
        assertThat(done(project, "migrate:status", "--pending").out()).contains("Nothing is pending.");
    }

    @Test
    void statusAsJsonIsOneDocument() {
        ProjectFolder project = twoTables();
        done(project, "migrate", "--to=" + name(1, "users"));

        Map<?, ?> document =
                (Map<?, ?>) Json.parse(done(project, "migrate:status", "--json").out());
        assertThat(document.get("pending")).hasToString("1");
        Map<?, ?> first = (Map<?, ?>) ((List<?>) document.get("migrations")).get(0);
        assertThat(first.get("name")).isEqualTo(name(1, "users"));
        assertThat(first.get("state")).isEqualTo("ran");
    }

    @Test
    void rollbackTakesBatchesByStepOneBatchByNumberAndMigrationsByCount() {
        ProjectFolder project = twoTables().table(3, "tags");
        done(project, "migrate", "--step");

        done(project, "migrate:rollback", "--batch=2");
        assertThat(project.tables()).containsExactly("tags", "users");
        done(project, "migrate:rollback", "--count=1");
        assertThat(project.tables()).containsExactly("users");
        done(project, "migrate");
        done(project, "migrate:rollback", "--step=2");
        assertThat(project.tables()).isEmpty();
        assertThat(project.guruorm("migrate:rollback", "--step=1", "--count=1").exitCode())
                .isEqualTo(2);
    }

    @Test
    void resetRefreshAndFresh() {
        ProjectFolder project = twoTables();
        done(project, "migrate");
        project.execute("insert into users values (1)");

        assertThat(done(project, "migrate:refresh").out())
                .containsPattern("Rolled back 2 migrations and ran 2 migrations in [\\d.]+ m?s, batch \\d\\.\\n$");
        assertThat(project.select("select * from users")).isEmpty();
        assertThat(done(project, "migrate:reset").out())
                .containsPattern("Rolled back 2 migrations in [\\d.]+ m?s\\.\\n$");
        assertThat(project.tables()).isEmpty();
        project.execute("create table strangers (id int)");
        Result fresh = done(project, "migrate:fresh");
        assertThat(fresh.out())
                .containsPattern("Dropped \\d objects and ran 2 migrations in [\\d.]+ m?s, batch 1\\.\\n$");
        assertThat(project.tables()).containsExactly("posts", "users");
    }

    @Test
    void installMakesTheHistoryTableOnce() {
        ProjectFolder project = twoTables();

        assertThat(done(project, "migrate:install").out()).contains("Made the table migrations");
        assertThat(done(project, "migrate:install").out()).contains("is there already");
        assertThat(project.select("select * from migrations")).isEmpty();
    }

    @Test
    void wipeDropsEverything() {
        ProjectFolder project = twoTables();
        done(project, "migrate");

        done(project, "db:wipe");
        assertThat(project.select("select 1 from pg_tables where schemaname = 'public'"))
                .isEmpty();
    }

    @Test
    void showTellsServerPoolAndConnectionsButNoPassword() {
        ProjectFolder project = ProjectFolder.bare(folder);
        project.file("guruorm.yml", project.configuration() + "    password: s3cret\n    pool: { max: 7 }\n");

        Result shown = done(project, "db:show");
        assertThat(shown.out()).contains("PostgreSQL 18", "max", "7", "guruorm").doesNotContain("s3cret");
        assertThat(done(project, "db:show", "--json").out()).startsWith("{").contains("\"max\":7");
    }

    @Test
    void seedersRunInTheOrderGivenAndCallEachOther() {
        ProjectFolder project = twoTables()
                .seeder(
                        "UserSeeder",
                        "database().table(\"users\").insert(Map.of(\"id\", parameter(\"id\") == null ? 1 : parameter(\"id\")));")
                .seeder(
                        "PostSeeder",
                        "database().table(\"posts\").insert(Map.of(\"id\", database().table(\"users\").count()));")
                .seeder("DatabaseSeeder", "callWith(UserSeeder.class, Map.of(\"id\", 7)); callOnce(UserSeeder.class);");
        done(project, "migrate", "--seed");

        assertThat(project.select("select id from users").get(0).longValue("id"))
                .isEqualTo(7);
        Result result = done(project, "db:seed", "--class=UserSeeder,PostSeeder");
        assertThat(result.out()).containsSubsequence("UserSeeder", "PostSeeder", "Ran 2 seeders.");
        assertThat(project.select("select id from posts").get(0).longValue("id"))
                .isEqualTo(2);
    }

    @Test
    void compiledSourcesAreKept() throws IOException {
        ProjectFolder project =
                ProjectFolder.in(folder).javaMigration(name(1, "users"), "schema.create(\"users\", t -> t.id());");
        done(project, "migrate:status");
        assertThat(project.path("cache")).doesNotExist();
        done(project, "migrate");
        done(project, "migrate:fresh");

        try (Stream<Path> kept = Files.list(project.path("cache"))) {
            assertThat(kept).hasSize(1);
        }
    }

    @Test
    void newMigrationsRunAndRollBack() {
        ProjectFolder project = ProjectFolder.in(folder);
        done(project, "make:migration", "create_photo_albums");
        done(project, "make:migration", "add_votes_to_photo_albums", "--sql");
        done(project, "migrate");

        assertThat(project.select("select votes, created_at from photo_albums")).isEmpty();
        done(project, "migrate:rollback");
        assertThat(project.tables()).isEmpty();
    }

    @Test
    void oneFileWithSectionsRunsAndRollsBack() {
        ProjectFolder project = twoTables()
                .file(
                        "database/migrations/" + name(3, "tags") + ".sql",
                        "-- +up\ncreate table tags (id int);\n-- +down\ndrop table tags;\n");
        done(project, "migrate");

        assertThat(project.tables()).containsExactly("posts", "tags", "users");
        done(project, "migrate:rollback", "--count=1");
        assertThat(project.tables()).containsExactly("posts", "users");
        assertThat(done(project, "make:migration", "next_one", "--sql").out()).contains(".up.sql");
    }

    @Test
    void helpIsGroupedAndEachCommandHasExamples() {
        ProjectFolder project = ProjectFolder.bare(folder);

        assertThat(done(project).out()).isEqualTo(done(project, "help").out());
        assertThat(done(project, "--help").out())
                .containsSubsequence("Migrations:", "migrate:fresh", "Database:", "make:migration");
        assertThat(done(project, "migrate", "--help").out())
                .contains("--isolated", "Examples:", "guruorm migrate --pretend");
        assertThat(done(project, "help", "db:seed").out()).contains("--class");
        assertThat(done(project, "--version").out()).startsWith("guruorm ");
    }

    private ProjectFolder twoTables() {
        return ProjectFolder.in(folder).table(1, "users").table(2, "posts");
    }

    private static Result done(ProjectFolder project, String... arguments) {
        Result result = project.guruorm(arguments);
        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
        return result;
    }
}
