package io.guruorm.dialect.mysql;

import static io.guruorm.dialect.SchemaText.noAlter;
import static io.guruorm.dialect.SchemaText.noCreate;
import static io.guruorm.schema.IndexPart.expression;
import static io.guruorm.schema.IndexPart.part;

import io.guruorm.dialect.SchemaText.Refused;
import io.guruorm.schema.IndexKind;
import java.util.List;

/** What other databases have beyond the feature map, and MySQL does not. */
final class MysqlRuleRefusals {

    static final List<Refused> ALL = List.of(
            noCreate("SB-H12", "exclude(\"x\")", t -> t.exclude("x").with("a", "=")),
            noAlter("SB-H12", "exclude(\"x\")", t -> t.exclude("x").with("a", "=")),
            noAlter("SB-H12", "exclude(\"x\")", t -> t.dropExclusion("x")),
            noAlter("SB-H12", "notValid() on a check", t -> t.check("c", "a > 0")
                    .notValid()),
            noAlter("SB-H12", "validateConstraint(...)", t -> t.validateConstraint("x")),
            noAlter("SB-H12", "ifExists() for a check to drop", t -> t.dropCheck("x")
                    .ifExists()),
            noAlter("SB-H12", "redefine() of column \"a\" to a primary key", t -> t.integer("a")
                    .autoIncrement()
                    .redefine()),
            noAlter("SB-H12", "where(...) on an index", t -> t.index("a").where("a > 0")),
            noAlter(
                    "SB-H12",
                    "online() or lock(\"none\") on an index with expression(...)",
                    t -> t.index(expression("lower(a)")).name("x").online()),
            noAlter("SB-H12", "include(...) on an index", t -> t.index("a").include("b")),
            noAlter("SB-H12", "with(\"fillfactor\", ...) on an index", t -> t.index("a")
                    .with("fillfactor", 70)),
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
            noAlter("SB-H12", "operatorClass(...) as a part of an index", t -> t.index(
                            expression("lower(a)").operatorClass("x"))
                    .name("x")),
            noAlter("SB-H12", "expression(...) as a part of an index", t -> t.addIndex(
                            IndexKind.FULL_TEXT, List.of(expression("lower(a)")))
                    .name("x")),
            noAlter("SB-H12", "expression(...) as a part of an index", t -> t.addIndex(
                            IndexKind.PRIMARY, List.of(expression("lower(a)")))
                    .name("PRIMARY")),
            noAlter(
                    "SB-H12",
                    "length(...) as a part of an index",
                    t -> t.addIndex(IndexKind.FULL_TEXT, List.of(part("a").length(9)))),
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
            noCreate("XB-3", "partitions of table \"t\" made by partitionBy(...)", t -> t.partitionBy("list", "a")),
            new Refused(
                    "XB-3",
                    "createPartition(\"p\", \"t\")",
                    schema -> schema.createPartition("p", "t", p -> p.byDefault())),
            new Refused("XB-3", "detachPartition(\"p\", \"t\")", schema -> schema.detachPartition("p", "t")),
            noAlter("XB-4", "enableRowSecurity() of table \"t\"", t -> t.enableRowSecurity()),
            noAlter("XB-4", "policy(\"p\") of table \"t\"", t -> t.policy("p").using("true")),
            noAlter("XB-4", "dropPolicy(\"p\") of table \"t\"", t -> t.dropPolicy("p")));

    private MysqlRuleRefusals() {}
}
