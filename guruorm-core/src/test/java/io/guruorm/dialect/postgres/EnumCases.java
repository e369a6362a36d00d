package io.guruorm.dialect.postgres;

import io.guruorm.schema.Schema;
import java.util.List;

/** Beyond Laravel: types of named values. */
final class EnumCases {

    private static final String ODD = "Order \"Status\" 🙂 select";

    static final List<SchemaCase> ALL = List.of(
            SchemaCase.schema(
                    "XB-1",
                    "createEnum",
                    SchemaCase::nothing,
                    s -> s.createEnum("order_status", "new", "paid"),
                    "create type \"order_status\" as enum ('new', 'paid')"),
            SchemaCase.schema(
                    "XB-1",
                    "createEnum of values with quotes",
                    SchemaCase::nothing,
                    s -> s.createEnum("shop.order_status", List.of("it's ?", "a\\b", "", "🙂")),
                    "create type \"shop\".\"order_status\" as enum ('it''s ?', E'a\\\\b', '', '🙂')"),
            SchemaCase.schema(
                    "XB-1",
                    "createEnum of an odd name",
                    SchemaCase::nothing,
                    s -> s.createEnum(ODD, "a"),
                    "create type \"Order \"\"Status\"\" 🙂 select\" as enum ('a')"),
            SchemaCase.schema(
                    "XB-1",
                    "createEnum of a name as long as can be",
                    SchemaCase::nothing,
                    s -> s.createEnum("x".repeat(63), "y".repeat(63)),
                    "create type \"" + "x".repeat(63) + "\" as enum ('" + "y".repeat(63) + "')"),
            SchemaCase.schema(
                    "XB-1",
                    "addValue",
                    EnumCases::given,
                    s -> s.alterEnum("order_status", e -> {
                        e.addValue("sent");
                        e.addValue("packed").before("sent");
                        e.addValue("checked").after("it's").ifNotExists();
                    }),
                    "alter type \"order_status\" add value 'sent'",
                    "alter type \"order_status\" add value 'packed' before 'sent'",
                    "alter type \"order_status\" add value if not exists 'checked' after 'it''s'"),
            SchemaCase.schema(
                    "XB-1",
                    "renameValue",
                    EnumCases::given,
                    s -> s.alterEnum("order_status", e -> e.renameValue("it's", "it is")),
                    "alter type \"order_status\" rename value 'it''s' to 'it is'"),
            SchemaCase.schema(
                    "XB-1",
                    "dropEnum",
                    EnumCases::given,
                    s -> s.dropEnum("order_status"),
                    "drop type \"order_status\""),
            SchemaCase.schema(
                    "XB-1",
                    "dropEnumIfExists",
                    SchemaCase::nothing,
                    s -> s.dropEnumIfExists("order_status"),
                    "drop type if exists \"order_status\""),
            SchemaCase.schema(
                    "XB-1",
                    "nativeEnum",
                    EnumCases::given,
                    s -> s.create("t", t -> {
                        t.nativeEnum("a", "order_status").defaultTo("it's");
                        t.nativeEnum("b", "public.order_status").nullable();
                    }),
                    "create table \"t\" (\"a\" \"order_status\" not null default 'it''s',"
                            + " \"b\" \"public\".\"order_status\" null)"),
            SchemaCase.schema(
                    "XB-1",
                    "change() to an enum",
                    s -> {
                        given(s);
                        s.create("t", t -> t.string("a").defaultTo("new"));
                    },
                    s -> s.table("t", t -> t.nativeEnum("a", "order_status")
                            .using("a::order_status")
                            .defaultTo("new")
                            .change()),
                    "alter table \"t\" alter column \"a\" drop default, alter column \"a\" type \"order_status\""
                            + " using a::order_status, alter column \"a\" set default 'new'"));

    private EnumCases() {}

    private static void given(Schema schema) {
        schema.createEnum("order_status", "new", "it's");
    }
}
