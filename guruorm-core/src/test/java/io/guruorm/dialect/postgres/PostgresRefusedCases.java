package io.guruorm.dialect.postgres;

import static io.guruorm.dialect.RefusedCase.noAlter;
import static io.guruorm.dialect.RefusedCase.noCreate;
import static io.guruorm.schema.IndexPart.part;

import io.guruorm.dialect.RefusedCase;
import io.guruorm.schema.IndexKind;
import java.util.List;

/** What the feature map marks as missing on PostgreSQL. */
public final class PostgresRefusedCases {

    /** The rows. */
    public static final List<RefusedCase> ALL = List.of(
            noCreate("SB-18", "enum value of over 255 characters", t -> t.enumOf("c", "x".repeat(256))),
            noCreate("SB-19", "column type set", t -> t.set("c", List.of("a"))),
            noCreate("SB-29", "length of a binary column", t -> t.binary("c", 16)),
            noCreate("SB-29", "length of a binary column", t -> t.binary("c", 16, true)),
            noCreate("SB-36", "column type computed", t -> t.computed("c", "a + b")),
            noCreate("SB-43", "after(...) on column \"x_type\"", t -> t.morphs("x", null, "id")),
            noCreate("SB-47", "after(...) on column \"b\"", t -> t.after("a", u -> u.string("b"))),
            noCreate("SB-53", "useCurrentOnUpdate() on column \"c\"", t -> t.timestamp("c")
                    .useCurrentOnUpdate()),
            noCreate("SB-58", "virtualAsJson(...) on column \"c\"", t -> t.text("c")
                    .virtualAsJson("a->b")),
            noCreate("SB-58", "storedAsJson(...) on column \"c\"", t -> t.text("c")
                    .storedAsJson("a->b")),
            noCreate("SB-59", "persisted() on column \"c\"", t -> t.computed("c", "a")
                    .persisted()),
            noCreate("SB-61", "charset(...) on column \"c\"", t -> t.text("c").charset("utf8mb4")),
            noCreate("SB-63", "after(...) on column \"c\"", t -> t.text("c").after("a")),
            noCreate("SB-63", "first() on column \"c\"", t -> t.text("c").first()),
            noCreate("SB-64", "invisible() on column \"c\"", t -> t.text("c").invisible()),
            noCreate("SB-65", "instant() on column \"c\"", t -> t.text("c").instant()),
            noCreate("SB-65", "lock(...) on column \"c\"", t -> t.text("c").lock("none")),
            noAlter("SB-70", "algorithm(...) on a primary key", t -> t.primary(List.of("a"), null, "hash")),
            noAlter("SB-70", "online() on a primary key", t -> t.primary("a").online()),
            noAlter("SB-70", "lock(...) on a primary key", t -> t.primary("a").lock("none")),
            noAlter("SB-71", "algorithm(...) on a unique index", t -> t.unique(List.of("a"), null, "hash")),
            noAlter("SB-71", "lock(...) on a unique index", t -> t.unique("a").lock("shared")),
            noAlter("SB-72", "nullsNotDistinct() on a plain index", t -> t.index("a")
                    .nullsNotDistinct()),
            noAlter("SB-72", "deferrable() on a plain index", t -> t.index("a").deferrable()),
            noAlter("SB-72", "language(...) on a plain index", t -> t.index("a").language("english")),
            noAlter("SB-72", "access method \"gin); drop\"", t -> t.index("a").algorithm("gin); drop")),
            noAlter("SB-73", "algorithm(...) on a full-text index", t -> t.fullText("a")
                    .algorithm("gin")),
            noAlter("SB-74", "operator class \"x; drop\"", t -> t.spatialIndex("a")
                    .operatorClass("x; drop")),
            noAlter("SB-76", "online drop of \"t_a_unique\"", t -> t.dropUnique(List.of("a"))
                    .online()),
            noAlter(
                    "SB-84",
                    "lock(...) on a foreign key",
                    t -> t.foreign("a").references("b").on("c").lock("none")),
            noAlter("SB-90", "change() of the expression of column \"c\"", t -> t.integer("c")
                    .storedAs("1")
                    .change()),
            noAlter("SB-90", "change() of column \"c\" to autoIncrement()", t -> t.integer("c")
                    .autoIncrement()
                    .change()),
            noAlter(
                    "SB-H12",
                    "length(...) of a part of an index",
                    t -> t.index(part("a").length(9))),
            noAlter(
                    "SB-H12",
                    "operator class \"x; drop\"",
                    t -> t.index(part("a").operatorClass("x; drop"))),
            noAlter("SB-H12", "storage parameter \"a = 1) drop\"", t -> t.index("a")
                    .with("a = 1) drop", 2)),
            noAlter("SB-H12", "where(...) on a primary key", t -> t.primary("a").where("a > 1")),
            noAlter(
                    "SB-H12",
                    "part that is more than a column in a primary key",
                    t -> t.addIndex(IndexKind.PRIMARY, List.of(part("a").desc()))),
            noAlter(
                    "SB-H12",
                    "part that is more than a column in a full-text index",
                    t -> t.addIndex(IndexKind.FULL_TEXT, List.of(part("a").desc()))),
            noAlter("SB-H12", "include(...) on a full-text index", t -> t.fullText("a")
                    .include("b")),
            noAlter(
                    "SB-H12",
                    "deferrable(...) on a unique index of some rows or of parts that are more than columns",
                    t -> t.unique("a").where("a > 1").deferrable()),
            noAlter("SB-H12", "access method \"x\"", t -> t.exclude("x")
                    .using("x")
                    .with("a", "=")),
            noCreate(
                    "SB-H12",
                    "check(...) beside the rule of the enum or unsigned column \"c\"",
                    t -> t.unsignedInteger("c").check("c < 9")),
            noAlter("SB-H12", "redefine() of column \"c\" to one that counts up", t -> t.integer("c")
                    .generatedAs()
                    .redefine()),
            noCreate("SB-96", "table option engine", t -> t.innoDb()),
            noCreate("SB-96", "table option charset", t -> t.charset("utf8mb4")),
            noCreate("SB-96", "table option collation", t -> t.collation("x")),
            noAlter("SB-96", "table option engine", t -> t.engine("MyISAM")));

    private PostgresRefusedCases() {}
}
