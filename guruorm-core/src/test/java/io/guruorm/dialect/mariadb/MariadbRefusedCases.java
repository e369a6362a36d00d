package io.guruorm.dialect.mariadb;

import static io.guruorm.dialect.RefusedCase.noAlter;
import static io.guruorm.dialect.RefusedCase.noChange;
import static io.guruorm.dialect.RefusedCase.noCreate;
import static io.guruorm.schema.IndexPart.expression;
import static io.guruorm.schema.IndexPart.part;

import io.guruorm.dialect.RefusedCase;
import io.guruorm.schema.IndexKind;
import java.util.List;

/** What MariaDB lacks, and what it would take and forget. */
public final class MariadbRefusedCases {

    /** The rows. */
    public static final List<RefusedCase> ALL = List.of(
            noCreate("SB-37", "column type vector", t -> t.vector("a", 3)),
            noCreate("SB-38", "column type tsvector", t -> t.tsvector("a")),
            noCreate("SB-36", "column type computed", t -> t.computed("a", "1")),
            noCreate("SB-25", "time with a time zone", t -> t.timeTz("a")),
            noCreate("SB-14", "char of 256 characters", t -> t.charOf("a", 256)),
            noCreate("SB-56", "generatedAs() on column \"a\"", t -> t.integer("a")
                    .generatedAs()),
            noCreate("SB-53", "useCurrentOnUpdate() on column \"a\"", t -> t.date("a")
                    .useCurrentOnUpdate()),
            noCreate("SB-63", "after(...), first() or instant() in a new table", t -> t.string("a")
                    .first()),
            noCreate("SB-96", "engine \"a;b\"", t -> t.engine("a;b")),
            noCreate("SB-60", "collation \"x'\"", t -> t.string("a").collation("x'")),
            noCreate("SB-70", "name \"b\" of a primary key", t -> t.primary("a", "b")),
            noCreate("SB-73", "language(...) on an index", t -> t.fullText("a").language("english")),
            noCreate("SB-71", "nullsNotDistinct() on an index", t -> t.unique("a")
                    .nullsNotDistinct()),
            noCreate("SB-71", "deferrable() on an index", t -> t.unique("a").deferrable()),
            noCreate(
                    "SB-72", "algorithm(\"gin\") on an index", t -> t.index("a").algorithm("gin")),
            noCreate(
                    "SB-81",
                    "set default on a foreign key",
                    t -> t.foreign("a").references("id").on("b").onDelete("set default")),
            noCreate(
                    "SB-82",
                    "deferrable() on a foreign key",
                    t -> t.foreign("a").references("id").on("b").deferrable()),
            noCreate(
                    "SB-83",
                    "notValid() on a foreign key",
                    t -> t.foreign("a").references("id").on("b").notValid()),
            noChange("XB-1", "createEnum(\"e\")", s -> s.createEnum("e", "a")),
            noChange("XB-1", "addValue(\"a\") of enum \"e\"", s -> s.alterEnum("e", e -> e.addValue("a"))),
            noChange(
                    "XB-1",
                    "renameValue(\"a\", \"b\") of enum \"e\"",
                    s -> s.alterEnum("e", e -> e.renameValue("a", "b"))),
            noChange("XB-1", "dropEnumIfExists(\"e\")", s -> s.dropEnumIfExists("e")),
            noCreate("XB-1", "enum \"e\" as a type of its own", t -> t.nativeEnum("a", "e")),
            noChange("XB-2", "createMaterializedView(\"m\")", s -> s.createMaterializedView("m", "select 1")),
            noChange("XB-2", "refreshMaterializedView(\"m\")", s -> s.refreshMaterializedView("m")),
            noChange("XB-2", "dropMaterializedViewIfExists(\"m\")", s -> s.dropMaterializedViewIfExists("m")),
            noChange(
                    "XB-2",
                    "securityBarrier() on view \"v\"",
                    s -> s.createView("v", "select 1", v -> v.securityBarrier())),
            noCreate("XB-3", "partitions of table \"t\" made by partitionBy(...)", t -> t.partitionBy("list", "a")),
            noChange("XB-3", "createPartition(\"p\", \"t\")", s -> s.createPartition("p", "t", p -> p.byDefault())),
            noChange("XB-3", "attachPartition(\"p\", \"t\")", s -> s.attachPartition("p", "t", p -> p.in(1))),
            noChange("XB-3", "detachPartition(\"p\", \"t\")", s -> s.detachPartition("p", "t")),
            noAlter("XB-4", "enableRowSecurity() of table \"t\"", t -> t.enableRowSecurity()),
            noAlter("XB-4", "policy(\"p\") of table \"t\"", t -> t.policy("p").using("true")),
            noAlter("XB-4", "dropPolicy(\"p\") of table \"t\"", t -> t.dropPolicy("p")),
            noAlter("SB-66", "using(...) on column \"a\"", t -> t.string("a")
                    .using("x")
                    .change()),
            noAlter("SB-90", "change() of column \"a\" to a primary key", t -> t.integer("a")
                    .autoIncrement()
                    .change()),
            noAlter("SB-H12", "exclude(\"x\")", t -> t.exclude("x").with("a", "=")),
            noCreate("SB-H12", "exclude(\"x\")", t -> t.exclude("x").with("a", "=")),
            noAlter("SB-H12", "exclude(\"x\")", t -> t.dropExclusion("x")),
            noAlter("SB-H12", "notValid() on a check", t -> t.check("c", "a > 0")
                    .notValid()),
            noAlter("SB-H12", "validateConstraint(...)", t -> t.validateConstraint("x")),
            noAlter("SB-H12", "where(...) on an index", t -> t.index("a").where("a > 0")),
            noAlter("SB-H12", "include(...) on an index", t -> t.index("a").include("b")),
            noAlter("SB-H12", "with(\"fillfactor\", ...) on an index", t -> t.index("a")
                    .with("fillfactor", 70)),
            noAlter("SB-H12", "expression(...) as a part of an index", t -> t.index(expression("lower(a)"))
                    .name("i")),
            noAlter(
                    "SB-73",
                    "length(...) as a part of an index",
                    t -> t.addIndex(IndexKind.FULL_TEXT, List.of(part("a").length(9)))),
            noAlter(
                    "SB-H12",
                    "nullsFirst() or nullsLast() as a part of an index",
                    t -> t.index(part("a").nullsLast())),
            noAlter(
                    "SB-H12",
                    "collation(...) as a part of an index",
                    t -> t.index(part("a").collation("x"))),
            noAlter(
                    "SB-H12",
                    "operatorClass(...) as a part of an index",
                    t -> t.index(part("a").operatorClass("x"))),
            noAlter("SB-H12", "redefine() of column \"a\" to a primary key", t -> t.integer("a")
                    .autoIncrement()
                    .redefine()),
            noAlter("SB-83", "validateForeign(...)", t -> t.validateForeign("x")),
            noCreate("SB-59", "persisted() on column \"a\"", t -> t.computed("a", "1")
                    .persisted()),
            noCreate("SB-75", "vector index", t -> t.vectorIndex("a")),
            noChange("SB-112", "extension \"x\" to be made by SQL", s -> s.ensureExtension("x")));

    private MariadbRefusedCases() {}
}
