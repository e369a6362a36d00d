package io.guruorm.dialect.sqlite;

import static io.guruorm.schema.IndexPart.expression;
import static io.guruorm.schema.IndexPart.part;

import io.guruorm.schema.Blueprint;
import io.guruorm.schema.Schema;
import io.guruorm.sql.Query;
import io.guruorm.sql.Raw;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A row of the table of schema changes on SQLite.
 *
 * @param id the row of the feature map
 * @param given what is there before
 * @param change what is said
 * @param sql what it compiles to
 */
public record SqliteCase(String id, Consumer<Schema> given, Consumer<Schema> change, List<String> sql) {

    static void nothing(Schema schema) {
        // as the new table needs nothing before it
    }

    static void given(Blueprint t) {
        t.integer("a");
        t.string("b");
        t.index("b");
    }

    static SqliteCase column(String id, Consumer<Blueprint> column, String sql) {
        return table(id, column, "create table \"t\" (" + sql + ")");
    }

    static SqliteCase table(String id, Consumer<Blueprint> define, String... sql) {
        return new SqliteCase(id, SqliteCase::nothing, schema -> schema.create("t", define), List.of(sql));
    }

    static SqliteCase alter(String id, Consumer<Blueprint> alter, String... sql) {
        return new SqliteCase(
                id, schema -> schema.create("t", SqliteCase::given), schema -> schema.table("t", alter), List.of(sql));
    }

    /** All of them. */
    public static Stream<SqliteCase> all() {
        return Stream.of(types(), modifiers(), keys(), changes(), views(), rules(), SqliteHelperCases.ALL.stream())
                .flatMap(rows -> rows);
    }

    private static Stream<SqliteCase> types() {
        return Stream.of(
                column("SB-01", t -> t.id(), "\"id\" integer primary key autoincrement not null"),
                column("SB-02", t -> t.increments("a"), "\"a\" integer primary key autoincrement not null"),
                column("SB-05", t -> t.bigInteger("a"), "\"a\" integer not null"),
                column("SB-06", t -> t.unsignedInteger("a"), "\"a\" integer check (\"a\" >= 0) not null"),
                column("SB-09", t -> t.tinyInteger("a"), "\"a\" integer not null"),
                column("SB-10", t -> t.floatOf("a"), "\"a\" float not null"),
                column("SB-11", t -> t.doubleOf("a"), "\"a\" double not null"),
                column("SB-12", t -> t.decimal("a", 8, 2), "\"a\" numeric(8, 2) not null"),
                column("SB-13", t -> t.booleanOf("a"), "\"a\" tinyint(1) not null"),
                column("SB-14", t -> t.charOf("a", 2), "\"a\" varchar not null"),
                column("SB-15", t -> t.string("a"), "\"a\" varchar not null"),
                column("SB-17", t -> t.longText("a"), "\"a\" text not null"),
                column(
                        "SB-18",
                        t -> t.enumOf("a\"b", List.of("x", "y'z")),
                        "\"a\"\"b\" varchar check (\"a\"\"b\" in ('x', 'y''z')) not null"),
                column("SB-20", t -> t.json("a"), "\"a\" json text not null"),
                column("SB-21", t -> t.jsonb("a"), "\"a\" json text not null"),
                column("SB-22", t -> t.date("a"), "\"a\" date not null"),
                column("SB-23", t -> t.dateTime("a"), "\"a\" datetime not null"),
                column("SB-24", t -> t.dateTimeTz("a"), "\"a\" timestamptz not null"),
                column("SB-25", t -> t.time("a"), "\"a\" time not null"),
                column("SB-26", t -> t.timestamp("a"), "\"a\" datetime not null"),
                column("SB-28", t -> t.year("a"), "\"a\" integer not null"),
                column("SB-29", t -> t.binary("a"), "\"a\" blob not null"),
                column("SB-30", t -> t.uuid("a"), "\"a\" uuid not null"),
                column("SB-31", t -> t.ulid("a"), "\"a\" varchar not null"),
                column("SB-32", t -> t.ipAddress("a"), "\"a\" varchar not null"),
                column("SB-33", t -> t.macAddress("a"), "\"a\" varchar not null"),
                column("SB-34", t -> t.geometry("a"), "\"a\" geometry not null"),
                column("SB-39", t -> t.rawColumn("a", "any"), "\"a\" any not null"),
                column("SB-40", t -> t.timestamps(), "\"created_at\" datetime, \"updated_at\" datetime"));
    }

