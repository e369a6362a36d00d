package io.guruorm.dialect.mariadb;

import static io.guruorm.dialect.SchemaText.alter;
import static io.guruorm.dialect.SchemaText.table;

import io.guruorm.dialect.SchemaText;
import io.guruorm.dialect.SchemaText.Case;
import io.guruorm.schema.Blueprint;
import io.guruorm.schema.Schema;
import java.util.List;
import java.util.function.Consumer;

/** Rows of the feature map that make several things at once, and names. */
final class MariadbHelperCases {

    static final List<Case> ALL = List.of(
            table(
                    "SB-43",
                    t -> t.nullableUuidMorphs("x"),
                    "create table `t` (`x_type` varchar(255) null, `x_id` uuid null, index"
                            + " `t_x_type_x_id_index` (`x_type`, `x_id`))"),
            users(
                    "SB-44",
                    schema -> schema.create("t", t -> {
                        t.foreignId("user_id").constrained();
                        t.foreignUuid("a");
                        t.foreignUlid("b");
                    }),
                    "create table `t` (`user_id` bigint unsigned not null, `a` uuid not null, `b` char(26)"
                            + " not null, constraint `t_user_id_foreign` foreign key (`user_id`) references `users`"
                            + " (`id`))"),
            changed(
                    "SB-46",
                    t -> {
                        t.id();
                        t.timestamps();
                    },
                    t -> t.dropTimestamps(),
                    "alter table `t` drop column `created_at`, drop column `updated_at`"),
            changed(
                    "SB-46",
                    t -> {
                        t.id();
                        t.softDeletes();
                    },
                    t -> t.dropSoftDeletes(),
                    "alter table `t` drop column `deleted_at`"),
            changed(
                    "SB-46",
                    t -> {
                        t.id();
                        t.rememberToken();
                    },
                    t -> t.dropRememberToken(),
                    "alter table `t` drop column `remember_token`"),
            changed(
                    "SB-46",
                    t -> {
                        t.id();
                        t.morphs("x");
                    },
                    t -> t.dropMorphs("x"),
                    "alter table `t` drop index `t_x_type_x_id_index`",
                    "alter table `t` drop column `x_type`, drop column `x_id`"),
            table(
                    "SB-67",
                    t -> {
                        t.uuid("id").primary();
                        t.string("a", 9).unique();
                        t.string("b", 9).index();
                        t.text("c").fullText();
                    },
                    "create table `t` (`id` uuid not null, `a` varchar(9) not null, `b` varchar(9) not null,"
                            + " `c` text not null, primary key (`id`), unique `t_a_unique` (`a`), index `t_b_index`"
                            + " (`b`), fulltext `t_c_fulltext` (`c`))"),
            column("SB-68", t -> t.string("a").type("inet4"), "`a` inet4 not null"),
            users(
                    "SB-81",
                    schema -> schema.create("t", t -> t.foreignId("a")
                            .constrained("users")
                            .restrictOnDelete()
                            .cascadeOnUpdate()),
                    "create table `t` (`a` bigint unsigned not null, constraint `t_a_foreign` foreign key"
                            + " (`a`) references `users` (`id`) on delete restrict on update cascade)"),
            users(
                    "SB-81",
                    schema -> schema.create("t", t -> t.foreignId("a")
                            .nullable()
                            .constrained("users")
                            .nullOnDelete()
                            .noActionOnUpdate()),
                    "create table `t` (`a` bigint unsigned null, constraint `t_a_foreign` foreign key (`a`)"
                            + " references `users` (`id`) on delete set null on update no action)"),
            table("SB-100", t -> t.integer("a"), "create table `t` (`a` int not null)"),
            new Case(
                    "SB-100",
                    schema -> schema.create("t", SchemaText::plain),
                    schema -> schema.dropColumns("t", "b"),
                    List.of("alter table `t` drop column `b`")),
            new Case(
                    "SB-113",
                    before -> {},
                    schema -> schema.create("select", t -> {
                        t.string("Full Name").unique();
                        t.string("it's").defaultTo("it's");
                        t.string("a`b").index();
                        t.string("é한").comment("👍");
                        t.enumOf("from", "to");
                    }),
                    List.of("create table `select` (`Full Name` varchar(255) not null, `it's` varchar(255) not null"
                            + " default 'it''s', `a``b` varchar(255) not null, `é한` varchar(255) not null comment '👍',"
                            + " `from` enum('to') not null, unique `select_full name_unique` (`Full Name`), index"
                            + " `select_a``b_index` (`a``b`))")));

    private MariadbHelperCases() {}

    private static Case users(String id, Consumer<Schema> change, String... sql) {
        return new Case(id, schema -> schema.create("users", t -> t.id()), change, List.of(sql));
    }

    private static Case column(String id, Consumer<Blueprint> column, String sql) {
        return table(id, column, "create table `t` (" + sql + ")");
    }

    private static Case changed(String id, Consumer<Blueprint> given, Consumer<Blueprint> alter, String... sql) {
        return alter(id, alter, sql).givenTable(given);
    }
}
