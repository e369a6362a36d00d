package io.guruorm.dialect.mariadb;

import static io.guruorm.schema.IndexPart.part;

import io.guruorm.schema.Blueprint;
import io.guruorm.schema.Schema;
import io.guruorm.sql.Query;
import io.guruorm.sql.Raw;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A row of the table of schema changes on MariaDB. Run as text here, and on a real server by the contract tests.
 *
 * @param id the row of the feature map
 * @param given what is there before
 * @param change what is said
 * @param sql what it compiles to
 */
public record MariadbCase(String id, Consumer<Schema> given, Consumer<Schema> change, List<String> sql) {

    static void nothing(Schema schema) {
        // as the new table needs nothing before it
    }

    static void given(Blueprint t) {
        t.integer("a");
        t.string("b");
        t.index("b");
        t.unique("a");
    }

    private static void wide(Blueprint t) {
        given(t);
        t.integer("c");
    }

    static MariadbCase column(String id, Consumer<Blueprint> column, String sql) {
        return table(id, column, "create table `t` (" + sql + ")");
    }

    static MariadbCase table(String id, Consumer<Blueprint> define, String... sql) {
        return new MariadbCase(id, MariadbCase::nothing, schema -> schema.create("t", define), List.of(sql));
    }

    static MariadbCase alter(String id, Consumer<Blueprint> alter, String... sql) {
        return changed(id, MariadbCase::given, alter, sql);
    }

    static MariadbCase changed(String id, Consumer<Blueprint> given, Consumer<Blueprint> alter, String... sql) {
        return new MariadbCase(
                id, schema -> schema.create("t", given), schema -> schema.table("t", alter), List.of(sql));
    }

    /** All of them. */
    public static Stream<MariadbCase> all() {
        return Stream.of(
                        types(),
                        modifiers(),
                        computed(),
                        keys(),
                        indexes(),
                        foreignKeys(),
                        tables(),
                        changes(),
                        views(),
                        rules(),
                        parts(),
                        MariadbHelperCases.ALL.stream())
                .flatMap(rows -> rows);
    }