    private static Stream<SqliteCase> modifiers() {
        return Stream.of(
                column("SB-50", t -> t.string("a").nullable(), "\"a\" varchar"),
                column("SB-51", t -> t.string("a").defaultTo("it's"), "\"a\" varchar not null default 'it''s'"),
                column("SB-51", t -> t.booleanOf("a").defaultTo(true), "\"a\" tinyint(1) not null default '1'"),
                column(
                        "SB-51",
                        t -> t.string("a").defaultTo(Raw.raw("lower('A')")),
                        "\"a\" varchar not null default (lower('A'))"),
                column(
                        "SB-52",
                        t -> t.timestamp("a").useCurrent(),
                        "\"a\" datetime not null default CURRENT_TIMESTAMP"),
                column("SB-52", t -> t.date("a").useCurrent(), "\"a\" date not null default CURRENT_DATE"),
                column(
                        "SB-52",
                        t -> t.year("a").useCurrent(),
                        "\"a\" integer not null default (cast(strftime('%Y', 'now') as integer))"),
                table(
                        "SB-57",
                        t -> {
                            t.integer("a");
                            t.integer("b").storedAs("a + 1");
                            t.integer("c").virtualAs("a * 2");
                        },
                        "create table \"t\" (\"a\" integer not null, \"b\" integer not null generated always as (a + 1) stored,"
                                + " \"c\" integer not null generated always as (a * 2) virtual)"),
                table(
                        "SB-58",
                        t -> {
                            t.json("a");
                            t.string("b").virtualAsJson("a->x->y[0]").nullable();
                        },
                        "create table \"t\" (\"a\" json text not null, \"b\" varchar generated always as"
                                + " (json_extract(\"a\", '$.\"x\".\"y\"[0]')) virtual)"),
                column("SB-60", t -> t.string("a").collation("nocase"), "\"a\" varchar collate \"nocase\" not null"));
    }

    private static Stream<SqliteCase> keys() {
        return Stream.of(
                table(
                        "SB-70",
                        t -> {
                            t.integer("a");
                            t.integer("b");
                            t.primary(List.of("a", "b"));
                        },
                        "create table \"t\" (\"a\" integer not null, \"b\" integer not null, primary key (\"a\", \"b\"))"),
                table(
                        "SB-71",
                        t -> t.string("a").unique(),
                        "create table \"t\" (\"a\" varchar not null)",
                        "create unique index \"t_a_unique\" on \"t\" (\"a\")"),
                new SqliteCase(
                        "SB-72",
                        SqliteCase::nothing,
                        schema -> schema.create("main.t", t -> t.string("a").index()),
                        List.of(
                                "create table \"main\".\"t\" (\"a\" varchar not null)",
                                "create index \"main\".\"main_t_a_index\" on \"t\" (\"a\")")),
                alter("SB-72", t -> t.rawIndex("lower(b)", "t_low"), "create index \"t_low\" on \"t\" (lower(b))"),
                alter("SB-76", t -> t.dropIndex(List.of("b")), "drop index \"t_b_index\""),
                new SqliteCase(
                        "SB-80",
                        schema -> schema.create("users", t -> t.id()),
                        schema -> schema.create("t", t -> {
                            t.foreignId("user_id").constrained().cascadeOnDelete();
                        }),
                        List.of("create table \"t\" (\"user_id\" integer not null, constraint \"t_user_id_foreign\""
                                + " foreign key (\"user_id\") references \"users\" (\"id\") on delete cascade)")));
    }

