package io.guruorm.dialect.sqlserver;

import static io.guruorm.dialect.SchemaText.alter;
import static io.guruorm.dialect.SchemaText.schema;
import static io.guruorm.dialect.SchemaText.table;
import static io.guruorm.schema.IndexPart.part;

import io.guruorm.dialect.SchemaText.Case;
import io.guruorm.schema.IndexKind;
import io.guruorm.sql.Query;
import java.util.List;

/** What the feature map lacks: checks, parts of indexes, columns said again, views; and databases. */
final class SqlServerRuleCases {

    static final List<Case> ALL = List.of(
            table(
                    "SB-H12",
                    t -> {
                        t.integer("n").check("n > 0");
                        t.check("it's [so] é", "n <> 7");
                    },
                    "create table [t] ([n] int not null constraint [t_n_check] check (n > 0),"
                            + " constraint [it's [so]] é] check (n <> 7))"),
            table(
                    "SB-H12",
                    t -> {
                        t.temporary();
                        t.integer("n").check("n > 0");
                        t.check("c", "n <> 7");
                    },
                    "create table [#t] ([n] int not null check (n > 0), constraint [c] check (n <> 7))"),
            alter(
                    "SB-H12",
                    t -> t.integer("n").check("n > a"),
                    "alter table [t] add [n] int not null constraint [t_n_check] check (n > a)"),
            alter("SB-H12", t -> t.check("c", "a > 0"), "alter table [t] add constraint [c] check (a > 0)"),
            alter(
                    "SB-H12",
                    t -> t.check("c", "a > 0").notValid(),
                    "alter table [t] with nocheck add constraint [c] check (a > 0)"),
            alter("SB-H12", t -> t.validateConstraint("c"), "alter table [t] with check check constraint [c]"),
            alter("SB-H12", t -> t.dropCheck(List.of("a")), "alter table [t] drop constraint [t_a_check]"),
            alter("SB-H12", t -> t.dropCheck("c").ifExists(), "alter table [t] drop constraint if exists [c]"),
            alter("SB-H12", t -> t.integer("a").redefine(), redefined("alter table [t] alter column [a] int not null")),
            alter(
                    "SB-H12",
                    t -> t.string("a", 9)
                            .nullable()
                            .defaultTo("x")
                            .collation("Latin1_General_BIN2")
                            .check("a <> 'y'")
                            .redefine(),
                    redefined("alter table [t] alter column [a] nvarchar(9) collate Latin1_General_BIN2 null;"
                            + " alter table [t] add constraint [t_a_default] default N'x' for [a];"
                            + " alter table [t] add constraint [t_a_check] check (a <> 'y')")),
            alter(
                    "SB-H12",
                    t -> t.unique(part("b").desc(), part("a").asc())
                            .where("a is not null")
                            .include("c", "d]"),
                    "create unique index [t_b_a_unique] on [t] ([b] desc, [a] asc) include ([c], [d]]])"
                            + " where (a is not null)"),
            alter(
                    "SB-H12",
                    t -> t.index("a")
                            .algorithm("nonclustered")
                            .where("a > 0")
                            .with("fillfactor", 70)
                            .with("PAD_INDEX", true)
                            .with("data_compression", "Page")
                            .online(),
                    "create nonclustered index [t_a_index] on [t] ([a]) where (a > 0)"
                            + " with (data_compression = page, fillfactor = 70, pad_index = on, online = on)"),
            alter(
                    "SB-H12",
                    t -> t.addIndex(IndexKind.PRIMARY, List.of(part("a").desc()))
                            .with("sort_in_tempdb", false),
                    "alter table [t] add constraint [t_primary_key] primary key ([a] desc)"
                            + " with (sort_in_tempdb = off)"),
            alter("SB-H12", t -> t.dropUnique("x").asIndex(), "drop index [x] on [t]"),
            schema(
                    "XB-2",
                    schema -> schema.createView(
                            "It's [a] table",
                            Query.from("t")
                                    .select("a", "b")
                                    .where("b", "it's ? \\")
                                    .where("a", ">", -1),
                            v -> v.columns("x [y]", "select").withCheckOption()),
                    "create view [It's [a]] table] ([x [y]]], [select]) as select [a], [b] from [t]"
                            + " where [b] = N'it''s ? \\' and [a] > (-1) with check option"),
            schema(
                    "XB-2",
                    schema -> schema.createOrReplaceView("shop.v", "select a from t; -- c"),
                    "create or alter view [shop].[v] as select a from t"),
            schema("XB-2", schema -> schema.dropView("v"), "drop view [v]"),
            schema("XB-2", schema -> schema.dropViewIfExists("shop.v"), "drop view if exists [shop].[v]"),
            schema("SB-101", schema -> schema.createDatabase("a]b"), "create database [a]]b]"),
            schema("SB-101", schema -> schema.dropDatabaseIfExists("a.b"), "drop database if exists [a.b]"));

    private SqlServerRuleCases() {}

    private static String redefined(String behind) {
        return "declare @sql nvarchar(max), @name sysname;"
                + " if columnproperty(object_id(N'[t]'), N'a', N'IsIdentity') = 1"
                + " throw 50000, N'The column counts up and cannot be redefined: drop it and add it anew.', 1;"
                + " select @name = d.name from sys.default_constraints d join sys.columns c"
                + " on c.object_id = d.parent_object_id and c.column_id = d.parent_column_id"
                + " where c.object_id = object_id(N'[t]') and c.name = N'a';"
                + " set @sql = N'alter table [t] drop constraint ' + quotename(@name); exec (@sql);"
                + " alter table [t] drop constraint if exists [t_a_check]; " + behind;
    }
}
