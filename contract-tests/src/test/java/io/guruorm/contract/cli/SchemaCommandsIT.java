package io.guruorm.contract.cli;

import static io.guruorm.contract.cli.ProjectFolder.name;
import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.contract.cli.ProjectFolder.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Squash, diff and cache by hand: the command line as a process on a project of each kind of database. */
class SchemaCommandsIT {

    private static final String DUMP = "database/schema/main-schema.sql";

    @TempDir
    private Path folder;

    enum On {
        POSTGRES,
        SQLITE,
        MARIADB
    }

    private static ProjectFolder made(On on, Path folder) throws IOException {
        Files.createDirectories(folder);
        return switch (on) {
            case POSTGRES -> ProjectFolder.in(folder);
            case SQLITE -> ProjectFolder.sqlite(folder);
            case MARIADB -> ProjectFolder.mariadb(folder);
        };
    }

    private static ProjectFolder filled(On on, Path folder) throws IOException {
        return made(on, folder)
                .migration(
                        name(1, "users"),
                        "create table users (id integer primary key, email varchar(60) not null);\n"
                                + "create unique index users_email on users (email);",
                        "drop table users;")
                .migration(
                        name(2, "posts"),
                        "create table posts (id integer primary key, user_id integer,"
                                + " constraint posts_user foreign key (user_id) references users (id));",
                        "drop table posts;");
    }

