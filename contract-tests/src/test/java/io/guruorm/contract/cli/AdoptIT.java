package io.guruorm.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.contract.cli.ProjectFolder.Result;
import io.guruorm.sql.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/adopt.md} says, done in a folder in which there was nothing of ours before. */
class AdoptIT {

    private static final String THEIRS = "src/main/resources/db/migration";
    private static final String USERS = "2000_01_01_000001_create_users";
    private static final String POSTS = "2000_01_01_000002_create_posts";
    private static final String TAGS = "2000_01_01_000003_create_tags";

    @TempDir
    private Path folder;

    @Test
    void flywayProjectMovesHereStepByStep() {
        ProjectFolder project = ranByFlyway().file(THEIRS + "/V3__create_tags.sql", "create table tags (id int);");
        String[] adopt = {"adopt", "--from=flyway", "--files=" + THEIRS};

        Result pretended = done(project, "adopt", "--from=flyway", "--files=" + THEIRS, "--pretend");
        assertThat(pretended.out())
                .contains("-- Write database/migrations/" + USERS + ".up.sql from " + THEIRS + "/V1__create_users.sql")
                .contains("insert into \"public\".\"migrations\"");
        assertThat(project.path("database")).doesNotExist();

        Result adopted = done(project, adopt);
        assertThat(adopted.out())
                .contains("Wrote database/migrations/" + USERS + ".up.sql")
                .contains("Flyway            Migration ")
                .containsPattern("V1__create_users +" + USERS + " +1 +20\\d\\d-")
                .contains("Adopted 2 migrations from Flyway's table flyway_schema_history.")
                .contains("`guruorm migrate` runs what is pending.")
                .doesNotContain(TAGS + " ");
        assertThat(adopted.err()).isEmpty();
        assertThat(project.history()).containsExactly(USERS, POSTS);

        Result status = done(project, "migrate:status");
        assertThat(status.out()).containsPattern(TAGS + " +pending").contains("3 in all, 1 pending.");
        assertThat(done(project, "migrate").out()).contains("Ran 1 migration in ");
        assertThat(project.tables()).contains("tags");
        assertThat(done(project, "migrate").out()).contains("Nothing to migrate.");

        Result again = done(project, adopt);
        assertThat(again.out())
                .isEqualTo("Nothing to adopt from Flyway's table flyway_schema_history. 2 were recorded already.\n");
        Map<?, ?> document = (Map<?, ?>)
                Json.parse(done(project, "adopt", "--from=flyway", "--json").out());
        assertThat(document.keySet().toString()).isEqualTo("[table, migrations, leftOut, changed, files]");
        assertThat((List<?>) document.get("migrations")).hasSize(2).first().satisfies(one -> assertThat(
                        ((Map<?, ?>) one).keySet().toString())
                .isEqualTo("[theirs, name, batch, ranAt, already]"));
    }

    @Test
    void aRepeatableFileOfFlywayRunsAgainOnlyWhenItChanges() {
        ProjectFolder project = ProjectFolder.in(folder)
                .file(THEIRS + "/V1__create_users.sql", "create table users (id int);")
                .file(THEIRS + "/R__all_users.sql", "create or replace view all_users as select id from users;");
        migratedByFlyway(project);
        done(project, "adopt", "--from=flyway", "--files=" + THEIRS);

        assertThat(done(project, "migrate").out()).contains("Nothing to migrate.");
        project.file(
                "database/migrations/R_all_users.sql",
                "create or replace view all_users as select id, id + 1 as next from users;");
        assertThat(done(project, "migrate").out()).contains("R_all_users");
        assertThat(project.select("select next from all_users")).isEmpty();
    }

    @Test
    void whatCannotBeToldIsAMappingFileToFillIn() {
        ProjectFolder project = ranByFlyway()
                .table(1, "users")
                .migration("2025_01_01_000002_make_posts", "create table posts (id int);", "drop table posts;");
        Result refused = project.guruorm("adopt", "--from=flyway");
        assertThat(refused.exitCode()).isEqualTo(5);
        assertThat(refused.out()).isEqualTo("V2__create_posts = ?\n");
        assertThat(refused.err())
                .contains("V2__create_posts (there is no …_create_posts here)", "Nothing was recorded", "--map=FILE")
                .hasLineCount(1);
        assertThat(project.history()).isEmpty();

        project.file("names.txt", refused.out());
        Result unread = project.guruorm("adopt", "--from=flyway", "--map=names.txt");
        assertThat(unread.exitCode()).isEqualTo(2);
        assertThat(unread.err()).contains("Mapping file names.txt, line 1: There is no migration \"?\" here.");

        project.file("names.txt", "# Flyway's on the left\nV2__create_posts = 2025_01_01_000002_make_posts\n");
        assertThat(done(project, "adopt", "--from=flyway", "--map=names.txt").out())
                .contains("Adopted 2 migrations");
        assertThat(done(project, "migrate").out()).contains("Nothing to migrate.");
    }

    @Test
    void whatIsWrongHasItsExitCode() {
        ProjectFolder project = ranByFlyway();
        assertThat(project.guruorm("adopt", "--from=prisma").exitCode()).isEqualTo(2);
        assertThat(project.guruorm("adopt", "--from=flyway", "--map=none.txt").exitCode())
                .isEqualTo(2);
        assertThat(project.guruorm("adopt", "--from=knex", "--files=" + THEIRS).exitCode())
                .isEqualTo(2);
        project.file("database/migrations/README.md", "");
        Result absent = project.guruorm("adopt", "--from=knex");
        assertThat(absent.exitCode()).isEqualTo(1);
        assertThat(absent.err()).contains("There is no table knex_migrations in this database");
        project.environment("GURUORM_ENV", "production");
        assertThat(project.guruorm("adopt", "--from=flyway", "--files=" + THEIRS)
                        .exitCode())
                .isEqualTo(6);
        project.file(THEIRS + "/V3__x.sql", "select '${name}';");
        Result placeholder = project.guruorm("adopt", "--from=flyway", "--files=" + THEIRS, "--force");
        assertThat(placeholder.exitCode()).isEqualTo(2);
        assertThat(placeholder.err()).contains("V3__x.sql line 1 (${name}, a placeholder of Flyway's");
        assertThat(project.history()).isEmpty();
        assertThat(project.path("database/migrations").toFile().list()).containsExactly("README.md");
    }

    /** Two migrations, run by the real Flyway. */
    private ProjectFolder ranByFlyway() {
        ProjectFolder project = ProjectFolder.in(folder)
                .file(THEIRS + "/V1__create_users.sql", "create table users (id int);")
                .file(THEIRS + "/V2__create_posts.sql", "create table posts (id int);");
        migratedByFlyway(project);
        return project;
    }

    private static void migratedByFlyway(ProjectFolder project) {
        Flyway.configure()
                .dataSource(
                        "jdbc:postgresql://localhost:" + project.database().port() + "/"
                                + project.database().database(),
                        project.database().username(),
                        "")
                .locations("filesystem:" + project.path(THEIRS))
                .load()
                .migrate();
    }

    private static Result done(ProjectFolder project, String... arguments) {
        Result result = project.guruorm(arguments);
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result;
    }
}
