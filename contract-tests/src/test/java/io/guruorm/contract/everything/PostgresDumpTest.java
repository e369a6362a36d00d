package io.guruorm.contract.everything;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.guruorm.migration.MigrationSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code pg_dump} writes the same of a database that migrations built and of one that was loaded from our dump. Left out
 * where the programs of PostgreSQL 15 are not installed.
 */
class PostgresDumpTest {

    private static final int VERSION = 15;

    private static @Nullable InstalledPostgres server;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        Optional<Path> programs = InstalledPostgres.programs(VERSION);
        assumeTrue(
                programs.isPresent(),
                "no folder of the PATH has initdb, pg_ctl, pg_dump and postgres of PostgreSQL " + VERSION
                        + ", nor has one that -D" + InstalledPostgres.property(VERSION) + "=FOLDER names");
        Optional<String> hindrance = InstalledPostgres.hindrance();
        assumeTrue(hindrance.isEmpty(), () -> "PostgreSQL " + VERSION + ": " + hindrance.orElse(""));
        server = InstalledPostgres.start(programs.orElseThrow());
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void ofEverything() {
        check("everything", MigrationSource.classes(PostgresEverything.MIGRATIONS));
    }

    @Test
    void ofTheShop() {
        check("shop", EverythingTest.shop(folder));
    }

    private void check(String name, MigrationSource migrations) {
        InstalledPostgres running = Objects.requireNonNull(server);
        Remade remade = new Remade(
                        migrations,
                        running.createDatabase(name + "_built"),
                        running.createDatabase(name + "_loaded"),
                        config -> {})
                .made(folder);
        List<String> built = running.dump(remade.first());
        List<String> loaded = running.dump(remade.second());
        assertThat(built).hasSizeGreaterThan(100);
        assertThat(loaded).isEqualTo(built);
        remade.isTheSame();
    }
}
