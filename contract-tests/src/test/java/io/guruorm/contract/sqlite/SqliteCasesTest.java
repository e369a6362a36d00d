package io.guruorm.contract.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.CatalogColumn;
import io.guruorm.catalog.LiveSchema;
import io.guruorm.catalog.TableColumn;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.dialect.sqlite.SqliteCase;
import io.guruorm.dialect.sqlite.SqliteRebuiltCase;
import io.guruorm.jdbc.Database;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the table of schema changes, on a real file. */
class SqliteCasesTest {

    @TempDir
    Path folder;

    static Stream<SqliteCase> cases() {
        return SqliteCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void engineTakes(SqliteCase row) {
        try (var database = Database.unpooled("main", DatabaseConfig.fromUrl("sqlite:" + folder.resolve("a.db")))) {
            var schema = new LiveSchema(database);
            row.given().accept(schema);
            assertThatCode(() -> row.change().accept(schema)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void catalogTellsWhatIsThere(SqliteCase row) {
        try (var database = Database.unpooled("main", DatabaseConfig.fromUrl("sqlite:" + folder.resolve("a.db")))) {
            var schema = new LiveSchema(database);
            row.given().accept(schema);
            row.change().accept(schema);
            var catalog = Catalog.of(database);
            assertThat(catalog.tables()).allSatisfy(table -> assertThat(table.columns())
                    .extracting(TableColumn::name)
                    .containsExactlyElementsOf(CatalogColumn.of(database, table.name()).stream()
                            .map(CatalogColumn::name)
                            .toList()));
            assertThat(Catalog.of(database)).isEqualTo(catalog);
        }
    }

    static Stream<SqliteRebuiltCase> rebuilt() {
        return SqliteRebuiltCase.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("rebuilt")
    void leavesWhatWasSaid(SqliteRebuiltCase row) {
        try (var database = Database.unpooled("main", DatabaseConfig.fromUrl("sqlite:" + folder.resolve("a.db")))) {
            var schema = new LiveSchema(database);
            row.given().accept(schema);
            row.change().accept(schema);
            assertThat(database.select(
                            "select sql from sqlite_master where tbl_name = 't' and sql is not null order by rowid"))
                    .extracting(one -> one.string("sql"))
                    .containsExactlyElementsOf(row.left());
        }
    }
}
