package io.guruorm.contract.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every Java snippet of the docs is a region of a file that the build compiles and runs: the line before the fence
 * names it, {@code <!-- snippet: path/File.java#region -->}, and the file marks it with {@code // tag::region} and
 * {@code // end::region}.
 */
final class SnippetsTest {

    private static final Pattern FENCE =
            Pattern.compile("(?:<!-- snippet: (\\S+?)(?:#(\\S+))? -->\\n)?```(?:java|sql)\\n(.*?)```", Pattern.DOTALL);

    @TestFactory
    List<DynamicTest> everySnippetIsCutFromPassingCode() throws IOException {
        Path root = root();
        List<DynamicTest> tests = new ArrayList<>();
        for (Path page : pages(root)) {
            Matcher fences = FENCE.matcher(Files.readString(page));
            while (fences.find()) {
                String file = fences.group(1);
                String region = fences.group(2);
                String shown = fences.group(3);
                String name = root.relativize(page) + ": " + file + "#" + region;
                tests.add(DynamicTest.dynamicTest(name, () -> {
                    assertThat(file)
                            .as("a snippet in %s has no line that names its source:%n%s", page, shown)
                            .isNotNull();
                    assertThat(shown).isEqualTo(region(root.resolve(file), region));
                }));
            }
        }
        assertThat(tests).as("snippets found").isNotEmpty();
        return tests;
    }

    private static List<Path> pages(Path root) throws IOException {
        try (Stream<Path> docs = Files.walk(root.resolve("docs"))) {
            return Stream.concat(Stream.of(root.resolve("README.md")), docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    /** A region of a source, or the whole of a file where none is named. */
    private static String region(Path file, @Nullable String region) {
        try {
            String text = Files.readString(file);
            if (region == null) {
                return text;
            }
            String start = "// tag::" + region + "\n";
            int from = text.indexOf(start);
            int to = text.indexOf("// end::" + region + "\n", from);
            assertThat(from).as("start of region %s in %s", region, file).isNotNegative();
            assertThat(to).as("end of region %s in %s", region, file).isNotNegative();
            String body = text.substring(from + start.length(), to);
            return body.substring(0, body.lastIndexOf('\n')).stripIndent() + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The project's root: the nearest folder above that has the docs. */
    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("docs"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
