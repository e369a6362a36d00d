package io.guruorm.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.CatalogColumn;
import io.guruorm.catalog.LiveSchema;
import io.guruorm.catalog.TableColumn;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.dialect.postgres.SchemaCase;
import io.guruorm.dialect.postgres.SchemaCases;
import io.guruorm.jdbc.Database;
import io.guruorm.testing.PostgresServer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every row of the table of schema changes, on a real server. Rows whose extension the server lacks are left out and
 * reported as such; they are tested as text alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SchemaCasesTest {

    private final DatabaseConfig config = PostgresServer.shared().createDatabase();
    private final Database database = Database.unpooled("main", config);
    private final LiveSchema schema = new LiveSchema(database);

    @AfterAll
    void drop() {
        database.close();
        PostgresServer.shared().dropDatabase(config);
    }

    @BeforeEach
    void emptySchemas() {
        for (var name : List.of("public", "shop")) {
            database.statement("drop schema if exists " + name + " cascade");
            database.statement("create schema " + name);
        }
        database.statement("drop table if exists pg_temp.t");
    }

    static Stream<SchemaCase> cases() {
        return SchemaCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void serverTakes(SchemaCase row) {
        assumeTrue(row.needs().isEmpty() || has(row.needs()), () -> "this server lacks the extension " + row.needs());
        row.given().accept(schema);
        assertThatCode(() -> row.change().accept(schema)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void catalogTellsWhatIsThere(SchemaCase row) {
        assumeTrue(row.needs().isEmpty() || has(row.needs()), () -> "this server lacks the extension " + row.needs());
        row.given().accept(schema);
        row.change().accept(schema);
        var catalog = Catalog.of(database, List.of("public", "shop"));
        assertThat(catalog.tables()).allSatisfy(table -> assertThat(table.columns())
                .extracting(TableColumn::name)
                .containsExactlyElementsOf(
                        names(CatalogColumn.of(database, table.qualified().toString()))));
        assertThat(Catalog.of(database, List.of("public", "shop"))).isEqualTo(catalog);
    }

    private static List<String> names(List<CatalogColumn> columns) {
        return columns.stream().map(CatalogColumn::name).toList();
    }

    private boolean has(String extension) {
        return !database.select("select 1 from pg_available_extensions where name = ?", extension)
                .isEmpty();
    }
}
