package io.guruorm.contract.cli;

import static io.guruorm.contract.cli.ProjectFolder.name;
import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.contract.cli.ProjectFolder.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
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

    /** As a build leaves it: classes in a jar, and in a package. */
    private void jar(String file, String name, String body) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path source = Files.writeString(
                sources.resolve("M" + name + ".java"),
                "package com.shop.migrations;\npublic class M" + name
                        + " extends io.guruorm.migration.Migration {\n    public void up(io.guruorm.schema.Schema schema) { "
                        + body + " }\n}\n");
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        classes.toString(),
                        source.toString());
        assertThat(compiled).isZero();
        Path one = Path.of("com", "shop", "migrations", "M" + name + ".class");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(folder.resolve(file)))) {
            jar.putNextEntry(new JarEntry(one.toString()));
            Files.copy(classes.resolve(one), jar);
            jar.closeEntry();
        }
    }

    @Test
    void migrationsOfTheProjectsJarRunAmongThoseOfItsFolder() throws IOException {
        ProjectFolder project = ProjectFolder.in(folder).table(1, "t01").table(3, "t03");
        project.file(
                "guruorm.yml",
                project.configuration()
                        + "classpath: [ shop.jar ]\nmigrations: { packages: [ com.shop.migrations ] }\n");
        jar("shop.jar", name(2, "t02"), "schema.create(\"t02\", t -> t.id());");

        assertThat(project.guruorm("migrate").exitCode()).isZero();
        assertThat(project.history()).containsExactly(name(1, "t01"), name(2, "t02"), name(3, "t03"));
        assertThat(project.guruorm("migrate:rollback").exitCode()).isZero();
        assertThat(project.tables()).isEmpty();

        project.file(
                "guruorm.yml",
                project.configuration()
                        + "classpath: [ shop.jar ]\nmigrations: { packages: [ com.shop.migration ] }\n");
        Result wrong = project.guruorm("migrate");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("no class that extends Migration in com.shop.migration");
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
