package io.guruorm.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/pool.md} shows is what is so. */
class PoolPageTest {

    @TempDir
    Path folder;

    private String page;

    @BeforeEach
    void read() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("docs/pool.md"))) {
            root = root.getParent();
        }
        page = Files.readString(root.resolve("docs/pool.md"));
    }

    @Test
    void firstExampleWritesTheDefaultsOut() throws IOException {
        assertThat(example(0).connection().pool()).isEqualTo(PoolConfig.DEFAULT);
    }

    @Test
    void tableHasTheDefaults() {
        List<String> defaults = Pattern.compile("^\\| `(\\w+)` \\| (\\d+) \\|", Pattern.MULTILINE)
                .matcher(page)
                .results()
                .map(row -> row.group(1) + "=" + row.group(2))
                .toList();

        assertThat(PoolConfig.DEFAULT.toString()).isEqualTo("PoolConfig[" + String.join(", ", defaults) + "]");
    }

    @Test
    void exampleOfPoolerIsTaken() throws IOException {
        DatabaseConfig config = example(1).connection();

        assertThat(config.pooler()).isEqualTo(Pooler.TRANSACTION);
        assertThat(config.direct().orElseThrow().port()).isEqualTo(5432);
    }

    private GuruConfig example(int number) throws IOException {
        List<MatchResult> examples = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL)
                .matcher(page)
                .results()
                .toList();
        Files.writeString(folder.resolve("guruorm.yml"), examples.get(number).group(1));
        return GuruConfig.load(folder, Map.of("DB_PASSWORD", "x"));
    }
}
