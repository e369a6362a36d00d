package io.guruorm.contract.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.CatalogTable;
import io.guruorm.catalog.TableIndex;
import io.guruorm.catalog.script.CatalogScript;
import io.guruorm.jdbc.Database;
import io.guruorm.testing.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The snippets of docs/catalog.md. */
class CatalogPageTest {

    @RegisterExtension
    static final FreshDatabase fresh = FreshDatabase.onPostgres();

    @RegisterExtension
    static final FreshDatabase emptyOne = FreshDatabase.onPostgres();

    @Test
    void readsAndMakesAgain() {
        Database database = fresh.database();
        database.statement("create table users (id bigint primary key, email varchar(255) unique)");
        database.statement("create index by_email on users (lower(email))");
        // tag::read
        Catalog catalog = Catalog.of(database);
        CatalogTable users = catalog.table("users").orElseThrow();
        String type = users.column("email").orElseThrow().type();
        var indexes = users.indexes().stream().map(TableIndex::name).toList();
        // end::read
        assertThat(type).isEqualTo("character varying(255)");
        assertThat(indexes).containsExactly("by_email", "users_email_key", "users_pkey");
        Database empty = emptyOne.database();
        // tag::again
        for (String statement : CatalogScript.of(catalog, database.dialect())) {
            empty.dialect().lexer().statements(statement).forEach(part -> empty.execute(part.sql()));
        }
        assertThat(Catalog.of(empty)).isEqualTo(catalog);
        // end::again
    }
}
