package io.guruorm.dialect.mysql;

import static io.guruorm.dialect.SchemaText.noAlter;
import static io.guruorm.dialect.SchemaText.noCreate;

import io.guruorm.dialect.SchemaText.Refused;
import java.util.List;

/** What the feature map marks as missing on MySQL, and what the server would take and forget. */
final class MysqlRefusals {

    static final List<Refused> ALL = List.of(
            noCreate("SB-14", "char of 256 characters", t -> t.charOf("a", 256)),
            noCreate("SB-25", "time with a time zone", t -> t.timeTz("a")),
            noCreate("SB-36", "column type computed", t -> t.computed("a", "1")),
            noCreate("SB-37", "column type vector", t -> t.vector("a", 3)),
            noCreate("SB-38", "column type tsvector", t -> t.tsvector("a")),
            noCreate("SB-53", "useCurrentOnUpdate() on column \"a\"", t -> t.date("a")
                    .useCurrentOnUpdate()),
            noCreate("SB-56", "generatedAs() on column \"a\"", t -> t.integer("a")
                    .generatedAs()),
            noCreate("SB-56", "generatedAs() on column \"a\"", t -> t.integer("a")
                    .generatedAs()
                    .always()),
            noCreate("SB-59", "persisted() on column \"a\"", t -> t.computed("a", "1")
                    .persisted()),
            noCreate("SB-60", "collation \"x'\"", t -> t.string("a").collation("x'")),
            noCreate("SB-61", "character set \"x y\"", t -> t.string("a").charset("x y")),
            noCreate("SB-63", "after(...), first() or instant() in a new table", t -> t.string("a")
                    .first()),
            noAlter(
                    "SB-65",
                    "lock(...) beside instant() on column \"a\"",
                    t -> t.string("a").nullable().instant().lock("none")),
            noAlter("SB-66", "using(...) on column \"a\"", t -> t.string("a")
                    .using("x")
                    .change()),
            noCreate("SB-70", "name \"b\" of a primary key", t -> t.primary("a", "b")),
            noCreate("SB-71", "nullsNotDistinct() on an index", t -> t.unique("a")
                    .nullsNotDistinct()),
            noCreate("SB-71", "deferrable() on an index", t -> t.unique("a").deferrable()),
            noCreate("SB-71", "deferrable() on an index", t -> t.unique("a")
                    .deferrable()
                    .initiallyImmediate()),
            noCreate(
                    "SB-72", "algorithm(\"gin\") on an index", t -> t.index("a").algorithm("gin")),
            noCreate("SB-72", "algorithm(\"rtree\") on an index", t -> t.index("a")
                    .algorithm("rtree")),
            noCreate("SB-73", "language(...) on an index", t -> t.fullText("a").language("english")),
            noCreate("SB-74", "operatorClass(...) on an index", t -> t.spatialIndex("a")
                    .operatorClass("x")),
            noCreate("SB-75", "vector index", t -> t.vectorIndex("a")),
            noAlter("SB-76", "ifExists() for a key or index to drop", t -> t.dropIndex("x")
                    .ifExists()),
            noAlter("SB-76", "ifExists() for a key or index to drop", t -> t.dropPrimary()
                    .ifExists()),
            noCreate(
                    "SB-81",
                    "set default on a foreign key",
                    t -> t.foreign("a").references("id").on("b").onDelete("set default")),
            noCreate(
                    "SB-82",
                    "deferrable() on a foreign key",
                    t -> t.foreign("a").references("id").on("b").deferrable()),
            noCreate(
                    "SB-82",
                    "deferrable() on a foreign key",
                    t -> t.foreign("a").references("id").on("b").deferrable().initiallyImmediate(false)),
            noCreate(
                    "SB-83",
                    "notValid() on a foreign key",
                    t -> t.foreign("a").references("id").on("b").notValid()),
            noAlter("SB-83", "validateForeign(...)", t -> t.validateForeign("x")),
            noAlter("SB-85", "ifExists() for a foreign key to drop", t -> t.dropForeign("x")
                    .ifExists()),
            noAlter("SB-90", "change() of column \"a\" to a primary key", t -> t.integer("a")
                    .autoIncrement()
                    .change()),
            noCreate("SB-96", "engine \"a;b\"", t -> t.engine("a;b")),
            new Refused("SB-112", "extension \"x\"", schema -> schema.ensureExtension("x")));

    private MysqlRefusals() {}
}
