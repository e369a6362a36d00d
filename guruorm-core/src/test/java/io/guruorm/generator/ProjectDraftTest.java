package io.guruorm.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.config.Driver;
import io.guruorm.config.GuruConfig;
import io.guruorm.config.PoolConfig;
import io.guruorm.error.ConfigurationException;
import io.guruorm.error.GuruException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectDraftTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final String MIGRATION = "database/migrations/M2026_01_02_030405_create_users_table.java";
    private static final String SEEDER = "database/seeders/DatabaseSeeder.java";

    @TempDir
    private Path folder;

    @Test
    void emptyFolderGetsFourFiles() throws IOException {
        ProjectDraft.Begun begun = begin();

        assertThat(files()).containsExactly(".gitignore", MIGRATION, SEEDER, "guruorm.yml");
        assertThat(begun.written()).hasSize(4).allMatch(Files::isRegularFile);
        assertThat(begun.extended()).isEmpty();
        assertThat(begun.kept()).isEmpty();
        assertThat(read(MIGRATION)).contains("public class M2026_01_02_030405_create_users_table extends Migration");
    }

    @Test
    void folderIsMadeWithAllAboveIt() {
        ProjectDraft.in(folder.resolve("a/b"), NOW).write();

        assertThat(folder.resolve("a/b/guruorm.yml")).exists();
    }

    @Test
    void nothingIsWrittenBeforeItIsAskedFor() throws IOException {
        assertThat(ProjectDraft.in(folder, NOW).keepsMigrations()).isFalse();

        assertThat(files()).isEmpty();
    }

    @Test
    void configurationIsAFileOfSqlite() {
        begin();
        GuruConfig config = GuruConfig.load(folder, Map.of());

        assertThat(config.environment()).isEqualTo("local");
        assertThat(config.connection().driver()).isEqualTo(Driver.SQLITE);
        assertThat(config.connection().database())
                .isEqualTo(
                        folder.resolve(ProjectDraft.DATABASE).toAbsolutePath().toString());
        assertThat(config.migrationsFolder("main")).isEqualTo(folder.resolve("database/migrations"));
        assertThat(config.seedersFolder()).isEqualTo(folder.resolve("database/seeders"));
        assertThat(GuruConfig.load(folder, Map.of("GURUORM_ENV", "production")).isProduction())
                .isTrue();
    }

    @Test
    void everyKeyInItsCommentsIsValidAndSaysTheDefault() throws IOException {
        begin();
        String text = read("guruorm.yml");
        int sqlite = text.indexOf("  main:\n");
        String other = text.substring(0, sqlite) + text.substring(text.indexOf("  # On PostgreSQL"));
        Files.writeString(folder.resolve("guruorm.yml"), other.replaceAll("(?m)^( *)# ( *\\w+:)", "$1$2"));
        GuruConfig config = GuruConfig.load(folder, Map.of("DB_PASSWORD", "secret"));

        assertThat(config.connectionNames()).containsExactly("main");
        DatabaseConfig main = config.connection();
        assertThat(main.driver()).isEqualTo(Driver.PGSQL);
        assertThat(main.password()).isEqualTo("secret");
        assertThat(main.pool()).isEqualTo(PoolConfig.DEFAULT);
        assertThat(config.migrationsTable()).isEqualTo("migrations");
        assertThat(config.classpath())
                .isEqualTo(GuruConfig.load(folder.resolve("none"), Map.of()).classpath().stream()
                        .map(path -> folder.resolve(folder.resolve("none").relativize(path)))
                        .toList());
    }

    @Test
    void projectThatHasBegunIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("guruorm.yml"), "environment: mine\n");

        refused(ConfigurationException.class, "guruorm.yml is there already", "nothing was written");
        assertThat(files()).containsExactly("guruorm.yml");
        assertThat(read("guruorm.yml")).isEqualTo("environment: mine\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"database", "database/migrations", "database/seeders"})
    void fileWhereAFolderHasToBeIsNamedAndNothingIsWritten(String name) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.createFile(folder.resolve(name));

        refused(ConfigurationException.class, folder.resolve(name) + " is a file", "nothing was written");
        assertThat(files()).containsExactly(name);
    }

    @Test
    void fileAsTheFolderItselfIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> ProjectDraft.in(file.resolve("shop"), NOW))
                .withMessageContaining(file + " is a file");
    }

    @Test
    void folderThatCannotBeWrittenToIsNamed() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assumeThat(closed.toFile().setWritable(false)).isTrue();
        assumeThat(Files.isWritable(closed))
                .as("this user may write everywhere")
                .isFalse();

        assertThatExceptionOfType(GuruException.class)
                .isThrownBy(() -> ProjectDraft.in(closed.resolve("shop"), NOW))
                .withMessageContaining("The folder " + closed + " cannot be written to");
    }

    @Test
    void migrationsThatAreThereAreKeptAndNeedNoSeederOfOurs() throws IOException {
        put("database/migrations/2025_01_01_000000_own.up.sql", "");
        ProjectDraft draft = ProjectDraft.in(folder, NOW);

        assertThat(draft.keepsMigrations()).isTrue();
        assertThat(draft.write().kept()).containsExactly(folder.resolve("database/migrations"));
        assertThat(files())
                .containsExactly(".gitignore", "database/migrations/2025_01_01_000000_own.up.sql", "guruorm.yml");
    }

    @Test
    void seederThatIsThereIsKept() throws IOException {
        put(SEEDER, "mine");
        put("database/migrations/README.md", "no migration");

        assertThat(begin().kept()).containsExactly(folder.resolve(SEEDER));
        assertThat(read(SEEDER)).isEqualTo("mine");
        assertThat(folder.resolve(MIGRATION)).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/target\n.env\n", "/target\n.env", "/target\r\n.env\r\n", "/target\r\n .env "})
    void linesThatGitignoreLacksAreAddedOnce(String before) throws IOException {
        put(".gitignore", before);
        String end = before.contains("\r") ? "\r\n" : "\n";

        ProjectDraft.Begun begun = begin();
        assertThat(begun.extended()).containsExactly(folder.resolve(".gitignore"));
        assertThat(begun.written()).doesNotContain(folder.resolve(".gitignore"));
        assertThat(read(".gitignore"))
                .startsWith(before)
                .isEqualTo(before
                        + (before.endsWith("\n") ? "" : end)
                        + Stream.of("", "-wal", "-shm", "-journal", ".migrate-lock")
                                .map(suffix -> "/database/database.sqlite" + suffix + end)
                                .reduce("", String::concat));
        Files.delete(folder.resolve("guruorm.yml"));
        assertThat(begin().kept()).contains(folder.resolve(".gitignore"));
    }

    @Test
    void gitignoreOfAnyEncodingKeepsItsBytes() throws IOException {
        byte[] latin = "/M\u00e4rz\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve(".gitignore"), latin);

        begin();
        assertThat(Files.readAllBytes(folder.resolve(".gitignore"))).startsWith(latin);
    }

    @Test
    void gitignoreThatIsAFolderIsRefused() throws IOException {
        Files.createDirectory(folder.resolve(".gitignore"));

        refused(ConfigurationException.class, ".gitignore is no file", "nothing was written");
    }

    @Test
    void whatWasWrittenIsTakenAwayWhenTheRestCannotBe() throws IOException {
        ProjectDraft draft = ProjectDraft.in(folder, NOW);
        put("guruorm.yml", "somebody else's, meanwhile");

        assertThatExceptionOfType(GuruException.class)
                .isThrownBy(draft::write)
                .withMessageContaining("guruorm.yml is there already");
        assertThat(files()).containsExactly("guruorm.yml");
        assertThat(folder.resolve("database")).doesNotExist();
    }

    private ProjectDraft.Begun begin() {
        return ProjectDraft.in(folder, NOW).write();
    }

    private void refused(Class<? extends Exception> kind, String... parts) {
        assertThatExceptionOfType(kind).isThrownBy(this::begin).satisfies(thrown -> assertThat(thrown.getMessage())
                .contains(parts));
    }

    private void put(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name), StandardCharsets.ISO_8859_1);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
