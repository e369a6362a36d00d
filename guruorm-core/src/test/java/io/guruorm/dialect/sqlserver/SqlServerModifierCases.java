package io.guruorm.dialect.sqlserver;

import static io.guruorm.dialect.SchemaText.alter;
import static io.guruorm.dialect.SchemaText.table;
import static io.guruorm.sql.Raw.raw;

import io.guruorm.dialect.SchemaText.Case;
import io.guruorm.schema.Blueprint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Rows SB-50 to SB-68 and SB-90 of the feature map: what columns are beside their types, and their changes. */
final class SqlServerModifierCases {

    /** The default that was there comes back under its name. */
    private static final String KEPT =
            "; set @sql = N'alter table [t] add constraint ' + quotename(@name) + N' default '"
                    + " + @default + N' for [a]'; exec (@sql)";

    /** So does the check of the column, unchecked or switched off as it was. */
    private static final String KEPT_CHECK = " select @check = N'alter table [t]'"
            + " + case when k.is_not_trusted = 1 then N' with nocheck' else N'' end"
            + " + N' add constraint [t_a_check] check ' + k.definition"
            + " + case when k.is_disabled = 1 then N'; alter table [t] nocheck constraint [t_a_check]' else N'' end"
            + " from sys.check_constraints k where k.parent_object_id = object_id(N'[t]') and k.name = N't_a_check';";

