package io.guruorm.dialect.mariadb;

import static io.guruorm.dialect.SchemaText.alter;
import static io.guruorm.dialect.SchemaText.table;

import io.guruorm.dialect.SchemaText;
import io.guruorm.dialect.SchemaText.Case;
import io.guruorm.schema.Blueprint;
import java.util.List;
import java.util.function.Consumer;

/** Rows SB-70 to SB-96 of the feature map: keys, indexes, foreign keys, tables. */
final class MariadbTableCases {

    static final List<Case> ALL = List.of(
            table(
                    "SB-70",
                    t -> {
                        t.integer("a");
                        t.integer("b");
                        t.primary(List.of("a", "b")).algorithm("btree");
                    },
                    "create table `t` (`a` int not null, `b` int not null, primary key using btree (`a`, `b`))"),
            alter("SB-70", t -> t.primary("a"), "alter table `t` add primary key (`a`)"),
            changed("SB-76", t -> t.string("a", 9).primary(), t -> t.dropPrimary(), "alter table `t` drop primary key"),
            table(
                    "SB-71",
                    t -> t.string("a").unique(),
                    "create table `t` (`a` varchar(255) not null, unique `t_a_unique` (`a`))"),
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
                    "alter table `t` rename index `t_b_index` to `x``y`"),
            new Case(
                    "SB-80",
                    schema -> schema.create("users", t -> t.id()),
                    schema -> schema.create("t", t -> {
                        t.foreignId("user_id").constrained().cascadeOnDelete();
                    }),
                    List.of("create table `t` (`user_id` bigint unsigned not null, constraint `t_user_id_foreign`"
                            + " foreign key (`user_id`) references `users` (`id`) on delete cascade)")),
            new Case(
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
                    List.of("alter table `t` add constraint `t_u_foreign` foreign key (`u`) references `users` (`id`)"
                            + " on delete set null, lock=shared")),
            new Case(
                    "SB-85",
                    schema -> {
                        schema.create("users", t -> t.id());
                        schema.create("t", t -> t.foreignId("u").constrained("users"));
                    },
                    schema -> schema.table("t", t -> t.dropForeign(List.of("u"))),
                    List.of("alter table `t` drop foreign key `t_u_foreign`")),
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
            new Case(
                    "SB-95",
                    schema -> schema.create("t", SchemaText::plain),
                    schema -> schema.rename("t", "u"),
                    List.of("alter table `t` rename to `u`")),
            new Case(
                    "SB-95",
                    schema -> schema.create("t", SchemaText::plain),
                    schema -> schema.drop("t"),
                    List.of("drop table `t`")),
            new Case("SB-95", before -> {}, schema -> schema.dropIfExists("t"), List.of("drop table if exists `t`")),
            new Case(
                    "SB-77",
                    before -> {},
                    schema -> schema.create("a_table_with_a_name_of_some_length", t -> {
                        t.string("a_column_with_a_name_of_some_length", 9).index();
                    }),
                    List.of("create table `a_table_with_a_name_of_some_length` (`a_column_with_a_name_of_some_length`"
                            + " varchar(9) not null, index `a_table_with_a_name_of_some_length_a_column_with_a_name_31022740`"
                            + " (`a_column_with_a_name_of_some_length`))")),
            alter("SB-90", t -> t.string("c").nullable(), "alter table `t` add column `c` varchar(255) null"),
            alter("SB-91", t -> t.renameColumn("b", "c"), "alter table `t` rename column `b` to `c`"),
            changed(
                    "SB-92",
                    t -> {
                        SchemaText.plain(t);
                        t.integer("c");
                    },
                    t -> t.dropColumn("a", "b"),
                    "alter table `t` drop column `a`, drop column `b`"));

    private MariadbTableCases() {}

    private static Case changed(String id, Consumer<Blueprint> given, Consumer<Blueprint> alter, String... sql) {
        return alter(id, alter, sql).givenTable(given);
    }
}
