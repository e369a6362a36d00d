package io.guruorm.contract.migration;

import static io.guruorm.contract.migration.Project.refused;
import static io.guruorm.migration.MigrationException.Kind.FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.catalog.Catalog;
import io.guruorm.migration.Migration;
import io.guruorm.migration.MigrationState;
import io.guruorm.migration.RollbackOptions;
import io.guruorm.schema.Schema;
import io.guruorm.sql.Query;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Enums, views, partitions and row security in migrations: their way back, pretended and outside of a transaction. */
class SchemaObjectsMigrationTest {

    @RegisterExtension
    final Project project = new Project();

    static final class M2026_01_01_000000_orders extends Migration {
        @Override
        public void up(Schema schema) {
            schema.createEnum("order_status", "new", "paid");
            schema.create("orders", table -> {
                table.bigInteger("id");
                table.date("day");
                table.nativeEnum("status", "order_status").defaultTo("new");
                table.partitionBy("range", "day");
            });
            schema.createPartition(
                    "orders_2026", "orders", p -> p.from("2026-01-01").to("2027-01-01"));
            schema.createView("paid_orders", Query.from("orders").where("status", "paid"));
            schema.createMaterializedView("totals", "select day, count(*) as n from orders group by day");
            schema.refreshMaterializedView("totals");
            schema.table("orders", table -> {
                table.policy("all").using("true");
                table.enableRowSecurity();
            });
        }
    }

    static final class M2026_01_02_000000_add_sent extends Migration {
        @Override
        public void up(Schema schema) {
            schema.alterEnum("order_status", e -> e.addValue("sent").before("paid"));
        }
    }

    static final class M2026_01_03_000000_use_sent extends Migration {
        @Override
        public void up(Schema schema) {
            database().table("orders").insert(Map.of("id", 1, "day", "2026-05-05", "status", "sent"));
        }
    }

    static final class M2026_01_02_000000_add_and_use extends Migration {
        @Override
        public void up(Schema schema) {
            schema.alterEnum("order_status", e -> e.addValue("sent"));
            database().table("orders").insert(Map.of("id", 1, "day", "2026-05-05", "status", "sent"));
        }
    }

    static final class M2026_01_02_000000_add_and_use_outside extends Migration {
        @Override
        public void up(Schema schema) {
            schema.alterEnum("order_status", e -> e.addValue("sent"));
            schema.table(
                    "orders", table -> table.nativeEnum("next", "order_status").defaultTo("sent"));
        }

        @Override
        public boolean withinTransaction() {
            return false;
        }
    }

    static final class M2026_01_04_000000_detach extends Migration {
        @Override
        public void up(Schema schema) {
            schema.detachPartitionConcurrently("orders_2026", "orders");
            schema.drop("orders_2026");
        }
    }

    static final class M2026_01_05_000000_asks extends Migration {
        @Override
        public void up(Schema schema) {
            if (!schema.hasView("paid_orders")) {
                schema.createView("paid_orders", "select 1");
            }
            schema.dropView("paid_orders");
            if (schema.hasView("paid_orders") || schema.hasView("none")) {
                throw new IllegalStateException("The overlay forgot");
            }
            schema.createOrReplaceView("none", "select 2 as two");
            if (!schema.hasView("none") || !schema.hasColumn("orders_2026", "day")) {
                throw new IllegalStateException("The overlay forgot");
            }
        }
    }

    @Test
    void whatUpMadeIsUndoneByItself() {
        project.java(M2026_01_01_000000_orders.class);
        var before = Catalog.of(project.database());
        project.migrator().run();
        assertThat(project.tables()).containsExactly("orders", "orders_2026");
        assertThat(project.migrator().rollback(1).migrations()).hasSize(1);
        assertThat(project.tables()).isEmpty();
        var after = Catalog.of(project.database());
        assertThat(after.views()).isEqualTo(before.views()).isEmpty();
        assertThat(after.schemas()).noneMatch(schema -> !schema.enums().isEmpty());
    }

    @Test
    void newValueIsUsedByTheNextMigration() {
        project.java(M2026_01_01_000000_orders.class)
                .java(M2026_01_02_000000_add_sent.class)
                .java(M2026_01_03_000000_use_sent.class);
        project.migrator().run();
        assertThat(project.database().table("orders").value("status")).isEqualTo("sent");
        assertThat(refused(FAILED, () -> project.migrator().rollback(RollbackOptions.migrations(2))))
                .hasMessageContaining("2026_01_03_000000_use_sent");
    }

    @Test
    void newValueUsedInItsOwnTransactionFailsAndLeavesNothing() {
        project.java(M2026_01_01_000000_orders.class).java(M2026_01_02_000000_add_and_use.class);
        assertThat(refused(FAILED, () -> project.migrator().run())).hasMessageContaining("unsafe use of new value");
        assertThat(project.state("2026_01_02_000000_add_and_use")).isEqualTo(MigrationState.PENDING);
        assertThat(project.database().select("select 1 from pg_enum where enumlabel = 'sent'"))
                .isEmpty();
    }

    @Test
    void newValueIsUsedAtOnceOutsideOfATransaction() {
        project.java(M2026_01_01_000000_orders.class).java(M2026_01_02_000000_add_and_use_outside.class);
        project.migrator().run();
        project.database().table("orders").insert(Map.of("id", 1, "day", "2026-05-05"));
        assertThat(project.database().table("orders").value("next")).isEqualTo("sent");
    }

    @Test
    void detachedWhileOthersWorkItTakesItsMigrationOutOfTheTransaction() {
        project.java(M2026_01_01_000000_orders.class).java(M2026_01_04_000000_detach.class);
        project.migrator().run();
        assertThat(project.tables()).containsExactly("orders");
        assertThat(project.state("2026_01_04_000000_detach")).isEqualTo(MigrationState.RAN);
    }

    @Test
    void questionsAboutViewsAreAnsweredWhilePretending() {
        project.java(M2026_01_01_000000_orders.class).java(M2026_01_05_000000_asks.class);
        var script = project.migrator().pretend().run();
        assertThat(script.text())
                .contains(
                        "create type \"order_status\" as enum ('new', 'paid');",
                        "create view \"paid_orders\" as select * from \"orders\" where \"status\" = 'paid';",
                        "drop view \"paid_orders\";",
                        "create or replace view \"none\" as select 2 as two;")
                .doesNotContain("as select 1;");
        assertThat(project.tables()).isEmpty();
        project.runScript(script.text());
        assertThat(project.tables()).isEqualTo(List.of("orders", "orders_2026"));
    }

    @Test
    void viewsOfTheDatabaseAreKnownWhilePretending() {
        project.java(M2026_01_01_000000_orders.class);
        project.migrator().run();
        project.java(M2026_01_05_000000_asks.class);
        var script = project.migrator().pretend().run();
        assertThat(script.text()).contains("drop view \"paid_orders\";").doesNotContain("as select 1;");
        project.migrator().run();
        assertThat(Catalog.of(project.database()).views())
                .extracting(view -> view.name())
                .containsExactly("none", "totals");
    }
}
