package io.guruorm.dialect.sqlserver;

import static io.guruorm.dialect.SchemaText.alter;
import static io.guruorm.dialect.SchemaText.schema;
import static io.guruorm.dialect.SchemaText.table;

import io.guruorm.dialect.SchemaText.Case;
import io.guruorm.schema.Blueprint;
import java.util.List;
import java.util.function.Consumer;

/** Rows SB-01 to SB-46 of the feature map: types of columns, and columns that go together. */
final class SqlServerColumnCases {

    private static final String KEY = " identity constraint [t_primary_key] primary key";

    static final List<Case> ALL = List.of(
            column("SB-01", t -> t.id(), "[id] bigint not null" + KEY),
            column("SB-01", t -> t.bigIncrements("a"), "[a] bigint not null" + KEY),
            column("SB-02", t -> t.increments("a"), "[a] int not null" + KEY),
            column("SB-03", t -> t.mediumIncrements("a"), "[a] int not null" + KEY),
            column("SB-04", t -> t.smallIncrements("a"), "[a] smallint not null" + KEY),
            column("SB-04", t -> t.tinyIncrements("a"), "[a] tinyint not null" + KEY),
            column("SB-05", t -> t.bigInteger("a"), "[a] bigint not null"),
            column(
                    "SB-05",
                    t -> t.unsignedBigInteger("a"),
                    "[a] bigint not null constraint [t_a_check] check ([a] >= 0)"),
            column("SB-06", t -> t.integer("a"), "[a] int not null"),
            column("SB-06", t -> t.unsignedInteger("a"), "[a] int not null constraint [t_a_check] check ([a] >= 0)"),
            column("SB-07", t -> t.mediumInteger("a"), "[a] int not null"),
            column("SB-08", t -> t.smallInteger("a"), "[a] smallint not null"),
            column("SB-09", t -> t.tinyInteger("a"), "[a] smallint not null"),
            column("SB-09", t -> t.unsignedTinyInteger("a"), "[a] tinyint not null"),
            column("SB-10", t -> t.floatOf("a"), "[a] float(53) not null"),
            column("SB-10", t -> t.floatOf("a", 24), "[a] float(24) not null"),
            column("SB-11", t -> t.doubleOf("a"), "[a] double precision not null"),
            column("SB-12", t -> t.decimal("a"), "[a] decimal(8, 2) not null"),
            column("SB-12", t -> t.decimal("a", 38, 10), "[a] decimal(38, 10) not null"),
            column("SB-13", t -> t.booleanOf("a"), "[a] bit not null"),
            column("SB-14", t -> t.charOf("a", 2), "[a] nchar(2) not null"),
            column("SB-15", t -> t.string("a"), "[a] nvarchar(255) not null"),
            column("SB-15", t -> t.string("a", 4_000), "[a] nvarchar(4000) not null"),
            column("SB-16", t -> t.tinyText("a"), "[a] nvarchar(255) not null"),
            column("SB-17", t -> t.text("a"), "[a] nvarchar(max) not null"),
            column("SB-17", t -> t.mediumText("a"), "[a] nvarchar(max) not null"),
            column("SB-17", t -> t.longText("a"), "[a] nvarchar(max) not null"),
            column(
                    "SB-18",
                    t -> t.enumOf("a]b", List.of("x", "y'z", "b\\s")),
                    "[a]]b] nvarchar(255) not null constraint [t_a]]b_check] check ([a]]b] in (N'x', N'y''z', N'b\\s'))"),
            column("SB-20", t -> t.json("a"), "[a] nvarchar(max) not null"),
            column("SB-21", t -> t.jsonb("a"), "[a] nvarchar(max) not null"),
            column("SB-22", t -> t.date("a"), "[a] date not null"),
            column("SB-23", t -> t.dateTime("a"), "[a] datetime2(6) not null"),
            column("SB-23", t -> t.dateTime("a", 0), "[a] datetime2(0) not null"),
            column("SB-24", t -> t.dateTimeTz("a"), "[a] datetimeoffset(6) not null"),
            column("SB-25", t -> t.time("a"), "[a] time(6) not null"),
            column("SB-26", t -> t.timestamp("a"), "[a] datetime2(6) not null"),
            column("SB-27", t -> t.timestampTz("a", 3), "[a] datetimeoffset(3) not null"),
            column("SB-28", t -> t.year("a"), "[a] int not null"),
            column("SB-29", t -> t.binary("a"), "[a] varbinary(max) not null"),
            column("SB-29", t -> t.binary("a", 9), "[a] varbinary(9) not null"),
            column("SB-29", t -> t.binary("a", 9, true), "[a] binary(9) not null"),
            column("SB-30", t -> t.uuid("a"), "[a] uniqueidentifier not null"),
            column("SB-31", t -> t.ulid("a"), "[a] nchar(26) not null"),
            column("SB-32", t -> t.ipAddress(), "[ip_address] nvarchar(45) not null"),
            column("SB-33", t -> t.macAddress(), "[mac_address] nvarchar(17) not null"),
            column("SB-34", t -> t.geometry("a"), "[a] geometry not null"),
            column("SB-35", t -> t.geography("a"), "[a] geography not null"),
            column("SB-36", t -> t.computed("a", "b + 1"), "[a] as (b + 1)"),
            column("SB-39", t -> t.rawColumn("a", "hierarchyid"), "[a] hierarchyid not null"),
            column("SB-40", t -> t.timestamps(), "[created_at] datetime2(6) null, [updated_at] datetime2(6) null"),
            column(
                    "SB-40",
                    t -> t.timestampsTz(),
                    "[created_at] datetimeoffset(6) null, [updated_at] datetimeoffset(6) null"),
            column("SB-41", t -> t.softDeletes(), "[deleted_at] datetime2(6) null"),
            column("SB-41", t -> t.softDeletesTz(), "[deleted_at] datetimeoffset(6) null"),
            column("SB-42", t -> t.rememberToken(), "[remember_token] nvarchar(100) null"),
            table(
                    "SB-43",
                    t -> t.morphs("a"),
                    "create table [t] ([a_type] nvarchar(255) not null, [a_id] bigint not null)",
                    "create index [t_a_type_a_id_index] on [t] ([a_type], [a_id])"),
            table(
                    "SB-43",
                    t -> t.nullableUuidMorphs("a"),
                    "create table [t] ([a_type] nvarchar(255) null, [a_id] uniqueidentifier null)",
                    "create index [t_a_type_a_id_index] on [t] ([a_type], [a_id])"),
            column("SB-44", t -> t.foreignId("user_id"), "[user_id] bigint not null"),
            column("SB-44", t -> t.foreignUuid("user_id"), "[user_id] uniqueidentifier not null"),
            column("SB-44", t -> t.foreignUlid("user_id"), "[user_id] nchar(26) not null"),
            table(
                    "SB-44",
                    t -> t.foreignId("user_id").constrained(),
                    "create table [t] ([user_id] bigint not null)",
                    "alter table [t] add constraint [t_user_id_foreign] foreign key ([user_id])"
                            + " references [users] ([id])"),
            alter(
                    "SB-46",
                    t -> t.dropRememberToken(),
                    free("remember_token"),
                    "alter table [t] drop column [remember_token]"),
            alter(
                    "SB-46",
                    t -> t.dropMorphs("a"),
                    "drop index [t_a_type_a_id_index] on [t]",
                    free("a_type", "a_id"),
                    "alter table [t] drop column [a_type], [a_id]"),
            alter(
                    "SB-46",
                    t -> t.dropConstrainedForeignId("user_id"),
                    "alter table [t] drop constraint [t_user_id_foreign]",
                    free("user_id"),
                    "alter table [t] drop column [user_id]"),
            schema(
                    "SB-46",
                    schema -> schema.table("t", t -> t.dropTimestamps()),
                    free("created_at", "updated_at"),
                    "alter table [t] drop column [created_at], [updated_at]"));

    private SqlServerColumnCases() {}

    private static Case column(String id, Consumer<Blueprint> column, String sql) {
        return table(id, column, "create table [t] (" + sql + ")");
    }

    /** The batch before columns of {@code t} can go. */
    static String free(String... columns) {
        var names = "N'" + String.join("', N'", columns) + "'";
        var checks = "N't_" + String.join("_check', N't_", columns) + "_check'";
        var own = " from sys.columns c where c.object_id = object_id(N'[t]') and c.name in (" + names + ")";
        return "declare @sql nvarchar(max) = N''; select @sql += N'alter table [t] drop constraint ' + quotename(o.name)"
                + " + N'; ' from sys.objects o where o.parent_object_id = object_id(N'[t]') and (o.object_id in"
                + " (select c.default_object_id" + own + ") or o.object_id in (select k.object_id from"
                + " sys.check_constraints k where k.parent_object_id = object_id(N'[t]') and (k.name in (" + checks
                + ") or k.parent_column_id in (select c.column_id" + own + ")))); exec (@sql)";
    }
}
