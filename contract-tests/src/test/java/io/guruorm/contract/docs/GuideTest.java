package io.guruorm.contract.docs;

import static io.guruorm.sql.Raw.raw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.Capsule;
import io.guruorm.DB;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.config.PoolConfig;
import io.guruorm.dialect.postgres.PostgresDialect;
import io.guruorm.dialect.sqlserver.SqlServerDialect;
import io.guruorm.error.UniqueConstraintException;
import io.guruorm.jdbc.Row;
import io.guruorm.migration.Migration;
import io.guruorm.migration.MigrationRun;
import io.guruorm.migration.MigrationSource;
import io.guruorm.migration.Migrator;
import io.guruorm.schema.Blueprint;
import io.guruorm.schema.Schema;
import io.guruorm.seeding.Seeder;
import io.guruorm.seeding.SeederRunner;
import io.guruorm.sql.Json;
import io.guruorm.sql.Query;
import io.guruorm.sql.Sql;
import io.guruorm.testing.FreshDatabase;
import io.guruorm.testing.RecordingDatabase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Runs what {@code docs/guide.md} shows; its snippets are cut from here. */
final class GuideTest {

    @RegisterExtension
    static final FreshDatabase FRESH = FreshDatabase.onPostgres();

    private final Capsule capsule = new Capsule();

    @BeforeEach
    void connects() {
        DatabaseConfig server = FRESH.config();
        int port = server.port();
        String name = server.database();
        String secret = "not asked for";
        // tag::connect
        capsule.addConnection(DatabaseConfig.builder()
                .host("localhost")
                .port(port)
                .database(name)
                .username("postgres")
                .password(secret)
                .pool(PoolConfig.builder().min(2).max(10).build())
                .build());
        capsule.setAsGlobal(); // DB.* uses it from now on
        // end::connect
        capsule.schema().dropIfExists("orders");
        capsule.schema().dropIfExists("users");
        capsule.schema().dropIfExists("migrations");
    }

    @AfterEach
    void closes() {
        capsule.close();
    }

    private void createUsers() {
        // tag::create
        capsule.schema().create("users", table -> {
            table.uuid("id").primary().defaultTo(raw("gen_random_uuid()"));
            table.string("name");
            table.string("email").unique();
            table.integer("votes").defaultTo(0);
            table.jsonb("settings").nullable();
            table.timestampsTz();
        });
        // end::create
    }

    @Test
    void changesATable() {
        createUsers();
        // tag::change
        capsule.schema().table("users", table -> {
            table.string("city", 100).nullable();
            table.index(List.of("city", "name"));
            table.text("name").change(); // alters the type only; nullability and default stay
            table.renameColumn("votes", "points");
        });
        // end::change
        assertThat(capsule.schema().hasColumn("users", "points")).isTrue();
        assertThat(capsule.schema().hasIndex("users", List.of("city", "name"))).isTrue();
    }

    @Test
    void readsAndWrites() {
        createUsers();
        // tag::write
        DB.table("users")
                .insert(List.of(
                        Map.of("name", "Ann", "email", "ann@example.com", "votes", 150),
                        Map.of("name", "Bob", "email", "bob@example.com", "votes", 20)));
        DB.table("users").where("name", "Bob").update(Map.of("settings", Map.of("theme", "dark")));
        // end::write
        // tag::read
        List<Row> rows = DB.table("users")
                .where("votes", ">", 100)
                .orWhere("name", "Bob")
                .orderBy("name")
                .get();
        UUID id = rows.get(0).uuid("id");
        Object settings = rows.get(1).get("settings"); // {theme=dark}: JSON as a Map
        // end::read
        assertThat(rows).extracting(row -> row.string("name")).containsExactly("Ann", "Bob");
        assertThat(id).isNotNull();
        assertThat(settings).isEqualTo(Map.of("theme", "dark"));
        // tag::immutable
        var adults = Query.from("users").where("votes", ">", 17);
        var first = adults.orderBy("name").limit(5); // adults is unchanged
        Sql sql = first.toSql(PostgresDialect.of(18));
        // select * from "users" where "votes" > ? order by "name" asc limit 5
        // end::immutable
        assertThat(sql.text()).isEqualTo("select * from \"users\" where \"votes\" > ? order by \"name\" asc limit 5");
        // tag::group
        var found = DB.table("users")
                .where("votes", ">", 10)
                .where(q -> q.where("name", "Ann").orWhere("name", "Bob"))
                .when(rows.isEmpty(), q -> q.whereNull("email"))
                .count();
        // end::group
        assertThat(found).isEqualTo(2);
        // tag::json
        DB.table("users").where("name", "Ann").update(Map.of("settings", Json.of("just a string")));
        // end::json
        assertThat(DB.table("users").where("name", "Ann").value("settings")).isEqualTo("just a string");
    }

