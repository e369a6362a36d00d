package io.guruorm.dialect.mysql;

import static io.guruorm.dialect.SchemaText.alter;
import static io.guruorm.dialect.SchemaText.schema;
import static io.guruorm.dialect.SchemaText.table;

import io.guruorm.dialect.SchemaText;
import io.guruorm.dialect.SchemaText.Case;
import io.guruorm.schema.Blueprint;
import java.util.List;
import java.util.function.Consumer;

/** Rows SB-01 to SB-47 of the feature map: types of columns, and columns that go together. */
final class MysqlColumnCases {

    static final List<Case> ALL = List.of(
            column("SB-01", t -> t.id(), "`id` bigint unsigned not null auto_increment primary key"),
            column("SB-01", t -> t.bigIncrements("a"), "`a` bigint unsigned not null auto_increment primary key"),
            column("SB-02", t -> t.increments("a"), "`a` int unsigned not null auto_increment primary key"),
            column("SB-02", t -> t.integerIncrements("a"), "`a` int unsigned not null auto_increment primary key"),
            column("SB-03", t -> t.mediumIncrements("a"), "`a` mediumint unsigned not null auto_increment primary key"),
            column("SB-04", t -> t.smallIncrements("a"), "`a` smallint unsigned not null auto_increment primary key"),
            column("SB-04", t -> t.tinyIncrements("a"), "`a` tinyint unsigned not null auto_increment primary key"),
            column("SB-05", t -> t.bigInteger("a"), "`a` bigint not null"),
            column("SB-05", t -> t.unsignedBigInteger("a"), "`a` bigint unsigned not null"),
            column("SB-06", t -> t.integer("a"), "`a` int not null"),
            column("SB-06", t -> t.unsignedInteger("a"), "`a` int unsigned not null"),
            column("SB-07", t -> t.mediumInteger("a"), "`a` mediumint not null"),
            column("SB-07", t -> t.unsignedMediumInteger("a"), "`a` mediumint unsigned not null"),
            column("SB-08", t -> t.smallInteger("a"), "`a` smallint not null"),
            column("SB-08", t -> t.unsignedSmallInteger("a"), "`a` smallint unsigned not null"),
            column("SB-09", t -> t.tinyInteger("a"), "`a` tinyint not null"),
            column("SB-09", t -> t.unsignedTinyInteger("a"), "`a` tinyint unsigned not null"),
            column("SB-10", t -> t.floatOf("a"), "`a` double not null"),
            column("SB-10", t -> t.floatOf("a", 24), "`a` float not null"),
            column("SB-11", t -> t.doubleOf("a"), "`a` double not null"),
            column("SB-12", t -> t.decimal("a"), "`a` decimal(8, 2) not null"),
            column("SB-12", t -> t.decimal("a", 12, 4), "`a` decimal(12, 4) not null"),
            column("SB-13", t -> t.booleanOf("a"), "`a` tinyint(1) not null"),
            column("SB-14", t -> t.charOf("a", 2), "`a` char(2) not null"),
            column("SB-15", t -> t.string("a"), "`a` varchar(255) not null"),
            column("SB-15", t -> t.string("a", 9), "`a` varchar(9) not null"),
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
            column("SB-30", t -> t.uuid("a"), "`a` char(36) not null"),
            column("SB-31", t -> t.ulid("a"), "`a` char(26) not null"),
            column("SB-32", t -> t.ipAddress(), "`ip_address` varchar(45) not null"),
            column("SB-33", t -> t.macAddress(), "`mac_address` varchar(17) not null"),
            column("SB-34", t -> t.geometry("a"), "`a` geometry not null"),
            column("SB-34", t -> t.geometry("a", "POINT", 4326), "`a` point srid 4326 not null"),
            column("SB-35", t -> t.geography("a"), "`a` geometry srid 4326 not null"),
            column("SB-39", t -> t.rawColumn("a", "bit(3)"), "`a` bit(3) not null"),
            column("SB-40", t -> t.timestamps(), "`created_at` datetime(6) null, `updated_at` datetime(6) null"),
            column("SB-40", t -> t.timestampsTz(), "`created_at` timestamp(6) null, `updated_at` timestamp(6) null"),
            column("SB-41", t -> t.softDeletes(), "`deleted_at` datetime(6) null"),
            column("SB-41", t -> t.softDeletesTz(), "`deleted_at` timestamp(6) null"),
            column("SB-42", t -> t.rememberToken(), "`remember_token` varchar(100) null"),
            column(
                    "SB-43",
                    t -> t.morphs("a"),
                    "`a_type` varchar(255) not null, `a_id` bigint unsigned not null,"
                            + " index `t_a_type_a_id_index` (`a_type`, `a_id`)"),
            column(
                    "SB-43",
                    t -> t.nullableUuidMorphs("a"),
                    "`a_type` varchar(255) null, `a_id` char(36) null,"
                            + " index `t_a_type_a_id_index` (`a_type`, `a_id`)"),
            column(
                    "SB-43",
                    t -> t.ulidMorphs("a", "x"),
                    "`a_type` varchar(255) not null, `a_id` char(26) not null, index `x` (`a_type`, `a_id`)"),
            column("SB-44", t -> t.foreignId("user_id"), "`user_id` bigint unsigned not null"),
            column("SB-44", t -> t.foreignUuid("user_id"), "`user_id` char(36) not null"),
            column("SB-44", t -> t.foreignUlid("user_id"), "`user_id` char(26) not null"),
            column(
                            "SB-44",
                            t -> t.foreignId("user_id").constrained(),
                            "`user_id` bigint unsigned not null, constraint `t_user_id_foreign` foreign key (`user_id`)"
                                    + " references `users` (`id`)")
                    .given(schema -> schema.create("users", t -> t.id())),
            alter(
                            "SB-46",
                            t -> t.dropTimestamps(),
                            "alter table `t` drop column `created_at`, drop column `updated_at`")
                    .givenTable(t -> {
                        t.id();
                        t.timestamps();
                    }),
            alter("SB-46", t -> t.dropSoftDeletesTz(), "alter table `t` drop column `deleted_at`")
                    .givenTable(t -> {
                        t.id();
                        t.softDeletesTz();
                    }),
            alter("SB-46", t -> t.dropRememberToken(), "alter table `t` drop column `remember_token`")
                    .givenTable(t -> {
                        t.id();
                        t.rememberToken();
                    }),
            alter(
                            "SB-46",
                            t -> t.dropMorphs("a"),
                            "alter table `t` drop index `t_a_type_a_id_index`",
                            "alter table `t` drop column `a_type`, drop column `a_id`")
                    .givenTable(t -> {
                        t.id();
                        t.morphs("a");
                    }),
            alter(
                            "SB-46",
                            t -> t.dropConstrainedForeignId("user_id"),
                            "alter table `t` drop foreign key `t_user_id_foreign`",
                            "alter table `t` drop column `user_id`")
                    .given(schema -> {
                        schema.create("users", t -> t.id());
                        schema.create("t", t -> {
                            t.id();
                            t.foreignId("user_id").constrained();
                        });
                    }),
            alter(
                    "SB-47",
                    t -> t.after("a", more -> {
                        more.integer("c");
                        more.integer("d");
                    }),
                    "alter table `t` add column `c` int not null after `a`",
                    "alter table `t` add column `d` int not null after `c`"),
            schema(
                            "SB-43",
                            schema -> schema.table("t", t -> t.numericMorphs("a", null, "b")),
                            "alter table `t` add column `a_type` varchar(255) not null after `b`",
                            "alter table `t` add column `a_id` bigint unsigned not null after `a_type`",
                            "alter table `t` add index `t_a_type_a_id_index` (`a_type`, `a_id`)")
                    .givenTable(SchemaText::plain));

    private MysqlColumnCases() {}

    private static Case column(String id, Consumer<Blueprint> column, String sql) {
        return table(id, column, "create table `t` (" + sql + ")");
    }
}
