package io.guruorm.dialect.postgres;

import static io.guruorm.dialect.postgres.SchemaCase.alter;
import static io.guruorm.dialect.postgres.SchemaCase.keeping;
import static io.guruorm.dialect.postgres.SchemaCase.schema;
import static io.guruorm.dialect.postgres.SchemaCase.table;
import static io.guruorm.sql.Raw.raw;

import java.util.List;

/** Rows SB-77 and SB-90 to SB-113 of the feature map, as far as they change something: tables, changes, names. */
public final class TableCases {

    private static final String LONG = "a_table_with_a_name_that_is_rather_long_as_such_names_may_be";

    /** The rows. */
    public static final List<SchemaCase> ALL = List.of(
            table("SB-100", "create without columns", t -> {}, "create table \"t\" ()"),
            schema(
                    "SB-77",
                    "default name in lower case, dashes and dots as underscores",
                    SchemaCase::nothing,
                    schema -> schema.create("My-Table", t -> t.string("E.Mail").index()),
                    "create table \"My-Table\" (\"E.Mail\" varchar(255) not null)",
                    "create index \"my_table_e_mail_index\" on \"My-Table\" (\"E.Mail\")"),
            schema(
                    "SB-77",
                    "default names over the limit are shortened",
                    SchemaCase::nothing,
                    schema -> schema.create(LONG, t -> {
                        t.id();
                        t.string("email").unique();
                        t.enumOf("role", "a", "b");
                    }),
                    "create table \"" + LONG + "\" (\"id\" bigserial not null constraint"
                            + " \"a_table_with_a_name_that_is_rather_long_as_such_names__45e05d27\" primary key,"
                            + " \"email\" varchar(255) not null, \"role\" varchar(255) constraint"
                            + " \"a_table_with_a_name_that_is_rather_long_as_such_names__3c317252\""
                            + " check (\"role\" in ('a', 'b')) not null)",
                    "alter table \"" + LONG + "\" add constraint"
                            + " \"a_table_with_a_name_that_is_rather_long_as_such_names__5f04f465\" unique (\"email\")"),
            schema(
                    "SB-77",
                    "shortened names are found again",
                    schema -> schema.create(LONG, t -> {
                        t.id();
                        t.string("email").unique();
                        t.enumOf("role", "a", "b");
                    }),
                    schema -> schema.table(LONG, t -> {
                        t.dropPrimary();
                        t.dropUnique(List.of("email"));
                        t.enumOf("role", "a", "b", "c").change();
                    }),
                    "alter table \"" + LONG + "\" drop constraint"
                            + " \"a_table_with_a_name_that_is_rather_long_as_such_names__45e05d27\"",
                    "alter table \"" + LONG + "\" drop constraint"
                            + " \"a_table_with_a_name_that_is_rather_long_as_such_names__5f04f465\"",
                    keeping(
                            "\"" + LONG + "\"",
                            "role",
                            "alter table \"" + LONG + "\" alter column \"role\" type varchar(255)",
                            ", drop constraint if exists"
                                    + " \"a_table_with_a_name_that_is_rather_long_as_such_names__3c317252\", add constraint"
                                    + " \"a_table_with_a_name_that_is_rather_long_as_such_names__3c317252\""
                                    + " check (\"role\" in ('a', 'b', 'c'))")),
            alter(
                    "SB-90",
                    "change of the type alone",
                    t -> t.string("c").nullable().defaultTo("x"),
                    t -> t.text("c").change(),
                    keeping("\"t\"", "c", "alter table \"t\" alter column \"c\" type text", "")),
            alter(
                    "SB-90",
                    "change of nullability and default",
                    t -> t.integer("c").defaultTo(1),
                    t -> t.bigInteger("c").nullable().defaultTo(2).change(),
                    "alter table \"t\" alter column \"c\" drop default, alter column \"c\" type bigint,"
                            + " alter column \"c\" drop not null, alter column \"c\" set default '2'"),
            alter(
                    "SB-90",
                    "change to not null without default",
                    t -> t.integer("c").nullable().defaultTo(1),
                    t -> t.integer("c").nullable(false).defaultTo(null).change(),
                    "alter table \"t\" alter column \"c\" drop default, alter column \"c\" type integer,"
                            + " alter column \"c\" set not null"),
            alter(
                    "SB-90",
                    "change of a default that has no cast to the new type",
                    t -> t.string("c").defaultTo("one"),
                    t -> t.integer("c")
                            .using("length(c)")
                            .defaultTo(raw("1 + 1"))
                            .change(),
                    "alter table \"t\" alter column \"c\" drop default,"
                            + " alter column \"c\" type integer using length(c), alter column \"c\" set default 1 + 1"),
            alter(
                    "SB-90",
                    "change to an identity column with collation elsewhere",
                    t -> {
                        t.integer("c");
                        t.string("d");
                    },
                    t -> {
                        t.bigInteger("c").generatedAs().always().from(50).change();
                        t.text("d").collation("C").change();
                    },
                    "alter table \"t\" alter column \"c\" drop default, alter column \"c\" type bigint,"
                            + " alter column \"c\" add generated always as identity (start with 50)",
                    "alter table \"t\" alter column \"d\" type text collate \"C\""),
            alter(
                    "SB-H1",
                    "change of an enum",
                    t -> t.enumOf("role", "a", "b").defaultTo("a"),
                    t -> t.enumOf("role", "b", "it's").defaultTo("b").change(),
                    keeping(
                            "\"t\"",
                            "role",
                            "alter table \"t\" alter column \"role\" drop default,"
                                    + " alter column \"role\" type varchar(255)",
                            ", alter column \"role\" set default 'b', drop constraint if exists \"t_role_check\","
                                    + " add constraint \"t_role_check\" check (\"role\" in ('b', 'it''s'))")),
            alter(
                    "SB-H1",
                    "change of a string to an enum",
                    t -> t.string("Role"),
                    t -> t.enumOf("Role", "a", "b").change(),
                    keeping(
                            "\"t\"",
                            "Role",
                            "alter table \"t\" alter column \"Role\" type varchar(255)",
                            ", drop constraint if exists \"t_Role_check\","
                                    + " add constraint \"t_Role_check\" check (\"Role\" in ('a', 'b'))")),
            alter(
                    "SB-90",
                    "change to unsigned",
                    t -> t.integer("c"),
                    t -> t.unsignedBigInteger("c").change(),
                    "alter table \"t\" alter column \"c\" type bigint, drop constraint if exists \"t_c_check\","
                            + " add constraint \"t_c_check\" check (\"c\" >= 0)"),
            alter(
                    "SB-90",
                    "new columns, each in a statement",
                    t -> t.id(),
                    t -> {
                        t.string("a").nullable();
                        t.unsignedInteger("b").defaultTo(0).index();
                    },
                    "alter table \"t\" add column \"a\" varchar(255) null",
                    "alter table \"t\" add column \"b\" integer check (\"b\" >= 0) not null default '0'",
                    "create index \"t_b_index\" on \"t\" (\"b\")"),
            alter(
                    "SB-91",
                    "renameColumn",
                    t -> t.integer("a"),
                    t -> t.renameColumn("a", "New \"name\""),
                    "alter table \"t\" rename column \"a\" to \"New \"\"name\"\"\""),
            alter(
                    "SB-92",
                    "dropColumn",
                    t -> {
                        t.integer("a");
                        t.integer("b");
                    },
                    t -> t.dropColumn("a", "b"),
                    "alter table \"t\" drop column \"a\", drop column \"b\""),
            schema(
                    "SB-92",
                    "dropColumns",
                    schema -> schema.create("t", t -> t.integer("a")),
                    schema -> schema.dropColumns("t", "a"),
                    "alter table \"t\" drop column \"a\""),
            schema(
                    "SB-95",
                    "rename",
                    schema -> schema.create("shop.a", t -> {}),
                    schema -> {
                        schema.rename("shop.a", "b");
                        schema.rename("shop.b", "shop.c");
                    },
                    "alter table \"shop\".\"a\" rename to \"b\"",
                    "alter table \"shop\".\"b\" rename to \"c\""),
            alter(
                    "SB-95",
                    "rename in a blueprint",
                    t -> {},
                    t -> {
                        t.rename("u");
                        t.integer("a");
                    },
                    "alter table \"t\" rename to \"u\"",
                    "alter table \"u\" add column \"a\" integer not null"),
            schema(
                    "SB-95",
                    "drop, dropIfExists",
                    schema -> schema.create("t", t -> {}),
                    schema -> {
                        schema.drop("t");
                        schema.dropIfExists("t");
                    },
                    "drop table \"t\"",
                    "drop table if exists \"t\""),
            table(
                    "SB-96",
                    "temporary",
                    t -> {
                        t.temporary();
                        t.integer("a");
                    },
                    "create temporary table \"t\" (\"a\" integer not null)"),
            table(
                    "SB-96",
                    "comment",
                    t -> t.comment("Bob's \\ table"),
                    "create table \"t\" ()",
                    "comment on table \"t\" is E'Bob''s \\\\ table'"),
            alter("SB-96", "comment(null)", t -> {}, t -> t.comment(null), "comment on table \"t\" is null"),
            schema(
                    "SB-112",
                    "ensureExtension",
                    SchemaCase::nothing,
                    schema -> schema.ensureExtension("plpgsql"),
                    "create extension if not exists \"plpgsql\""),
            schema(
                            "SB-112",
                            "ensureExtension in a schema",
                            SchemaCase::nothing,
                            schema -> schema.ensureExtension("uuid-ossp", "shop"),
                            "create extension if not exists \"uuid-ossp\" with schema \"shop\"")
                    .needing("uuid-ossp"),
            schema(
                    "SB-113",
                    "schema.table everywhere",
                    schema -> schema.create("shop.users", t -> t.id()),
                    schema -> {
                        schema.create("shop.orders", t -> {
                            t.id().from(5);
                            t.foreignId("user_id").constrained("shop.users");
                            t.string("code").unique().comment("x");
                            t.enumOf("state", "new").index();
                        });
                        schema.table("shop.orders", t -> {
                            t.renameIndex("shop_orders_state_index", "by_state");
                            t.dropIndex("by_state");
                            t.dropPrimary();
                            t.enumOf("state", "new", "old").change();
                        });
                    },
                    "create table \"shop\".\"orders\" (\"id\" bigserial not null primary key, \"user_id\" bigint not null,"
                            + " \"code\" varchar(255) not null,"
                            + " \"state\" varchar(255) check (\"state\" in ('new')) not null)",
                    "select setval(pg_get_serial_sequence('\"shop\".\"orders\"', 'id'), 5, false)",
                    "comment on column \"shop\".\"orders\".\"code\" is 'x'",
                    "alter table \"shop\".\"orders\" add constraint \"shop_orders_code_unique\" unique (\"code\")",
                    "create index \"shop_orders_state_index\" on \"shop\".\"orders\" (\"state\")",
                    "alter table \"shop\".\"orders\" add constraint \"shop_orders_user_id_foreign\""
                            + " foreign key (\"user_id\") references \"shop\".\"users\" (\"id\")",
                    "alter index \"shop\".\"shop_orders_state_index\" rename to \"by_state\"",
                    "drop index \"shop\".\"by_state\"",
                    "alter table \"shop\".\"orders\" drop constraint \"orders_pkey\"",
                    keeping(
                            "\"shop\".\"orders\"",
                            "state",
                            "alter table \"shop\".\"orders\" alter column \"state\" type varchar(255)",
                            ", drop constraint if exists \"orders_state_check\","
                                    + " add constraint \"orders_state_check\" check (\"state\" in ('new', 'old'))")),
            schema(
                    "SB-113",
                    "names with spaces, quotes, upper case, emoji and reserved words",
                    SchemaCase::nothing,
                    schema -> schema.create("select", t -> {
                        t.string("Full Name").unique();
                        t.string("it's").defaultTo("it's");
                        t.string("a\"b").index();
                        t.string("👍").comment("👍");
                        t.enumOf("from", "to");
                    }),
                    "create table \"select\" (\"Full Name\" varchar(255) not null,"
                            + " \"it's\" varchar(255) not null default 'it''s', \"a\"\"b\" varchar(255) not null,"
                            + " \"👍\" varchar(255) not null, \"from\" varchar(255) check (\"from\" in ('to')) not null)",
                    "comment on column \"select\".\"👍\" is '👍'",
                    "alter table \"select\" add constraint \"select_full name_unique\" unique (\"Full Name\")",
                    "create index \"select_a\"\"b_index\" on \"select\" (\"a\"\"b\")"));

    private TableCases() {}
}