    private static Stream<MariadbCase> types() {
        return Stream.of(
                column("SB-01", t -> t.id(), "`id` bigint unsigned not null auto_increment primary key"),
                column("SB-02", t -> t.increments("a"), "`a` int unsigned not null auto_increment primary key"),
                column(
                        "SB-03",
                        t -> t.mediumIncrements("a"),
                        "`a` mediumint unsigned not null auto_increment primary key"),
                column(
                        "SB-04",
                        t -> t.smallIncrements("a"),
                        "`a` smallint unsigned not null auto_increment primary key"),
                column("SB-04", t -> t.tinyIncrements("a"), "`a` tinyint unsigned not null auto_increment primary key"),
                column("SB-05", t -> t.bigInteger("a"), "`a` bigint not null"),
                column("SB-05", t -> t.unsignedBigInteger("a"), "`a` bigint unsigned not null"),
                column("SB-06", t -> t.integer("a"), "`a` int not null"),
                column("SB-06", t -> t.unsignedInteger("a"), "`a` int unsigned not null"),
                column("SB-07", t -> t.mediumInteger("a"), "`a` mediumint not null"),
                column("SB-08", t -> t.smallInteger("a"), "`a` smallint not null"),
                column("SB-09", t -> t.tinyInteger("a"), "`a` tinyint not null"),
                column("SB-10", t -> t.floatOf("a"), "`a` double not null"),
                column("SB-10", t -> t.floatOf("a", 24), "`a` float not null"),
                column("SB-11", t -> t.doubleOf("a"), "`a` double not null"),
                column("SB-12", t -> t.decimal("a", 8, 2), "`a` decimal(8, 2) not null"),
                column("SB-13", t -> t.booleanOf("a"), "`a` tinyint(1) not null"),
                column("SB-14", t -> t.charOf("a", 2), "`a` char(2) not null"),
                column("SB-15", t -> t.string("a"), "`a` varchar(255) not null"),
                column("SB-16", t -> t.tinyText("a"), "`a` tinytext not null"),
                column("SB-17", t -> t.text("a"), "`a` text not null"),
                column("SB-17", t -> t.mediumText("a"), "`a` mediumtext not null"),
                column("SB-17", t -> t.longText("a"), "`a` longtext not null"),
                column(
                        "SB-18",
                        t -> t.enumOf("a`b", List.of("x", "y'z", "b\\s")),
                        "`a``b` enum('x', 'y''z', 'b\\\\s') not null"),
                column("SB-19", t -> t.set("a", List.of("x", "y'z")), "`a` set('x', 'y''z') not null"),
                column("SB-20", t -> t.json("a"), "`a` json not null"),
                column("SB-21", t -> t.jsonb("a"), "`a` json not null"),
                column("SB-22", t -> t.date("a"), "`a` date not null"),
                column("SB-23", t -> t.dateTime("a"), "`a` datetime(6) not null"),
                column("SB-23", t -> t.dateTime("a", 0), "`a` datetime not null"),
                column("SB-24", t -> t.dateTimeTz("a"), "`a` timestamp(6) not null"),
                column("SB-25", t -> t.time("a"), "`a` time(6) not null"),
                column("SB-26", t -> t.timestamp("a"), "`a` datetime(6) not null"),
                column("SB-27", t -> t.timestampTz("a", 3), "`a` timestamp(3) not null"),
                column("SB-28", t -> t.year("a"), "`a` year not null"),
                column("SB-29", t -> t.binary("a"), "`a` blob not null"),
                column("SB-29", t -> t.binary("a", 9), "`a` varbinary(9) not null"),
                column("SB-29", t -> t.binary("a", 9, true), "`a` binary(9) not null"),
                column("SB-30", t -> t.uuid("a"), "`a` uuid not null"),
                column("SB-31", t -> t.ulid("a"), "`a` char(26) not null"),
                column("SB-32", t -> t.ipAddress("a"), "`a` varchar(45) not null"),
                column("SB-33", t -> t.macAddress("a"), "`a` varchar(17) not null"),
                column("SB-34", t -> t.geometry("a"), "`a` geometry not null"),
                column("SB-34", t -> t.geometry("a", "POINT", 4326), "`a` point ref_system_id=4326 not null"),
                column("SB-35", t -> t.geography("a"), "`a` geometry ref_system_id=4326 not null"),
                column("SB-39", t -> t.rawColumn("a", "inet6"), "`a` inet6 not null"),
                column("SB-40", t -> t.timestamps(), "`created_at` datetime(6) null, `updated_at` datetime(6) null"),
                column(
                        "SB-40",
                        t -> t.timestampsTz(),
                        "`created_at` timestamp(6) null, `updated_at` timestamp(6) null"),
                column("SB-41", t -> t.softDeletes(), "`deleted_at` datetime(6) null"),
                column("SB-42", t -> t.rememberToken(), "`remember_token` varchar(100) null"),
                column(
                        "SB-43",
                        t -> t.morphs("a"),
                        "`a_type` varchar(255) not null, `a_id` bigint unsigned not null, index `t_a_type_a_id_index` (`a_type`, `a_id`)"));
    }