    private static Stream<SqliteCase> changes() {
        return Stream.of(
                alter("SB-90", t -> t.string("c").nullable(), "alter table \"t\" add column \"c\" varchar"),
                alter("SB-91", t -> t.renameColumn("b", "c"), "alter table \"t\" rename column \"b\" to \"c\""),
                alter("SB-92", t -> t.dropColumn("a"), "alter table \"t\" drop column \"a\""),
                new SqliteCase(
                        "SB-95",
                        schema -> schema.create("t", SqliteCase::given),
                        schema -> schema.rename("t", "u"),
                        List.of("alter table \"t\" rename to \"u\"")),
                new SqliteCase(
                        "SB-95",
                        schema -> schema.create("t", SqliteCase::given),
                        schema -> schema.drop("t"),
                        List.of("drop table \"t\"")),
                new SqliteCase(
                        "SB-95",
                        SqliteCase::nothing,
                        schema -> schema.dropIfExists("t"),
                        List.of("drop table if exists \"t\"")));
    }

    private static Stream<SqliteCase> views() {
        return Stream.of(
                view(
                        schema -> schema.createView(
                                "It's \"a\" 🙂 table",
                                Query.from("t")
                                        .select("a", "b")
                                        .where("b", "it's ?")
                                        .where("a", ">", -1),
                                v -> v.columns("x \"y\"", "select")),
                        "create view \"It's \"\"a\"\" 🙂 table\" (\"x \"\"y\"\"\", \"select\") as select \"a\", \"b\" from \"t\""
                                + " where \"b\" = 'it''s ?' and \"a\" > (-1)"),
                view(
                        schema -> schema.createOrReplaceView("main.v", "select '?' as a; -- c"),
                        "drop view if exists \"main\".\"v\"",
                        "create view \"main\".\"v\" as select '?' as a"),
                view(schema -> schema.dropView("v"), "drop view \"v\""),
                view(schema -> schema.dropViewIfExists("none"), "drop view if exists \"none\""));
    }

    private static SqliteCase view(Consumer<Schema> change, String... sql) {
        return new SqliteCase(
                "XB-2",
                schema -> {
                    schema.create("t", SqliteCase::given);
                    schema.createView("v", "select * from t");
                },
                change,
                List.of(sql));
    }

    private static Stream<SqliteCase> rules() {
        return Stream.of(
                table(
                        "SB-H12",
                        t -> {
                            t.integer("n").check("n > 0");
                            t.unsignedInteger("u").check("u < 9");
                            t.check("it's \"so\" 😀", "n < u");
                        },
                        "create table \"t\" (\"n\" integer constraint \"t_n_check\" check (n > 0) not null,"
                                + " \"u\" integer check (\"u\" >= 0) constraint \"t_u_check\" check (u < 9) not null,"
                                + " constraint \"it's \"\"so\"\" 😀\" check (n < u))"),
                alter(
                        "SB-H12",
                        t -> t.integer("n").nullable().check("n > 0"),
                        "alter table \"t\" add column \"n\" integer constraint \"t_n_check\" check (n > 0)"),
                alter(
                        "SB-H12",
                        t -> t.unique("b").where("a > 1"),
                        "create unique index \"t_b_unique\" on \"t\" (\"b\") where a > 1"),
                alter(
                        "SB-H12",
                        t -> t.index(
                                part("a").desc(), part("b").collation("nocase").asc()),
                        "create index \"t_a_b_index\" on \"t\" (\"a\" desc, \"b\" collate \"nocase\" asc)"),
                alter(
                        "SB-H12",
                        t -> t.unique(expression("lower(b)").desc(), part("a"))
                                .name("x y")
                                .where("a <> 0"),
                        "create unique index \"x y\" on \"t\" ((lower(b)) desc, \"a\") where a <> 0"));
    }

    @Override
    public String toString() {
        return id + " " + sql.get(0);
    }
}
