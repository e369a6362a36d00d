package io.guruorm.contract.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.LiveSchema;
import io.guruorm.jdbc.Database;
import io.guruorm.schema.RangeEnd;
import io.guruorm.schema.Schema;
import io.guruorm.sql.Query;
import io.guruorm.testing.FreshDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The snippets of docs/schema-objects.md. */
class SchemaObjectsPageTest {

    @RegisterExtension
    static final FreshDatabase fresh = FreshDatabase.onPostgres();

    private final Database database = fresh.database();
    private final Schema schema = new LiveSchema(database);

    @Test
    void enums() {
        // tag::enum
        schema.createEnum("order_status", "new", "paid");
        schema.create("orders", table -> {
            table.id();
            table.string("customer");
            table.nativeEnum("status", "order_status").defaultTo("new");
        });
        // end::enum
        // tag::alter-enum
        schema.alterEnum("order_status", values -> {
            values.addValue("packed").before("paid");
            values.addValue("sent").ifNotExists();
            values.renameValue("new", "ordered");
        });
        // end::alter-enum
        database.table("orders").insert(Map.of("customer", "Ann", "status", "sent"));
        assertThat(database.table("orders").value("status")).isEqualTo("sent");
        views();
        schema.drop("orders");
        schema.dropEnum("order_status");
    }

    private void views() {
        // tag::view
        schema.createView("sent_orders", Query.from("orders").where("status", "sent"));
        schema.createOrReplaceView(
                "sent_orders",
                "select id, customer, status from orders where status = 'sent'",
                view -> view.securityInvoker().withCheckOption());
        // end::view
        // tag::materialized
        schema.createMaterializedView(
                "orders_by_customer",
                "select customer, count(*) as orders from orders group by customer",
                view -> view.withNoData());
        schema.refreshMaterializedView("orders_by_customer");
        // end::materialized
        assertThat(database.table("sent_orders").count()).isEqualTo(1);
        assertThat(database.table("orders_by_customer").value("orders")).isEqualTo(1L);
        // tag::has-view
        boolean there = schema.hasView("orders_by_customer");
        schema.dropMaterializedView("orders_by_customer");
        schema.dropViewIfExists("sent_orders");
        // end::has-view
        assertThat(there).isTrue();
    }

    @Test
    void partitions() {
        // tag::partition
        schema.create("events", table -> {
            table.bigInteger("id").generatedAs();
            table.date("day");
            table.string("what");
            table.primary(List.of("id", "day"));
            table.partitionBy("range", "day");
        });
        schema.createPartition(
                "events_2026", "events", p -> p.from("2026-01-01").to("2027-01-01"));
        schema.createPartition("events_old", "events", p -> {
            p.from(RangeEnd.MINVALUE).to("2026-01-01");
            p.partitionBy("hash", "id");
        });
        schema.createPartition("events_old_0", "events_old", p -> p.modulus(2).remainder(0));
        schema.createPartition("events_old_1", "events_old", p -> p.modulus(2).remainder(1));
        // end::partition
        database.table("events").insert(Map.of("day", LocalDate.of(2026, 5, 1), "what", "a"));
        assertThat(database.table("events_2026").count()).isEqualTo(1);
        // tag::detach
        schema.detachPartitionConcurrently("events_2026", "events"); // a table of its own again
        schema.attachPartition(
                "events_2026", "events", p -> p.from("2026-01-01").to("2027-01-01"));
        // end::detach
        assertThat(database.table("events").count()).isEqualTo(1);
        schema.drop("events");
    }

    @Test
    void policies() {
        schema.create("notes", table -> table.string("owner"));
        // tag::policy
        schema.table("notes", table -> {
            table.policy("own_notes").on("select").using("owner = current_user");
            table.policy("signed").on("insert").to("public").withCheck("owner = current_user");
            table.policy("never_root").restrictive().using("owner <> 'root'");
            table.enableRowSecurity();
            table.forceRowSecurity(); // for the table's owner too
        });
        // end::policy
        assertThat(Catalog.of(database).table("notes").orElseThrow().policies()).hasSize(3);
        schema.drop("notes");
    }

    @Test
    void guards() {
        schema.create("users", table -> table.string("name"));
        // tag::guard
        schema.whenTableDoesntHaveColumn(
                "users", "city", table -> table.string("city").nullable());
        schema.whenTableDoesntHaveIndex("users", List.of("city"), table -> table.index("city"));
        // end::guard
        assertThat(schema.hasIndex("users", "users_city_index")).isTrue();
        schema.drop("users");
    }
}
