package io.guruorm.contract.cli;

import static io.guruorm.contract.cli.ProjectFolder.name;
import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.contract.cli.ProjectFolder.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a project's own files and code do to the process in which they run. */
class ProjectCodeIT {

    @TempDir
    private Path folder;

    @Test
    void envFileBesideTheProjectIsRead() {
        ProjectFolder project = ProjectFolder.in(folder);
        String named = project.configuration().replace("username: postgres", "username: ${SHOP_USER}");
        project.file("guruorm.yml", named).file(".env", "SHOP_USER=postgres\n").table(1, "users");

        assertThat(named).contains("${SHOP_USER}");
        assertThat(project.guruorm("migrate").exitCode()).isZero();
        assertThat(project.tables()).containsExactly("users");
    }

    @Test
    void migrationThatEndsTheProcessHasFailed() {
        ProjectFolder project = ProjectFolder.in(folder)
                .table(1, "users")
                .javaMigration(name(2, "posts"), "schema.create(\"posts\", t -> t.id()); System.exit(0);");

        Result result = project.guruorm("migrate", "--json");

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("called System.exit");
        assertThat(result.out()).startsWith("{\"error\":{\"exitCode\":1,").hasLineCount(1);
        assertThat(project.tables()).containsExactly("users");
        assertThat(project.history()).containsExactly(name(1, "users"));
    }

    @Test
    void lineOfTheMigrationThatThrewIsTold() {
        String migration = name(1, "posts");
        ProjectFolder project =
                ProjectFolder.in(folder).javaMigration(migration, "throw new java.io.IOException(\"disk\");");

        assertThat(project.guruorm("migrate").err())
                .containsPattern(
                        "Migration " + migration + " failed at M" + migration + "\\.java:\\d+ while it was run");
    }

    @Test
    void whatAMigrationPrintsIsNoResult() {
        ProjectFolder project = ProjectFolder.in(folder)
                .javaMigration(
                        name(1, "posts"), "System.out.println(\"hello\"); schema.create(\"posts\", t -> t.id());");

        for (String option : new String[] {"--pretend", "--json"}) {
            Result result = project.guruorm("migrate", option);
            assertThat(result.exitCode()).isZero();
            assertThat(result.out()).doesNotContain("hello");
            assertThat(result.err()).contains("hello");
        }
    }
}
