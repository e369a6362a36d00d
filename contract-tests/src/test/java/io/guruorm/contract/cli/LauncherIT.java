package io.guruorm.contract.cli;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.guruorm.contract.cli.ProjectFolder.Result;
import io.guruorm.contract.cli.ProjectFolder.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher {@code guruorm} at the root, on the packaged command line. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is a script for sh")
class LauncherIT {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path LIB = ROOT.resolve("guruorm-cli/target/guruorm/lib");

    @TempDir
    private Path folder;

    @BeforeEach
    void isPackaged() {
        assumeThat(LIB).isDirectory();
    }

    @Test
    void runsFromAnyFolderThroughLinks() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link to guruorm"), ROOT.resolve("guruorm"));

        Result result = run(link.toString(), "--version");
        Files.delete(link); // else JUnit warns of a link that leads out of its folder
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).startsWith("guruorm ").hasLineCount(1);
        assertThat(result.err()).isEmpty();
    }

    @Test
    void itsVersionIsTheOneThatTheJarTells() throws Exception {
        String launcher = ROOT.resolve("guruorm").toString();
        Result packaged = packaged("--version");

        assertThat(packaged.exitCode()).isZero();
        assertThat(run(launcher, "--version")).isEqualTo(packaged);
        assertThat(run(launcher, "-V")).isEqualTo(packaged);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "help", "--help", "-h", "completion bash", "completion zsh"})
    void textsOfTheBuildNeedNoJvmAndAreWhatTheJarTells(String line) throws Exception {
        String[] words = line.isEmpty() ? new String[0] : line.split(" ");

        Result shown = start(Map.of("JAVA_HOME", "/nowhere"), line(words)).await();
        assertThat(shown.out()).contains("guruorm").containsPattern("migrate.?:rollback");
        assertThat(shown).isEqualTo(packaged(words));
    }

    @Test
    void unknownShellIsJavas() throws Exception {
        Result result = run(line("completion", "fish"));

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("\"fish\"");
    }

    @Test
    void helpOfOneCommandIsJavas() throws Exception {
        Result result =
                start(Map.of("JAVA_HOME", "/nowhere"), line("help", "migrate")).await();

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("JAVA_HOME is /nowhere");
    }

    @Test
    void withoutItsTextHelpIsJavas() throws Exception {
        Path launcher = Files.copy(ROOT.resolve("guruorm"), folder.resolve("guruorm"), COPY_ATTRIBUTES);
        Path lib = Files.createSymbolicLink(folder.resolve("lib"), LIB);

        Result result = run(launcher.toString(), "help");
        Files.delete(lib);
        assertThat(result).isEqualTo(packaged("help"));
    }

    @Test
    void javaShowsTheTextAndLoadsNoCommand() throws Exception {
        Path log = folder.resolve("classes.log");
        packaged(List.of("-Xlog:class+load=info:file=" + log), "help");

        assertThat(Files.readString(log))
                .contains(" io.guruorm.cli.Overview ")
                .doesNotContain(" io.guruorm.cli.command.");
    }

    @Test
    void migratesTheProjectInTheCurrentFolderWithTheJdksCompiler() throws Exception {
        ProjectFolder project = ProjectFolder.in(folder)
                .javaMigration(ProjectFolder.name(1, "users"), "schema.create(\"users\", t -> t.id());");

        Result result = run(ROOT.resolve("guruorm").toString(), "migrate");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(project.tables()).containsExactly("users");
    }

    @Test
    void passesArgumentsAndExitCodeOn() throws Exception {
        Result result = run(ROOT.resolve("guruorm").toString(), "db:seed", "--class=A B");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("guruorm.yml");
    }

    private Result packaged(String... words) throws Exception {
        return packaged(List.of(), words);
    }

    /** What the packaged command line says without the launcher. */
    private Result packaged(List<String> options, String... words) throws Exception {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(options);
        line.addAll(List.of("-cp", LIB + "/*", "io.guruorm.cli.Main"));
        line.addAll(List.of(words));
        Result result = start(Map.of(), line.toArray(String[]::new)).await();
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result;
    }

    private static String[] line(String... words) {
        return Stream.concat(Stream.of(ROOT.resolve("guruorm").toString()), Stream.of(words))
                .toArray(String[]::new);
    }

    private Result run(String... words) throws Exception {
        return start(Map.of(), words).await();
    }

    private Running start(Map<String, String> environment, String... words) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().remove("DATABASE_URL");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("GURUORM_CACHE", folder.resolve("cache").toString());
        builder.environment().putAll(environment);
        return new Running(builder.start());
    }
}