    @Test
    void refusesWhatWouldTouchEveryRow() {
        createUsers();
        // tag::all-rows
        assertThatThrownBy(() -> DB.table("users").delete()).hasMessageContaining("allRows()");
        DB.table("users").allRows().delete();
        // end::all-rows
    }

    @Test
    void boundsTransactions() {
        createUsers();
        List<String> sent = new ArrayList<>();
        // tag::transaction
        DB.transaction(tx -> {
            tx.table("users").insert(Map.of("name", "Ann", "email", "ann@example.com"));
            tx.afterCommit(() -> sent.add("welcome, Ann"));
            tx.transaction(
                    inner -> // a savepoint
                    inner.table("users").where("name", "Ann").update(Map.of("votes", 1)));
        });
        long votes = DB.inTransaction(
                3,
                tx -> // up to three times, if there is a deadlock
                tx.table("users").where("name", "Ann").firstOrFail().longValue("votes"));
        // end::transaction
        assertThat(sent).containsExactly("welcome, Ann");
        assertThat(votes).isEqualTo(1);
        // tag::errors
        assertThatThrownBy(() -> DB.table("users").insert(Map.of("name", "Eve", "email", "ann@example.com")))
                .isInstanceOf(UniqueConstraintException.class);
        // end::errors
    }

    /** A migration in a class of the application. */
    public static final class M2026_01_01_000000_create_users_table extends Migration {
        @Override
        public void up(Schema schema) {
            schema.create("users", table -> {
                table.uuid("id").primary();
                table.string("name");
            });
        }

        @Override
        public void down(Schema schema) {
            schema.drop("users");
        }
    }

    @Test
    void migrates() {
        // tag::migrate
        Migrator migrator = capsule.migrator(MigrationSource.classes(
                List.of(M2026_01_01_000000_create_users_table.class, M2026_01_01_000001_create_orders_table.class)));
        String script = migrator.pretend().run().text(); // the SQL of the run; nothing is written
        MigrationRun run = migrator.run();
        migrator.rollback(1); // the last batch
        // end::migrate
        assertThat(script).contains("create table \"orders\"").contains("insert into");
        assertThat(run.migrations()).hasSize(2);
        assertThat(capsule.schema().hasTable("orders")).isFalse();
    }

    // tag::seeder
    public static final class UsersSeeder extends Seeder {
        @Override
        public void run() {
            database().table("users").insert(Map.of("name", "Ann", "email", "ann@example.com"));
        }
    }
    // end::seeder

    @Test
    void seeds() {
        createUsers();
        // tag::seed
        new SeederRunner(capsule.connection()).run(List.of(UsersSeeder.class));
        // end::seed
        assertThat(DB.table("users").count()).isEqualTo(1);
    }

    @Test
    void writesTextWithoutAServer() {
        // tag::text
        var users = Blueprint.create("users", table -> {
            table.uuid("id").primary().defaultTo(raw("newid()"));
            table.string("name").nullable();
        });
        List<Sql> sql = SqlServerDialect.of(15).compile(users);
        // create table [users] ([id] uniqueidentifier not null constraint [users_id_default] default (newid()), …
        // end::text
        assertThat(sql)
                .extracting(Sql::text)
                .containsExactly(
                        "create table [users] ([id] uniqueidentifier not null constraint [users_id_default]"
                                + " default (newid()), [name] nvarchar(255) null)",
                        "alter table [users] add constraint [users_primary_key] primary key ([id])");
    }

    @Test
    void recordsWithoutAServer() {
        // tag::recording
        RecordingDatabase recording = RecordingDatabase.offline(PostgresDialect.of(18));
        recording.database().table("users").where("id", 7).update(Map.of("total", new BigDecimal("9.90")));
        assertThat(recording.texts()).containsExactly("update \"users\" set \"total\" = ? where \"id\" = ?");
        // end::recording
    }
}