    private static Stream<MariadbCase> modifiers() {
        return Stream.of(
                column("SB-50", t -> t.string("a").nullable(), "`a` varchar(255) null"),
                column(
                        "SB-51",
                        t -> t.string("a").defaultTo("it's \\"),
                        "`a` varchar(255) not null default 'it''s \\\\'"),
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
                column(
                        "SB-52",
                        t -> t.timestamp("a", 0).useCurrent(),
                        "`a` datetime not null default CURRENT_TIMESTAMP"),
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
                        "alter table `t` add column `c` int null, algorithm=instant, lock=none"));
    }

    private static Stream<MariadbCase> computed() {
        return Stream.of(
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
    }

    private static Stream<MariadbCase> keys() {
        return Stream.of(
                table(
                        "SB-70",
                        t -> {
                            t.integer("a");
                            t.integer("b");
                            t.primary(List.of("a", "b")).algorithm("btree");
                        },
                        "create table `t` (`a` int not null, `b` int not null, primary key using btree (`a`, `b`))"),
                alter("SB-70", t -> t.primary("a"), "alter table `t` add primary key (`a`)"),
                changed(
                        "SB-76",
                        t -> t.string("a", 9).primary(),
                        t -> t.dropPrimary(),
                        "alter table `t` drop primary key"),
                table(
                        "SB-71",
                        t -> t.string("a").unique(),
                        "create table `t` (`a` varchar(255) not null, unique `t_a_unique` (`a`))"));
    }

    private static Stream<MariadbCase> indexes() {
        return Stream.of(
                alter(
                        "SB-71",
                        t -> t.unique("b").lock("shared"),
                        "alter table `t` add unique `t_b_unique` (`b`), lock=shared"),
                alter(
                        "SB-72",
                        t -> t.index("a", "x").algorithm("hash").online(),
                        "alter table `t` add index `x` using hash (`a`), lock=none"),
                alter("SB-72", t -> t.rawIndex("b(10) desc, a", "x"), "alter table `t` add index `x` (b(10) desc, a)"),
                alter("SB-73", t -> t.fullText("b"), "alter table `t` add fulltext `t_b_fulltext` (`b`)"),
                table(
                        "SB-74",
                        t -> t.geometry("a", "point").spatialIndex(),
                        "create table `t` (`a` point not null, spatial index `t_a_spatialindex` (`a`))"),
                alter("SB-76", t -> t.dropIndex(List.of("b")), "alter table `t` drop index `t_b_index`"),
                alter("SB-76", t -> t.dropUnique(List.of("a")), "alter table `t` drop index `t_a_unique`"),
                alter(
                        "SB-76",
                        t -> t.renameIndex("t_b_index", "x`y"),
                        "alter table `t` rename index `t_b_index` to `x``y`"));
    }

    private static Stream<MariadbCase> foreignKeys() {
        return Stream.of(
                new MariadbCase(
                        "SB-80",
                        schema -> schema.create("users", t -> t.id()),
                        schema -> schema.create("t", t -> {
                            t.foreignId("user_id").constrained().cascadeOnDelete();
                        }),
                        List.of("create table `t` (`user_id` bigint unsigned not null, constraint `t_user_id_foreign`"
                                + " foreign key (`user_id`) references `users` (`id`) on delete cascade)")),
                new MariadbCase(
                        "SB-84",
                        schema -> {
                            schema.create("users", t -> t.id());
                            schema.create("t", t -> t.foreignId("u").nullable());
                        },
                        schema -> schema.table("t", t -> t.foreign("u")
                                .references("id")
                                .on("users")
                                .onDelete("set null")
                                .lock("shared")),
                        List.of(
                                "alter table `t` add constraint `t_u_foreign` foreign key (`u`) references `users` (`id`)"
                                        + " on delete set null, lock=shared")),
                new MariadbCase(
                        "SB-85",
                        schema -> {
                            schema.create("users", t -> t.id());
                            schema.create("t", t -> t.foreignId("u").constrained("users"));
                        },
                        schema -> schema.table("t", t -> t.dropForeign(List.of("u"))),
                        List.of("alter table `t` drop foreign key `t_u_foreign`")));
    }

    private static Stream<MariadbCase> tables() {
        return Stream.of(
                table(
                        "SB-96",
                        t -> {
                            t.innoDb();
                            t.charset("utf8mb4");
                            t.collation("utf8mb4_unicode_ci");
                            t.comment("it's");
                            t.integer("a");
                        },
                        "create table `t` (`a` int not null) engine = InnoDB default character set utf8mb4"
                                + " collate utf8mb4_unicode_ci comment = 'it''s'"),
                table(
                        "SB-96",
                        t -> {
                            t.temporary();
                            t.integer("a");
                        },
                        "create temporary table `t` (`a` int not null)"),
                alter("SB-96", t -> t.comment(null), "alter table `t` comment = ''"),
                alter("SB-96", t -> t.engine("Aria"), "alter table `t` engine = Aria"),
                alter("SB-96", t -> t.collation("utf8mb4_bin"), "alter table `t` collate utf8mb4_bin"),
                new MariadbCase(
                        "SB-95",
                        schema -> schema.create("t", MariadbCase::given),
                        schema -> schema.rename("t", "u"),
                        List.of("alter table `t` rename to `u`")),
                new MariadbCase(
                        "SB-95",
                        schema -> schema.create("t", MariadbCase::given),
                        schema -> schema.drop("t"),
                        List.of("drop table `t`")),
                new MariadbCase(
                        "SB-95",
                        MariadbCase::nothing,
                        schema -> schema.dropIfExists("t"),
                        List.of("drop table if exists `t`")),
                new MariadbCase(
                        "SB-77",
                        MariadbCase::nothing,
                        schema -> schema.create("a_table_with_a_name_of_some_length", t -> {
                            t.string("a_column_with_a_name_of_some_length", 9).index();
                        }),
                        List.of(
                                "create table `a_table_with_a_name_of_some_length` (`a_column_with_a_name_of_some_length`"
                                        + " varchar(9) not null, index `a_table_with_a_name_of_some_length_a_column_with_a_name_31022740`"
                                        + " (`a_column_with_a_name_of_some_length`))")));
    }

    private static Stream<MariadbCase> changes() {
        return Stream.of(
                alter("SB-90", t -> t.string("c").nullable(), "alter table `t` add column `c` varchar(255) null"),
                alter("SB-91", t -> t.renameColumn("b", "c"), "alter table `t` rename column `b` to `c`"),
                changed(
                        "SB-92",
                        MariadbCase::wide,
                        t -> t.dropColumn("a", "b"),
                        "alter table `t` drop column `a`, drop column `b`"));
    }

    private static Stream<MariadbCase> views() {
        return Stream.of(
                view(
                        schema -> schema.createView(
                                "It's `a` table",
                                Query.from("t")
                                        .select("a", "b")
                                        .where("b", "it's ? \\")
                                        .where("a", ">", -1),
                                v -> v.columns("x `y`", "select").withCheckOption()),
                        "create view `It's ``a`` table` (`x ``y```, `select`) as select `a`, `b` from `t`"
                                + " where `b` = 'it''s ? \\\\' and `a` > (-1) with cascaded check option"),
                view(
                        schema -> schema.createOrReplaceView("v", "select a from t; -- c", v -> v.securityInvoker()
                                .withLocalCheckOption()),
                        "create or replace sql security invoker view `v` as select a from t with local check option"),
                view(schema -> schema.dropView("v"), "drop view `v`"),
                view(schema -> schema.dropViewIfExists("none"), "drop view if exists `none`"));
    }

    private static MariadbCase view(Consumer<Schema> change, String... sql) {
        return new MariadbCase(
                "XB-2",
                schema -> {
                    schema.create("t", MariadbCase::given);
                    schema.createView("v", "select * from t");
                },
                change,
                List.of(sql));
    }

    private static Stream<MariadbCase> rules() {
        return Stream.of(
                table(
                        "SB-H12",
                        t -> {
                            t.integer("n").check("n > 0");
                            t.check("it's `so` é", "n <> 7");
                        },
                        "create table `t` (`n` int not null, constraint `t_n_check` check (n > 0),"
                                + " constraint `it's ``so`` é` check (n <> 7))"),
                alter(
                        "SB-H12",
                        t -> t.integer("n").check("n > a").after("a"),
                        "alter table `t` add column `n` int not null after `a`, add constraint `t_n_check` check (n > a)"),
                alter("SB-H12", t -> t.check("c", "a > 0"), "alter table `t` add constraint `c` check (a > 0)"),
                changed(
                        "SB-H12",
                        t -> t.integer("a").check("a > 0"),
                        t -> {
                            t.dropCheck(List.of("a"));
                            t.dropCheck("none").ifExists();
                        },
                        "alter table `t` drop constraint `t_a_check`",
                        "alter table `t` drop constraint if exists `none`"),
                alter(
                        "SB-H12",
                        t -> t.bigInteger("a").redefine(),
                        "alter table `t` modify column `a` bigint not null, drop constraint if exists `t_a_check`"),
                alter(
                        "SB-H12",
                        t -> t.enumOf("b", "x", "y")
                                .nullable()
                                .defaultTo("x")
                                .comment("why")
                                .check("b <> 'y'")
                                .first()
                                .redefine(),
                        "alter table `t` modify column `b` enum('x', 'y') null default 'x' comment 'why' first,"
                                + " drop constraint if exists `t_b_check`, add constraint `t_b_check` check (b <> 'y')"));
    }

    private static Stream<MariadbCase> parts() {
        return Stream.of(
                alter(
                        "SB-H12",
                        t -> t.index(part("b").length(20).desc(), part("a").asc()),
                        "alter table `t` add index `t_b_a_index` (`b`(20) desc, `a` asc)"),
                alter(
                        "SB-H12",
                        t -> t.unique(part("b").length(9)).name("x y").comment("it's"),
                        "alter table `t` add unique `x y` (`b`(9)) comment 'it''s'"),
                table(
                        "SB-H12",
                        t -> {
                            t.string("a").index().comment("column");
                            t.index(part("a").desc()).name("d").comment("index");
                        },
                        "create table `t` (`a` varchar(255) not null comment 'column',"
                                + " index `t_a_index` (`a`), index `d` (`a` desc) comment 'index')"));
    }

    @Override
    public String toString() {
        return id + " " + sql.get(0);
    }
}
