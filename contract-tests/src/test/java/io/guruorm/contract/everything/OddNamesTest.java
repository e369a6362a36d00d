package io.guruorm.contract.everything;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.CatalogTable;
import io.guruorm.catalog.LiveSchema;
import io.guruorm.error.GuruException;
import io.guruorm.jdbc.Database;
import io.guruorm.migration.Migration;
import io.guruorm.migration.MigrationSource;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names with quotes, blanks, capitals, emoji, reserved words, and of all the bytes that a name may have. */
class OddNamesTest {

    @TempDir
    Path folder;

    private static MigrationSource source(Class<? extends Migration> names) {
        return MigrationSource.classes(List.of(names, OddNames.M2026_01_02_000000_found_again.class));
    }

    @Test
    void onPostgres() {
        try (Remade remade = Remade.onPostgres(source(OddNames.M2026_01_01_000000_on_postgres.class), folder)) {
            remade.isTheSame();
            PostgresDefinitions.areTheSame(remade);
            areKept(remade, "🙂?", "ü".repeat(31));
            tooLong(remade, "x".repeat(64), "64 bytes; PostgreSQL takes 63");
            tooLong(remade, "ü".repeat(32), "64 bytes; PostgreSQL takes 63");
        }
    }

    @Test
    void onMariadb() {
        try (Remade remade = Remade.onMariadb(source(OddNames.M2026_01_01_000000_on_mariadb.class), folder)) {
            remade.isTheSame();
            areKept(remade, "é한", "ü".repeat(63));
            tooLong(remade, "x".repeat(65), "65 characters; MariaDB takes 64");
            tooLong(remade, "ü".repeat(65), "65 characters; MariaDB takes 64");
            try (Database database = Database.unpooled("main", remade.second())) {
                assertThatThrownBy(() -> new LiveSchema(database).create("🙂", t -> t.id()))
                        .isInstanceOf(GuruException.class)
                        .hasMessageContaining("holds a character of four bytes");
                assertThat(Catalog.of(database).table("🙂")).isEmpty();
            }
        }
    }

    @Test
    void onMysql() {
        try (Remade remade = Remade.onMysql(source(OddNames.M2026_01_01_000000_on_mysql.class), folder)) {
            remade.isTheSame();
            areKept(remade, "é한?", "ü".repeat(63));
            tooLong(remade, "x".repeat(65), "65 characters; MySQL takes 64");
            tooLong(remade, "ü".repeat(65), "65 characters; MySQL takes 64");
        }
    }

    @Test
    void onSqlite() {
        try (Remade remade = Remade.onSqlite(source(OddNames.M2026_01_01_000000_on_sqlite.class), folder)) {
            remade.isTheSame();
            areKept(remade, "🙂?", "ü".repeat(31));
        }
    }

    private static void areKept(Remade remade, String strange, String wide) {
        try (Database database = Database.unpooled("main", remade.second())) {
            Catalog catalog = Catalog.of(database);
            assertThat(catalog.tables())
                    .extracting(CatalogTable::name)
                    .containsAll(OddNames.names(strange, wide, OddNames.Thing.TABLE));
            assertThat(catalog.views())
                    .extracting(view -> view.name())
                    .containsAll(OddNames.names(strange, wide, OddNames.Thing.VIEW));
        }
    }

    /** Before anything is sent. */
    private static void tooLong(Remade remade, String name, String words) {
        try (Database database = Database.unpooled("main", remade.second())) {
            LiveSchema schema = new LiveSchema(database);
            assertThatThrownBy(() -> schema.create(name, t -> t.id())).hasMessageContaining(words);
            assertThatThrownBy(() -> schema.create("too_long", t -> t.string(name)))
                    .hasMessageContaining(words);
            assertThatThrownBy(() -> schema.create("too_long", t -> t.index("id", name)))
                    .hasMessageContaining(words);
            assertThat(schema.hasTable("too_long")).isFalse();
        }
    }
}
