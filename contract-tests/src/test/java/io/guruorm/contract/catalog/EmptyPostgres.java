package io.guruorm.contract.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.CatalogSchema;
import io.guruorm.catalog.CatalogTable;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.jdbc.Database;
import io.guruorm.testing.PostgresServer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A PostgreSQL database of its own for each test, in which nothing is at first. */
final class EmptyPostgres implements AfterEachCallback {

    private final DatabaseConfig config = PostgresServer.shared().createDatabase();
    private final Database database = Database.unpooled("main", config);

    @Override
    public void afterEach(ExtensionContext context) {
        database.close();
        PostgresServer.shared().dropDatabase(config);
    }

    Database database() {
        return database;
    }

    void run(String... statements) {
        for (String statement : statements) {
            database.statement(statement);
        }
    }

    /** The only schema in which something is. */
    CatalogSchema schema() {
        Catalog catalog = Catalog.of(database);
        assertThat(catalog.schemas()).extracting(CatalogSchema::name).containsExactly("public");
        return catalog.schemas().get(0);
    }

    CatalogTable table(String name) {
        return Catalog.of(database).table(name).orElseThrow();
    }
}
