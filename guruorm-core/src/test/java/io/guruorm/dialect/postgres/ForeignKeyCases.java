package io.guruorm.dialect.postgres;

import static io.guruorm.dialect.postgres.SchemaCase.alter;
import static io.guruorm.dialect.postgres.SchemaCase.schema;
import static io.guruorm.dialect.postgres.SchemaCase.table;

import io.guruorm.schema.ForeignKeyBuilder;
import io.guruorm.schema.Schema;
import java.util.List;
import java.util.function.Consumer;

/** Rows SB-80 to SB-85 of the feature map: foreign keys. */
public final class ForeignKeyCases {

    /** The rows. */
    public static final List<SchemaCase> ALL = List.of(
            key("SB-80", "foreign references on", key -> {}, ""),
            alter(
                            "SB-80",
                            "composite, with a name",
                            t -> {
                                t.integer("brand_shop");
                                t.integer("brand_id");
                            },
                            t -> t.foreign(List.of("brand_shop", "brand_id"), "my_key")
                                    .references("shop", "id")
                                    .on("brands"),
                            "alter table \"t\" add constraint \"my_key\" foreign key (\"brand_shop\", \"brand_id\")"
                                    + " references \"brands\" (\"shop\", \"id\")")
                    .having(ForeignKeyCases::brands),
            table(
                    "SB-80",
                    "a key to the table itself comes after the primary key",
                    t -> {
                        t.foreignUuid("parent_id").nullable().constrained("t").nullOnDelete();
                        t.uuid("id").primary();
                    },
                    "create table \"t\" (\"parent_id\" uuid null, \"id\" uuid not null)",
                    "alter table \"t\" add primary key (\"id\")",
                    "alter table \"t\" add constraint \"t_parent_id_foreign\" foreign key (\"parent_id\")"
                            + " references \"t\" (\"id\") on delete set null"),
            schema(
                    "SB-80",
                    "a key to a table in another schema",
                    schema -> {
                        schema.create("shop.brands", t -> t.id());
                        schema.create("t", t -> t.foreignId("brand_id"));
                    },
                    schema -> schema.table(
                            "t", t -> t.foreign("brand_id").references("id").on("shop.brands")),
                    "alter table \"t\" add constraint \"t_brand_id_foreign\" foreign key (\"brand_id\")"
                            + " references \"shop\".\"brands\" (\"id\")"),
            key("SB-81", "onDelete(CASCADE)", key -> key.onDelete("CASCADE"), " on delete cascade"),
            key("SB-81", "onDelete(set default)", key -> key.onDelete("set default"), " on delete set default"),
            key("SB-81", "onUpdate(Set Null)", key -> key.onUpdate("Set  Null"), " on update set null"),
            key("SB-81", "cascadeOnDelete", key -> key.cascadeOnDelete(), " on delete cascade"),
            key("SB-81", "restrictOnDelete", key -> key.restrictOnDelete(), " on delete restrict"),
            key("SB-81", "nullOnDelete", key -> key.nullOnDelete(), " on delete set null"),
            key("SB-81", "noActionOnDelete", key -> key.noActionOnDelete(), " on delete no action"),
            key("SB-81", "cascadeOnUpdate", key -> key.cascadeOnUpdate(), " on update cascade"),
            key("SB-81", "restrictOnUpdate", key -> key.restrictOnUpdate(), " on update restrict"),
            key("SB-81", "nullOnUpdate", key -> key.nullOnUpdate(), " on update set null"),
            key("SB-81", "noActionOnUpdate", key -> key.noActionOnUpdate(), " on update no action"),
            key("SB-82", "deferrable", key -> key.deferrable(), " deferrable"),
            key(
                    "SB-82",
                    "deferrable, at the end",
                    key -> key.cascadeOnDelete().deferrable().initiallyImmediate(false),
                    " on delete cascade deferrable initially deferred"),
            key("SB-83", "notValid", key -> key.notValid(), " not valid"),
            schema(
                    "SB-83",
                    "validateForeign",
                    schema -> {
                        brands(schema);
                        schema.create("t", t -> {
                            t.integer("brand_id");
                            t.foreign("brand_id").references("id").on("brands").notValid();
                        });
                    },
                    schema -> schema.table("t", t -> t.validateForeign(List.of("brand_id"))),
                    "alter table \"t\" validate constraint \"t_brand_id_foreign\""),
            alter(
                            "SB-85",
                            "dropForeign of columns",
                            t -> t.foreignId("brand_id").constrained(),
                            t -> t.dropForeign(List.of("brand_id")),
                            "alter table \"t\" drop constraint \"t_brand_id_foreign\"")
                    .having(ForeignKeyCases::brands),
            alter(
                    "SB-85",
                    "dropForeign(name) if it exists",
                    t -> t.integer("brand_id"),
                    t -> t.dropForeign("no_key").ifExists(),
                    "alter table \"t\" drop constraint if exists \"no_key\""));

    private ForeignKeyCases() {}

    private static void brands(Schema schema) {
        schema.create("brands", t -> {
            t.integer("id").primary();
            t.integer("shop");
            t.unique(List.of("shop", "id"));
        });
    }

    private static SchemaCase key(String id, String what, Consumer<ForeignKeyBuilder> more, String sql) {
        return alter(
                        id,
                        what,
                        t -> t.integer("brand_id"),
                        t -> more.accept(t.foreign("brand_id").references("id").on("brands")),
                        "alter table \"t\" add constraint \"t_brand_id_foreign\" foreign key (\"brand_id\")"
                                + " references \"brands\" (\"id\")" + sql)
                .having(ForeignKeyCases::brands);
    }
}
