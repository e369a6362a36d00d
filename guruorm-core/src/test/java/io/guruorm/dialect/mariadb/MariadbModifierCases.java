package io.guruorm.dialect.mariadb;

import static io.guruorm.dialect.SchemaText.alter;
import static io.guruorm.dialect.SchemaText.table;

import io.guruorm.dialect.SchemaText.Case;
import io.guruorm.schema.Blueprint;
import io.guruorm.sql.Raw;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Rows SB-50 to SB-65 of the feature map: what columns are beside their types. */
final class MariadbModifierCases {

    static final List<Case> ALL = List.of(
            column("SB-50", t -> t.string("a").nullable(), "`a` varchar(255) null"),
            column("SB-51", t -> t.string("a").defaultTo("it's \\"), "`a` varchar(255) not null default 'it''s \\\\'"),
            column("SB-51", t -> t.booleanOf("a").defaultTo(true), "`a` tinyint(1) not null default '1'"),
            column("SB-51", t -> t.integer("a").defaultTo(-5), "`a` int not null default '-5'"),
            column("SB-51", t -> t.text("a").nullable().defaultTo(null), "`a` text null default null"),
            column("SB-51", t -> t.uuid("a").defaultTo(Raw.raw("uuid()")), "`a` uuid not null default uuid()"),
            column(
                    "SB-51",
                    t -> t.json("a").defaultTo(Map.of("x", "it's")),
                    "`a` json not null default '{\"x\":\"it''s\"}'"),
            column(
                    "SB-51",
                    t -> t.timestampTz("a").defaultTo(Instant.parse("2024-02-29T12:30:00.5Z")),
                    "`a` timestamp(6) not null default '2024-02-29 12:30:00.5'"),
            column(
                    "SB-51",
                    t -> t.binary("a", 2).defaultTo(new byte[] {1, 39}),
                    "`a` varbinary(2) not null default x'0127'"),
            column(
                    "SB-52",
                    t -> t.timestamp("a").useCurrent(),
                    "`a` datetime(6) not null default CURRENT_TIMESTAMP(6)"),
            column("SB-52", t -> t.timestamp("a", 0).useCurrent(), "`a` datetime not null default CURRENT_TIMESTAMP"),
            column("SB-52", t -> t.date("a").useCurrent(), "`a` date not null default CURRENT_DATE"),
            column("SB-52", t -> t.year("a").useCurrent(), "`a` year not null default year(CURRENT_DATE)"),
            column(
                    "SB-53",
                    t -> t.timestamp("a").useCurrent().useCurrentOnUpdate(),
                    "`a` datetime(6) not null default CURRENT_TIMESTAMP(6) on update CURRENT_TIMESTAMP(6)"),
            column("SB-54", t -> t.decimal("a", 8, 2).unsigned(), "`a` decimal(8, 2) unsigned not null"),
            column(
                    "SB-60",
                    t -> t.string("a").collation("utf8mb4_bin"),
                    "`a` varchar(255) collate utf8mb4_bin not null"),
            column(
                    "SB-61",
                    t -> t.string("a").charset("latin1").collation("latin1_bin"),
                    "`a` varchar(255) character set latin1 collate latin1_bin not null"),
            column(
                    "SB-62",
                    t -> t.string("a").comment("it's \\ what?"),
                    "`a` varchar(255) not null comment 'it''s \\\\ what?'"),
            table(
                    "SB-55",
                    t -> t.bigInteger("a").autoIncrement().from(100),
                    "create table `t` (`a` bigint not null auto_increment primary key) auto_increment = 100"),
            alter("SB-63", t -> t.integer("c").after("a"), "alter table `t` add column `c` int not null after `a`"),
            alter("SB-63", t -> t.integer("c").first(), "alter table `t` add column `c` int not null first"),
            alter(
                    "SB-47",
                    t -> t.after("a", more -> {
                        more.integer("c");
                        more.integer("d");
                    }),
                    "alter table `t` add column `c` int not null after `a`",
                    "alter table `t` add column `d` int not null after `c`"),
            table(
                    "SB-64",
                    t -> {
                        t.integer("a");
                        t.integer("b").defaultTo(1).invisible();
                    },
                    "create table `t` (`a` int not null, `b` int not null default '1' invisible)"),
            alter(
                    "SB-65",
                    t -> t.integer("c").nullable().instant().lock("none"),
                    "alter table `t` add column `c` int null, algorithm=instant, lock=none"),
            table(
                    "SB-57",
                    t -> {
                        t.integer("a");
                        t.integer("b").storedAs("a + 1");
                        t.integer("c").virtualAs("a * 2").nullable();
                    },
                    "create table `t` (`a` int not null, `b` int generated always as (a + 1) stored"
                            + " check (`b` is not null), `c` int generated always as (a * 2) virtual)"),
            table(
                    "SB-58",
                    t -> {
                        t.json("a");
                        t.string("b").virtualAsJson("a->x->y[0]").nullable();
                    },
                    "create table `t` (`a` json not null, `b` varchar(255) generated always as"
                            + " (json_value(`a`, '$.\"x\".\"y\"[0]')) virtual)"));

    private MariadbModifierCases() {}

    private static Case column(String id, Consumer<Blueprint> column, String sql) {
        return table(id, column, "create table `t` (" + sql + ")");
    }
}
