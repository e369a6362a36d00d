package io.guruorm.contract.cli;

import static io.guruorm.contract.cli.ProjectFolder.name;
import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.contract.cli.ProjectFolder.Result;
import io.guruorm.testing.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What bad input gets: one plain paragraph on stderr, its exit code, and a database that is as it was. */
class BadInputIT {

    @TempDir
    private Path folder;

    @Test
    void noConfigurationNamesThreeWays() {
        Result result = ProjectFolder.bare(folder).guruorm("migrate");

        assertFailed(result, 2).contains("`guruorm init`", "guruorm.yml", "DATABASE_URL");
    }

    @Test
    void unreachableHostIsNamed() {
        ProjectFolder project = ProjectFolder.bare(folder)
                .file("guruorm.yml", "connections: { main: { host: localhost, port: 1, database: shop } }")
                .table(1, "users");

        assertFailed(project.guruorm("migrate"), 1).contains("localhost:1");
    }

    @Test
    void wrongPasswordIsNeverPrinted() {
        String user = "ann_" + System.nanoTime();
        PostgresServer.shared().createUser(user, "right");
        ProjectFolder project = ProjectFolder.bare(folder).table(1, "users");
        project.environment(
                "DATABASE_URL",
                "postgres://" + user + ":s3cretWrong@localhost:"
                        + project.database().port() + "/" + project.database().database());

        for (String[] line : new String[][] {{"migrate"}, {"migrate", "--debug"}, {"migrate", "--json"}, {"db:show"}}) {
            Result result = project.guruorm(line);
            assertThat(result.exitCode()).isEqualTo(1);
            assertThat(result.out() + result.err())
                    .doesNotContain("s3cretWrong")
                    .contains(user);
        }
        assertFailed(project.guruorm("migrate"), 1);
    }

    @Test
    void unknownConfigurationKeyHasNearest() {
        ProjectFolder project = ProjectFolder.bare(folder);
        project.file("guruorm.yml", project.configuration().replace("username", "usernme"));

        assertFailed(project.guruorm("migrate:status"), 2).contains("usernme", "username");
    }

    @Test
    void unknownConnectionHasNearest() {
        assertFailed(ProjectFolder.in(folder).guruorm("migrate", "--database=mian"), 2)
                .contains("mian", "main");
    }

    @Test
    void migrationThatThrowsHalfWayLeavesNothing() {
        ProjectFolder project = ProjectFolder.in(folder)
                .table(1, "users")
                .javaMigration(
                        name(2, "posts"),
                        "schema.create(\"posts\", t -> t.id()); throw new IllegalStateException(\"no more ink\");");

        assertFailed(project.guruorm("migrate"), 1).contains(name(2, "posts"), "no more ink");
        assertThat(project.tables()).containsExactly("users");
        assertThat(project.history()).containsExactly(name(1, "users"));
    }

    @Test
    void migrationThatDoesNotCompileHasFileAndLineAndNothingRuns() {
        ProjectFolder project =
                ProjectFolder.in(folder).table(1, "users").javaMigration(name(2, "posts"), "schema.creat(\"posts\");");

        assertFailed(project.guruorm("migrate"), 1)
                .contains(Path.of("database/migrations/M" + name(2, "posts") + ".java") + ":7")
                .contains("creat");
        assertThat(project.tables()).isEmpty();
    }

    @Test
    void freshDropsNothingBeforeAllSourcesCompile() {
        ProjectFolder project = migrated();
        project.javaMigration(name(2, "posts"), "schema.creat(\"posts\");");

        assertFailed(project.guruorm("migrate:fresh"), 1).contains("creat");
        assertFailed(project.guruorm("migrate:refresh"), 1).contains("creat");
        assertThat(project.tables()).containsExactly("users");
        assertThat(project.history()).containsExactly(name(1, "users"));
    }

    @Test
    void javaSourceOnJreSaysWhatToInstall() {
        ProjectFolder project = ProjectFolder.in(folder)
                .javaOption("--limit-modules=java.sql,java.management,java.naming")
                .javaMigration(name(1, "users"), "schema.create(\"users\", t -> t.id());");

        assertFailed(project.guruorm("migrate"), 1).contains("no compiler", "JAVA_HOME", "JDK 17");
    }

    @Test
    void seederThatDoesNotCompileStopsTheMigrationsBeforeIt() {
        ProjectFolder project = ProjectFolder.in(folder).table(1, "users").seeder("DatabaseSeeder", "cal();");

        assertFailed(project.guruorm("migrate", "--seed"), 1).contains("DatabaseSeeder.java:7", "cal()");
        assertThat(project.tables()).isEmpty();
    }

