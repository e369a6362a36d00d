package io.guruorm.dialect.sqlserver;

import static io.guruorm.dialect.SchemaText.noAlter;
import static io.guruorm.dialect.SchemaText.noCreate;

import io.guruorm.dialect.SchemaText.Refused;
import java.util.List;

/** What the feature map marks as missing on SQL Server, and what it would leave out without a word. */
final class SqlServerRefusals {

    static final List<Refused> ALL = List.of(
            noCreate("SB-12", "decimal of 39 digits", t -> t.decimal("a", 39, 2)),
            noCreate("SB-14", "char of the length 4001", t -> t.charOf("a", 4_001)),
            noCreate("SB-15", "string of the length 4001", t -> t.string("a", 4_001)),
            noCreate("SB-18", "enum value of over 255 characters", t -> t.enumOf("a", "x".repeat(256))),
            noCreate("SB-19", "column type set", t -> t.set("a", List.of("x"))),
            noCreate("SB-25", "time with a time zone", t -> t.timeTz("a")),
            noCreate("SB-29", "binary of the length 8001", t -> t.binary("a", 8_001)),
            noCreate("SB-34", "kind \"point\" of a geometry", t -> t.geometry("a", "point")),
            noCreate("SB-34", "SRID 4326 of a geometry", t -> t.geometry("a", null, 4326)),
            noCreate("SB-35", "SRID 4258 of a geography", t -> t.geography("a", null, 4258)),
            noCreate("SB-37", "column type vector", t -> t.vector("a", 3)),
            noCreate("SB-38", "column type tsvector", t -> t.tsvector("a")),
            noAlter("SB-43", "after(...) on column \"a_type\"", t -> t.morphs("a", null, "b")),
            noAlter("SB-47", "after(...) on column \"b\"", t -> t.after("a", more -> more.integer("b"))),
            noCreate("SB-53", "useCurrentOnUpdate() on column \"a\"", t -> t.timestamp("a")
                    .useCurrentOnUpdate()),
            noCreate("SB-56", "generatedAs() on column \"a\"", t -> t.integer("a")
                    .generatedAs()),
            noCreate("SB-56", "generatedAs() on column \"a\"", t -> t.integer("a")
                    .generatedAs()
                    .always()),
            noCreate("SB-57", "virtualAs(...) on column \"a\"", t -> t.integer("a")
                    .virtualAs("1")),
            noCreate("SB-57", "storedAs(...) on column \"a\"", t -> t.integer("a")
                    .storedAs("1")),
            noCreate("SB-58", "virtualAsJson(...) on column \"a\"", t -> t.string("a")
                    .virtualAsJson("b->c")),
            noCreate("SB-58", "storedAsJson(...) on column \"a\"", t -> t.string("a")
                    .storedAsJson("b->c")),
            noCreate("SB-59", "nullable(false) on the computed column \"a\"", t -> t.computed("a", "1")
                    .nullable(false)),
            noCreate("SB-60", "collation \"x'\"", t -> t.string("a").collation("x'")),
            noCreate("SB-61", "charset(...) on column \"a\"", t -> t.string("a").charset("utf8")),
            noCreate("SB-62", "comment(...) on column \"a\"", t -> t.string("a").comment("x")),
            noAlter("SB-63", "after(...) on column \"a\"", t -> t.string("a").after("b")),
            noAlter("SB-63", "first() on column \"a\"", t -> t.string("a").first()),
            noCreate("SB-64", "invisible() on column \"a\"", t -> t.string("a").invisible()),
            noAlter("SB-65", "instant() on column \"a\"", t -> t.string("a").instant()),
            noAlter("SB-65", "lock(...) on column \"a\"", t -> t.string("a").lock("none")),
            noAlter("SB-66", "using(...) on column \"a\"", t -> t.string("a")
                    .using("x")
                    .change()),
            noAlter("SB-70", "lock(...) on an index", t -> t.primary("a").lock("none")),
            noAlter("SB-71", "deferrable() on an index", t -> t.unique("a").deferrable()),
            noAlter("SB-71", "algorithm(\"hash\") on an index", t -> t.unique(List.of("a"), null, "hash")),
            noAlter("SB-72", "nullsNotDistinct() on an index", t -> t.index("a").nullsNotDistinct()),
            noAlter("SB-73", "full-text index", t -> t.fullText("a")),
            noAlter("SB-73", "language(...) on an index", t -> t.fullText("a").language("english")),
            noAlter("SB-74", "operatorClass(...) on an index", t -> t.spatialIndex("a")
                    .operatorClass("x")),
            noAlter("SB-74", "online() on an index", t -> t.spatialIndex("a").online()),
            noAlter("SB-75", "vector index", t -> t.vectorIndex("a")),
            noAlter("SB-76", "online drop of an index", t -> t.dropIndex("a").online()),
            noAlter("SB-76", "full-text index", t -> t.dropFullText("a")),
            noAlter(
                    "SB-82",
                    "deferrable() on a foreign key",
                    t -> t.foreign("a").references("id").on("b").deferrable()),
            noAlter(
                    "SB-82",
                    "deferrable() on a foreign key",
                    t -> t.foreign("a").references("id").on("b").deferrable().initiallyImmediate(false)),
            noAlter(
                    "SB-84",
                    "lock(...) on a foreign key",
                    t -> t.foreign("a").references("id").on("b").lock("none")),
            noAlter("SB-90", "change() of column \"a\" to autoIncrement()", t -> t.integer("a")
                    .autoIncrement()
                    .change()),
            noAlter("SB-90", "change() of the expression of column \"a\"", t -> t.computed("a", "1")
                    .change()),
            noCreate("SB-96", "table option engine", t -> t.engine("InnoDB")),
            noCreate("SB-96", "table option charset", t -> t.charset("utf8")),
            noAlter("SB-96", "table option collation", t -> t.collation("x")),
            noCreate("SB-96", "comment(...) on a table", t -> t.comment("x")),
            noAlter("SB-96", "comment(...) on a table", t -> t.comment("x")),
            noCreate("SB-96", "foreign key of a temporary table", t -> {
                t.temporary();
                t.foreignId("user_id").constrained();
            }),
            new Refused("SB-112", "extension \"x\"", schema -> schema.ensureExtension("x")));

    private SqlServerRefusals() {}
}
