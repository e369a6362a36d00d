package io.guruorm.dialect.sqlserver;

import static io.guruorm.dialect.SchemaText.alter;
import static io.guruorm.dialect.SchemaText.schema;
import static io.guruorm.dialect.SchemaText.table;

import io.guruorm.dialect.SchemaText.Case;
import java.util.List;

/** Rows SB-70 to SB-115 of the feature map: keys, indexes, foreign keys, tables. */
final class SqlServerTableCases {

    private static final String FOREIGN =
            "alter table [t] add constraint [t_a_foreign] foreign key ([a]) references [u] ([id])";

    static final List<Case> ALL = List.of(
            table(
                    "SB-70",
                    t -> {
                        t.integer("a");
                        t.integer("b");
                        t.index("b");
                        t.primary(List.of("a", "b"));
                    },
                    "create table [t] ([a] int not null, [b] int not null)",
                    "alter table [t] add constraint [t_primary_key] primary key ([a], [b])",
                    "create index [t_b_index] on [t] ([b])"),
            alter("SB-70", t -> t.primary("a", "x"), "alter table [t] add constraint [x] primary key ([a])"),
            alter(
                    "SB-70",
                    t -> t.primary("a").algorithm("nonclustered").online(),
                    "alter table [t] add constraint [t_primary_key] primary key nonclustered ([a]) with (online = on)"),
            alter("SB-71", t -> t.unique("b"), "create unique index [t_b_unique] on [t] ([b])"),
            alter(
                    "SB-71",
                    t -> t.unique(List.of("a", "b"), "x").online(),
                    "create unique index [x] on [t] ([a], [b]) with (online = on)"),
            alter("SB-71", t -> t.unique("b").nullsNotDistinct(), "create unique index [t_b_unique] on [t] ([b])"),
            alter("SB-72", t -> t.index("a", "x"), "create index [x] on [t] ([a])"),
            alter(
                    "SB-72",
                    t -> t.index("a", "x").algorithm("CLUSTERED").online(),
                    "create clustered index [x] on [t] ([a]) with (online = on)"),
            alter("SB-72", t -> t.rawIndex("b desc, a", "x"), "create index [x] on [t] (b desc, a)"),
            alter("SB-74", t -> t.spatialIndex("a"), "create spatial index [t_a_spatialindex] on [t] ([a])"),
            alter("SB-76", t -> t.dropPrimary(), "alter table [t] drop constraint [t_primary_key]"),
            alter("SB-76", t -> t.dropPrimary("x").ifExists(), "alter table [t] drop constraint if exists [x]"),
            alter("SB-76", t -> t.dropIndex(List.of("b")), "drop index [t_b_index] on [t]"),
            alter("SB-76", t -> t.dropUnique(List.of("a")), "drop index [t_a_unique] on [t]"),
            alter("SB-76", t -> t.dropSpatialIndex(List.of("a")), "drop index [t_a_spatialindex] on [t]"),
            alter("SB-76", t -> t.dropIndex("x").ifExists(), "drop index if exists [x] on [t]"),
            alter("SB-76", t -> t.renameIndex("x'y", "x]z"), "exec sp_rename N'[t].[x''y]', N'x]z', N'INDEX'"),
            schema(
                    "SB-77",
                    schema -> schema.create(
                            "a".repeat(70), t -> t.string("b".repeat(70), 9).index()),
                    "create table [" + "a".repeat(70) + "] ([" + "b".repeat(70) + "] nvarchar(9) not null)",
                    "create index [" + "a".repeat(70) + "_" + "b".repeat(48) + "_f01fd74b] on [" + "a".repeat(70)
                            + "] ([" + "b".repeat(70) + "])"),
            alter(
                    "SB-80",
                    t -> t.foreign(List.of("a", "b")).references("c", "d").on("shop.u"),
                    "alter table [t] add constraint [t_a_b_foreign] foreign key ([a], [b])"
                            + " references [shop].[u] ([c], [d])"),
            alter(
                    "SB-80",
                    t -> t.foreign("a", "x").references("id").on("u"),
                    "alter table [t] add constraint [x] foreign key ([a]) references [u] ([id])"),
            alter(
                    "SB-81",
                    t -> t.foreign("a")
                            .references("id")
                            .on("u")
                            .cascadeOnDelete()
                            .cascadeOnUpdate(),
                    FOREIGN + " on delete cascade on update cascade"),
            alter(
                    "SB-81",
                    t -> t.foreign("a")
                            .references("id")
                            .on("u")
                            .restrictOnDelete()
                            .restrictOnUpdate(),
                    FOREIGN + " on delete no action on update no action"),
            alter(
                    "SB-81",
                    t -> t.foreign("a").references("id").on("u").nullOnDelete().noActionOnUpdate(),
                    FOREIGN + " on delete set null on update no action"),
            alter(
                    "SB-81",
                    t -> t.foreign("a").references("id").on("u").onDelete("set default"),
                    FOREIGN + " on delete set default"),
            alter(
                    "SB-83",
                    t -> t.foreign("a").references("id").on("u").notValid(),
                    "alter table [t] with nocheck add constraint [t_a_foreign] foreign key ([a]) references [u] ([id])"),
            alter(
                    "SB-83",
                    t -> t.validateForeign(List.of("a")),
                    "alter table [t] with check check constraint [t_a_foreign]"),
            alter("SB-85", t -> t.dropForeign(List.of("a")), "alter table [t] drop constraint [t_a_foreign]"),
            alter("SB-85", t -> t.dropForeign("x").ifExists(), "alter table [t] drop constraint if exists [x]"),
            alter("SB-91", t -> t.renameColumn("b.]x", "c'd"), "exec sp_rename N'[t].[b.]]x]', N'c''d', N'COLUMN'"),
            alter(
                    "SB-92",
                    t -> t.dropColumn("a", "b"),
                    SqlServerColumnCases.free("a", "b"),
                    "alter table [t] drop column [a], [b]"),
            schema(
                    "SB-92",
                    schema -> schema.dropColumns("t", "a"),
                    SqlServerColumnCases.free("a"),
                    "alter table [t] drop column [a]"),
            schema("SB-95", schema -> schema.rename("t", "u"), "exec sp_rename N'[t]', N'u'"),
            schema("SB-95", schema -> schema.rename("shop.t", "u"), "exec sp_rename N'[shop].[t]', N'u'"),
            schema("SB-95", schema -> schema.drop("t"), "drop table [t]"),
            schema("SB-95", schema -> schema.dropIfExists("t"), "drop table if exists [t]"),
            table(
                    "SB-96",
                    t -> {
                        t.temporary();
                        t.id();
                        t.integer("a").unsigned().defaultTo(1).index();
                        t.string("b").unique();
                    },
                    "create table [#t] ([id] bigint not null identity primary key,"
                            + " [a] int not null default N'1' check ([a] >= 0), [b] nvarchar(255) not null)",
                    "create index [#t_a_index] on [#t] ([a])",
                    "create unique index [#t_b_unique] on [#t] ([b])"),
            table(
                    "SB-96",
                    t -> {
                        t.temporary();
                        t.integer("a").primary();
                    },
                    "create table [#t] ([a] int not null)",
                    "alter table [#t] add primary key ([a])"),
            alter("SB-100", t -> t.integer("c"), "alter table [t] add [c] int not null"),
            alter(
                    "SB-100",
                    t -> t.integer("c").defaultTo(1),
                    "alter table [t] add [c] int not null constraint [t_c_default] default N'1'"),
            schema(
                    "SB-113",
                    schema -> schema.create("shop.t", t -> t.string("a").index()),
                    "create table [shop].[t] ([a] nvarchar(255) not null)",
                    "create index [shop_t_a_index] on [shop].[t] ([a])"),
            alter("SB-115", t -> t.integer("c").nullable(), "alter table [t] add [c] int null"));

    private SqlServerTableCases() {}
}
