package io.guruorm.contract.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.CatalogEnum;
import io.guruorm.catalog.CatalogName;
import io.guruorm.catalog.CatalogTable;
import io.guruorm.catalog.CatalogView;
import io.guruorm.catalog.LiveSchema;
import io.guruorm.catalog.PartitionBound;
import io.guruorm.catalog.Partitioning;
import io.guruorm.catalog.TablePolicy;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.error.GuruException;
import io.guruorm.error.QueryException;
import io.guruorm.jdbc.Database;
import io.guruorm.schema.RangeEnd;
import io.guruorm.schema.ViewChange;
import io.guruorm.sql.Query;
import io.guruorm.sql.Raw;
import io.guruorm.testing.PostgresServer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Enums, views, partitions and row security on PostgreSQL, as the catalog tells of them and as rows meet them. */
class SchemaObjectsTest {

    private final DatabaseConfig config = PostgresServer.shared().createDatabase();
    private final Database database = Database.unpooled("main", config);
    private final LiveSchema schema = new LiveSchema(database);

    @AfterEach
    void drop() {
        database.close();
        PostgresServer.shared().dropDatabase(config);
    }

    private CatalogTable table(String name) {
        return Catalog.of(database).table(name).orElseThrow();
    }

    private CatalogView view(String name) {
        return Catalog.of(database).views().stream()
                .filter(view -> view.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<CatalogEnum> enums() {
        return Catalog.of(database).schemas().stream()
                .flatMap(one -> one.enums().stream())
                .toList();
    }

    private List<String> labels() {
        return enums().stream().findFirst().map(CatalogEnum::labels).orElse(List.of());
    }

    @Test
    void enumHasItsValuesInOrder() {
        schema.createEnum("order_status", "new", "paid");
        schema.alterEnum("order_status", e -> {
            e.addValue("sent");
            e.addValue("packed").before("sent");
            e.addValue("checked").after("new");
            e.addValue("paid").ifNotExists();
            e.renameValue("new", "it's new");
        });
        assertThat(labels()).containsExactly("it's new", "checked", "paid", "packed", "sent");
        schema.dropEnum("order_status");
        schema.dropEnumIfExists("order_status");
        assertThat(enums()).isEmpty();
    }

    @Test
    void enumOfOddNamesHoldsRows() {
        var type = "Order \"Status\" 🙂 select";
        schema.createEnum(type, "a", "it's \\ ?", "🙂");
        schema.create("t", t -> {
            t.nativeEnum("plain", type).defaultTo("it's \\ ?");
            t.nativeEnum("none", type).nullable();
        });
        database.table("t").insert(Map.of("none", Raw.raw("'🙂'")));
        assertThat(database.table("t").get())
                .extracting(row -> row.string("plain"), row -> row.string("none"))
                .containsExactly(tuple("it's \\ ?", "🙂"));
        assertThat(table("t").column("plain").orElseThrow().type()).contains("Order");
    }

    @Test
    void newValueIsForTheNextTransaction() {
        schema.createEnum("order_status", "new");
        schema.create("t", t -> t.nativeEnum("a", "order_status"));
        assertThatThrownBy(() -> database.transaction(tx -> {
                    new LiveSchema(tx).alterEnum("order_status", e -> e.addValue("sent"));
                    tx.statement("insert into t values ('sent')");
                }))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("unsafe use of new value");
        database.transaction(tx -> new LiveSchema(tx).alterEnum("order_status", e -> e.addValue("sent")));
        assertThatCode(() -> database.statement("insert into t values ('sent')"))
                .doesNotThrowAnyException();
    }

    @Test
    void longValueIsRefusedBeforeItIsSent() {
        assertThatThrownBy(() -> schema.createEnum("e", "ü".repeat(32)))
                .isInstanceOf(GuruException.class)
                .hasMessageContaining("has 64 bytes; PostgreSQL takes 63");
        assertThatThrownBy(() -> schema.createEnum("ü".repeat(32), "a"))
                .isInstanceOf(GuruException.class)
                .hasMessageContaining("has 64 bytes; PostgreSQL takes 63");
    }

    private void users() {
        schema.create("users", t -> {
            t.id();
            t.string("name");
            t.integer("votes");
        });
        database.table("users")
                .insert(List.of(Map.of("name", "Ann", "votes", 5), Map.of("name", "it's ? \\", "votes", -5)));
    }

    @Test
    void viewShowsWhatItsQuerySays() {
        users();
        var odd = "It's \"a\" 🙂 table";
        schema.createView(
                odd,
                database.table("users")
                        .select("id", "name")
                        .where("votes", "<", 0)
                        .where("name", "it's ? \\"),
                v -> v.columns("Some \"one\"", "select"));
        assertThat(schema.hasView(odd)).isTrue();
        assertThat(schema.hasView("public." + odd)).isTrue();
        assertThat(schema.hasTable(odd)).isFalse();
        assertThat(database.table(odd).get())
                .extracting(row -> row.string("select"))
                .containsExactly("it's ? \\");
        schema.dropView(odd);
        assertThat(schema.hasView(odd)).isFalse();
        schema.dropViewIfExists(odd);
    }

    @Test
    void viewKeepsItsOptions() {
        users();
        schema.createView("v", "select * from users where votes > 0", v -> v.securityInvoker()
                .securityBarrier()
                .withLocalCheckOption());
        assertThat(view("v").options())
                .contains("security_invoker=true", "security_barrier=true", "check_option=local");
        schema.createOrReplaceView("v", "select *, 1 as more from users where votes > 0");
        assertThat(view("v").options()).isNull();
        assertThat(view("v").columns()).hasSize(4);
        assertThatThrownBy(() -> {
                    schema.createOrReplaceView("v", "select * from users where votes > 0", v -> v.withCheckOption());
                    database.table("v").insert(Map.of("name", "Bob", "votes", -1));
                })
                .isInstanceOf(QueryException.class);
    }

    @Test
    void onlyOneQueryMakesAView() {
        users();
        for (var text : List.of("select 1; drop table users", "delete from users returning *", "-- nothing")) {
            assertThatThrownBy(() -> schema.createView("v", text))
                    .isInstanceOf(GuruException.class)
                    .hasMessageContaining("is no query that a view could show");
        }
        assertThat(schema.hasTable("users")).isTrue();
    }

    @Test
    void materializedViewKeepsItsRowsUntilItIsRefreshed() {
        users();
        schema.createMaterializedView("m", Query.from("users").select("id", "name"), v -> v.withNoData());
        assertThat(schema.hasView("m")).isTrue();
        assertThat(view("m").materialized()).isTrue();
        assertThatThrownBy(() -> database.table("m").get()).hasMessageContaining("has not been populated");
        schema.refreshMaterializedView("m");
        assertThat(database.table("m").count()).isEqualTo(2);
        database.statement("create unique index m_id on m (id)");
        database.table("users").insert(Map.of("name", "Eve", "votes", 1));
        assertThat(database.table("m").count()).isEqualTo(2);
        database.transaction(tx -> new LiveSchema(tx).refreshMaterializedViewConcurrently("m"));
        assertThat(database.table("m").count()).isEqualTo(3);
        assertThat(database.dialect().compile(new ViewChange.RefreshMaterializedView("m", true)))
                .extracting(sql -> sql.text(), sql -> sql.transactional())
                .containsExactly(tuple("refresh materialized view concurrently \"m\"", true));
        schema.dropMaterializedView("m");
        schema.dropMaterializedViewIfExists("m");
        assertThat(schema.hasView("m")).isFalse();
    }

    private void events() {
        schema.create("events", t -> {
            t.bigInteger("id").generatedAs();
            t.date("day").nullable();
            t.string("what").index();
            t.primary(List.of("id", "day"));
            t.partitionBy("range", "day");
        });
    }

    @Test
    void partitionsHoldTheirRows() {
        events();
        schema.createPartition("events_2026", "events", p -> {
            p.from(LocalDate.of(2026, 1, 1)).to("2027-01-01");
            p.partitionBy("hash", "id");
        });
        for (int i = 0; i < 2; i++) {
            int remainder = i;
            schema.createPartition(
                    "events_2026_" + i, "events_2026", p -> p.modulus(2).remainder(remainder));
        }
        schema.createPartition(
                "Old \"ones\" 🙂", "events", p -> p.from(RangeEnd.MINVALUE).to("2026-01-01"));
        schema.createPartition("others", "events", p -> p.byDefault());
        assertThat(table("events").partitioning()).isEqualTo(new Partitioning("range", "day"));
        assertThat(table("events_2026").partitioning()).isEqualTo(new Partitioning("hash", "id"));
        assertThat(table("events_2026").partition())
                .isEqualTo(new PartitionBound(
                        new CatalogName("public", "events"), "FOR VALUES FROM ('2026-01-01') TO ('2027-01-01')"));
        assertThat(table("events_2026_1").partition())
                .extracting(PartitionBound::bound)
                .isEqualTo("FOR VALUES WITH (modulus 2, remainder 1)");
        assertThat(table("Old \"ones\" 🙂").partition())
                .extracting(PartitionBound::bound)
                .isEqualTo("FOR VALUES FROM (MINVALUE) TO ('2026-01-01')");
        assertThat(table("others").partition())
                .extracting(PartitionBound::bound)
                .isEqualTo("DEFAULT");
        database.table("events")
                .insert(List.of(
                        Map.of("day", LocalDate.of(2026, 5, 1), "what", "a"),
                        Map.of("day", LocalDate.of(2025, 5, 1), "what", "b"),
                        Map.of("day", LocalDate.of(2030, 5, 1), "what", "c")));
        assertThat(database.table("events_2026").count()).isEqualTo(1);
        assertThat(database.table("Old \"ones\" 🙂").count()).isEqualTo(1);
        assertThat(schema.hasColumn("events_2026", "what")).isTrue();
    }

    @Test
    void tableComesAndGoesAsAPartition() {
        events();
        schema.create("old", t -> {
            t.bigInteger("id");
            t.date("day");
            t.string("what");
        });
        database.table("old").insert(Map.of("id", 1, "day", LocalDate.of(2020, 1, 1), "what", "x"));
        schema.attachPartition("old", "events", b -> b.from("2020-01-01").to("2021-01-01"));
        assertThat(database.table("events").count()).isEqualTo(1);
        assertThatThrownBy(() ->
                        database.transaction(tx -> new LiveSchema(tx).detachPartitionConcurrently("old", "events")))
                .isInstanceOf(GuruException.class);
        schema.detachPartitionConcurrently("old", "events");
        assertThat(database.table("events").count()).isZero();
        assertThat(table("old").partition()).isNull();
        schema.attachPartition("old", "events", b -> b.from("2020-01-01").to("2021-01-01"));
        schema.detachPartition("old", "events");
        assertThat(database.table("old").count()).isEqualTo(1);
    }

    @Test
    void listsTakeNullAndSplitByAnExpression() {
        schema.create("t", t -> {
            t.integer("a").nullable();
            t.partitionByRaw("list", "abs(a)");
        });
        schema.createPartition("one", "t", p -> p.in(1, null));
        schema.createPartition("two", "t", p -> p.in(2));
        database.statement("insert into t values (1), (-1), (null), (-2)");
        assertThat(database.table("one").count()).isEqualTo(3);
    }

    @Test
    void policyShowsEachTheirOwn() {
        var role = "guru \"reader\" 🙂";
        schema.create("notes", t -> t.text("owner"));
        database.statement("create role \"guru \"\"reader\"\" 🙂\"");
        try {
            database.statement("grant select, insert on notes to \"guru \"\"reader\"\" 🙂\"");
            schema.table("notes", t -> {
                t.policy("own \"ones\"").on("select").to(role).using("owner = current_user");
                t.policy("new").on("insert").to(role, "postgres").withCheck("owner is not null");
                t.policy("never").restrictive().using("owner <> 'root'");
                t.enableRowSecurity();
                t.forceRowSecurity();
            });
            database.table("notes").insert(List.of(Map.of("owner", role), Map.of("owner", "else")));
            assertThat(table("notes").rowSecurity()).isTrue();
            assertThat(table("notes").rowSecurityForced()).isTrue();
            assertThat(table("notes").policies())
                    .extracting(TablePolicy::name, TablePolicy::command, TablePolicy::permissive, TablePolicy::roles)
                    .containsExactly(
                            tuple("never", "all", false, "public"),
                            tuple("new", "insert", true, "\"guru \"\"reader\"\" 🙂\", postgres"),
                            tuple("own \"ones\"", "select", true, "\"guru \"\"reader\"\" 🙂\""));
            long seen = database.inTransaction(tx -> {
                tx.statement("set local role \"guru \"\"reader\"\" 🙂\"");
                return tx.table("notes").count();
            });
            assertThat(seen).isEqualTo(1);
            schema.table("notes", t -> {
                t.noForceRowSecurity();
                t.disableRowSecurity();
                t.dropPolicy("own \"ones\"");
                t.dropPolicyIfExists("nobody's");
            });
            assertThat(table("notes").rowSecurity()).isFalse();
            assertThat(table("notes").policies()).hasSize(2);
        } finally {
            schema.drop("notes");
            database.statement("drop role \"guru \"\"reader\"\" 🙂\"");
        }
    }

    @Test
    void databaseComesAndGoes() {
        var name = "guru \"objects\" 🙂." + config.database();
        schema.createDatabase(name);
        try {
            assertThat(database.select("select 1 from pg_database where datname = ?", name))
                    .hasSize(1);
            assertThatThrownBy(() -> database.transaction(tx -> new LiveSchema(tx).createDatabase("none")))
                    .isInstanceOf(GuruException.class);
        } finally {
            schema.dropDatabaseIfExists(name);
        }
        assertThat(database.select("select 1 from pg_database where datname = ?", name))
                .isEmpty();
        schema.dropDatabaseIfExists(name);
    }

    @Test
    void guardedChangesAreMadeWhereTheyAreMissing() {
        users();
        for (int i = 0; i < 2; i++) {
            schema.whenTableDoesntHaveColumn(
                    "users", "city", t -> t.string("city").nullable());
            schema.whenTableDoesntHaveIndex("users", List.of("city"), t -> t.index("city"));
        }
        assertThat(schema.hasIndex("users", "users_city_index")).isTrue();
        for (int i = 0; i < 2; i++) {
            schema.whenTableHasIndex("users", "users_city_index", t -> t.dropIndex("users_city_index"));
            schema.whenTableHasColumn("users", "city", t -> t.dropColumn("city"));
        }
        assertThat(schema.hasColumn("users", "city")).isFalse();
    }
}
