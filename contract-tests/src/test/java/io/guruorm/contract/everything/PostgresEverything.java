package io.guruorm.contract.everything;

import static io.guruorm.schema.IndexPart.expression;
import static io.guruorm.schema.IndexPart.part;
import static io.guruorm.sql.Raw.raw;

import io.guruorm.dialect.Capability;
import io.guruorm.migration.Migration;
import io.guruorm.schema.Blueprint;
import io.guruorm.schema.RangeEnd;
import io.guruorm.schema.Schema;
import io.guruorm.sql.Query;
import java.util.List;

/** All that PostgreSQL has and the schema builder can say, and what raw SQL makes beside it. */
final class PostgresEverything {

    /** In their order. */
    static final List<Class<? extends Migration>> MIGRATIONS = List.of(
            M2026_01_01_000000_types.class,
            M2026_01_02_000000_add_sent.class,
            M2026_01_03_000000_tables.class,
            M2026_01_04_000000_rules.class,
            M2026_01_05_000000_indexes.class,
            M2026_01_06_000000_views.class,
            M2026_01_07_000000_partitions.class,
            M2026_01_08_000000_security.class,
            M2026_01_09_000000_by_hand.class,
            M2026_01_10_000000_changes.class);

    private PostgresEverything() {}

    static final class M2026_01_01_000000_types extends Migration {
        @Override
        public void up(Schema schema) {
            schema.ensureExtension("uuid-ossp");
            schema.createEnum("order_status", "new", "paid", "it's \"so\" 🙂");
            database()
                    .statement("create domain \"Short Name\" as varchar(9) default 'a' collate \"C\" not null"
                            + " constraint \"no blanks\" check (value <> '') check (value in ('a', 'b'))");
            database().statement("create type pair as (low integer, name \"Short Name\")");
            database().statement("create type span as range (subtype = float8)");
            database()
                    .statement(
                            "create sequence \"My numbers\" as integer increment by 5 start with 10 maxvalue 99 cycle");
            database()
                    .statement("create function twice(n integer) returns integer language sql immutable"
                            + " begin atomic select n * 2; end");
            database()
                    .statement("create function touch() returns trigger language plpgsql as $$ begin"
                            + " new.updated_at := now(); return new; end $$");
            database().statement("create procedure nothing(a integer default 3) language sql as 'select $1'");
        }
    }

    static final class M2026_01_02_000000_add_sent extends Migration {
        @Override
        public void up(Schema schema) {
            schema.alterEnum("order_status", e -> {
                e.addValue("sent").before("paid");
                e.renameValue("new", "ordered");
            });
        }
    }

    static final class M2026_01_03_000000_tables extends Migration {
        @Override
        public void up(Schema schema) {
            schema.create("users", t -> {
                t.id();
                t.uuid("key").defaultTo(raw("uuid_generate_v4()"));
                t.string("email").collation("C").unique();
                t.string("name", 60).nullable().comment("what's it? \\");
                t.enumOf("role", "admin", "member").defaultTo("member");
                t.unsignedInteger("points").defaultTo(0);
                t.rawColumn("tags", "text[]").defaultTo(new String[] {"a", "b"});
                t.jsonb("settings").nullable().defaultTo("{}");
                t.tsvector("words").nullable();
                t.ipAddress("ip").nullable();
                t.macAddress("mac").nullable();
                t.binary("bytes").nullable();
                t.timestampsTz();
                t.softDeletes();
                t.rememberToken();
                t.nullableMorphs("owner");
                t.comment("People: \"users\"");
            });
            schema.create("orders", t -> {
                t.bigInteger("id").generatedAs("increment by 10").always().from(100);
                t.primary("id").comment("key");
                t.integer("line").generatedAs();
                t.foreignId("user_id").constrained().cascadeOnDelete().restrictOnUpdate();
                t.foreignId("parent_id").nullable();
                t.nativeEnum("status", "order_status").defaultTo("sent");
                t.decimal("total", 12, 2).defaultTo(0);
                t.integer("room");
                t.rawColumn("during", "int4range").nullable();
                t.rawColumn("code", "\"Short Name\"").nullable();
                t.rawColumn("pairs", "pair[]").nullable();
                t.integer("number").defaultTo(raw("nextval('\"My numbers\"')"));
                t.integer("double").storedAs("twice(line)");
                t.string("state").defaultTo("a");
                t.booleanOf("open").storedAs("state in ('a', 'b')");
                computed(t);
                t.timestamps();
                t.foreign("parent_id")
                        .references("id")
                        .on("orders")
                        .nullOnDelete()
                        .deferrable()
                        .initiallyImmediate(false);
            });
        }