    static final List<Case> ALL = List.of(
            column("SB-50", t -> t.string("a").nullable(), "[a] nvarchar(255) null"),
            column(
                    "SB-51",
                    t -> t.string("a").defaultTo("it's \\"),
                    "[a] nvarchar(255) not null" + byDefault("N'it''s \\'")),
            column(
                    "SB-51",
                    t -> t.string("a").defaultTo("x\\\ny"),
                    "[a] nvarchar(255) not null" + byDefault("N'x\\' + N'\ny'")),
            column("SB-51", t -> t.booleanOf("a").defaultTo(true), "[a] bit not null" + byDefault("'1'")),
            column("SB-51", t -> t.integer("a").defaultTo(-5), "[a] int not null" + byDefault("N'-5'")),
            column(
                    "SB-51",
                    t -> t.string("a").nullable().defaultTo(null),
                    "[a] nvarchar(255) null" + byDefault("null")),
            column(
                    "SB-51",
                    t -> t.uuid("a").defaultTo(raw("newid()")),
                    "[a] uniqueidentifier not null" + byDefault("(newid())")),
            column(
                    "SB-51",
                    t -> t.json("a").defaultTo(Map.of("x", "it's")),
                    "[a] nvarchar(max) not null" + byDefault("N'{\"x\":\"it''s\"}'")),
            column(
                    "SB-51",
                    t -> t.timestampTz("a").defaultTo(Instant.parse("2024-02-29T12:30:00.5Z")),
                    "[a] datetimeoffset(6) not null" + byDefault("N'2024-02-29T12:30:00.500+00:00'")),
            column(
                    "SB-51",
                    t -> t.dateTime("a").defaultTo(LocalDateTime.of(2024, 2, 29, 12, 30)),
                    "[a] datetime2(6) not null" + byDefault("N'2024-02-29T12:30:00'")),
            column(
                    "SB-51",
                    t -> t.date("a").defaultTo(LocalDate.of(2024, 2, 29)),
                    "[a] date not null" + byDefault("N'2024-02-29'")),
            column(
                    "SB-51",
                    t -> t.binary("a", 2).defaultTo(new byte[] {1, 39}),
                    "[a] varbinary(2) not null" + byDefault("0x0127")),
            column(
                    "SB-52",
                    t -> t.timestamp("a").useCurrent(),
                    "[a] datetime2(6) not null" + byDefault("sysutcdatetime()")),
            column(
                    "SB-52",
                    t -> t.timestampTz("a").useCurrent(),
                    "[a] datetimeoffset(6) not null" + byDefault("todatetimeoffset(sysutcdatetime(), 0)")),
            column(
                    "SB-52",
                    t -> t.date("a").useCurrent(),
                    "[a] date not null" + byDefault("cast(sysutcdatetime() as date)")),
            column("SB-52", t -> t.year("a").useCurrent(), "[a] int not null" + byDefault("year(sysutcdatetime())")),
            column(
                    "SB-54",
                    t -> t.smallInteger("a").unsigned(),
                    "[a] smallint not null constraint [t_a_check] check ([a] >= 0)"),
            column(
                    "SB-54",
                    t -> t.decimal("a", 8, 2).unsigned(),
                    "[a] decimal(8, 2) not null constraint [t_a_check] check ([a] >= 0)"),
            column(
                    "SB-55",
                    t -> t.bigInteger("a").autoIncrement(),
                    "[a] bigint not null identity constraint [t_primary_key] primary key"),
            column(
                    "SB-55",
                    t -> t.id("a").from(100),
                    "[a] bigint not null identity(100, 1) constraint [t_primary_key] primary key"),
            column("SB-59", t -> t.computed("a", "b + 1").persisted(), "[a] as (b + 1) persisted"),
            column(
                    "SB-59",
                    t -> t.computed("a", "b + 1").persisted().nullable(false),
                    "[a] as (b + 1) persisted not null"),
            column(
                    "SB-60",
                    t -> t.string("a").collation("Latin1_General_100_CI_AS"),
                    "[a] nvarchar(255) collate Latin1_General_100_CI_AS not null"),
            table(
                    "SB-67",
                    t -> t.string("a").unique("x"),
                    "create table [t] ([a] nvarchar(255) not null)",
                    "create unique index [x] on [t] ([a])"),
            table(
                    "SB-67",
                    t -> t.string("a").primary(),
                    "create table [t] ([a] nvarchar(255) not null)",
                    "alter table [t] add constraint [t_primary_key] primary key ([a])"),
            column("SB-68", t -> t.string("a").type("varchar(7)"), "[a] varchar(7) not null"),
            alter(
                    "SB-90",
                    t -> t.string("a", 9).change(),
                    changed(
                            "N'alter table [t] alter column [a] nvarchar(9)' + isnull((select"
                                    + " case when c.collation_name is null then N'' else N' collate ' + c.collation_name end +"
                                    + " case when c.is_nullable = 1 then N' null' else N' not null' end"
                                    + " from sys.columns c where c.object_id = object_id(N'[t]') and c.name = N'a'), N'')",
                            KEPT_CHECK,
                            KEPT + "; exec (@check)")),
            alter(
                    "SB-90",
                    t -> t.integer("a").nullable().defaultTo(5).change(),
                    changed(
                            "N'alter table [t] alter column [a] int' + N' null'",
                            KEPT_CHECK,
                            "; alter table [t] add constraint [t_a_default] default N'5' for [a]; exec (@check)")),
            alter(
                    "SB-90",
                    t -> t.integer("a").nullable(false).defaultTo(null).change(),
                    changed("N'alter table [t] alter column [a] int' + N' not null'", KEPT_CHECK, "; exec (@check)")),
            alter(
                    "SB-90",
                    t -> t.integer("a").nullable().check("a > 0").change(),
                    changed(
                            "N'alter table [t] alter column [a] int' + N' null'",
                            "",
                            KEPT + "; alter table [t] add constraint [t_a_check] check (a > 0)")),
            alter(
                    "SB-90",
                    t -> t.integer("a").nullable().check(null).change(),
                    changed("N'alter table [t] alter column [a] int' + N' null'", "", KEPT)),
            alter(
                    "SB-90",
                    t -> t.enumOf("a", "x", "y'z")
                            .nullable()
                            .collation("Latin1_General_BIN2")
                            .change(),
                    changed(
                            "N'alter table [t] alter column [a] nvarchar(255) collate Latin1_General_BIN2' + N' null'",
                            "",
                            KEPT + "; alter table [t] add constraint [t_a_check] check ([a] in (N'x', N'y''z'))")));

    private SqlServerModifierCases() {}

    private static Case column(String id, Consumer<Blueprint> column, String sql) {
        return table(id, column, "create table [t] (" + sql + ")");
    }

    private static String byDefault(String sql) {
        return " constraint [t_a_default] default " + sql;
    }

    private static String changed(String alter, String keptCheck, String behind) {
        return "declare @sql nvarchar(max), @name sysname, @default nvarchar(max)"
                + (keptCheck.isEmpty() ? "" : ", @check nvarchar(max)") + ";"
                + " select @name = d.name, @default = d.definition from sys.default_constraints d join sys.columns c"
                + " on c.object_id = d.parent_object_id and c.column_id = d.parent_column_id"
                + " where c.object_id = object_id(N'[t]') and c.name = N'a';" + keptCheck
                + " set @sql = N'alter table [t] drop constraint ' + quotename(@name); exec (@sql);"
                + " alter table [t] drop constraint if exists [t_a_check]; set @sql = " + alter + "; exec (@sql)"
                + behind;
    }
}