    @Test
    void sqlSyntaxErrorHasFileAndLine() {
        ProjectFolder project = ProjectFolder.in(folder)
                .migration(name(1, "users"), "create table users (id bigint);\n\ncreate tabel posts (id bigint);", "");

        assertFailed(project.guruorm("migrate"), 1)
                .contains(Path.of("database/migrations/" + name(1, "users") + ".up.sql") + ", line 3")
                .contains("tabel");
        assertThat(project.tables()).isEmpty();
        assertThat(project.history()).isEmpty();
    }

    @Test
    void commitInSqlFileIsRefusedBeforeAnythingRuns() {
        ProjectFolder project = ProjectFolder.in(folder)
                .table(1, "users")
                .migration(name(2, "posts"), "create table posts (id bigint);\ncommit;", "drop table posts;");

        assertFailed(project.guruorm("migrate"), 1)
                .contains(name(2, "posts") + ".up.sql, line 2")
                .contains("commit");
        assertThat(project.tables()).isEmpty();
    }

    @Test
    void twoMigrationsWithOneName() {
        ProjectFolder project = ProjectFolder.in(folder)
                .table(1, "users")
                .javaMigration(name(1, "users"), "schema.create(\"users\", t -> t.id());");

        assertFailed(project.guruorm("migrate"), 2).contains(name(1, "users"), ".java", ".up.sql");
    }

    @Test
    void fileThatIsNoMigration() {
        ProjectFolder project = ProjectFolder.in(folder).table(1, "users").file("database/migrations/users.sql", "");

        assertFailed(project.guruorm("migrate"), 2).contains("users.sql");
        assertThat(project.tables()).isEmpty();
    }

    @Test
    void editedMigrationIsShownAndStopsTheRun() {
        ProjectFolder project = migrated();
        project.migration(name(1, "users"), "create table users (id int);", "drop table users;")
                .table(2, "posts");

        assertFailed(project.guruorm("migrate"), 5).contains(name(1, "users"));
        assertThat(project.tables()).containsExactly("users");
        assertThat(project.guruorm("migrate:status").out()).contains("changed");
        assertThat(project.guruorm("migrate:rollback").exitCode()).isZero();
    }

    @Test
    void recordedMigrationWithoutFileIsMissingAndStopsRollback() throws IOException {
        ProjectFolder project = migrated();
        Files.delete(project.path("database/migrations/" + name(1, "users") + ".up.sql"));
        Files.delete(project.path("database/migrations/" + name(1, "users") + ".down.sql"));

        Result status = project.guruorm("migrate:status");
        assertThat(status.exitCode()).isZero();
        assertThat(status.out()).contains("missing");
        assertFailed(project.guruorm("migrate:rollback"), 5).contains(name(1, "users"));
        assertThat(project.tables()).containsExactly("users");
        assertThat(project.guruorm("migrate").exitCode()).isZero();
    }