        private void computed(Blueprint table) {
            if (database().dialect().supports(Capability.VIRTUAL_COLUMNS)) {
                table.decimal("with_tax", 12, 2).nullable().virtualAs("total * 1.19");
            }
        }
    }

    static final class M2026_01_04_000000_rules extends Migration {
        @Override
        public void up(Schema schema) {
            schema.table("orders", t -> {
                t.check("total_is_no_debt", "total >= 0");
                t.check("It's \"so\" 🙂", "state in ('a', 'it''s', 'c') or total > 5");
                t.check("later", "room <> 13").notValid();
                t.check("validated", "room <> 14").notValid();
                t.validateConstraint("validated");
                t.exclude("no overlap")
                        .using("gist")
                        .with("during", "&&")
                        .where("room > 0")
                        .deferrable();
                t.exclude("one line").with("line", "=");
                t.unique("room", "line")
                        .include("total")
                        .with("fillfactor", 70)
                        .name("covering")
                        .comment("unique");
            });
            schema.create("prices", t -> {
                t.id();
                t.integer("low").check("low > 0");
                t.integer("high").nullable();
                t.foreignId("order_id");
                t.string("note").collation("C").index();
                t.enumOf("kind", "net", "gross").nullable();
                t.integer("n").unique().defaultTo(4);
                t.integer("gone");
                t.unique("high").nullsNotDistinct();
                t.unique(List.of("low", "high"), "both");
                t.unique(List.of("n", "high"), "at the end").deferrable().initiallyImmediate(false);
                t.foreign("order_id").references("id").on("orders").notValid();
            });
            schema.create("lines", t -> {
                t.integer("a");
                t.integer("b");
                t.integer("low");
                t.integer("high").nullable();
                t.primary(List.of("a", "b"), "Lines Key").deferrable();
                t.foreign(List.of("low", "high"), "to both")
                        .references("low", "high")
                        .on("prices")
                        .onUpdate("set default");
            });
        }
    }

    static final class M2026_01_05_000000_indexes extends Migration {
        @Override
        public void up(Schema schema) {
            schema.table("users", t -> {
                t.index("name").where("deleted_at is null");
                t.unique("key").where("role in ('admin', 'member')").name("some keys");
                t.index("points").include("name", "email").with("fillfactor", 80);
                t.unique(expression("lower(email)")).name("One Email").nullsNotDistinct();
                t.index(
                        part("created_at").desc().nullsLast(),
                        part("name").asc().nullsFirst());
                t.index(part("email").collation("C").operatorClass("text_pattern_ops"))
                        .name("by pattern")
                        .comment("it's for ?");
                t.index(List.of("settings"), "by settings", "gin").with("fastupdate", false);
                t.index(List.of("points"), "by hash", "hash");
                t.index(List.of("created_at"), "by time", "brin").with("pages_per_range", 32);
                t.fullText(List.of("name", "email")).language("german");
                t.rawIndex("(settings ? 'a'), upper(name)", "raw");
            });
        }
    }

    static final class M2026_01_06_000000_views extends Migration {
        @Override
        public void up(Schema schema) {
            schema.createView(
                    "paid_orders", Query.from("orders").where("status", "paid").where("state", "it's ?"));
            schema.createView("members", "select id, name from users where role in ('admin', 'member')", v -> v.columns(
                            "id", "Full \"Name\"")
                    .securityBarrier()
                    .securityInvoker()
                    .withCheckOption());
            schema.createView("a_view", "select m.*, p.id as order_id from members m, paid_orders p");
            schema.createMaterializedView(
                    "totals", "select user_id, sum(total) as total from orders group by user_id", v -> v.withNoData());
            database().statement("create unique index totals_user on totals (user_id)");
            database().statement("comment on view a_view is 'of views'");
            database().statement("alter view members alter column id set default 7");
        }
    }

