package io.guruorm.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code guruorm migrate} does not need when nothing is pending is not even loaded: seen in the JVM's own log. */
class LightRunIT {

    private static final List<String> HEAVY = List.of(
            "com.zaxxer.",
            "tools.jackson.",
            "com.fasterxml.",
            "io.github.cdimascio.",
            "org.slf4j.",
            "io.github.classgraph.",
            "org.atteo.",
            "org.bson.",
            "me.tongfei.",
            "com.sun.tools.javac.",
            "javax.tools.",
            "io.guruorm.cli.compile.JdkCompiler",
            "io.guruorm.seeding.SeederRunner",
            "io.guruorm.generator.");
    private static final String YAML = "org.snakeyaml.";

    @TempDir
    private Path folder;

    @Test
    void databaseUrlAloneLoadsNoYamlEither() throws Exception {
        ProjectFolder project = ProjectFolder.bare(folder);
        project.environment(
                "DATABASE_URL",
                "postgres://%s@localhost:%d/%s"
                        .formatted(
                                project.database().username(),
                                project.database().port(),
                                project.database().database()));

        List<String> loaded = loadedWithNothingToDo(project);
        assertThat(loaded.stream().filter(name -> isHeavy(name) || name.startsWith(YAML)))
                .isEmpty();
    }

    @Test
    void aConfigurationFileLoadsYamlAlone() throws Exception {
        List<String> loaded = loadedWithNothingToDo(ProjectFolder.in(folder));

        assertThat(loaded).anyMatch(name -> name.startsWith(YAML));
        assertThat(loaded.stream().filter(LightRunIT::isHeavy)).isEmpty();
    }

    private List<String> loadedWithNothingToDo(ProjectFolder project) throws IOException {
        project.table(1, "users")
                .javaMigration(ProjectFolder.name(2, "posts"), "schema.create(\"posts\", t -> t.id());");
        assertThat(project.guruorm("migrate").exitCode()).isZero();
        Path log = folder.resolve("classes.log");
        ProjectFolder.Result result = project.javaOption("-Xlog:class+load=info:file=" + log + "::filecount=0")
                .guruorm("migrate");
        assertThat(result).isEqualTo(new ProjectFolder.Result(0, "Nothing to migrate.\n", ""));
        try (Stream<String> lines = Files.lines(log)) {
            List<String> names = lines.map(LightRunIT::className).toList();
            assertThat(names).contains("io.guruorm.migration.Migrator", "org.postgresql.Driver");
            return names;
        }
    }

    private static boolean isHeavy(String name) {
        return HEAVY.stream().anyMatch(name::startsWith);
    }

    /** A line is {@code [0.012s][info][class,load] java.lang.Object source: …}. */
    private static String className(String line) {
        return line.substring(line.lastIndexOf("] ") + 2).split(" ", 2)[0];
    }
}
