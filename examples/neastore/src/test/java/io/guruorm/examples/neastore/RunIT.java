package io.guruorm.examples.neastore;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.jdbc.Database;
import io.guruorm.testing.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starts {@code run} as a newcomer does, and on copies of the shop in which one document is damaged. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class RunIT {

    private static final Path SHOP = Path.of("").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void everyDocumentArrivesTwice() throws Exception {
        Finished run = run(List.of());
        assertThat(run.output())
                .contains("22 tables, 1,017 records, 0 differences, 0 dangling references")
                .contains("28 foreign keys")
                .containsPattern("guruorm migrate +22 migrations")
                .containsPattern("guruorm db:seed +23 seeders")
                .containsPattern("guruorm migrate:rollback +22 migrations")
                .containsPattern("categories +819 +819 ");
        assertThat(run.exit()).isZero();
    }

    /** In {@code file}, on {@code line}, the first {@code what} becomes {@code other}; the output then says {@code said}. */
    @ParameterizedTest(name = "{5}")
    @CsvSource(
            delimiter = '|',
            value = {
                "orders|3|}],\"address\"|}],\"addr|this is no JSON|a line that is no JSON",
                "products|1|\"weightGrams\":{\"$numberInt\":\"|\"weightGrams\":{\"$numberDouble\":\"0.|its fraction would be lost|a fraction for an integer",
                "brands|1|\"name\":|\"nmae\":|The nearest is name|an unknown key",
                "user_addresses|1|\"country\":\"IN\"|\"country\":\"India\"|it has 5 characters|a text that is too long",
                "payments|2|\"order_id\":{\"$oid\":\"6|\"order_id\":{\"$oid\":\"7|refers to a row that does not exist|a"
                        + " dangling foreign key",
                "categories|700|\"parent_id\":{\"$oid\":\"6|\"parent_id\":{\"$oid\":\"7|parent_id refers to nothing|one that"
                        + " is checked at commit",
                "orders|1|\"product_id\":{\"$oid\":\"6|\"product_id\":{\"$oid\":\"7|items[0].product_id refers to nothing|a"
                        + " dangling reference within JSON"
            })
    void aDamagedDocumentIsNamed(String file, int line, String what, String other, String said, String name)
            throws Exception {
        copyShop();
        Path export = folder.resolve("export").resolve(file + ".json");
        List<String> lines = new ArrayList<>(Files.readAllLines(export));
        String document = lines.get(line - 1);
        assertThat(document).contains(what);
        lines.set(
                line - 1,
                document.substring(0, document.indexOf(what))
                        + other
                        + (name.contains("no JSON") ? "" : document.substring(document.indexOf(what) + what.length())));
        Files.write(export, lines);

        Finished run = runOnOwnServer();
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.output())
                .contains("export/" + file + ".json, line " + line)
                .contains(said);
        if (!name.contains("no JSON")) {
            assertThat(run.output()).contains(document.substring(16, 40));
        }
    }

    @Test
    void aDatabaseThatHoldsTablesIsLeftAlone() throws Exception {
        DatabaseConfig config = PostgresServer.shared().createDatabase();
        String url = url(config);
        try (Database database = Database.unpooled("main", config)) {
            database.statement("create table mine (id integer)");
        }
        Finished run = run(List.of("--database-url=" + url));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.output()).contains("The database holds tables already.");
    }

    @Test
    void anUnknownOptionIsRefused() throws Exception {
        Finished run = run(List.of("--fast"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.output()).contains("usage: run [--database-url=postgres://...] [FOLDER]");
    }

    private void copyShop() throws IOException {
        for (String part : List.of("database", "export", "guruorm.yml")) {
            try (Stream<Path> paths = Files.walk(SHOP.resolve(part))) {
                for (Path path : (Iterable<Path>) paths::iterator) {
                    Files.copy(path, folder.resolve(SHOP.relativize(path)));
                }
            }
        }
    }

    private Finished runOnOwnServer() throws Exception {
        DatabaseConfig config = PostgresServer.shared().createDatabase();
        try {
            return run(List.of("--database-url=" + url(config), folder.toString()));
        } finally {
            PostgresServer.shared().dropDatabase(config);
        }
    }

    private static String url(DatabaseConfig config) {
        return "postgres://" + config.username() + "@" + config.host() + ":" + config.port() + "/" + config.database();
    }

    private static Finished run(List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(SHOP.resolve("run").toString()));
        command.addAll(arguments);
        Path output = Files.createTempFile("run", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            int exit = process.waitFor();
            return new Finished(exit, Files.readString(output));
        } finally {
            Files.delete(output);
        }
    }

    /** What became of a run. */
    record Finished(int exit, String output) {}
}
