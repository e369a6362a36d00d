package io.guruorm.dialect.sqlite;

import static io.guruorm.dialect.sqlite.SqliteCase.alter;
import static io.guruorm.dialect.sqlite.SqliteCase.column;
import static io.guruorm.dialect.sqlite.SqliteCase.table;

import io.guruorm.schema.Schema;
import java.util.List;
import java.util.function.Consumer;

/** Rows of the feature map whose types are the same here, that make several things at once, and names. */
final class SqliteHelperCases {

    /** The rows. */
    static final List<SqliteCase> ALL = List.of(
            column("SB-03", t -> t.mediumIncrements("a"), "\"a\" integer primary key autoincrement not null"),
            column("SB-04", t -> t.smallIncrements("a"), "\"a\" integer primary key autoincrement not null"),
            column("SB-04", t -> t.tinyIncrements("a"), "\"a\" integer primary key autoincrement not null"),
            column("SB-07", t -> t.mediumInteger("a"), "\"a\" integer not null"),
            column("SB-08", t -> t.smallInteger("a"), "\"a\" integer not null"),
            column("SB-16", t -> t.tinyText("a"), "\"a\" text not null"),
            column("SB-25", t -> t.timeTz("a"), "\"a\" timetz not null"),
            column("SB-27", t -> t.timestampTz("a", 3), "\"a\" timestamptz not null"),
            column("SB-35", t -> t.geography("a"), "\"a\" geometry not null"),
            column("SB-40", t -> t.timestampsTz(), "\"created_at\" timestamptz, \"updated_at\" timestamptz"),
            column("SB-41", t -> t.softDeletes(), "\"deleted_at\" datetime"),
            column("SB-42", t -> t.rememberToken(), "\"remember_token\" varchar"),
            table(
                    "SB-43",
                    t -> t.morphs("x"),
                    "create table \"t\" (\"x_type\" varchar not null, \"x_id\" integer not null)",
                    "create index \"t_x_type_x_id_index\" on \"t\" (\"x_type\", \"x_id\")"),
            table(
                    "SB-43",
                    t -> t.nullableUuidMorphs("x"),
                    "create table \"t\" (\"x_type\" varchar, \"x_id\" uuid)",
                    "create index \"t_x_type_x_id_index\" on \"t\" (\"x_type\", \"x_id\")"),
            users(
                    "SB-44",
                    schema -> schema.create("t", t -> {
                        t.foreignId("user_id").constrained();
                        t.foreignUuid("a");
                        t.foreignUlid("b");
                    }),
                    "create table \"t\" (\"user_id\" integer not null, \"a\" uuid not null, \"b\" varchar not null,"
                            + " constraint \"t_user_id_foreign\" foreign key (\"user_id\") references \"users\" (\"id\"))"),
            dropped(
                    "SB-46",
                    schema -> schema.table("t", t -> t.dropTimestamps()),
                    "alter table \"t\" drop column \"created_at\"",
                    "alter table \"t\" drop column \"updated_at\""),
            dropped(
                    "SB-46",
                    schema -> schema.table("t", t -> t.dropSoftDeletes()),
                    "alter table \"t\" drop column \"deleted_at\""),
            dropped(
                    "SB-46",
                    schema -> schema.table("t", t -> t.dropRememberToken()),
                    "alter table \"t\" drop column \"remember_token\""),
            dropped(
                    "SB-46",
                    schema -> schema.table("t", t -> t.dropMorphs("x")),
                    "drop index \"t_x_type_x_id_index\"",
                    "alter table \"t\" drop column \"x_type\"",
                    "alter table \"t\" drop column \"x_id\""),
            column("SB-54", t -> t.decimal("a", 8, 2).unsigned(), "\"a\" numeric(8, 2) check (\"a\" >= 0) not null"),
            column("SB-55", t -> t.integer("a").autoIncrement(), "\"a\" integer primary key autoincrement not null"),
            table(
                    "SB-67",
                    t -> {
                        t.uuid("id").primary();
                        t.string("a").unique();
                        t.string("b").index();
                    },
                    "create table \"t\" (\"id\" uuid not null, \"a\" varchar not null, \"b\" varchar not null,"
                            + " primary key (\"id\"))",
                    "create unique index \"t_a_unique\" on \"t\" (\"a\")",
                    "create index \"t_b_index\" on \"t\" (\"b\")"),
            column("SB-68", t -> t.string("a").type("varchar(7)"), "\"a\" varchar(7) not null"),
            new SqliteCase(
                    "SB-77",
                    SqliteCase::nothing,
                    schema -> schema.create("My-Table", t -> t.string("E.Mail").index()),
                    List.of(
                            "create table \"My-Table\" (\"E.Mail\" varchar not null)",
                            "create index \"my_table_e_mail_index\" on \"My-Table\" (\"E.Mail\")")),
            users(
                    "SB-81",
                    schema -> schema.create("t", t -> t.foreignId("a")
                            .constrained("users")
                            .restrictOnDelete()
                            .cascadeOnUpdate()),
                    "create table \"t\" (\"a\" integer not null, constraint \"t_a_foreign\" foreign key (\"a\")"
                            + " references \"users\" (\"id\") on delete restrict on update cascade)"),
            users(
                    "SB-82",
                    schema -> schema.create("t", t -> t.foreignId("a")
                            .constrained("users")
                            .deferrable()
                            .initiallyImmediate(false)),
                    "create table \"t\" (\"a\" integer not null, constraint \"t_a_foreign\" foreign key (\"a\")"
                            + " references \"users\" (\"id\") deferrable initially deferred)"),
            table(
                    "SB-96",
                    t -> {
                        t.temporary();
                        t.integer("a");
                    },
                    "create temporary table \"t\" (\"a\" integer not null)"),
            alter(
                    "SB-100",
                    t -> t.integer("c").defaultTo(1),
                    "alter table \"t\" add column \"c\" integer not null default '1'"),
            new SqliteCase(
                    "SB-100",
                    schema -> schema.create("t", SqliteCase::given),
                    schema -> schema.dropColumns("t", "a"),
                    List.of("alter table \"t\" drop column \"a\"")),
            new SqliteCase(
                    "SB-113",
                    SqliteCase::nothing,
                    schema -> schema.create("main.select", t -> {
                        t.string("Full Name").unique();
                        t.string("it's").defaultTo("it's");
                        t.string("a\"b").index();
                        t.string("👍");
                        t.enumOf("from", "to");
                    }),
                    List.of(
                            "create table \"main\".\"select\" (\"Full Name\" varchar not null, \"it's\" varchar not null"
                                    + " default 'it''s', \"a\"\"b\" varchar not null, \"👍\" varchar not null, \"from\" varchar check"
                                    + " (\"from\" in ('to')) not null)",
                            "create unique index \"main\".\"main_select_full name_unique\" on \"select\" (\"Full Name\")",
                            "create index \"main\".\"main_select_a\"\"b_index\" on \"select\" (\"a\"\"b\")")));

    private SqliteHelperCases() {}

    private static SqliteCase users(String id, Consumer<Schema> change, String... sql) {
        return new SqliteCase(id, schema -> schema.create("users", t -> t.id()), change, List.of(sql));
    }

    private static SqliteCase dropped(String id, Consumer<Schema> change, String... sql) {
        return new SqliteCase(
                id,
                schema -> schema.create("t", t -> {
                    t.id();
                    t.timestamps();
                    t.softDeletes();
                    t.rememberToken();
                    t.morphs("x");
                }),
                change,
                List.of(sql));
    }
}
