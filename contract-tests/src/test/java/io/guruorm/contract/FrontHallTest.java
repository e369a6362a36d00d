package io.guruorm.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.Capsule;
import io.guruorm.DB;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.error.GuruException;
import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Databases;
import io.guruorm.migration.Migration;
import io.guruorm.migration.MigrationSource;
import io.guruorm.schema.Schema;
import io.guruorm.testing.DatabaseAssertions;
import io.guruorm.testing.FreshDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FrontHallTest {

    @RegisterExtension
    static final FreshDatabase fresh = FreshDatabase.onPostgres();

    private Capsule capsule;

    @BeforeEach
    void begin() {
        capsule = new Capsule();
        capsule.addConnection(DatabaseConfig.fromUrl(fresh.url()));
        capsule.setAsGlobal();
        capsule.schema().dropIfExists("users");
        capsule.schema().create("users", table -> {
            table.id();
            table.string("name").unique();
            table.integer("votes").defaultTo(0);
        });
    }

    @AfterEach
    void end() {
        Databases.setGlobal(null);
        capsule.close();
    }

    @Test
    void rowsGoInAndComeOutAgain() {
        DB.table("users").insert(List.of(Map.of("name", "Ann", "votes", 150), Map.of("name", "Bob", "votes", 50)));

        assertThat(DB.table("users")
                        .where("votes", ">", 100)
                        .orWhere("name", "John")
                        .orderBy("name")
                        .get())
                .singleElement()
                .satisfies(row -> assertThat(row.string("name")).isEqualTo("Ann"));
        assertThat(DB.select("select * from users where votes < ?", 100)).hasSize(1);
        assertThat(DB.selectOne("select sum(votes) as n from users")
                        .orElseThrow()
                        .longValue("n"))
                .isEqualTo(200);
        assertThat(DB.statement("update users set votes = votes + 1")).isEqualTo(2);
        assertThat(DB.schema().hasTable("users")).isTrue();
    }

    @Test
    void transactionsAreBoundToTheGlobalDatabase() {
        assertThatThrownBy(() -> DB.transaction(tx -> {
                    DB.table("users").insert(Map.of("name", "Ann"));
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        DatabaseAssertions.assertRowCount(DB.connection(), "users", 0);

        long count = DB.inTransaction(tx -> {
            DB.table("users").insert(Map.of("name", "Ann"));
            return DB.table("users").count();
        });
        assertThat(count).isEqualTo(1);
        DatabaseAssertions.assertHasRow(DB.connection(), "users", Map.of("name", "Ann", "votes", 0));
        DatabaseAssertions.assertHasNoRow(DB.connection(), "users", Map.of("name", "Bob"));
        assertThatThrownBy(() -> DatabaseAssertions.assertHasNoRow(DB.connection(), "users", Map.of("name", "Ann")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("1 rows of users have");
        assertThatThrownBy(() -> DatabaseAssertions.assertHasRow(DB.connection(), "users", Map.of("name", "Bob")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("it holds 1 rows");
        assertThatThrownBy(() -> DatabaseAssertions.assertRowCount(DB.connection(), "users", 2))
                .isInstanceOf(AssertionError.class)
                .hasMessage("users holds 1 rows, not 2.");
    }

    @Test
    void capsuleMigrates() {
        var migrator = capsule.migrator(MigrationSource.classes(List.of(M2025_01_01_000000_create_posts.class)));

        migrator.run();
        assertThat(DB.schema().hasTable("posts")).isTrue();
        migrator.rollback(1);
        assertThat(DB.schema().hasTable("posts")).isFalse();
    }

    @Test
    void testGetsItsDatabaseAsParameter(Database database, DatabaseConfig config) {
        assertThat(database).isSameAs(fresh.database());
        assertThat(config).isSameAs(fresh.config());
        assertThatThrownBy(() -> database.table("nowhere").get()).isInstanceOf(GuruException.class);
    }

    /** A migration as a user writes it. */
    public static final class M2025_01_01_000000_create_posts extends Migration {

        @Override
        public void up(Schema schema) {
            schema.create("posts", table -> table.id());
        }

        @Override
        public void down(Schema schema) {
            schema.drop("posts");
        }
    }
}