    @Test
    void nothingToRollBackIsDone() {
        Result result = ProjectFolder.in(folder).table(1, "users").guruorm("migrate:rollback");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("Nothing to roll back");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void tableThatExistsAlready() {
        ProjectFolder project = ProjectFolder.in(folder).table(1, "users");
        project.execute("create table users (id bigint)");

        assertFailed(project.guruorm("migrate"), 1).contains("users", "exists");
        assertThat(project.history()).isEmpty();
    }

    @Test
    void rowThatIsHalfDoneWithoutAJournalStopsBothWaysUntilItIsRepaired() {
        ProjectFolder project = migrated();
        project.execute("update migrations set state = 'running'");

        assertFailed(project.guruorm("migrate"), 5).contains(name(1, "users"), "no journal", "migrate:repair");
        assertFailed(project.guruorm("migrate:rollback"), 5).contains("no journal");
        assertThat(project.guruorm("migrate:status").out()).contains("running");
        Result problems = project.guruorm("migrate:repair");
        assertThat(problems.exitCode()).isEqualTo(5);
        assertThat(problems.out()).contains("guruorm migrate:repair --mark-ran=" + name(1, "users"));
        assertThat(project.guruorm("migrate:repair", "--mark-ran=" + name(1, "users"))
                        .exitCode())
                .isZero();
        assertThat(project.guruorm("migrate:repair").out()).contains("Nothing is wrong");
        assertThat(project.guruorm("migrate").exitCode()).isZero();
    }

    @Test
    void aDatabaseThatOnlyReadsIsNamedAndNothingIsDone() {
        ProjectFolder project = migrated().table(2, "posts");
        project.execute("alter database " + project.database().database() + " set default_transaction_read_only = on");

        assertFailed(project.guruorm("migrate"), 1).contains("read-only transaction");
        assertThat(project.guruorm("migrate:status", "--pending").exitCode()).isEqualTo(3);
        assertThat(project.guruorm("migrate", "--pretend").out()).contains("create table posts");
        assertThat(project.history()).containsExactly(name(1, "users"));
    }

    @Test
    void repairOfWhatIsNotThereIsRefusedByName() {
        ProjectFolder project = migrated();

        assertFailed(project.guruorm("migrate:repair", "--statement=perhaps"), 2)
                .contains("done or not-done");
        assertFailed(project.guruorm("migrate:repair", "--statement=done"), 2).contains("in doubt");
        assertFailed(project.guruorm("migrate:repair", "--forget=2025_01_01_000001_userz"), 2)
                .contains("no row for 2025_01_01_000001_userz");
        assertFailed(project.guruorm("migrate:repair", "--accept=" + name(1, "users")), 2)
                .contains("nothing to accept");
        assertFailed(project.guruorm("migrate:repair", "--mark-ran=" + name(1, "users")), 2)
                .contains("recorded as run already");
    }

    @Test
    void historyTableOfAnotherShapeIsLeftUntouched() {
        ProjectFolder project = ProjectFolder.in(folder).table(1, "users");
        project.execute("create table migrations (version text)");

        assertFailed(project.guruorm("migrate"), 5).contains("migrations");
        assertThat(project.tables()).isEmpty();
    }

    @Test
    void unknownSeederHasNearest() {
        ProjectFolder project = migrated().seeder("UserSeeder", "");

        assertFailed(project.guruorm("db:seed", "--class=UsrSeeder"), 2).contains("UsrSeeder", "\"UserSeeder\"");
    }

    @Test
    void seederThatThrowsLeavesNothing() {
        ProjectFolder project = migrated()
                .seeder(
                        "UserSeeder",
                        "database().table(\"users\").insert(Map.of(\"id\", 1)); throw new Exception(\"ink\");");

        assertFailed(project.guruorm("db:seed", "--class=UserSeeder"), 1).contains("UserSeeder", "ink");
        assertThat(project.select("select * from users")).isEmpty();
    }

    @Test
    void productionNeedsForce() {
        ProjectFolder project = ProjectFolder.bare(folder).table(1, "users").seeder("DatabaseSeeder", "");
        project.file("guruorm.yml", "environment: production\n" + project.configuration());

        for (String command : new String[] {
            "migrate",
            "migrate:install",
            "migrate:rollback",
            "migrate:reset",
            "migrate:refresh",
            "migrate:fresh",
            "db:seed",
            "db:wipe"
        }) {
            assertFailed(project.guruorm(command), 6).contains("production", "--force");
        }
        assertThat(project.tables()).isEmpty();
        assertThat(project.guruorm("migrate:status").exitCode()).isZero();
        assertThat(project.guruorm("migrate", "--pretend").exitCode()).isZero();
        assertThat(project.guruorm("migrate", "--force").exitCode()).isZero();
        assertThat(project.tables()).containsExactly("users");
    }

    @Test
    void unknownCommandAndOptionHaveNearest() {
        ProjectFolder project = ProjectFolder.bare(folder);

        assertFailed(project.guruorm("migrat:status"), 2).contains("\"migrate:status\"");
        assertFailed(project.guruorm("migrate", "--pretent"), 2).contains("\"--pretend\"");
    }

    @Test
    void errorWithJsonIsOneDocumentOnStdout() {
        Result result = ProjectFolder.bare(folder).guruorm("migrate", "--json");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out())
                .startsWith("{\"error\":{")
                .contains("\"exitCode\":2")
                .endsWith("}\n");
        assertThat(result.err()).contains("DATABASE_URL");
    }

    private ProjectFolder migrated() {
        ProjectFolder project = ProjectFolder.in(folder).table(1, "users");
        assertThat(project.guruorm("migrate").exitCode()).isZero();
        return project;
    }

    /** One plain paragraph: a line that ends like a sentence or like SQL, without a stack trace or the name of an exception. */
    private static org.assertj.core.api.AbstractStringAssert<?> assertFailed(Result result, int exitCode) {
        assertThat(result.exitCode()).as(result.out() + result.err()).isEqualTo(exitCode);
        assertThat(result.err().strip()).doesNotContain("\n", "\tat ").matches(".*[.?;]");
        return assertThat(result.err());
    }
}
