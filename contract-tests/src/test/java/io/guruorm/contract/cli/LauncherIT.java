package io.guruorm.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.guruorm.contract.cli.ProjectFolder.Result;
import io.guruorm.contract.cli.ProjectFolder.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher {@code guruorm} at the root, on the packaged command line. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it is a script for sh")
class LauncherIT {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    @TempDir
    private Path folder;

    @BeforeEach
    void isPackaged() {
        assumeThat(ROOT.resolve("guruorm-cli/target/guruorm/lib")).isDirectory();
    }

    @Test
    void runsFromAnyFolderThroughLinks() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link to guruorm"), ROOT.resolve("guruorm"));

        Result result = run(folder, link.toString(), "--version");
        Files.delete(link); // else JUnit warns of a link that leads out of its folder
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).startsWith("guruorm ").hasLineCount(1);
        assertThat(result.err()).isEmpty();
    }

    @Test
    void itsVersionIsTheOneThatTheJarTells() throws Exception {
        String launcher = ROOT.resolve("guruorm").toString();
        String lib = ROOT.resolve("guruorm-cli/target/guruorm/lib") + "/*";
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Result packaged = run(folder, java, "-cp", lib, "io.guruorm.cli.Main", "--version");

        assertThat(packaged.exitCode()).isZero();
        assertThat(run(folder, launcher, "--version")).isEqualTo(packaged);
        assertThat(run(folder, launcher, "-V")).isEqualTo(packaged);
    }

    @Test
    void migratesTheProjectInTheCurrentFolderWithTheJdksCompiler() throws Exception {
        ProjectFolder project = ProjectFolder.in(folder)
                .javaMigration(ProjectFolder.name(1, "users"), "schema.create(\"users\", t -> t.id());");

        Result result = run(folder, ROOT.resolve("guruorm").toString(), "migrate");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(project.tables()).containsExactly("users");
    }

    @Test
    void passesArgumentsAndExitCodeOn() throws Exception {
        Result result = run(folder, ROOT.resolve("guruorm").toString(), "db:seed", "--class=A B");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("guruorm.yml");
    }

    private static Result run(Path folder, String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        builder.environment().remove("DATABASE_URL");
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("GURUORM_CACHE", folder.resolve("cache").toString());
        return new Running(builder.start()).await();
    }
}
