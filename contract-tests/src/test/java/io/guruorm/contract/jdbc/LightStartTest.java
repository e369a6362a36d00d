package io.guruorm.contract.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.config.GuruConfig;
import io.guruorm.jdbc.Database;
import io.guruorm.testing.FreshDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

    private static boolean isHeavy(String loaded) {
        return HEAVY.stream().anyMatch(loaded::startsWith);
    }

    private List<String> loadedIn(Class<?> program) throws Exception {
        Path log = folder.resolve("classes.log");
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
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
}
