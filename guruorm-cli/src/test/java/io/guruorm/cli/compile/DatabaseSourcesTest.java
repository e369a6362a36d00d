package io.guruorm.cli.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseSourcesTest {

    @TempDir
    private Path folder;

    @Test
    void sourcesMayUseEachOtherAndStandInAnyPackage() throws Exception {
        Path one = source("One.java", "package shop.seed; public class One { Two two = new Two(); }");
        Path two =
                source("Two.java", "package shop.seed; class Two { record Inner(int a) {} int b = new Inner(7).a(); }");
        Map<Path, Class<?>> classes = sources().compile(List.of(one, two));

        assertThat(classes).containsOnlyKeys(one, two);
        assertThat(classes.get(one).getName()).isEqualTo("shop.seed.One");
        var constructor = classes.get(one).getDeclaredConstructor();
        constructor.setAccessible(true);
        assertThat(constructor.newInstance()).isNotNull();
    }

    @Test
    void errorsHaveFileAndLineInOneParagraph() {
        Path source = source("Bad.java", "class Bad {\n\n    Strin name;\n    int f() { return \"\"; }\n}\n");

        assertThatThrownBy(() -> sources().compile(List.of(source)))
                .isInstanceOf(CompilationException.class)
                .message()
                .contains(source + ":3: cannot find symbol, symbol: class Strin", source + ":4: incompatible types")
                .doesNotContain("\n");
        assertThat(cached()).isEmpty();
    }

    @Test
    void onlyThreeErrorsAreShownAndTheRestCounted() {
        Path source = source("Bad.java", "class Bad { A a;\n B b;\n C c;\n D d;\n E e; }");

        assertThatThrownBy(() -> sources().compile(List.of(source)))
                .message()
                .contains("class C", "and 2 more")
                .doesNotContain("class D");
    }

    @Test
    void classThatIsNotCalledLikeItsFileIsTakenIfItIsTheOnlyOne() {
        assertThat(sources().compile(List.of(source("a.java", "class Only {}"))).values())
                .extracting(Class::getSimpleName)
                .containsExactly("Only");
        assertThatThrownBy(() -> sources().compile(List.of(source("b.java", "class X {} class Y {}"))))
                .hasMessageContaining("has no class b");
    }

    @Test
    void sameSourcesAreTakenFromTheCacheAndOthersAreNot() throws IOException {
        Path source = source("A.java", "class A {}");
        sources().compile(List.of(source));
        Set<Path> first = cached();
        Files.setLastModifiedTime(
                first.iterator().next(),
                java.nio.file.attribute.FileTime.fromMillis(System.currentTimeMillis() - 60_000));
        var before = Files.getLastModifiedTime(first.iterator().next());

        assertThat(sources().compile(List.of(source))).hasSize(1);
        assertThat(cached()).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(first.iterator().next())).isEqualTo(before);
        sources().compile(List.of(source("A.java", "class A { int changed; }")));
        assertThat(cached()).hasSize(2);
        new DatabaseSources(List.of(), folder.resolve("cache"), "another version").compile(List.of(source));
        assertThat(cached()).hasSize(3);
    }

    @Test
    void projectClassesCanBeUsedAndTheirChangeCompilesAgain() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("target/classes"));
        compileInto(classes, "public class Model { public static final int SIZE = 1; }");
        Path source = source("Uses.java", "class Uses { int size = Model.SIZE; }");
        new DatabaseSources(List.of(classes, folder.resolve("absent")), folder.resolve("cache"), "1")
                .compile(List.of(source));
        assertThat(cached()).hasSize(1);

        compileInto(classes, "public class Model { public static final int SIZE = 1000; int more; }");
        new DatabaseSources(List.of(classes), folder.resolve("cache"), "1").compile(List.of(source));
        assertThat(cached()).hasSize(2);
    }

    @Test
    void damagedCacheCountsAsAbsent() throws IOException {
        Path source = source("A.java", "class A {}");
        sources().compile(List.of(source));
        Path unit = cached().iterator().next();
        byte[] bytes = Files.readAllBytes(unit);
        for (int keep : new int[] {0, 10, bytes.length / 2, bytes.length - 1}) {
            Files.write(unit, java.util.Arrays.copyOf(bytes, keep));
            assertThat(sources().compile(List.of(source))).hasSize(1);
            assertThat(unit).hasBinaryContent(bytes);
        }
    }

    @Test
    void cacheThatCannotBeWrittenOnlyMakesItSlower() throws IOException {
        Path file = Files.writeString(folder.resolve("no-folder"), "");

        assertThat(new DatabaseSources(List.of(), file.resolve("cache"), "1")
                        .compile(List.of(source("A.java", "class A {}"))))
                .hasSize(1);
    }

    @Test
    void parallelCompilationsDoNotDisturbEachOther() throws Exception {
        Path source = source("A.java", "class A {}");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> all = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> sources().compile(List.of(source)).size())
                    .toList();
            for (Future<Integer> one : threads.invokeAll(all)) {
                assertThat(one.get()).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(cached()).hasSize(1);
    }

    @Test
    void sourceThatIsNotUtf8IsNamed() throws IOException {
        Path source = Files.write(
                folder.resolve("A.java"), "class A { String s = \"\u00e4\"; }".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> sources().compile(List.of(source))).hasMessageContaining("UTF-8");
    }

    @Test
    void cacheFolderIsTheUsersUnlessTheEnvironmentNamesAnother() {
        Path home = Path.of(System.getProperty("user.home"));
        assertThat(DatabaseSources.cacheFolder(Map.of())).isEqualTo(home.resolve(".cache/guruorm/classes"));
        assertThat(DatabaseSources.cacheFolder(Map.of("XDG_CACHE_HOME", "/x")))
                .isEqualTo(Path.of("/x/guruorm/classes"));
        assertThat(DatabaseSources.cacheFolder(Map.of("GURUORM_CACHE", "/y", "XDG_CACHE_HOME", "/x")))
                .isEqualTo(Path.of("/y"));
    }

    private DatabaseSources sources() {
        return new DatabaseSources(List.of(), folder.resolve("cache"), "1");
    }

    private Path source(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Set<Path> cached() {
        if (!Files.isDirectory(folder.resolve("cache"))) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder.resolve("cache"))) {
            return files.collect(Collectors.toSet());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void compileInto(Path classes, String text) throws IOException {
        CompiledUnit unit = JdkCompiler.compile(List.of(new Source(Path.of("Model.java"), text)), "");
        Files.write(classes.resolve("Model.class"), unit.classes().get("Model"));
    }
}
