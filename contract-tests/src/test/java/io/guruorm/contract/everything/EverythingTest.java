package io.guruorm.contract.everything;

import io.guruorm.cli.compile.DatabaseSources;
import io.guruorm.migration.MigrationSource;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schemas with everything in them: squashed, loaded, and {@code schema:diff} finds nothing. */
class EverythingTest {

    private static final Path SHOP = Path.of("..", "examples", "neastore", "database", "migrations");

    @TempDir
    Path folder;

    @Test
    void onPostgres() {
        try (Remade remade = Remade.onPostgres(MigrationSource.classes(PostgresEverything.MIGRATIONS), folder)) {
            remade.isTheSame();
            PostgresDefinitions.areTheSame(remade);
        }
    }

    @Test
    void theShopOnPostgres() {
        try (Remade remade = Remade.onPostgres(shop(folder), folder)) {
            remade.isTheSame();
            PostgresDefinitions.areTheSame(remade);
        }
    }

    @Test
    void onMariadb() {
        try (Remade remade = Remade.onMariadb(MigrationSource.classes(MariadbEverything.MIGRATIONS), folder)) {
            remade.isTheSame();
        }
    }

    @Test
    void onMysql() {
        try (Remade remade = Remade.onMysql(MigrationSource.classes(MysqlEverything.MIGRATIONS), folder)) {
            remade.isTheSame();
        }
    }

    @Test
    void onSqlite() {
        try (Remade remade = Remade.onSqlite(MigrationSource.classes(SqliteEverything.MIGRATIONS), folder)) {
            remade.isTheSame();
        }
    }

    /** The migrations of the example, as the command line compiles them. */
    static MigrationSource shop(Path cache) {
        return MigrationSource.folder(SHOP, new DatabaseSources(List.of(), cache.resolve("classes"), "test"));
    }
}
