package io.guruorm.dialect.sqlserver;

import static io.guruorm.dialect.SchemaText.noAlter;
import static io.guruorm.dialect.SchemaText.noCreate;
import static io.guruorm.schema.IndexPart.expression;
import static io.guruorm.schema.IndexPart.part;

import io.guruorm.dialect.SchemaText.Refused;
import io.guruorm.schema.IndexKind;
import java.util.List;

/** What other databases have beyond the feature map, and SQL Server does not, or not as they do. */
final class SqlServerRuleRefusals {

    static final List<Refused> ALL = List.of(
            noCreate("SB-H12", "exclude(\"x\")", t -> t.exclude("x").with("a", "=")),
            noAlter("SB-H12", "exclude(\"x\")", t -> t.exclude("x").with("a", "=")),
            noAlter("SB-H12", "exclude(\"x\")", t -> t.dropExclusion("x")),
            noCreate("SB-H12", "check(...) beside the rule of the enum or unsigned column \"a\"", t -> t.integer("a")
                    .unsigned()
                    .check("a < 9")),
            noAlter("SB-H12", "check(...) beside the rule of the enum or unsigned column \"a\"", t -> t.enumOf("a", "x")
                    .check("a <> b")
                    .change()),
            noAlter("SB-H12", "redefine() of column \"a\" to autoIncrement()", t -> t.integer("a")
                    .autoIncrement()
                    .redefine()),
            noAlter("SB-H12", "redefine() of the expression of column \"a\"", t -> t.computed("a", "1")
                    .redefine()),
            noAlter("SB-H12", "comment(...) on an index", t -> t.index("a").comment("x")),
            noAlter("SB-H12", "where(...) on an index", t -> t.primary("a").where("a > 0")),
            noAlter("SB-H12", "include(...) on an index", t -> t.spatialIndex("a")
                    .include("b")),
            noAlter(
                    "SB-H12",
                    "where(...) or include(...) beside algorithm(\"clustered\") on an index",
                    t -> t.index("a").where("a > 0").algorithm("clustered")),
            noAlter(
                    "SB-H12",
                    "where(...) or include(...) beside algorithm(\"clustered\") on an index",
                    t -> t.index("a").include("b").algorithm("clustered")),
            noAlter("SB-H12", "with(\"fastupdate\", true) on an index", t -> t.index("a")
                    .with("fastupdate", true)),
            noAlter("SB-H12", "with(\"fillfactor\", on) on an index", t -> t.index("a")
                    .with("fillfactor", "on")),
            noAlter("SB-H12", "with(\"pad_index\", on) on an index", t -> t.index("a")
                    .with("pad_index", "on")),
            noAlter("SB-H12", "with(\"data_compression\", page, x) on an index", t -> t.index("a")
                    .with("data_compression", "page, x")),
            noAlter("SB-H12", "expression(...) as a part of an index", t -> t.index(expression("lower(a)"))
                    .name("x")),
            noAlter(
                    "SB-H12",
                    "nullsFirst() or nullsLast() as a part of an index",
                    t -> t.index(part("a").nullsFirst())),
            noAlter(
                    "SB-H12",
                    "collation(...) as a part of an index",
                    t -> t.index(part("a").collation("x"))),
            noAlter(
                    "SB-H12",
                    "operatorClass(...) as a part of an index",
                    t -> t.index(part("a").operatorClass("x"))),
            noAlter(
                    "SB-H12",
                    "length(...) as a part of an index",
                    t -> t.addIndex(IndexKind.UNIQUE, List.of(part("a").length(9)))),
            new Refused("XB-1", "createEnum(\"e\")", schema -> schema.createEnum("e", "a")),
            new Refused("XB-1", "dropEnumIfExists(\"e\")", schema -> schema.dropEnumIfExists("e")),
            noCreate("XB-1", "enum \"e\" as a type of its own", t -> t.nativeEnum("a", "e")),
            new Refused(
                    "XB-2", "createMaterializedView(\"m\")", schema -> schema.createMaterializedView("m", "select 1")),
            new Refused("XB-2", "refreshMaterializedView(\"m\")", schema -> schema.refreshMaterializedView("m")),
            new Refused(
                    "XB-2",
                    "securityBarrier() on view \"v\"",
                    schema -> schema.createView("v", "select 1", v -> v.securityBarrier())),
            new Refused(
                    "XB-2",
                    "securityInvoker() on view \"v\"",
                    schema -> schema.createView("v", "select 1", v -> v.securityInvoker())),
            new Refused(
                    "XB-2",
                    "withLocalCheckOption() on view \"v\"",
                    schema -> schema.createView("v", "select 1", v -> v.withLocalCheckOption())),
            noCreate("XB-3", "partitions of table \"t\" made by partitionBy(...)", t -> t.partitionBy("list", "a")),
            new Refused(
                    "XB-3",
                    "createPartition(\"p\", \"t\")",
                    schema -> schema.createPartition("p", "t", p -> p.byDefault())),
            new Refused("XB-3", "detachPartition(\"p\", \"t\")", schema -> schema.detachPartition("p", "t")),
            noAlter("XB-4", "enableRowSecurity() of table \"t\"", t -> t.enableRowSecurity()),
            noAlter("XB-4", "policy(\"p\") of table \"t\"", t -> t.policy("p").using("true")),
            noAlter("XB-4", "dropPolicy(\"p\") of table \"t\"", t -> t.dropPolicy("p")));

    private SqlServerRuleRefusals() {}
}
