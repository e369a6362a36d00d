package io.guruorm.contract.docs;

import static io.guruorm.schema.IndexPart.expression;
import static io.guruorm.schema.IndexPart.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.LiveSchema;
import io.guruorm.catalog.TableCheck;
import io.guruorm.catalog.TableColumn;
import io.guruorm.catalog.TableIndex;
import io.guruorm.error.CheckException;
import io.guruorm.jdbc.Database;
import io.guruorm.schema.Schema;
import io.guruorm.testing.FreshDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Runs what {@code docs/guide.md} shows of checks, exclusions, indexes and {@code redefine()}; its snippets are cut from here. */
final class RulesGuideTest {

    @RegisterExtension
    static final FreshDatabase FRESH = FreshDatabase.onPostgres();

    private final Database database = FRESH.database();
    private final Schema schema = new LiveSchema(database);

    @BeforeEach
    @AfterEach
    void empty() {
        schema.dropIfExists("stays");
        schema.dropIfExists("users");
    }

    private void createStays() {
        // tag::checks
        schema.create("stays", table -> {
            table.id();
            table.integer("room");
            table.integer("guests").check("guests > 0"); // stays_guests_check
            table.date("begins");
            table.date("ends");
            table.check("stays_in_order", "begins < ends");
        });
        // end::checks
    }

    @Test
    void setsRules() {
        createStays();
        // tag::not-valid
        schema.table(
                "stays", table -> table.check("stays_few_guests", "guests < 9").notValid()); // new rows only
        schema.table("stays", table -> table.validateConstraint("stays_few_guests")); // old ones too; writers go on
        schema.table("stays", table -> {
            table.dropCheck("stays_few_guests");
            table.dropCheck(List.of("guests")); // the column's own
        });
        // end::not-valid
        assertThat(Catalog.of(database).table("stays").orElseThrow().checks())
                .extracting(TableCheck::name)
                .containsExactly("stays_in_order");
        assertThatThrownBy(() -> database.statement(
                        "insert into stays (room, guests, begins, ends) values (1, 1, '2026-01-02', '2026-01-01')"))
                .isInstanceOf(CheckException.class);
    }

    @Test
    void excludesPairs() {
        createStays();
        database.statement("create extension if not exists btree_gist");
        // tag::exclude
        schema.table("stays", table -> table.exclude("one_stay_at_a_time")
                .using("gist")
                .with("room", "=") // by the extension btree_gist
                .with(expression("daterange(begins, ends)"), "&&"));
        // end::exclude
        database.statement("insert into stays (room, guests, begins, ends) values (1, 1, '2026-01-01', '2026-01-03')");
        assertThatThrownBy(() -> database.statement(
                        "insert into stays (room, guests, begins, ends) values (1, 1, '2026-01-02', '2026-01-04')"))
                .hasMessageContaining("one_stay_at_a_time");
    }

    @Test
    void indexesPartsOfRows() {
        schema.create("users", t -> {
            t.string("email");
            t.string("name");
            t.timestampTz("deleted_at").nullable();
            t.timestampTz("created_at").nullable();
            t.id();
        });
        // tag::indexes
        schema.table("users", table -> {
            table.unique(expression("lower(email)")).name("users_one_email").where("deleted_at is null");
            table.index(part("created_at").desc().nullsLast(), part("id")).include("name");
            table.index(part("name").operatorClass("varchar_pattern_ops"))
                    .name("users_by_name")
                    .with("fillfactor", 70)
                    .comment("for searches by the beginning of a name");
            table.index("deleted_at").concurrently(); // PostgreSQL's word for online()
        });
        schema.table("users", table -> table.dropUnique("users_one_email").asIndex());
        // end::indexes
        assertThat(Catalog.of(database).table("users").orElseThrow().indexes())
                .extracting(TableIndex::name)
                .containsExactlyInAnyOrder(
                        "users_pkey", "users_by_name", "users_created_at_id_index", "users_deleted_at_index");
    }

    @Test
    void redefinesAColumn() {
        schema.create("users", t -> t.string("name").nullable().defaultTo("x").comment("why"));
        // tag::redefine
        schema.table("users", table -> table.text("name").change()); // the type; null, default and comment stay
        schema.table("users", table -> table.string("name", 80).redefine()); // not null, no default, no comment
        // end::redefine
        assertThat(Catalog.of(database).table("users").orElseThrow().columns())
                .containsExactly(new TableColumn(
                        "name", "character varying(80)", false, null, null, null, null, null, false, null));
    }
}
