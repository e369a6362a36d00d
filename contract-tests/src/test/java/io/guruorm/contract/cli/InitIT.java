package io.guruorm.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.guruorm.contract.cli.ProjectFolder.Result;
import io.guruorm.sql.Json;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code guruorm init} in an empty folder, and the commands that it names, typed at once. */
class InitIT {

    @TempDir
    private Path folder;

    private ProjectFolder project;

    @BeforeEach
    void emptyFolder() {
        project = ProjectFolder.onSqlite(folder, "database/database.sqlite");
    }

    @Test
    void projectRunsAtOnce() {
        Result init = done("init");
        assertThat(init.err()).isEmpty();
        assertThat(init.out())
                .containsSubsequence(
                        "Wrote ", "Next:", "  guruorm migrate ", "  guruorm db:seed ", "  guruorm migrate:status ");

        assertThat(done("migrate").out()).contains("_create_users_table ...");
        Result seeded = done("db:seed");
        assertThat(seeded.out()).contains("DatabaseSeeder ...", "Ran 1 seeder.");
        assertThat(seeded.err()).isEqualTo("Ann <ann@example.com>\nCem <cem@example.com>\n");
        assertThat(done("migrate:status").out()).contains("_create_users_table", "ran", "1 in all, 0 pending.");
        assertThat(project.select("select name from users order by id"))
                .extracting(row -> row.string("name"))
                .containsExactly("Ann", "Bob", "Cem");

        done("db:seed");
        assertThat(project.select("select name from users")).hasSize(3);
        assertThat(done("migrate:rollback").out()).contains("Rolled back 1 migration");
        assertThat(project.select("select name from sqlite_master where name = 'users'"))
                .isEmpty();
        assertThat(done("migrate:fresh", "--seed").out()).contains("DatabaseSeeder ...");
    }

    @Test
    void gitSeesTheProjectAndNotItsDatabase() throws Exception {
        assumeThat(gitIsThere()).as("git is on the PATH").isTrue();
        done("init");
        done("migrate");
        for (String beside : List.of("-wal", "-shm", "-journal", ".migrate-lock")) {
            Files.writeString(folder.resolve("database/database.sqlite" + beside), "");
        }
        Files.writeString(folder.resolve(".env"), "DB_PASSWORD=secret\n");
        git("init", "-q");

        assertThat(git("ls-files", "--others", "--exclude-standard", "--", ":!cache")
                        .lines())
                .hasSize(4)
                .contains(".gitignore", "guruorm.yml", "database/seeders/DatabaseSeeder.java");
    }

    @Test
    void secondTimeIsRefusedAndChangesNothing() throws IOException {
        done("init", "shop");
        Set<String> before = files();

        Result again = project.guruorm("init", "shop");
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.out()).isEmpty();
        assertThat(again.err()).contains("guruorm.yml is there already").hasLineCount(1);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void fileForAFolderIsRefused() throws IOException {
        project.file("shop", "a file");

        Result result = project.guruorm("init", "shop", "--json");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("shop is a file").hasLineCount(1);
        assertThat(result.out()).startsWith("{\"error\":{\"exitCode\":2");
        assertThat(files()).containsExactly("shop");
    }

    @Test
    void folderThatCannotBeMadeFailsAndIsNamed() {
        assumeThat(Path.of("/proc/self")).isDirectory(); // not even root makes folders there

        Result result = project.guruorm("init", "/proc/self/shop");
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err())
                .contains("/proc/self")
                .doesNotContain("fault in guruorm")
                .hasLineCount(1);
    }

    @Test
    void jsonListsTheFiles() {
        Map<?, ?> document =
                (Map<?, ?>) Json.parse(done("init", "shop", "--json").out());

        assertThat((List<?>) document.get("written")).hasSize(4).last().isEqualTo("shop/.gitignore");
        assertThat(document.get("extended")).isEqualTo(List.of());
        assertThat(document.get("kept")).isEqualTo(List.of());
    }

    private Result done(String... words) {
        Result result = project.guruorm(words);
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result;
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .collect(java.util.stream.Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean gitIsThere() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(in -> Files.isExecutable(Path.of(in, "git")));
    }

    private String git(String... words) throws Exception {
        List<String> line = Stream.concat(Stream.of("git"), Stream.of(words)).toList();
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        Result result = new ProjectFolder.Running(builder.start()).await();
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result.out();
    }
}
