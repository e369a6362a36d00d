package io.guruorm.contract.everything;

import static io.guruorm.schema.IndexPart.expression;
import static io.guruorm.schema.IndexPart.part;
import static io.guruorm.sql.Raw.raw;

import io.guruorm.migration.Migration;
import io.guruorm.schema.Schema;
import io.guruorm.sql.Query;
import java.util.List;

/** All that MySQL 9 has and the schema builder can say, and what raw SQL makes beside it. */
final class MysqlEverything {

    /** In their order. */
    static final List<Class<? extends Migration>> MIGRATIONS = List.of(
            M2026_01_01_000000_tables.class,
            M2026_01_02_000000_views.class,
            M2026_01_03_000000_by_hand.class,
            M2026_01_04_000000_changes.class);

    private MysqlEverything() {}

    static final class M2026_01_01_000000_tables extends Migration {
        @Override
        public void up(Schema schema) {
            schema.create("users", t -> {
                t.id().from(100);
                t.uuid("key").defaultTo(raw("uuid()"));
                t.string("email").charset("latin1").collation("latin1_bin").unique();
                t.string("name", 60).nullable().comment("what's it? \\ 🙂");
                t.enumOf("role", "admin", "it's \\").defaultTo("admin");
                t.set("flags", List.of("a", "b'c")).nullable();
                t.unsignedInteger("points").defaultTo(0).check("points < 99");
                t.decimal("total", 8, 2).unsigned().defaultTo(1);
                t.json("settings").defaultTo("{}");
                t.string("first").nullable().virtualAsJson("settings->a->b[0]");
                t.integer("twice").storedAs("points * 2");
                t.timestamp("at").useCurrent().useCurrentOnUpdate();
                t.integer("hidden").defaultTo(5).invisible();
                t.binary("bytes", 9).nullable();
                t.year("year").nullable();
                t.rawColumn("bits", "bit(5)").nullable();
                t.vector("place_of_words", 3).nullable();
                t.geometry("place", "point", 4326).spatialIndex();
                t.timestampsTz();
                t.softDeletes();
                t.nullableMorphs("owner");
                t.check("It's `so` é", "name <> '' or points > 3");
                t.index(part("name").length(20).desc(), part("points").asc())
                        .name("By `Name` é한")
                        .comment("it's 🙂");
                t.fullText("name");
                t.index(List.of("points"), "by btree", "btree");
                t.index(expression("lower(name)"), part("points").desc()).name("by lower");
                t.comment("People: \"users\" 🙂");
                t.collation("utf8mb4_unicode_ci");
            });
            schema.create("select", t -> {
                t.integer("a");
                t.integer("Order `by` é");
                t.foreignId("user_id").constrained().cascadeOnDelete();
                t.foreignId("other_id").nullable().constrained("users").nullOnDelete();
                t.primary(List.of("a", "Order `by` é"));
            });
            schema.create("both", t -> {
                t.id();
                t.integer("a").nullable();
                t.integer("b").nullable();
                t.text("gone").nullable();
                t.string("latin", 20).charset("latin1").nullable();
                t.foreign(List.of("a", "b"), "to `select`")
                        .references("a", "Order `by` é")
                        .on("select");
                t.engine("InnoDB");
            });
            schema.create("memory", t -> {
                t.integer("n").index();
                t.index(List.of("n"), "by hash", "hash");
                t.engine("memory");
            });
        }
    }

    static final class M2026_01_02_000000_views extends Migration {
        @Override
        public void up(Schema schema) {
            schema.createView(
                    "z_view",
                    Query.from("users").select("id", "name").where("role", "it's \\"),
                    v -> v.columns("id", "Full `Name` é").withCheckOption());
            schema.createView("a_view", Query.from("z_view").select("id"), v -> v.securityInvoker());
        }
    }

    static final class M2026_01_03_000000_by_hand extends Migration {
        @Override
        public void up(Schema schema) {
            for (String statement : List.of(
                    "create table divided (id int, d date, primary key (id, d)) partition by range (year(d))"
                            + " subpartition by hash (id) subpartitions 2 (partition p0 values less than (2020),"
                            + " partition `p é` values less than maxvalue)",
                    "create function twice(n int) returns int deterministic return n * 2",
                    "create procedure `Do it`(inout a int) comment 'it''s' begin if a > 1 then set a = 1; end if; end",
                    "create trigger `Touch it` before update on users for each row set new.points = twice(old.points)",
                    "create trigger second before update on users for each row set new.name = 'it''s \\\\ 🙂'",
                    "create algorithm=temptable view named (`x é`) as select concat(name, '🙂') from users",
                    "create table loose (n int, key (n) invisible, check (n > 0) not enforced)")) {
                database().statement(statement);
            }
        }

        @Override
        public boolean withinTransaction() {
            return false;
        }
    }

    static final class M2026_01_04_000000_changes extends Migration {
        @Override
        public void up(Schema schema) {
            schema.table("both", t -> {
                t.string("latin", 40).change();
                t.string("later").nullable().comment("added").after("id");
                t.check("not both", "latin <> 'é'");
                t.dropColumn("gone");
                t.renameColumn("later", "The `later`");
                t.unique("The `later`");
            });
            schema.table("both", t -> t.string("latin", 50).nullable().redefine());
            schema.table("both", t -> t.rename("Both of é한"));
            schema.table("users", t -> t.renameIndex("users_email_unique", "Renamed"));
        }
    }
}
