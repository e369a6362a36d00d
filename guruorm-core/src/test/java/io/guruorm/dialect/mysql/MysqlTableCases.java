package io.guruorm.dialect.mysql;

import static io.guruorm.dialect.SchemaText.alter;
import static io.guruorm.dialect.SchemaText.schema;
import static io.guruorm.dialect.SchemaText.table;

import io.guruorm.dialect.SchemaText;
import io.guruorm.dialect.SchemaText.Case;
import io.guruorm.schema.Blueprint;
import io.guruorm.schema.Schema;
import java.util.List;

/** Rows SB-70 to SB-115 of the feature map: keys, indexes, foreign keys, tables. */
final class MysqlTableCases {

    static final List<Case> ALL = List.of(
            table(
                    "SB-70",
                    t -> {
                        t.integer("a");
                        t.integer("b");
                        t.primary(List.of("a", "b")).algorithm("btree");
                    },
                    "create table `t` (`a` int not null, `b` int not null, primary key using btree (`a`, `b`))"),
            alter("SB-70", t -> t.primary("a").lock("none"), "alter table `t` add primary key (`a`), lock=none"),
            alter(
                    "SB-71",
                    t -> t.unique("b").lock("shared"),
                    "alter table `t` add unique `t_b_unique` (`b`), lock=shared"),
            alter(
                    "SB-71",
                    t -> t.unique(List.of("a", "b"), null, "btree"),
                    "alter table `t` add unique `t_a_b_unique` using btree (`a`, `b`)"),
            alter(
                    "SB-72",
                    t -> t.index("a", "x").algorithm("hash").online(),
                    "alter table `t` add index `x` using hash (`a`), lock=none"),
            alter("SB-72", t -> t.rawIndex("b(10) desc, a", "x"), "alter table `t` add index `x` (b(10) desc, a)"),
            alter("SB-72", t -> t.rawIndex("(lower(b)), a", "x"), "alter table `t` add index `x` ((lower(b)), a)"),
            alter("SB-73", t -> t.fullText("b"), "alter table `t` add fulltext `t_b_fulltext` (`b`)"),
            alter("SB-73", t -> t.fullText(List.of("a", "b"), "x"), "alter table `t` add fulltext `x` (`a`, `b`)")
                    .givenTable(t -> {
                        t.text("a");
                        t.text("b");
                    }),
            table(
                    "SB-74",
                    t -> t.geometry("a", "point", 4326).spatialIndex(),
                    "create table `t` (`a` point srid 4326 not null, spatial index `t_a_spatialindex` (`a`))"),
            alter("SB-76", t -> t.dropPrimary(), "alter table `t` drop primary key")
                    .givenTable(MysqlTableCases::keyed),
            alter("SB-76", t -> t.dropPrimary("PRIMARY"), "alter table `t` drop primary key")
                    .givenTable(MysqlTableCases::keyed),
            alter("SB-76", t -> t.dropIndex(List.of("b")), "alter table `t` drop index `t_b_index`"),
            alter("SB-76", t -> t.dropUnique(List.of("a")), "alter table `t` drop index `t_a_unique`"),
            alter("SB-76", t -> t.dropFullText(List.of("a")), "alter table `t` drop index `t_a_fulltext`")
                    .givenTable(t -> t.text("a").fullText()),
            alter("SB-76", t -> t.dropSpatialIndex("x"), "alter table `t` drop index `x`")
                    .givenTable(t -> {
                        t.geometry("a", "point", 4326);
                        t.spatialIndex("a", "x");
                    }),
            alter("SB-76", t -> t.dropIndex("x").online(), "alter table `t` drop index `x`, lock=none")
                    .givenTable(t -> t.integer("a").index("x")),
            alter("SB-76", t -> t.renameIndex("x", "x`y"), "alter table `t` rename index `x` to `x``y`")
                    .givenTable(t -> t.integer("a").index("x")),
            schema(
                    "SB-77",
                    schema -> schema.create("a_table_with_a_name_of_some_length", t -> {
                        t.string("a_column_with_a_name_of_some_length", 9).index();
                    }),
                    "create table `a_table_with_a_name_of_some_length` (`a_column_with_a_name_of_some_length`"
                            + " varchar(9) not null, index `a_table_with_a_name_of_some_length_a_column_with_a_name_31022740`"
                            + " (`a_column_with_a_name_of_some_length`))"),
            alter(
                            "SB-80",
                            t -> t.foreign(List.of("a", "b"))
                                    .references("c", "d")
                                    .on("guruorm_shop.u"),
                            "alter table `t` add constraint `t_a_b_foreign` foreign key (`a`, `b`)"
                                    + " references `guruorm_shop`.`u` (`c`, `d`)")
                    .given(schema -> {
                        schema.createDatabase("guruorm_shop");
                        schema.create("guruorm_shop.u", t -> {
                            t.integer("c");
                            t.integer("d");
                            t.primary(List.of("c", "d"));
                        });
                        schema.create("t", t -> {
                            t.integer("a");
                            t.integer("b");
                        });
                    }),
            alter(
                            "SB-80",
                            t -> t.foreign("a", "x").references("id").on("u"),
                            "alter table `t` add constraint `x` foreign key (`a`) references `u` (`id`)")
                    .given(MysqlTableCases::parent),
            alter(
                            "SB-81",
                            t -> t.foreign("a")
                                    .references("id")
                                    .on("u")
                                    .cascadeOnDelete()
                                    .restrictOnUpdate(),
                            "alter table `t` add constraint `t_a_foreign` foreign key (`a`) references `u` (`id`)"
                                    + " on delete cascade on update restrict")
                    .given(MysqlTableCases::parent),
            alter(
                            "SB-81",
                            t -> t.foreign("a")
                                    .references("id")
                                    .on("u")
                                    .nullOnDelete()
                                    .noActionOnUpdate(),
                            "alter table `t` add constraint `t_a_foreign` foreign key (`a`) references `u` (`id`)"
                                    + " on delete set null on update no action")
                    .given(MysqlTableCases::parent),
            alter(
                            "SB-84",
                            t -> t.foreign("a").references("id").on("u").lock("shared"),
                            "alter table `t` add constraint `t_a_foreign` foreign key (`a`) references `u` (`id`), lock=shared")
                    .given(MysqlTableCases::parent),
            alter("SB-85", t -> t.dropForeign(List.of("a")), "alter table `t` drop foreign key `t_a_foreign`")
                    .given(schema -> child(schema, "t_a_foreign")),
            alter("SB-85", t -> t.dropForeign("x"), "alter table `t` drop foreign key `x`")
                    .given(schema -> child(schema, "x")),
            alter("SB-91", t -> t.renameColumn("b", "c"), "alter table `t` rename column `b` to `c`"),
            alter("SB-92", t -> t.dropColumn("a", "b"), "alter table `t` drop column `a`, drop column `b`")
                    .givenTable(t -> {
                        SchemaText.plain(t);
                        t.integer("c");
                    }),
            schema("SB-92", schema -> schema.dropColumns("t", "a"), "alter table `t` drop column `a`")
                    .givenTable(SchemaText::plain),
            schema("SB-95", schema -> schema.rename("t", "u"), "alter table `t` rename to `u`")
                    .givenTable(SchemaText::plain),
            schema(
                            "SB-95",
                            schema -> schema.rename("guruorm_shop.t", "u"),
                            "alter table `guruorm_shop`.`t` rename to `guruorm_shop`.`u`")
                    .given(schema -> {
                        schema.createDatabase("guruorm_shop");
                        schema.create("guruorm_shop.t", SchemaText::plain);
                    }),
            schema("SB-95", schema -> schema.drop("t"), "drop table `t`").givenTable(SchemaText::plain),
            schema("SB-95", schema -> schema.dropIfExists("t"), "drop table if exists `t`"),
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
            alter("SB-96", t -> t.engine("MyISAM"), "alter table `t` engine = MyISAM")
                    .givenTable(t -> t.integer("a")),
            alter("SB-96", t -> t.collation("utf8mb4_bin"), "alter table `t` collate utf8mb4_bin"),
            alter("SB-100", t -> t.integer("c"), "alter table `t` add column `c` int not null"),
            schema(
                            "SB-113",
                            schema -> schema.create(
                                    "guruorm_shop.t", t -> t.string("a").index()),
                            "create table `guruorm_shop`.`t` (`a` varchar(255) not null, index `guruorm_shop_t_a_index` (`a`))")
                    .given(schema -> schema.createDatabase("guruorm_shop")),
            alter("SB-115", t -> t.integer("c").nullable(), "alter table `t` add column `c` int null"));

    private MysqlTableCases() {}

    private static void keyed(Blueprint t) {
        t.string("a", 9).primary();
    }

    /** A table to refer to, and one that will. */
    private static void parent(Schema schema) {
        schema.create("u", t -> t.integer("id").primary());
        schema.create("t", t -> t.integer("a").nullable());
    }

    private static void child(Schema schema, String key) {
        parent(schema);
        schema.table("t", t -> t.foreign("a", key).references("id").on("u"));
    }
}
