package io.guruorm.contract.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.Capsule;
import io.guruorm.catalog.SchemaCacheFile;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.config.GuruConfig;
import io.guruorm.error.GuruException;
import io.guruorm.error.QueryException;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.StatementEvent;
import io.guruorm.schema.SchemaCache;
import io.guruorm.testing.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaCacheOnServerTest {

    @TempDir
    Path folder;

    private final DatabaseConfig config = PostgresServer.shared().createDatabase();
    private final Database database = Database.unpooled("main", config);
    private final List<String> sent = new ArrayList<>();

    @BeforeEach
    void make() {
        database.statement(
                "create table users (id integer primary key, email varchar(20) not null, \"Odd \"\"€ name\" text)");
        database.statement("create view seen as select id from users");
        database.listen((StatementEvent event) -> sent.add(event.sql().text()));
    }

    @AfterEach
    void drop() {
        database.close();
        PostgresServer.shared().dropDatabase(config);
    }

    private SchemaCacheFile file() {
        return new SchemaCacheFile(folder.resolve("main-cache.json"));
    }

    @Test
    void theFileIsSortedAndReadAgainAsItWas() throws IOException {
        SchemaCache cache = database.columnsNow();
        file().write(cache);
        assertThat(file().read()).isEqualTo(cache);
        assertThat(Files.readString(file().file())).isEqualTo("""
                {
                  "schema-cache": 1,
                  "database": "PostgreSQL",
                  "schemas": {
                    "public": {
                      "seen": {
                        "id": "integer"
                      },
                      "users": {
                        "id": "integer not null",
                        "email": "character varying(20) not null",
                        "Odd \\"€ name": "text"
                      }
                    }
                  }
                }
                """);
    }

    @Test
    void aWrongColumnIsToldAndNothingIsSent() {
        Database known = database.knowing(database.columnsNow());
        sent.clear();
        assertThat(known.table("users")
                        .where("email", "x")
                        .orderBy("Odd \"€ name")
                        .get())
                .isEmpty();
        assertThat(known.table("users").insert(Map.of("id", 1, "email", "a"))).isEqualTo(1);
        assertThat(sent).hasSize(2);
        sent.clear();
        assertThatThrownBy(() -> known.table("users").where("emial", "x").get())
                .isInstanceOf(GuruException.class)
                .hasMessage("Table users has no column \"emial\". Did you mean \"email\"? Nothing was sent.");
        assertThat(sent).hasSize(1).allMatch(sql -> sql.contains("pg_attribute"));
        assertThatThrownBy(() -> known.transaction(tx -> tx.table("users").insert(Map.of("id", 2, "mail", "a"))))
                .hasMessageContaining("Did you mean \"email\"?");
    }

    @Test
    void anOlderCacheRefusesNothing() {
        Database known = database.knowing(database.columnsNow());
        database.statement("alter table users add column votes integer");
        sent.clear();
        assertThat(known.table("users").where("votes", 3).get()).isEmpty();
        assertThat(known.table("users").where("votes", 3).get()).isEmpty();
        assertThat(sent).hasSize(3);
        assertThatThrownBy(() -> known.table("users").where("vots", 3).get()).isInstanceOf(QueryException.class);
    }

    @Test
    void whatIsNoCacheOfThisKindIsRefusedByName() throws IOException {
        file().write(database.columnsNow());
        String whole = Files.readString(file().file());
        Files.writeString(file().file(), whole.substring(0, whole.length() / 2));
        assertThatThrownBy(() -> assertThat(file().read()).isNull()).hasMessageContaining("is not whole");
        Files.writeString(file().file(), whole.replace(": 1,", ": 7,"));
        assertThatThrownBy(() -> assertThat(file().read()).isNull()).hasMessageContaining("is of version 7");
        Files.writeString(file().file(), "[]");
        assertThatThrownBy(() -> assertThat(file().read()).isNull()).hasMessageContaining("is no schema cache");
        Files.writeString(file().file(), whole.replace("PostgreSQL", "SQLite"));
        Database other = database.knowing(file().read());
        assertThatThrownBy(() -> other.table("users").get()).hasMessageContaining("was written for SQLite");
        assertThat(file().clear()).isTrue();
        assertThat(file().clear()).isFalse();
    }

    @Test
    void aConfiguredProgramUsesTheFileOfItsProject() throws IOException {
        Files.writeString(
                folder.resolve("guruorm.yml"),
                "connections: { main: { url: \"postgres://" + config.username() + "@" + config.address() + "\" } }\n"
                        + "paths: { schema: . }\n");
        file().write(database.columnsNow());
        try (Capsule capsule = Capsule.of(GuruConfig.load(folder, Map.of()))) {
            assertThatThrownBy(() -> capsule.connection().table("users").value("emial"))
                    .hasMessageContaining("Did you mean \"email\"?");
        }
    }
}
