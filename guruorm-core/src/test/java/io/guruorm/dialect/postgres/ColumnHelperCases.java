package io.guruorm.dialect.postgres;

import static io.guruorm.dialect.postgres.SchemaCase.alter;
import static io.guruorm.dialect.postgres.SchemaCase.column;
import static io.guruorm.dialect.postgres.SchemaCase.table;

import io.guruorm.schema.Blueprint;
import io.guruorm.schema.Schema;
import java.util.List;
import java.util.function.Consumer;

/** Rows SB-40 to SB-47 of the feature map: columns that go together, and their drops. */
public final class ColumnHelperCases {

    private static final String STAMP = "timestamp(6) without time zone null";
    private static final String POINT = "timestamp(6) with time zone null";

    /** The rows. */
    public static final List<SchemaCase> ALL = List.of(
            column("SB-40", "timestamps", t -> t.timestamps(), "\"created_at\" " + STAMP + ", \"updated_at\" " + STAMP),
            table(
                    "SB-40",
                    "timestamps are given back",
                    t -> t.timestamps().forEach(column -> column.useCurrent().index()),
                    "create table \"t\" (\"created_at\" " + STAMP + " default CURRENT_TIMESTAMP, \"updated_at\" "
                            + STAMP + " default CURRENT_TIMESTAMP)",
                    "create index \"t_created_at_index\" on \"t\" (\"created_at\")",
                    "create index \"t_updated_at_index\" on \"t\" (\"updated_at\")"),
            column(
                    "SB-40",
                    "nullableTimestamps(0)",
                    t -> t.nullableTimestamps(0),
                    "\"created_at\" timestamp(0) without time zone null, "
                            + "\"updated_at\" timestamp(0) without time zone null"),
            column(
                    "SB-40",
                    "timestampsTz",
                    t -> t.timestampsTz(),
                    "\"created_at\" " + POINT + ", \"updated_at\" " + POINT),
            column(
                    "SB-40",
                    "nullableTimestampsTz",
                    t -> t.nullableTimestampsTz(),
                    "\"created_at\" " + POINT + ", \"updated_at\" " + POINT),
            column("SB-40", "datetimes", t -> t.datetimes(), "\"created_at\" " + STAMP + ", \"updated_at\" " + STAMP),
            column("SB-41", "softDeletes", t -> t.softDeletes(), "\"deleted_at\" " + STAMP),
            column("SB-41", "softDeletes(name)", t -> t.softDeletes("gone_at"), "\"gone_at\" " + STAMP),
            column("SB-41", "softDeletesTz", t -> t.softDeletesTz(), "\"deleted_at\" " + POINT),
            column("SB-41", "softDeletesDatetime", t -> t.softDeletesDatetime(), "\"deleted_at\" " + STAMP),
            column("SB-42", "rememberToken", t -> t.rememberToken(), "\"remember_token\" varchar(100) null"),
            morph("morphs", t -> t.morphs("x"), "bigint not null", "not null"),
            morph("nullableMorphs", t -> t.nullableMorphs("x"), "bigint null", "null"),
            morph("numericMorphs", t -> t.numericMorphs("x"), "bigint not null", "not null"),
            morph("nullableNumericMorphs", t -> t.nullableNumericMorphs("x"), "bigint null", "null"),
            morph("uuidMorphs", t -> t.uuidMorphs("x"), "uuid not null", "not null"),
            morph("nullableUuidMorphs", t -> t.nullableUuidMorphs("x"), "uuid null", "null"),
            morph("ulidMorphs", t -> t.ulidMorphs("x"), "char(26) not null", "not null"),
            morph("nullableUlidMorphs", t -> t.nullableUlidMorphs("x"), "char(26) null", "null"),
            table(
                    "SB-43",
                    "morphs with the index's name",
                    t -> t.uuidMorphs("x", "my_index"),
                    "create table \"t\" (\"x_type\" varchar(255) not null, \"x_id\" uuid not null)",
                    "create index \"my_index\" on \"t\" (\"x_type\", \"x_id\")"),
            column("SB-44", "foreignId", t -> t.foreignId("user_id"), "\"user_id\" bigint not null"),
            column("SB-44", "foreignUlid", t -> t.foreignUlid("user_id"), "\"user_id\" char(26) not null"),
            table(
                            "SB-44",
                            "foreignId constrained",
                            t -> t.foreignId("user_id").constrained(),
                            "create table \"t\" (\"user_id\" bigint not null)",
                            "alter table \"t\" add constraint \"t_user_id_foreign\" foreign key (\"user_id\")"
                                    + " references \"users\" (\"id\")")
                    .having(ColumnHelperCases::users),
            table(
                            "SB-44",
                            "foreignUuid constrained to a person",
                            t -> t.foreignUuid("person_id")
                                    .nullable()
                                    .constrained()
                                    .cascadeOnDelete(),
                            "create table \"t\" (\"person_id\" uuid null)",
                            "alter table \"t\" add constraint \"t_person_id_foreign\" foreign key (\"person_id\")"
                                    + " references \"people\" (\"id\") on delete cascade")
                    .having(ColumnHelperCases::people),
            table(
                            "SB-44",
                            "constrained with table, column and name",
                            t -> t.foreignUuid("owner").constrained("people", "id", "owner_key"),
                            "create table \"t\" (\"owner\" uuid not null)",
                            "alter table \"t\" add constraint \"owner_key\" foreign key (\"owner\")"
                                    + " references \"people\" (\"id\")")
                    .having(ColumnHelperCases::people),
            table(
                            "SB-44",
                            "foreignId references on",
                            t -> t.foreignId("owner").references("id").on("users"),
                            "create table \"t\" (\"owner\" bigint not null)",
                            "alter table \"t\" add constraint \"t_owner_foreign\" foreign key (\"owner\")"
                                    + " references \"users\" (\"id\")")
                    .having(ColumnHelperCases::users),
            alter(
                    "SB-46",
                    "dropTimestamps",
                    t -> t.timestamps(),
                    t -> t.dropTimestamps(),
                    "alter table \"t\" drop column \"created_at\", drop column \"updated_at\""),
            alter(
                    "SB-46",
                    "dropTimestampsTz",
                    t -> t.timestampsTz(),
                    t -> t.dropTimestampsTz(),
                    "alter table \"t\" drop column \"created_at\", drop column \"updated_at\""),
            alter(
                    "SB-46",
                    "dropSoftDeletes",
                    t -> t.softDeletes(),
                    t -> t.dropSoftDeletes(),
                    "alter table \"t\" drop column \"deleted_at\""),
            alter(
                    "SB-46",
                    "dropSoftDeletesTz(name)",
                    t -> t.softDeletesTz("gone_at"),
                    t -> t.dropSoftDeletesTz("gone_at"),
                    "alter table \"t\" drop column \"gone_at\""),
            alter(
                    "SB-46",
                    "dropRememberToken",
                    t -> t.rememberToken(),
                    t -> t.dropRememberToken(),
                    "alter table \"t\" drop column \"remember_token\""),
            alter(
                    "SB-46",
                    "dropMorphs",
                    t -> t.morphs("x"),
                    t -> t.dropMorphs("x"),
                    "drop index \"t_x_type_x_id_index\"",
                    "alter table \"t\" drop column \"x_type\", drop column \"x_id\""),
            alter(
                    "SB-46",
                    "dropMorphs(name, index)",
                    t -> t.morphs("x", "my_index"),
                    t -> t.dropMorphs("x", "my_index"),
                    "drop index \"my_index\"",
                    "alter table \"t\" drop column \"x_type\", drop column \"x_id\""),
            alter(
                            "SB-46",
                            "dropConstrainedForeignId",
                            t -> t.foreignId("user_id").constrained(),
                            t -> t.dropConstrainedForeignId("user_id"),
                            "alter table \"t\" drop constraint \"t_user_id_foreign\"",
                            "alter table \"t\" drop column \"user_id\"")
                    .having(ColumnHelperCases::users));

    private ColumnHelperCases() {}

    private static void users(Schema schema) {
        schema.create("users", t -> t.id());
    }

    private static void people(Schema schema) {
        schema.create("people", t -> t.uuid("id").primary());
    }

    private static SchemaCase morph(String what, Consumer<Blueprint> morph, String id, String nullable) {
        return table(
                "SB-43",
                what,
                morph,
                "create table \"t\" (\"x_type\" varchar(255) " + nullable + ", \"x_id\" " + id + ")",
                "create index \"t_x_type_x_id_index\" on \"t\" (\"x_type\", \"x_id\")");
    }
}
