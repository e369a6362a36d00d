package io.guruorm.dialect.sqlite;

import io.guruorm.schema.Blueprint;
import io.guruorm.schema.Schema;
import java.util.List;
import java.util.function.Consumer;

/**
 * A change for which a table is looked at and, where there is no other way, made anew. Run on a real file.
 *
 * @param id the row of the feature map
 * @param given what is there before
 * @param change what is said
 * @param left the texts of the table {@code t} and its indexes afterwards
 */
public record SqliteRebuiltCase(String id, Consumer<Schema> given, Consumer<Schema> change, List<String> left) {

    private static final String A = "\"a\" integer not null";
    private static final String B = "\"b\" varchar collate \"nocase\" not null";
    private static final String USER = "\"user_id\" integer not null";
    private static final String KEY =
            "constraint \"t_user_id_foreign\" foreign key (\"user_id\") references \"users\" (\"id\")";
    private static final String KEPT = "constraint \"kept\" check (b <> 'it''s')";
    private static final String INDEX = "CREATE INDEX \"t_b_index\" on \"t\" (\"b\") where a > 1";

    /** The rows. */
    public static final List<SqliteRebuiltCase> ALL = List.of(
            row(
                    "SB-57",
                    t -> t.integer("c").storedAs("a + 1"),
                    table(A, B, USER, "\"c\" integer not null generated always as (a + 1) stored", KEY, KEPT),
                    INDEX),
            row(
                    "SB-67",
                    t -> t.string("b").index(false).unique().change(),
                    table(A, B, USER, KEY, KEPT),
                    "CREATE UNIQUE INDEX \"t_b_unique\" on \"t\" (\"b\")"),
            row("SB-70", t -> t.primary("a"), table(A, B, USER, KEY, KEPT, "primary key (\"a\")"), INDEX),
            new SqliteRebuiltCase(
                    "SB-76",
                    schema -> schema.create("t", t -> {
                        t.integer("a");
                        t.primary("a");
                    }),
                    schema -> schema.table("t", t -> t.dropPrimary()),
                    List.of(table(A))),
            row(
                    "SB-76",
                    t -> t.renameIndex("t_b_index", "other"),
                    table(A, B, USER, KEY, KEPT),
                    INDEX.replace("t_b_index", "other")),
            row(
                    "SB-80",
                    t -> t.foreign("a").references("id").on("users"),
                    table(A, B, USER, KEY, KEPT, KEY.replace("user_id", "a")),
                    INDEX),
            row("SB-85", t -> t.dropForeign("t_user_id_foreign"), table(A, B, USER, KEPT), INDEX),
            row("SB-85", t -> t.dropForeign(List.of("user_id")), table(A, B, USER, KEPT), INDEX),
            row(
                    "SB-90",
                    t -> t.text("b").nullable().change(),
                    table(A, "\"b\" text collate \"nocase\"", USER, KEY, KEPT),
                    INDEX),
            row(
                    "SB-90",
                    t -> t.bigInteger("a").defaultTo(5).change(),
                    table(A + " default '5'", B, USER, KEY, KEPT),
                    INDEX),
            row(
                    "SB-90",
                    t -> t.enumOf("b", "x", "y").change(),
                    table(A, B + " check (\"b\" in ('x', 'y'))", USER, KEY, KEPT),
                    INDEX),
            row(
                    "SB-92",
                    t -> {
                        t.dropForeign(List.of("user_id"));
                        t.dropColumn("user_id");
                    },
                    table(A, B, KEPT),
                    INDEX),
            row(
                    "SB-94",
                    t -> {
                        t.text("b").nullable().change();
                        t.dropForeign(List.of("user_id"));
                        t.renameColumn("b", "c");
                    },
                    table(A, "\"c\" text collate \"nocase\"", USER, KEPT.replace("(b ", "(\"c\" ")),
                    INDEX.replace("(\"b\")", "(\"c\")")),
            row(
                    "SB-H12",
                    t -> t.check("c", "a > 0"),
                    table(A, B, USER, KEY, KEPT, "constraint \"c\" check (a > 0)"),
                    INDEX),
            row("SB-H12", t -> t.dropCheck("kept"), table(A, B, USER, KEY), INDEX),
            row("SB-H12", t -> t.string("b").redefine(), table(A, "\"b\" varchar not null", USER, KEY, KEPT), INDEX));

    private static String table(String... parts) {
        return "CREATE TABLE \"t\" (" + String.join(", ", parts) + ")";
    }

    private static SqliteRebuiltCase row(String id, Consumer<Blueprint> change, String... left) {
        return new SqliteRebuiltCase(id, SqliteRebuiltCase::given, schema -> schema.table("t", change), List.of(left));
    }

    private static void given(Schema schema) {
        schema.create("users", t -> t.id());
        schema.create("t", t -> {
            t.integer("a");
            t.string("b").collation("nocase");
            t.foreignId("user_id").constrained();
            t.index("b").where("a > 1");
            t.check("kept", "b <> 'it''s'");
        });
    }

    @Override
    public String toString() {
        return id + " " + left;
    }
}
