package io.guruorm.contract.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.LiveSchema;
import io.guruorm.catalog.script.CatalogDiff;
import io.guruorm.catalog.script.CatalogScript;
import io.guruorm.dialect.postgres.SchemaCase;
import io.guruorm.dialect.postgres.SchemaCases;
import io.guruorm.jdbc.Database;
import io.guruorm.testing.FreshDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every row of the table of schema changes leaves behind is read and made again. */
class PostgresCasesAgainTest {

    private static final List<String> SCHEMAS = List.of("public", "shop");

    @RegisterExtension
    static final FreshDatabase first = FreshDatabase.onPostgres();

    @RegisterExtension
    static final FreshDatabase second = FreshDatabase.onPostgres();

    @BeforeEach
    void emptySchemas() {
        for (var database : List.of(first.database(), second.database())) {
            for (var name : SCHEMAS) {
                database.statement("drop schema if exists " + name + " cascade");
                database.statement("create schema " + name);
            }
        }
    }

    static Stream<SchemaCase> changes() {
        return SchemaCases.all();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void isMadeAgain(SchemaCase row) {
        assumeTrue(row.needs().isEmpty() || has(row.needs()), () -> "this server lacks the extension " + row.needs());
        try (var from = Database.unpooled("main", first.config())) {
            var schema = new LiveSchema(from);
            row.given().accept(schema);
            row.change().accept(schema);
            var to = second.database();
            var catalog = Catalog.of(from, SCHEMAS);
            var script = CatalogScript.of(catalog, from.dialect());
            for (String statement : script) {
                to.dialect().lexer().statements(statement).forEach(part -> to.execute(part.sql()));
            }
            var again = Catalog.of(to, SCHEMAS);
            assertThat(CatalogDiff.between(catalog, again).differences()).isEmpty();
            assertThat(again).isEqualTo(catalog);
            assertThat(CatalogScript.of(again, to.dialect())).isEqualTo(script);
        }
    }

    private static boolean has(String extension) {
        return !first.database()
                .select("select 1 from pg_available_extensions where name = ?", extension)
                .isEmpty();
    }
}
