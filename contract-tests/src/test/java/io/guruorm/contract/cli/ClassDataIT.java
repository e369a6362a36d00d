package io.guruorm.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.guruorm.contract.cli.ProjectFolder.Result;
import io.guruorm.contract.cli.ProjectFolder.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The class-data archive that the launcher keeps in the user's cache folder: quicker, and never heard of. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a script for sh")
class ClassDataIT {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Result NOTHING = new Result(0, "Nothing to migrate.\n", "");

    @TempDir
    private Path folder;

    private Path cache;
    private String url;

    @BeforeEach
    void isPackaged() throws IOException {
        assumeThat(ROOT.resolve("guruorm-cli/target/guruorm/lib")).isDirectory();
        ProjectFolder project = ProjectFolder.bare(folder);
        Files.createDirectories(folder.resolve("database/migrations"));
        cache = folder.resolve("the user's cache");
        url = "postgres://%s@localhost:%d/%s"
                .formatted(
                        project.database().username(),
                        project.database().port(),
                        project.database().database());
    }

    @Test
    void theFirstRunHasItMadeAndTheSecondUsesIt() throws Exception {
        assertThat(migrate()).isEqualTo(NOTHING);
        awaitArchives(1);

        Path log = folder.resolve("classes.log");
        assertThat(start(Map.of("GURUORM_OPTS", "-Xlog:class+load=info:file=" + log), "migrate")
                        .await())
                .isEqualTo(NOTHING);
        List<String> loaded = Files.readAllLines(log);
        assertThat(loaded).anyMatch(line -> line.contains(" io.guruorm.cli.Program source: shared objects file"));
        assertThat(loaded).anyMatch(line -> line.contains(" org.postgresql.Driver source: shared objects file"));
    }

    @Test
    void aRunThatFailsTeachesNothing() throws Exception {
        Result result = start(Map.of("DATABASE_URL", "postgres://ann@localhost:1/none"), "migrate")
                .await();

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(files()).isEmpty();
    }

    @Test
    void helpTeachesNothing() throws Exception {
        assertThat(start(Map.of(), "migrate", "--help").await().exitCode()).isZero();
        assertThat(start(Map.of(), "--version").await().exitCode()).isZero();

        assertThat(cache).doesNotExist();
    }

    @Test
    void runsTogetherMakeOne() throws Exception {
        List<Running> together = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            together.add(start(Map.of(), "migrate"));
        }
        for (Running running : together) {
            Result result = running.await();
            assertThat(result.exitCode()).as(result.err()).isZero();
            assertThat(result.out()).isEqualTo(NOTHING.out()); // on stderr they may say that they wait for each other
        }
        awaitArchives(1);
    }

    @Test
    void withoutAFolderToWriteToItIsSilent() throws Exception {
        Files.writeString(folder.resolve("a file"), "");

        Map<String, String> nowhere =
                Map.of("GURUORM_CACHE", folder.resolve("a file/cache").toString());
        assertThat(start(nowhere, "migrate").await()).isEqualTo(NOTHING);
    }

    @Test
    void aDamagedOneIsLeftAlone() throws Exception {
        migrate();
        Path archive = awaitArchives(1).get(0);
        byte[] whole = Files.readAllBytes(archive);
        assertThat(archive.toFile().setWritable(true)).isTrue();

        Files.write(archive, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(migrate()).isEqualTo(NOTHING);
        Files.write(archive, new byte[whole.length]);
        assertThat(migrate()).isEqualTo(NOTHING);
        Files.writeString(archive, "text");
        assertThat(migrate()).isEqualTo(NOTHING);
    }

    @Test
    void optionsThatDoNotFitItAreObeyedInSilence() throws Exception {
        migrate();
        awaitArchives(1);

        for (String options : List.of("-Xmx40g", "-XX:-UseCompressedOops", "-Xmx64m")) {
            assertThat(start(Map.of("GURUORM_OPTS", options), "migrate").await())
                    .as(options)
                    .isEqualTo(NOTHING);
        }
    }

    @Test
    void eachJdkHasItsOwn() throws Exception {
        Path own = Path.of(System.getProperty("java.home"));
        List<Path> others;
        try (Stream<Path> siblings = Files.list(own.getParent())) {
            others = siblings.filter(jdk -> Files.isExecutable(jdk.resolve("bin/java")))
                    .filter(jdk -> Files.isReadable(jdk.resolve("lib/modules")))
                    .filter(jdk -> jdk.getFileName().toString().matches(".*(17|2[15]).*"))
                    .filter(jdk -> !sameJdk(jdk, own))
                    .toList();
        }
        assumeThat(others).isNotEmpty();
        Map<String, String> other = Map.of("JAVA_HOME", others.get(0).toString());

        assertThat(migrate()).isEqualTo(NOTHING);
        Path first = awaitArchives(1).get(0);
        assertThat(start(other, "migrate").await()).isEqualTo(NOTHING);
        List<Path> both = awaitArchives(2);
        assertThat(migrate()).isEqualTo(NOTHING);
        assertThat(start(other, "migrate").await()).isEqualTo(NOTHING);

        Path second = both.get(0).equals(first) ? both.get(1) : both.get(0);
        assertThat(first.toFile().setWritable(true)).isTrue();
        Files.write(first, Files.readAllBytes(second)); // the other JVM's, under this one's name
        assertThat(migrate()).isEqualTo(NOTHING);
    }

    private static boolean sameJdk(Path jdk, Path other) {
        try {
            return Files.isSameFile(jdk.resolve("lib/modules"), other.resolve("lib/modules"));
        } catch (IOException e) {
            return false;
        }
    }

    private Result migrate() throws Exception {
        return start(Map.of(), "migrate").await();
    }

    private Running start(Map<String, String> environment, String... words) throws IOException {
        List<String> line = new ArrayList<>(List.of(ROOT.resolve("guruorm").toString()));
        line.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        Map<String, String> all = new TreeMap<>(Map.of(
                "DATABASE_URL", url,
                "JAVA_HOME", System.getProperty("java.home"),
                "GURUORM_CACHE", cache.toString()));
        all.putAll(environment);
        builder.environment().keySet().removeAll(List.of("GURUORM_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
        builder.environment().putAll(all);
        return new Running(builder.start());
    }

    /** Waits until so many archives are there, and nothing of their making is left. */
    private List<Path> awaitArchives(int count) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        List<Path> files = files();
        while (Instant.now().isBefore(end)) {
            if (files.size() == count
                    && files.stream().allMatch(file -> file.toString().endsWith(".jsa"))) {
                return files;
            }
            Thread.sleep(100);
            files = files();
        }
        throw new AssertionError("Not " + count + " archives alone after " + PATIENCE + ": " + files);
    }

    private List<Path> files() throws IOException {
        Path classData = cache.resolve("class-data");
        if (!Files.isDirectory(classData)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(classData)) {
            return files.sorted().toList();
        }
    }
}
