package io.guruorm.dialect.sqlite;

import static io.guruorm.dialect.RefusedCase.noAlter;
import static io.guruorm.dialect.RefusedCase.noChange;
import static io.guruorm.dialect.RefusedCase.noCreate;
import static io.guruorm.schema.IndexPart.part;

import io.guruorm.dialect.RefusedCase;
import io.guruorm.schema.IndexKind;
import java.util.List;

/** What SQLite lacks. */
public final class SqliteRefusedCases {

    /** The rows. */
    public static final List<RefusedCase> ALL = List.of(
            noCreate("SB-19", "column type set", t -> t.set("a", List.of("x"))),
            noCreate("SB-37", "column type vector", t -> t.vector("a", 3)),
            noCreate("SB-38", "column type tsvector", t -> t.tsvector("a")),
            noCreate("SB-36", "column type computed", t -> t.computed("a", "1")),
            noCreate("SB-62", "comment(...) on column \"a\"", t -> t.string("a").comment("x")),
            noCreate("SB-53", "useCurrentOnUpdate() on column \"a\"", t -> t.timestamp("a")
                    .useCurrentOnUpdate()),
            noCreate("SB-56", "generatedAs() on column \"a\"", t -> t.integer("a")
                    .generatedAs()),
            noCreate("SB-61", "charset(...) on column \"a\"", t -> t.string("a").charset("x")),
            noAlter("SB-47", "after(...) on column \"b\"", t -> t.after("a", u -> u.string("b"))),
            noCreate("SB-64", "invisible() on column \"a\"", t -> t.string("a").invisible()),
            noCreate("SB-63", "first() on column \"a\"", t -> t.string("a").first()),
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
            noChange(
                    "XB-2",
                    "withCheckOption() on view \"v\"",
                    s -> s.createView("v", "select 1", v -> v.withCheckOption())),
            noChange("SB-101", "createDatabase(\"d\")", s -> s.createDatabase("d")),
            noChange("SB-101", "dropDatabaseIfExists(\"d\")", s -> s.dropDatabaseIfExists("d")),
            noAlter("SB-H12", "exclude(\"x\")", t -> t.exclude("x").with("a", "=")),
            noAlter("SB-H12", "exclude(\"x\")", t -> t.dropExclusion("x")),
            noCreate("SB-H12", "exclude(\"x\")", t -> t.exclude("x").with("a", "=")),
            noCreate("SB-H12", "notValid() on a check", t -> t.check("c", "a > 0")
                    .notValid()),
            noAlter("SB-83", "validateConstraint(...) or validateForeign(...)", t -> t.validateConstraint("c")),
            noAlter("SB-H12", "include(...) on an index", t -> t.index("a").include("b")),
            noAlter("SB-H12", "with(\"fillfactor\", ...) on an index", t -> t.index("a")
                    .with("fillfactor", 70)),
            noAlter("SB-H12", "comment(...) on an index", t -> t.index("a").comment("x")),
            noAlter("SB-72", "online() on an index", t -> t.index("a").concurrently()),
            noAlter(
                    "SB-H12",
                    "nullsFirst() or nullsLast() on a part of an index",
                    t -> t.index(part("a").nullsLast())),
            noAlter(
                    "SB-H12",
                    "operatorClass(...) on a part of an index",
                    t -> t.index(part("a").operatorClass("x"))),
            noAlter(
                    "SB-H12",
                    "length(...) on a part of an index",
                    t -> t.index(part("a").length(2))),
            noCreate(
                    "SB-H12", "where(...) on a primary key", t -> t.primary("a").where("a > 0")),
            noCreate(
                    "SB-H12",
                    "part that is more than a column in a primary key",
                    t -> t.addIndex(IndexKind.PRIMARY, List.of(part("a").desc()))),
            noCreate("SB-73", "full-text index", t -> t.fullText("a")),
            noCreate("SB-74", "spatial index", t -> t.spatialIndex("a")),
            noCreate("SB-59", "persisted() on column \"a\"", t -> t.computed("a", "1")
                    .persisted()),
            noCreate("SB-65", "instant() on column \"a\"", t -> t.text("a").instant()),
            noCreate("SB-65", "lock(...) on column \"a\"", t -> t.text("a").lock("none")),
            noCreate("SB-66", "using(...) on column \"a\"", t -> t.text("a").using("b")),
            noCreate("SB-75", "vector index", t -> t.vectorIndex("a")),
            noCreate(
                    "SB-83",
                    "notValid() on a foreign key",
                    t -> t.foreign("a").references("id").on("b").notValid()),
            noCreate(
                    "SB-84",
                    "lock(...) on a foreign key",
                    t -> t.foreign("a").references("id").on("b").lock("none")),
            noCreate("SB-96", "table option engine", t -> t.engine("x")),
            noCreate("SB-96", "comment(...) on table \"t\"", t -> t.comment("x")),
            noChange("SB-112", "extension \"x\" to be made by SQL", s -> s.ensureExtension("x")));

    /** What makes a table anew, which nobody can who has not seen it. */
    static final List<RefusedCase> UNSEEN = List.of(
            noAlter("SB-94", "change() of column \"a\" in table \"t\"", t -> t.string("a")
                    .change()),
            noAlter("SB-94", "primary key added to table \"t\"", t -> t.primary("a")),
            noAlter("SB-94", "foreign key added to table \"t\"", t -> t.foreign("a")
                    .references("id")
                    .on("b")),
            noAlter("SB-94", "drop of a foreign key of table \"t\"", t -> t.dropForeign(List.of("a"))),
            noAlter("SB-94", "drop of the primary key of table \"t\"", t -> t.dropPrimary()),
            noAlter("SB-94", "renameIndex(\"a\", \"b\")", t -> t.renameIndex("a", "b")),
            noAlter("SB-94", "stored computed column \"a\" added to a table that is there", t -> t.integer("a")
                    .storedAs("1")),
            noAlter("SB-94", "check \"c\" added to table \"t\"", t -> t.check("c", "a > 0")),
            noAlter("SB-94", "drop of a check of table \"t\"", t -> t.dropCheck("c")),
            noAlter("SB-94", "redefine() of column \"a\" in table \"t\"", t -> t.string("a")
                    .redefine()));

    private SqliteRefusedCases() {}
}
