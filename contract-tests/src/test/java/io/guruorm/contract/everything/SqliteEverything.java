package io.guruorm.contract.everything;

import static io.guruorm.schema.IndexPart.expression;
import static io.guruorm.schema.IndexPart.part;
import static io.guruorm.sql.Raw.raw;

import io.guruorm.migration.Migration;
import io.guruorm.schema.Schema;
import io.guruorm.sql.Query;
import java.util.List;

/** All that SQLite has and the schema builder can say, and what raw SQL makes beside it. */
final class SqliteEverything {

    /** In their order. */
    static final List<Class<? extends Migration>> MIGRATIONS = List.of(
            M2026_01_01_000000_tables.class, M2026_01_02_000000_by_hand.class, M2026_01_03_000000_changes.class);

    private SqliteEverything() {}

    static final class M2026_01_01_000000_tables extends Migration {
        @Override
        public void up(Schema schema) {
            schema.create("users", t -> {
                t.id();
                t.string("email").collation("nocase").unique();
                t.string("name", 60).nullable();
                t.enumOf("role", "admin", "it's").defaultTo("it's");
                t.unsignedInteger("points").defaultTo(0).check("points < 99");
                t.json("settings").defaultTo("{}");
                t.string("lower").defaultTo(raw("lower('A')"));
                t.string("first").nullable().virtualAsJson("settings->a->b[0]");
                t.integer("twice").storedAs("points * 2");
                t.timestamp("at").useCurrent();
                t.timestamps();
                t.softDeletes();
                t.nullableMorphs("owner");
                t.check("It's \"so\" 🙂", "name <> '' or points > 3");
                t.index("name").where("deleted_at is null");
                t.unique(expression("lower(email)").desc(), part("points"))
                        .name("One \"Email\" 🙂")
                        .where("points <> 0");
                t.index(
                        part("created_at").desc(),
                        part("name").collation("nocase").asc());
            });
            schema.create("select", t -> {
                t.integer("a");
                t.integer("Order \"by\" 🙂");
                t.foreignId("user_id").constrained().cascadeOnDelete();
                t.foreignId("other_id")
                        .nullable()
                        .constrained("users")
                        .nullOnDelete()
                        .deferrable();
                t.primary(List.of("a", "Order \"by\" 🙂"));
            });
            schema.create("both", t -> {
                t.id();
                t.integer("a").nullable();
                t.integer("b").nullable();
                t.text("gone").nullable();
                t.foreign(List.of("a", "b"), "to \"select\"")
                        .references("a", "Order \"by\" 🙂")
                        .on("select")
                        .onUpdate("set default");
            });
            schema.createView("a_view", Query.from("z_view").select("id"));
            schema.createView(
                    "z_view",
                    Query.from("users").select("id", "name").where("role", "it's ?"),
                    v -> v.columns("id", "Full \"Name\""));
        }
    }

    static final class M2026_01_02_000000_by_hand extends Migration {
        @Override
        public void up(Schema schema) {
            for (String statement : List.of(
                    "create table strict_one (id integer primary key, b blob not null default x'01', t text unique on conflict"
                            + " ignore) strict",
                    "create table pairs (a integer, b text, primary key (a desc, b)) without rowid",
                    "create virtual table docs using fts5 (title)",
                    "create trigger \"Touch it\" after update of name on users when new.role = 'it''s' begin"
                            + " update users set updated_at = current_timestamp where id = new.id; select 1; end",
                    "create trigger on_view instead of insert on z_view begin select 1; end")) {
                database().statement(statement);
            }
        }
    }

    /** Most of them make the table anew. */
    static final class M2026_01_03_000000_changes extends Migration {
        @Override
        public void up(Schema schema) {
            schema.table("both", t -> {
                t.bigInteger("a").defaultTo(3).change();
                t.string("later").nullable();
                t.check("not both", "a <> b");
                t.dropColumn("gone");
                t.renameColumn("b", "The \"b\"");
                t.unique("later");
            });
            schema.table("both", t -> t.integer("a").nullable().redefine());
            schema.table("both", t -> t.rename("Both of 🙂"));
            schema.table("users", t -> t.renameIndex("users_name_index", "Renamed"));
        }
    }
}
