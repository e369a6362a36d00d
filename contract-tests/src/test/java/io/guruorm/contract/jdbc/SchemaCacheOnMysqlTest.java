package io.guruorm.contract.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.catalog.SchemaCacheFile;
import io.guruorm.error.QueryException;
import io.guruorm.jdbc.Database;
import io.guruorm.testing.FreshDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The file that holds the columns of MySQL's tables. */
class SchemaCacheOnMysqlTest {

    @RegisterExtension
    static final FreshDatabase fresh = FreshDatabase.onMysql();

    @TempDir
    Path folder;

    private final Database database = fresh.database();

    @BeforeEach
    void make() {
        database.statement(
                "create table users (id bigint primary key, email varchar(20) not null, `Odd ``€ name` text, e enum('x', 'it''s'))");
        database.statement("create view seen (one) as select id from users");
    }

    @AfterEach
    void drop() {
        database.statement("drop view seen");
        database.statement("drop table users");
    }

    @Test
    void theFileIsSortedAndReadAgainAsItWas() throws IOException {
        SchemaCacheFile file = new SchemaCacheFile(folder.resolve("main-cache.json"));
        file.write(database.columnsNow());
        assertThat(file.read()).isEqualTo(database.columnsNow());
        assertThat(Files.readString(file.file())).isEqualTo("""
                {
                  "schema-cache": 1,
                  "database": "MySQL",
                  "schemas": {
                    "": {
                      "seen": {
                        "one": "bigint not null"
                      },
                      "users": {
                        "id": "bigint not null",
                        "email": "varchar(20) not null",
                        "Odd `€ name": "text",
                        "e": "enum('x','it''s')"
                      }
                    }
                  }
                }
                """.replace("bigint", bigint()));
    }

    /** Early releases say how wide a number is shown. */
    private String bigint() {
        return String.valueOf(database.select("select column_type as type from information_schema.columns"
                        + " where table_schema = database() and table_name = 'users' and column_name = 'id'")
                .get(0)
                .string("type"));
    }

    @Test
    void aWrongColumnIsToldAndAnOlderFileRefusesNothing() {
        Database known = database.knowing(database.columnsNow());
        assertThatThrownBy(() -> known.table("users").where("emial", "x").get())
                .hasMessage("Table users has no column \"emial\". Did you mean \"email\"? Nothing was sent.");
        assertThatThrownBy(() -> known.table("seen").where("id", 1).get()).hasMessageContaining("no column \"id\"");
        database.statement("alter table users add column votes integer");
        assertThat(known.table("users").where("votes", 3).get()).isEmpty();
        assertThatThrownBy(() -> known.table("users").where("vots", 3).get()).isInstanceOf(QueryException.class);
    }
}
