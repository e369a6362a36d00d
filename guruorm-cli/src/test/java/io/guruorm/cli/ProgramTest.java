package io.guruorm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.cli.shell.Cancellation;
import io.guruorm.cli.shell.CommandLineParser;
import io.guruorm.cli.shell.Console;
import io.guruorm.cli.shell.Option;
import io.guruorm.cli.shell.Project;
import io.guruorm.sql.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class ProgramTest {

    static final List<String> COMMANDS = Commands.NAMES;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void everyCommandExplainsItselfWithExamplesThatItTakes(String name) {
        assertThat(run(name, "--help")).isZero();
        String help = text(out);
        assertThat(help).startsWith("Usage: guruorm " + name).contains("\nExamples:\n");
        var definition = Objects.requireNonNull(Commands.named(name)).definition();
        assertThat(definition.name()).isEqualTo(name);
        assertThat(definition.options()).extracting(Option::name).contains("--json", "--debug");
        definition.examples().forEach(example -> {
            List<String> words = List.of(example.line().replaceFirst(" >.*", "").split(" "));
            assertThat(words.get(0)).isEqualTo(name);
            CommandLineParser.parse(definition, words.subList(1, words.size()));
        });
    }

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void documentationNamesEveryCommandAndOption(String name) throws IOException {
        String page = Files.readString(Path.of("..", "docs", "cli.md"));
        assertThat(page).contains("| `" + name + "` |");
        var definition = Objects.requireNonNull(Commands.named(name)).definition();
        assertThat(definition.options()).allSatisfy(option -> assertThat(page).contains(option.name()));
    }

    @ParameterizedTest
    @CsvSource({"bash", "zsh"})
    void completionKnowsEveryCommandAndOption(String shell) {
        assertThat(run("completion", shell)).isZero();
        assertThat(Commands.definitions()).allSatisfy(command -> {
            assertThat(text(out)).contains("        " + command.name() + ")\n");
            assertThat(command.options())
                    .allSatisfy(option -> assertThat(text(out)).contains(option.name()));
        });
    }

    @Test
    void noWordsAreAQuestionForHelp() {
        assertThat(run()).isZero();
        assertThat(text(out))
                .contains("Migrations:\n  migrate ", "Database:\n  db:seed ", "New files:\n  make:migration ");
    }

    @ParameterizedTest
    @CsvSource({"help", "--help", "-h"})
    void helpHasThreeNames(String word) {
        assertThat(run(word)).isZero();
        assertThat(text(out)).contains("Usage: guruorm COMMAND");
    }

    @Test
    void helpIsTheTextThatTheBuildMadeOfTheDefinitions() throws IOException {
        try (InputStream made = Objects.requireNonNull(Overview.class.getResourceAsStream(Overview.FILE))) {
            String text = new String(made.readAllBytes(), StandardCharsets.UTF_8);
            String version = text.substring("guruorm ".length(), text.indexOf(':'));
            assertThat(version).matches("\\d+\\.\\d+.*");
            assertThat(text).isEqualTo(Overview.of(version)).isEqualTo(Overview.text());
        }
    }

    @Test
    void versionIsOneLine() {
        assertThat(run("--version")).isZero();
        assertThat(text(out)).matches("guruorm \\S+\\R");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "migrat                         | Did you mean \"migrate\"?",
                "migrate:statsu                 | Did you mean \"migrate:status\"?",
                "--force                        | has to be a command",
                "migrate --pretent              | Did you mean \"--pretend\"?",
                "migrate --to                   | --to needs a value: --to=NAME",
                "migrate --to=a --to=b          | --to is given twice",
                "migrate --lock-timeout=-1      | takes a whole number",
                "migrate all                    | one word too many",
                "migrate --pretend --seed       | --pretend and --seed cannot be given together",
                "migrate:rollback --step=1 --batch=1 | --step and --batch cannot be given together",
                "migrate:rollback --step=many   | --step takes a whole number",
                "make:migration                 | The NAME is missing",
                "make:migration a b             | one word too many",
                "make:migration a/b             | is no name for a migration",
                "make:migration a --create=b --table=c | cannot be given together",
                "make:migration a --table=      | needs the name of a table",
                "init a b                       | this command takes one FOLDER",
                "completion                     | The SHELL is missing",
                "completion zhs                 | Did you mean \"zsh\"?",
                "completion fish                | There is no completion for the shell \"fish\"",
                "migrate                        | No database is configured",
                "adopt                          | needs to know whose history: --from=flyway",
                "adopt --from=flywy             | Did you mean \"flyway\"?",
                "adopt --from=knex --files=x    | Knex's migrations are JavaScript",
                "adopt --from=liquibase --files=x | Liquibase's changelogs",
                "adopt --from=flyway --files=x --path=a --path=b | --path may be given once",
                "adopt --from=flyway            | No database is configured",
            })
    void wrongUsageIsOneParagraphAndExits2(String line, String message) {
        assertThat(run(line.split(" "))).isEqualTo(2);
        assertThat(text(err)).contains(message).endsWith(".\n").hasLineCount(1);
        assertThat(text(out)).isEmpty();
    }

    @Test
    void errorWithJsonIsDocumentOnStdoutAndParagraphOnStderr() {
        assertThat(run("migrate", "--json", "--what")).isEqualTo(2);
        assertThat(text(out))
                .startsWith("{\"error\":{\"exitCode\":2,\"message\":\"guruorm migrate: There is no option");
        assertThat(text(err)).contains("There is no option");
    }

    @Test
    void debugAddsTheTrace() {
        assertThat(run("migrate", "--debug")).isEqualTo(2);
        assertThat(text(err)).contains("\tat io.guruorm.");
    }

    @Test
    void newMigrationsComeAfterEachOther() throws IOException {
        for (int i = 0; i < 3; i++) {
            assertThat(run("make:migration", "create_users_table")).isZero();
        }
        try (Stream<Path> files = Files.list(folder.resolve("database/migrations"))) {
            assertThat(files).hasSize(3);
        }
        assertThat(text(out).lines())
                .allMatch(line -> line.startsWith("Wrote "))
                .hasSize(3);
    }

    @Test
    void newMigrationWithoutDownSaysSo() {
        assertThat(run("make:migration", "tidy_up", "--table=users", "--path=elsewhere"))
                .isZero();
        assertThat(text(out)).contains("It has no down yet");
        assertThat(folder.resolve("elsewhere")).isNotEmptyDirectory();
    }

    @Test
    void initTellsWhatItWroteAndWhatIsNext() {
        assertThat(run("init", "my shop")).isZero();

        assertThat(text(out))
                .containsSubsequence(
                        "Wrote " + folder.resolve("my shop/database/migrations/M"),
                        "_create_users_table.java\n",
                        "Wrote " + folder.resolve("my shop/guruorm.yml") + "\n",
                        "\nNext:\n  cd 'my shop'\n  guruorm migrate  ",
                        "\n  guruorm db:seed  ",
                        "\n  guruorm migrate:status  ");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void initTellsWhatItKept() throws IOException {
        Files.createDirectories(folder.resolve("database/migrations"));
        Files.createFile(folder.resolve("database/migrations/2025_01_01_000000_own.up.sql"));
        Files.writeString(folder.resolve(".gitignore"), "/target\n");

        assertThat(run("init")).isZero();
        assertThat(text(out))
                .contains(
                        "Added what git shall leave alone to " + folder.resolve(".gitignore") + "\n",
                        "Kept " + folder.resolve("database/migrations") + " as it is\n",
                        "no first one was written, nor a seeder")
                .doesNotContain("db:seed", "cd ");
    }

    @Test
    void initAsJsonIsListsOfFiles() {
        assertThat(run("init", "--json")).isZero();

        assertThat(text(out)).hasLineCount(1);
        Map<?, ?> document = (Map<?, ?>) Objects.requireNonNull(Json.parse(text(out)));
        assertThat((List<?>) document.get("written"))
                .hasSize(4)
                .asString()
                .contains(folder.resolve("guruorm.yml").toString());
        assertThat(document.get("extended")).isEqualTo(List.of());
        assertThat(document.get("kept")).isEqualTo(List.of());
    }

    @Test
    void initSaysThatAnotherDatabaseWillBeUsed() {
        assertThat(run(Map.of("DATABASE_URL", "postgres://ann@localhost/shop"), "init"))
                .isZero();

        assertThat(text(err)).contains("DATABASE_URL is set").hasLineCount(1);
    }

    @Test
    void initReadsTheEnvFileBeforeItWrites() throws IOException {
        Files.writeString(folder.resolve(".env"), "no line of it\n");

        assertThat(run("init")).isEqualTo(2);
        assertThat(text(err)).contains(".env");
        assertThat(folder.resolve("guruorm.yml")).doesNotExist();
        assertThat(folder.resolve("database")).doesNotExist();
    }

    private int run(String... typed) {
        return run(Map.of(), typed);
    }

    private int run(Map<String, String> environment, String... typed) {
        Console console = new Console(stream(out), stream(err), false, false);
        return new Program(new Project(folder, environment), console, new Cancellation()).run(typed);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
