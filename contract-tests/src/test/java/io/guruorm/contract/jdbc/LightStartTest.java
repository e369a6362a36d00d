package io.guruorm.contract.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.config.GuruConfig;
import io.guruorm.error.ConfigurationException;
import io.guruorm.jdbc.Database;
import io.guruorm.testing.FreshDatabase;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a command line program does not need is not even loaded. */
class LightStartTest {

    private static final List<String> HEAVY = List.of(
            "com.zaxxer.",
            "tools.jackson.",
            "com.fasterxml.",
            "org.snakeyaml.",
            "io.github.cdimascio.",
            "org.slf4j.",
            "org.atteo.");

    @RegisterExtension
    static final FreshDatabase fresh = FreshDatabase.onPostgres();

    @TempDir
    Path folder;

    @Test
    void databaseUrlAloneLoadsNeitherPoolNorJsonNorYamlNorLogger() throws Exception {
        List<String> loaded = loadedIn(Program.class);

        assertThat(loaded).contains("org.postgresql.Driver");
        assertThat(loaded.stream().filter(LightStartTest::isHeavy)).isEmpty();
    }

    @Test
    void lackOfTheDriverIsToldInWords() throws Exception {
        String without = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("postgresql-"))
                .collect(Collectors.joining(File.pathSeparator));
        Process process = java("-cp", without, WithoutDriver.class.getName())
                .redirectErrorStream(true)
                .start();

        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8))
                .startsWith("The connection \"main\" needs PostgreSQL's JDBC driver");
        assertThat(process.waitFor()).isZero();
    }

    private static ProcessBuilder java(String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private static boolean isHeavy(String loaded) {
        return HEAVY.stream().anyMatch(loaded::startsWith);
    }

    private List<String> loadedIn(Class<?> program) throws Exception {
        Path log = folder.resolve("classes.log");
        var builder = java(
                        "-Xlog:class+load=info:file=" + log + "::filecount=0",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName())
                .inheritIO()
                .directory(folder.toFile());
        builder.environment().put("DATABASE_URL", fresh.url());
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(LightStartTest::className).toList();
        }
    }

    /** A line is {@code [0.012s][info][class,load] java.lang.Object source: …}. */
    private static String className(String line) {
        return line.substring(line.lastIndexOf("] ") + 2).split(" ", 2)[0];
    }

    /** Reads and writes a little, as a command would. */
    static final class Program {

        private Program() {}

        public static void main(String[] args) {
            var config = GuruConfig.load(Path.of("."), System.getenv());
            try (Database database = Database.unpooled("main", config.connection())) {
                database.statement("create table light (id integer primary key, name text, at timestamptz)");
                database.transaction(tx -> tx.statement("insert into light values (?, ?, now())", 1, "a"));
                if (database.table("light").where("id", 1).get().get(0).instant("at") == null) {
                    throw new IllegalStateException("no row");
                }
            }
        }
    }

    /** Says on its output what it is refused with. */
    static final class WithoutDriver {

        private WithoutDriver() {}

        public static void main(String[] args) {
            var config = DatabaseConfig.fromUrl("postgres://ann@localhost/shop");
            try (Database database = Database.open("main", config)) {
                throw new IllegalStateException(database + " has a driver");
            } catch (ConfigurationException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