    static final class M2026_01_07_000000_partitions extends Migration {
        @Override
        public void up(Schema schema) {
            schema.create("events", t -> {
                t.bigInteger("id").generatedAs();
                t.date("day");
                t.string("what").defaultTo("x").index();
                t.primary(List.of("id", "day"));
                t.check("named", "what in ('x', 'y')");
                t.foreignId("user_id").nullable().constrained();
                t.partitionBy("range", "day");
            });
            schema.createPartition(
                    "events_2026", "events", p -> p.from("2026-01-01").to("2027-01-01"));
            schema.createPartition("events_old", "events", p -> {
                p.from(RangeEnd.MINVALUE).to("2026-01-01");
                p.partitionBy("hash", "id");
            });
            schema.createPartition(
                    "events_old_0", "events_old", p -> p.modulus(2).remainder(0));
            schema.createPartition(
                    "events_old_1", "events_old", p -> p.modulus(2).remainder(1));
            schema.createPartition("events_rest", "events", p -> p.byDefault());
            schema.create("events_2027", t -> {
                t.string("what").defaultTo("x");
                t.bigInteger("id");
                t.date("day");
                t.bigInteger("user_id").nullable();
                t.check("named", "what in ('x', 'y')");
            });
            schema.attachPartition(
                    "events_2027", "events", p -> p.from("2027-01-01").to("2028-01-01"));
            schema.create("by_kind", t -> {
                t.string("kind").nullable();
                t.integer("n");
                t.partitionBy("list", "kind");
            });
            schema.createPartition("Kind \"A\" 🙂", "by_kind", p -> p.in("a", "it's", null));
            schema.createPartition("kind_rest", "by_kind", p -> p.byDefault());
            schema.create("by_hash", t -> {
                t.integer("n");
                t.partitionByRaw("hash", "(n % 7)");
            });
            schema.createPartition("by_hash_0", "by_hash", p -> p.modulus(1).remainder(0));
            schema.createPartition(
                    "events_gone", "events", p -> p.from("2028-01-01").to("2029-01-01"));
            schema.detachPartition("events_gone", "events");
        }
    }

    static final class M2026_01_08_000000_security extends Migration {
        @Override
        public void up(Schema schema) {
            schema.table("users", t -> {
                t.policy("own").on("select").using("email = current_user or role in ('admin', 'member')");
                t.policy("It's \"mine\" 🙂")
                        .on("update")
                        .to("current_user", "pg_monitor")
                        .using("settings ? 'a'")
                        .withCheck("true")
                        .restrictive();
                t.policy("new").on("insert").withCheck("name is not null");
                t.enableRowSecurity();
                t.forceRowSecurity();
            });
            schema.table("orders", t -> t.enableRowSecurity());
        }
    }

    static final class M2026_01_09_000000_by_hand extends Migration {
        @Override
        public void up(Schema schema) {
            for (String statement : List.of(
                    "create trigger \"Touch it\" before update on users for each row when (new.role in ('admin', 'member'))"
                            + " execute function touch()",
                    "create constraint trigger late after insert on orders deferrable initially deferred for each row"
                            + " execute function touch()",
                    "create trigger off before insert on orders for each row execute function touch()",
                    "alter table orders disable trigger off",
                    "create trigger on_view instead of insert on a_view for each row execute function touch()",
                    "create trigger on_events after insert on events for each row execute function touch()",
                    "create rule nothing as on delete to prices do instead nothing",
                    "create unlogged table quick (a integer) with (fillfactor = 60)",
                    "create table heir (more integer) inherits (lines)",
                    "create function of_users(u users) returns setof a_view language sql stable as 'select * from a_view'",
                    "create view last as select * from of_users((select u from users u limit 1))",
                    "alter table users alter column name set default twice(3)::text",
                    "alter sequence \"My numbers\" owned by orders.number",
                    "comment on function twice(integer) is 'two times'",
                    "comment on constraint total_is_no_debt on orders is 'c'",
                    "comment on trigger \"Touch it\" on users is 't'",
                    "comment on policy own on users is 'p'",
                    "comment on type order_status is 'of orders'",
                    "comment on domain \"Short Name\" is 'd'",
                    "comment on sequence \"My numbers\" is 's'",
                    "comment on column a_view.order_id is 'of a view'")) {
                database().statement(statement);
            }
        }
    }

    static final class M2026_01_10_000000_changes extends Migration {
        @Override
        public void up(Schema schema) {
            schema.table("prices", t -> {
                t.bigInteger("low").nullable().defaultTo(3).change();
                t.renameColumn("low", "Lowest");
                t.text("note").change();
                t.enumOf("kind", "net", "gross", "it's").change();
                t.string("later").nullable().comment("added");
                t.dropColumn("gone");
                t.renameIndex("prices_note_index", "Renamed");
            });
            schema.table("prices", t -> t.integer("n").nullable().redefine());
            schema.table("lines", t -> t.rename("Lines of all"));
        }
    }
}
