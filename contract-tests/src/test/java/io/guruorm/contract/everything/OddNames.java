package io.guruorm.contract.everything;

import io.guruorm.migration.Migration;
import io.guruorm.schema.Schema;
import io.guruorm.sql.Query;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A migration whose tables, columns and all else have odd names, one set of them for each oddity. */
abstract class OddNames extends Migration {

    private static final int LONG = 62;

    /** What is named, so that no two things of a set have the same name. */
    enum Thing {
        TABLE('t', "select"),
        COLUMN('c', "from"),
        OTHER_COLUMN('o', "where"),
        INDEX('i', "order"),
        UNIQUE('u', "group"),
        CHECK('k', "check"),
        FOREIGN_KEY('f', "foreign"),
        VIEW('v', "table"),
        SHOWN_COLUMN('s', "primary");

        private final char end;
        private final String reserved;

        Thing(char end, String reserved) {
            this.end = end;
            this.reserved = reserved;
        }
    }

    /** As many sets as there are names. */
    static final class M2026_01_01_000000_on_postgres extends OddNames {
        @Override
        String name(int set, Thing thing) {
            return names("🙂?", "ü".repeat(LONG / 2), thing).get(set);
        }
    }

    /** The same. */
    static final class M2026_01_01_000000_on_sqlite extends OddNames {
        @Override
        String name(int set, Thing thing) {
            return names("🙂?", "ü".repeat(LONG / 2), thing).get(set);
        }
    }

    /** MySQL takes 64 characters, none of four bytes. */
    static final class M2026_01_01_000000_on_mysql extends OddNames {
        @Override
        String name(int set, Thing thing) {
            return names("é한?", "ü".repeat(LONG + 1), thing).get(set);
        }
    }

    /** MariaDB takes 64 characters, none of four bytes, and tells a question mark in a view from none of them. */
    static final class M2026_01_01_000000_on_mariadb extends OddNames {
        @Override
        String name(int set, Thing thing) {
            return names("é한", "ü".repeat(LONG + 1), thing).get(set);
        }
    }

    private static final int SETS = 6;

    /** How a thing is called. */
    abstract String name(int set, Thing thing);

    /** Each ends with a letter of one byte. */
    static List<String> names(String strange, String wide, Thing thing) {
        return Stream.of(
                        "It's \"such\" a `name` \\ " + thing.end,
                        "UPPER Case-" + thing.end,
                        thing.reserved,
                        strange + thing.end,
                        "x".repeat(LONG) + thing.end,
                        wide + thing.end)
                .toList();
    }

    @Override
    public void up(Schema schema) {
        IntStream.range(0, SETS).forEach(set -> make(schema, set));
    }

    private void make(Schema schema, int set) {
        String table = name(set, Thing.TABLE);
        String column = name(set, Thing.COLUMN);
        String other = name(set, Thing.OTHER_COLUMN);
        schema.create(table, t -> {
            t.id();
            t.string(column, 99).defaultTo(column);
            t.foreignId(other).nullable();
            t.index(column, name(set, Thing.INDEX));
            t.unique(List.of(column, other), name(set, Thing.UNIQUE));
            t.integer("n");
            t.check(name(set, Thing.CHECK), "n > 0");
            t.foreign(other, name(set, Thing.FOREIGN_KEY))
                    .references("id")
                    .on(table)
                    .nullOnDelete();
        });
        schema.table(table, t -> t.string("later " + set).nullable().unique());
        schema.createView(
                name(set, Thing.VIEW),
                Query.from(table).select("id", column).where(other, ">", 5),
                v -> v.columns("id", name(set, Thing.SHOWN_COLUMN)));
    }

    /** By the columns alone, the shortened name of an index is found again. */
    static final class M2026_01_02_000000_found_again extends Migration {
        private static final String TABLE = "a_table_with_a_name_that_is_rather_long_as_such_names_may_be";

        @Override
        public void up(Schema schema) {
            schema.create(TABLE, t -> {
                t.id();
                t.string("dropped", 99).unique();
                t.string("kept", 99).unique();
                t.enumOf("role", "a", "b");
                t.foreignId("its_own_id").nullable().constrained(TABLE);
            });
            schema.table(TABLE, t -> t.dropUnique(List.of("dropped")));
        }
    }
}
