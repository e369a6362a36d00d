package io.guruorm.dialect.postgres;

import static io.guruorm.dialect.postgres.SchemaCase.alter;
import static io.guruorm.dialect.postgres.SchemaCase.column;
import static io.guruorm.dialect.postgres.SchemaCase.keeping;
import static io.guruorm.dialect.postgres.SchemaCase.table;
import static io.guruorm.sql.Raw.raw;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rows SB-50 to SB-68 of the feature map: what columns are beside their types. */
public final class ColumnModifierCases {

    private static final UUID KEY = UUID.fromString("5ca4bbc7-a2dd-894e-b960-588e30000000");

    /** The rows. */
    public static final List<SchemaCase> ALL = List.of(
            column("SB-50", "nullable", t -> t.text("c").nullable(), "\"c\" text null"),
            column("SB-50", "nullable(false)", t -> t.text("c").nullable(false), "\"c\" text not null"),
            column(
                    "SB-51",
                    "defaultTo(string)",
                    t -> t.text("c").defaultTo("it's"),
                    "\"c\" text not null default 'it''s'"),
            column(
                    "SB-51",
                    "defaultTo(number)",
                    t -> t.integer("c").defaultTo(-5),
                    "\"c\" integer not null default '-5'"),
            column(
                    "SB-51",
                    "defaultTo(true)",
                    t -> t.booleanOf("c").defaultTo(true),
                    "\"c\" boolean not null default '1'"),
            column(
                    "SB-51",
                    "defaultTo(0) on boolean",
                    t -> t.booleanOf("c").defaultTo(0),
                    "\"c\" boolean not null default '0'"),
            column(
                    "SB-51",
                    "defaultTo(null)",
                    t -> t.text("c").nullable().defaultTo(null),
                    "\"c\" text null default null"),
            column(
                    "SB-51",
                    "defaultTo(raw)",
                    t -> t.uuid("c").defaultTo(raw("gen_random_uuid()")),
                    "\"c\" uuid not null default gen_random_uuid()"),
            column(
                    "SB-51",
                    "defaultTo(Java enum)",
                    t -> t.string("c").defaultTo(ColumnTypeCases.Role.ADMIN),
                    "\"c\" varchar(255) not null default 'ADMIN'"),
            column(
                    "SB-51",
                    "defaultTo(UUID)",
                    t -> t.uuid("c").defaultTo(KEY),
                    "\"c\" uuid not null default '" + KEY + "'"),
            column(
                    "SB-51",
                    "defaultTo(Map)",
                    t -> t.jsonb("c").defaultTo(Map.of("a", "it's")),
                    "\"c\" jsonb not null default '{\"a\":\"it''s\"}'"),
            column(
                    "SB-51",
                    "defaultTo(true) on JSON",
                    t -> t.jsonb("c").defaultTo(true),
                    "\"c\" jsonb not null default 'true'"),
            column(
                    "SB-51",
                    "defaultTo(JSON text)",
                    t -> t.json("c").defaultTo("[]"),
                    "\"c\" json not null default '[]'"),
            column(
                    "SB-51",
                    "defaultTo(array)",
                    t -> t.rawColumn("c", "text[]").defaultTo(new String[] {"a", "b\"c"}),
                    "\"c\" text[] not null default E'{\"a\",\"b\\\\\"c\"}'"),
            column(
                    "SB-51",
                    "defaultTo(Instant)",
                    t -> t.timestampTz("c").defaultTo(Instant.parse("2024-02-03T04:05:06.123456789Z")),
                    "\"c\" timestamp(6) with time zone not null default '2024-02-03 04:05:06.123456+00'"),
            column(
                    "SB-51",
                    "defaultTo(LocalDate)",
                    t -> t.date("c").defaultTo(LocalDate.of(2024, 2, 3)),
                    "\"c\" date not null default '2024-02-03'"),
            column(
                    "SB-51",
                    "defaultTo(bytes)",
                    t -> t.binary("c").defaultTo(new byte[] {1, (byte) 0xff}),
                    "\"c\" bytea not null default E'\\\\x01ff'::bytea"),
            column(
                    "SB-52",
                    "useCurrent on timestamp",
                    t -> t.timestamp("c").useCurrent(),
                    "\"c\" timestamp(6) without time zone not null default CURRENT_TIMESTAMP"),
            column(
                    "SB-52",
                    "useCurrent on date",
                    t -> t.date("c").useCurrent(),
                    "\"c\" date not null default CURRENT_DATE"),
            column(
                    "SB-52",
                    "useCurrent on year",
                    t -> t.year("c").useCurrent(),
                    "\"c\" integer not null default extract(year from CURRENT_DATE)"),
            column(
                    "SB-54",
                    "unsigned",
                    t -> t.decimal("c").unsigned(),
                    "\"c\" decimal(8, 2) check (\"c\" >= 0) not null"),
            column("SB-55", "autoIncrement", t -> t.integer("c").autoIncrement(), "\"c\" serial not null primary key"),
            column(
                    "SB-55",
                    "unsigned autoIncrement",
                    t -> t.unsignedInteger("c").autoIncrement(),
                    "\"c\" serial check (\"c\" >= 0) not null primary key"),
            table(
                    "SB-55",
                    "from",
                    t -> t.id().from(100),
                    "create table \"t\" (\"id\" bigserial not null primary key)",
                    "select setval(pg_get_serial_sequence('\"t\"', 'id'), 100, false)"),
            table(
                    "SB-55",
                    "startingValue of a quoted name",
                    t -> t.id("a'b\"c").startingValue(7),
                    "create table \"t\" (\"a'b\"\"c\" bigserial not null primary key)",
                    "select setval(pg_get_serial_sequence('\"t\"', 'a''b\"c'), 7, false)"),
            table(
                    "SB-55",
                    "autoIncrement beside another primary key",
                    t -> {
                        t.id();
                        t.integer("part");
                        t.primary(List.of("id", "part"));
                    },
                    "create table \"t\" (\"id\" bigserial not null, \"part\" integer not null)",
                    "alter table \"t\" add primary key (\"id\", \"part\")"),
            column(
                    "SB-56",
                    "generatedAs",
                    t -> t.bigInteger("c").generatedAs(),
                    "\"c\" bigint not null generated by default as identity"),
            column(
                    "SB-56",
                    "id as identity, always",
                    t -> t.id().generatedAs().always(),
                    "\"id\" bigint not null generated always as identity primary key"),
            column(
                    "SB-56",
                    "generatedAs(options)",
                    t -> t.integer("c").generatedAs("increment by 10").from(100),
                    "\"c\" integer not null generated by default as identity (start with 100 increment by 10)"),
            column(
                    "SB-57",
                    "storedAs",
                    t -> {
                        t.integer("a");
                        t.integer("c").storedAs("a * 2");
                    },
                    "\"a\" integer not null, \"c\" integer not null generated always as (a * 2) stored"),
            column(
                    "SB-57",
                    "virtualAs",
                    t -> {
                        t.integer("a");
                        t.integer("c").nullable().virtualAs("a * 2");
                    },
                    "\"a\" integer not null, \"c\" integer null generated always as (a * 2) virtual"),
            column(
                    "SB-57",
                    "storedAs with the operator ?",
                    t -> {
                        t.jsonb("a");
                        t.booleanOf("c").storedAs("a ? 'x?' or a ?? 'y'");
                    },
                    "\"a\" jsonb not null, \"c\" boolean not null"
                            + " generated always as (a ?? 'x?' or a ?? 'y') stored"),
            column("SB-60", "collation", t -> t.text("c").collation("C"), "\"c\" text collate \"C\" not null"),
            table(
                    "SB-62",
                    "comment",
                    t -> t.text("c").comment("what's it?"),
                    "create table \"t\" (\"c\" text not null)",
                    "comment on column \"t\".\"c\" is 'what''s it?'"),
            alter(
                    "SB-62",
                    "comment(null) in change",
                    t -> t.text("c").comment("x"),
                    t -> t.text("c").comment(null).change(),
                    keeping("\"t\"", "c", "alter table \"t\" alter column \"c\" type text", ""),
                    "comment on column \"t\".\"c\" is null"),
            alter(
                    "SB-66",
                    "using",
                    t -> t.string("c"),
                    t -> t.integer("c").using("c::integer").change(),
                    "alter table \"t\" alter column \"c\" type integer using c::integer"),
            table(
                    "SB-67",
                    "primary, unique, index",
                    t -> {
                        t.uuid("id").primary();
                        t.string("a").unique();
                        t.string("b").index();
                        t.string("c").index("named");
                    },
                    "create table \"t\" (\"id\" uuid not null, \"a\" varchar(255) not null, \"b\" varchar(255) not null,"
                            + " \"c\" varchar(255) not null)",
                    "alter table \"t\" add primary key (\"id\")",
                    "alter table \"t\" add constraint \"t_a_unique\" unique (\"a\")",
                    "create index \"t_b_index\" on \"t\" (\"b\")",
                    "create index \"named\" on \"t\" (\"c\")"),
            table(
                    "SB-67",
                    "fullText",
                    t -> t.text("a").fullText(),
                    "create table \"t\" (\"a\" text not null)",
                    "create index \"t_a_fulltext\" on \"t\" using gin ((to_tsvector('english', \"a\")))"),
            table(
                            "SB-67",
                            "spatialIndex",
                            t -> t.geometry("a").spatialIndex(),
                            "create table \"t\" (\"a\" geometry not null)",
                            "create index \"t_a_spatialindex\" on \"t\" using gist (\"a\")")
                    .needing("postgis"),
            table(
                            "SB-67",
                            "vectorIndex",
                            t -> t.vector("a", 3).vectorIndex(),
                            "create table \"t\" (\"a\" vector(3) not null)",
                            "create index \"t_a_vectorindex\" on \"t\" using hnsw (\"a\" vector_cosine_ops)")
                    .needing("vector"),
            alter(
                    "SB-67",
                    "unique(true) in change",
                    t -> t.string("a"),
                    t -> t.string("a", 50).unique(true).change(),
                    keeping("\"t\"", "a", "alter table \"t\" alter column \"a\" type varchar(50)", ""),
                    "alter table \"t\" add constraint \"t_a_unique\" unique (\"a\")"),
            alter(
                    "SB-67",
                    "unique(false), index(false) in change",
                    t -> t.string("a").unique().index(),
                    t -> t.string("a").unique(false).index(false).change(),
                    keeping("\"t\"", "a", "alter table \"t\" alter column \"a\" type varchar(255)", ""),
                    "alter table \"t\" drop constraint \"t_a_unique\"",
                    "drop index \"t_a_index\""),
            alter(
                    "SB-67",
                    "primary(false) in change",
                    t -> t.integer("a").primary(),
                    t -> t.integer("a").primary(false).change(),
                    "alter table \"t\" alter column \"a\" type integer",
                    "alter table \"t\" drop constraint \"t_pkey\""),
            column("SB-68", "type", t -> t.string("c").type("varchar(7)"), "\"c\" varchar(7) not null"));

    private ColumnModifierCases() {}
}