    private static void succeeds(Result result) {
        assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void aSquashIsPrunedCommittedAndLoadedElsewhere(On on) throws IOException {
        ProjectFolder project = filled(on, folder.resolve("one"));
        assertThat(project.guruorm("migrate:squash").exitCode()).isEqualTo(1);
        succeeds(project.guruorm("migrate"));
        Result squashed = project.guruorm("schema:dump", "--prune");
        succeeds(squashed);
        assertThat(squashed.out()).contains("Wrote 2 migrations as ").contains("Deleted 4 files of migrations.");
        assertThat(project.path("database/migrations")).isEmptyDirectory();
        assertThat(project.guruorm("migrate:status", "--json").out())
                .contains("\"state\":\"squashed\"")
                .doesNotContain("missing");
        assertThat(project.guruorm("migrate:repair").out()).contains("Nothing is wrong with the history.");

        ProjectFolder other = made(on, folder.resolve("two"));
        other.file(DUMP, Files.readString(project.path(DUMP)));
        other.migration(name(3, "tags"), "create table tags (id integer);", "drop table tags;");
        Result migrated = other.guruorm("migrate");
        succeeds(migrated);
        assertThat(migrated.out())
                .contains("Loading the schema dump:", "main-schema.sql (2 migrations)")
                .contains("Loaded 2 migrations from the schema dump in ")
                .contains(", and ran 1 migration in ");
        assertThat(other.select("select migration from migrations")).hasSize(3);
        succeeds(other.guruorm("schema:diff"));
        assertThat(other.guruorm("migrate").out()).contains("Nothing to migrate.");
        assertThat(other.guruorm("migrate:rollback", "--step=2").exitCode()).isEqualTo(5);

        other.file(DUMP, Files.readString(other.path(DUMP)).replace("60", "61"));
        assertThat(other.guruorm("migrate:fresh"))
                .satisfies(result -> assertThat(result.exitCode()).isEqualTo(2))
                .satisfies(result -> assertThat(result.err()).contains("was edited"));
        assertThat(other.select("select id from posts")).isEmpty();
        other.file(DUMP, Files.readString(project.path(DUMP)));
        succeeds(other.guruorm("migrate:fresh"));
        other.execute("drop table migrations");
        assertThat(other.guruorm("migrate"))
                .satisfies(result -> assertThat(result.exitCode()).isEqualTo(5))
                .satisfies(result -> assertThat(result.err()).contains("not empty", "--baseline=" + name(2, "posts")));
        succeeds(other.guruorm("migrate:install", "--baseline=" + name(3, "tags")));
        assertThat(other.guruorm("migrate").out()).contains("Nothing to migrate.");
        other.execute("drop table tags");
        other.execute("drop table migrations");
        Files.delete(other.path("database/migrations/" + name(3, "tags") + ".up.sql"));
        Files.delete(other.path("database/migrations/" + name(3, "tags") + ".down.sql"));
        succeeds(other.guruorm("migrate:install", "--baseline=" + name(2, "posts")));
        assertThat(other.guruorm("migrate:status").out()).contains("squashed");
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void aDifferenceExitsThreeWithTheValues(On on) throws IOException {
        ProjectFolder project = filled(on, folder);
        succeeds(project.guruorm("migrate"));
        Result same = project.guruorm("schema:diff");
        succeeds(same);
        assertThat(same.out()).contains("No difference");
        project.execute("alter table posts add column note varchar(9)");
        Result differs = project.guruorm("schema:diff");
        assertThat(differs.exitCode()).as(differs.err()).isEqualTo(3);
        assertThat(differs.out())
                .contains("extra    column ")
                .contains("posts.note")
                .contains("1 difference from");
        if (on == On.POSTGRES) {
            project.execute("create database guruorm_shadow_ba9876543210");
        }
        Result json = project.guruorm("schema:diff", "--json");
        assertThat(json.out()).contains("\"kind\":\"extra\"").contains("\"what\":\"column\"");
        if (on == On.POSTGRES) {
            assertThat(json.err())
                    .contains("1 shadow database of a comparison that was killed stands on the server")
                    .contains("    drop database guruorm_shadow_ba9876543210;");
            project.execute("drop database guruorm_shadow_ba9876543210");
            assertThat(project.guruorm("schema:diff").err()).doesNotContain("shadow database");
        }
        if (on != On.SQLITE) {
            project.environment("GURUORM_ENV", "production");
            assertThat(project.guruorm("schema:diff").exitCode()).isEqualTo(6);
        }
    }

    @ParameterizedTest
    @EnumSource(On.class)
    void aCacheIsWrittenCheckedToldStaleAndCleared(On on) throws IOException {
        ProjectFolder project = filled(on, folder);
        assertThat(project.guruorm("schema:cache", "--check").exitCode()).isEqualTo(3);
        succeeds(project.guruorm("migrate"));
        succeeds(project.guruorm("schema:cache"));
        succeeds(project.guruorm("schema:cache", "--check"));
        String text = Files.readString(project.path("database/schema/main-cache.json"));
        assertThat(text).contains("\"users\": {").contains("\"email\": \"");
        project.migration(name(3, "tags"), "create table tags (id integer);", "drop table tags;");
        Result migrated = project.guruorm("migrate");
        succeeds(migrated);
        assertThat(migrated.err()).contains("older than the schema");
        assertThat(project.guruorm("schema:cache", "--check").exitCode()).isEqualTo(3);
        project.seeder("DatabaseSeeder", "database().table(\"users\").insert(Map.of(\"id\", 1, \"emial\", \"x\"));");
        succeeds(project.guruorm("schema:cache"));
        Result seeded = project.guruorm("db:seed");
        assertThat(seeded.exitCode()).isEqualTo(1);
        assertThat(seeded.err()).contains("Table users has no column \"emial\". Did you mean \"email\"?");
        succeeds(project.guruorm("schema:clear"));
        assertThat(project.path("database/schema/main-cache.json")).doesNotExist();
    }

    @Test
    void aDamagedCacheIsToldAndKeepsNothingFromRunning() throws IOException {
        ProjectFolder project = filled(On.SQLITE, folder).file("database/schema/main-cache.json", "{bad");
        Result migrated = project.guruorm("migrate");
        succeeds(migrated);
        assertThat(migrated.err()).contains("main-cache.json is not whole", "guruorm schema:clear");
        project.seeder("DatabaseSeeder", "database().table(\"users\").insert(Map.of(\"id\", 1, \"email\", \"x\"));");
        succeeds(project.guruorm("db:seed"));
        assertThat(project.guruorm("schema:cache", "--check").exitCode()).isEqualTo(1);
    }
}
