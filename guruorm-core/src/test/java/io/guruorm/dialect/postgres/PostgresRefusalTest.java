package io.guruorm.dialect.postgres;

import static io.guruorm.schema.IndexPart.expression;
import static io.guruorm.schema.IndexPart.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.error.GuruException;
import io.guruorm.error.UnsupportedFeatureException;
import io.guruorm.schema.Blueprint;
import io.guruorm.schema.IndexKind;
import io.guruorm.schema.RecordingSchema;
import io.guruorm.schema.Schema;
import io.guruorm.schema.SchemaSnapshot;
import io.guruorm.sql.Query;
import io.guruorm.sql.Raw;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the feature map marks as missing on PostgreSQL is an error that names PostgreSQL and the feature. */
class PostgresRefusalTest {

    private static final PostgresDialect POSTGRES = PostgresDialect.of(18);

    record Refused(String id, String feature, Consumer<Schema> change) {
        @Override
        public String toString() {
            return id + " " + feature;
        }
    }

    static Stream<Refused> refusals() {
        return Stream.of(
                create("SB-18", "enum value of over 255 characters", t -> t.enumOf("c", "x".repeat(256))),
                create("SB-19", "column type set", t -> t.set("c", List.of("a"))),
                create("SB-29", "length of a binary column", t -> t.binary("c", 16)),
                create("SB-29", "length of a binary column", t -> t.binary("c", 16, true)),
                create("SB-36", "column type computed", t -> t.computed("c", "a + b")),
                create("SB-43", "after(...) on column \"x_type\"", t -> t.morphs("x", null, "id")),
                create("SB-47", "after(...) on column \"b\"", t -> t.after("a", u -> u.string("b"))),
                create("SB-53", "useCurrentOnUpdate() on column \"c\"", t -> t.timestamp("c")
                        .useCurrentOnUpdate()),
                create("SB-58", "virtualAsJson(...) on column \"c\"", t -> t.text("c")
                        .virtualAsJson("a->b")),
                create("SB-58", "storedAsJson(...) on column \"c\"", t -> t.text("c")
                        .storedAsJson("a->b")),
                create("SB-59", "persisted() on column \"c\"", t -> t.computed("c", "a")
                        .persisted()),
                create("SB-61", "charset(...) on column \"c\"", t -> t.text("c").charset("utf8mb4")),
                create("SB-63", "after(...) on column \"c\"", t -> t.text("c").after("a")),
                create("SB-63", "first() on column \"c\"", t -> t.text("c").first()),
                create("SB-64", "invisible() on column \"c\"", t -> t.text("c").invisible()),
                create("SB-65", "instant() on column \"c\"", t -> t.text("c").instant()),
                create("SB-65", "lock(...) on column \"c\"", t -> t.text("c").lock("none")),
                alter("SB-70", "algorithm(...) on a primary key", t -> t.primary(List.of("a"), null, "hash")),
                alter("SB-70", "online() on a primary key", t -> t.primary("a").online()),
                alter("SB-70", "lock(...) on a primary key", t -> t.primary("a").lock("none")),
                alter("SB-71", "algorithm(...) on a unique index", t -> t.unique(List.of("a"), null, "hash")),
                alter("SB-71", "lock(...) on a unique index", t -> t.unique("a").lock("shared")),
                alter("SB-72", "nullsNotDistinct() on a plain index", t -> t.index("a")
                        .nullsNotDistinct()),
                alter("SB-72", "deferrable() on a plain index", t -> t.index("a")
                        .deferrable()),
                alter("SB-72", "language(...) on a plain index", t -> t.index("a")
                        .language("english")),
                alter("SB-72", "access method \"gin); drop\"", t -> t.index("a").algorithm("gin); drop")),
                alter("SB-73", "algorithm(...) on a full-text index", t -> t.fullText("a")
                        .algorithm("gin")),
                alter("SB-74", "operator class \"x; drop\"", t -> t.spatialIndex("a")
                        .operatorClass("x; drop")),
                alter("SB-76", "online drop of \"t_a_unique\"", t -> t.dropUnique(List.of("a"))
                        .online()),
                alter(
                        "SB-84",
                        "lock(...) on a foreign key",
                        t -> t.foreign("a").references("b").on("c").lock("none")),
                alter("SB-90", "change() of the expression of column \"c\"", t -> t.integer("c")
                        .storedAs("1")
                        .change()),
                alter("SB-90", "change() of column \"c\" to autoIncrement()", t -> t.integer("c")
                        .autoIncrement()
                        .change()),
                alter(
                        "SB-H12",
                        "length(...) of a part of an index",
                        t -> t.index(part("a").length(9))),
                alter(
                        "SB-H12",
                        "operator class \"x; drop\"",
                        t -> t.index(part("a").operatorClass("x; drop"))),
                alter("SB-H12", "storage parameter \"a = 1) drop\"", t -> t.index("a")
                        .with("a = 1) drop", 2)),
                alter("SB-H12", "where(...) on a primary key", t -> t.primary("a")
                        .where("a > 1")),
                alter(
                        "SB-H12",
                        "part that is more than a column in a primary key",
                        t -> t.addIndex(IndexKind.PRIMARY, List.of(part("a").desc()))),
                alter(
                        "SB-H12",
                        "part that is more than a column in a full-text index",
                        t -> t.addIndex(IndexKind.FULL_TEXT, List.of(part("a").desc()))),
                alter("SB-H12", "include(...) on a full-text index", t -> t.fullText("a")
                        .include("b")),
                alter(
                        "SB-H12",
                        "deferrable(...) on a unique index of some rows or of parts that are more than columns",
                        t -> t.unique("a").where("a > 1").deferrable()),
                alter("SB-H12", "access method \"x\"", t -> t.exclude("x")
                        .using("x")
                        .with("a", "=")),
                create(
                        "SB-H12",
                        "check(...) beside the rule of the enum or unsigned column \"c\"",
                        t -> t.unsignedInteger("c").check("c < 9")),
                alter("SB-H12", "redefine() of column \"c\" to one that counts up", t -> t.integer("c")
                        .generatedAs()
                        .redefine()),
                create("SB-96", "table option engine", t -> t.innoDb()),
                create("SB-96", "table option charset", t -> t.charset("utf8mb4")),
                create("SB-96", "table option collation", t -> t.collation("x")),
                alter("SB-96", "table option engine", t -> t.engine("MyISAM")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesByName(Refused row) {
        assertThatThrownBy(() -> compile(POSTGRES, row.change()))
                .isInstanceOfSatisfying(UnsupportedFeatureException.class, e -> {
                    assertThat(e.dialect()).isEqualTo("PostgreSQL");
                    assertThat(e.feature()).isEqualTo(row.feature());
                });
    }

    @Test
    void whatDependsOnTheVersionNamesIt() {
        refused(17, s -> s.create("t", t -> t.integer("c").virtualAs("1")), "PostgreSQL 17 has no virtualAs(...)");
        refused(
                14,
                s -> s.table("t", t -> t.unique("a").nullsNotDistinct()),
                "PostgreSQL 14 has no nullsNotDistinct()");
        assertThatThrownBy(() -> PostgresDialect.of(13)).hasMessageContaining("PostgreSQL 13 is not supported");
    }

    @Test
    void invokersViewsAreThereFromTheirVersionOn() {
        refused(
                14,
                s -> s.createView("v", "select 1", v -> v.securityInvoker()),
                "PostgreSQL 14 has no securityInvoker() on view \"v\"");
    }

    @Test
    void viewsTakeOneQueryWithoutPlaceholders() {
        refused(18, s -> s.createView("v", "select 1; select 2"), "is no query that a view could show");
        refused(18, s -> s.createMaterializedView("v", "drop table t"), "is no query that a view could show");
        refused(18, s -> s.createView("v", "-- nothing"), "is no query that a view could show");
        refused(18, s -> s.createView("v", "select 'open"), "has no closing quote");
    }

    @Test
    void whatCannotCompileToSomethingIsRefused() {
        refused(18, s -> s.create("t", t -> t.integer("c").using("c::integer")), "nothing to cast by using");
        refused(18, s -> s.create("t", t -> t.rawColumn("c", "int").autoIncrement()), "has a type in raw SQL");
        refused(18, s -> s.create("t", t -> t.integer("c").defaultTo(Query.from("x"))), "is a query or keyword");
        refused(18, s -> s.create("t", t -> t.text("c").defaultTo(Raw.raw("?", 1))), "has bound values");
        refused(17 - 1, s -> s.table("t", t -> t.text("c").storedAs("a").redefine()), "before version 17");
        refused(18, s -> s.table("t", t -> t.exclude("x")), "The exclusion \"x\" compares nothing");
        refused(18, s -> s.table("t", t -> t.exclude("x").with("a", "= b) --")), "is no operator");
        refused(18, s -> s.table("t", t -> t.exclude("x").with("a", "--")), "is no operator");
        refused(18, s -> s.table("t", t -> t.index(expression("lower(a)"))), "on an expression needs a name");
        refused(18, s -> s.table("t", t -> t.index()), "An index needs at least one column");
        refused(18, s -> s.table("t", t -> t.check("c", " ")), "check expression is empty");
        refused(18, s -> s.table("t", t -> t.dropCheck(List.of("a", "b"))), "names several columns");
        refused(18, s -> s.table("t", t -> t.integer("a").unique(false).check("")), "check expression is empty");
        refused(18, s -> s.create("t", t -> t.integer("a").redefine()), "has redefine() of column \"a\"");
        refused(18, s -> s.create("t", t -> t.text("c").defaultTo(new Object())), "java.lang.Object cannot be bound");
    }

    @Test
    void namesThatCannotBeNamesAreRefused() {
        refused(18, s -> s.drop("a.b.c"), "\"a.b.c\" is no name of a table");
        refused(18, s -> s.drop("a."), "\"a.\" is no name of a table");
        refused(18, s -> s.create("t", t -> t.text("a\0b")), "holds the character NUL");
        refused(18, s -> s.create("t", t -> t.text("c").defaultTo("a\0b")), "holds the character NUL");
        refused(18, s -> s.create("t", t -> t.text("x".repeat(64))), "has 64 bytes; PostgreSQL takes 63");
        refused(18, s -> s.table("t", t -> t.index("a", "x".repeat(64))), "has 64 bytes; PostgreSQL takes 63");
        refused(
                18,
                s -> s.createView("a.b.c", "select 1"),
                "\"a.b.c\" is no name of a view. Write name or schema.view");
        refused(18, s -> s.dropEnum("a."), "\"a.\" is no name of a type. Write name or schema.type");
        refused(18, s -> s.createEnum("e", "x".repeat(64)), "has 64 bytes; PostgreSQL takes 63");
        refused(18, s -> s.createEnum("x".repeat(64), "a"), "has 64 bytes; PostgreSQL takes 63");
        refused(18, s -> s.dropView("x".repeat(64)), "has 64 bytes; PostgreSQL takes 63");
        refused(18, s -> s.createDatabase("x".repeat(64)), "has 64 bytes; PostgreSQL takes 63");
        refused(18, s -> s.detachPartition("x".repeat(64), "t"), "has 64 bytes; PostgreSQL takes 63");
        refused(18, s -> s.table("t", t -> t.dropPolicy("x".repeat(64))), "has 64 bytes; PostgreSQL takes 63");
        refused(18, s -> s.table("t", t -> t.check("x".repeat(64), "a > 0")), "has 64 bytes; PostgreSQL takes 63");
        refused(18, s -> s.table("t", t -> t.dropCheck("ü".repeat(32))), "has 64 bytes; PostgreSQL takes 63");
        refused(
                18,
                s -> s.table("t", t -> t.exclude("x".repeat(64)).with("a", "=")),
                "has 64 bytes; PostgreSQL takes 63");
        refused(18, s -> s.rename("shop.a", "store.b"), "names another schema");
        refused(18, s -> s.rename("a", "store.b"), "names another schema");
    }

    private static Refused create(String id, String feature, Consumer<Blueprint> define) {
        return new Refused(id, feature, schema -> schema.create("t", define));
    }

    private static Refused alter(String id, String feature, Consumer<Blueprint> alter) {
        return new Refused(id, feature, schema -> schema.table("t", alter));
    }

    private static void refused(int version, Consumer<Schema> change, String message) {
        assertThatThrownBy(() -> compile(PostgresDialect.of(version), change))
                .isInstanceOf(GuruException.class)
                .hasMessageContaining(message);
    }

    private static void compile(PostgresDialect dialect, Consumer<Schema> change) {
        var schema = new RecordingSchema(SchemaSnapshot.empty((table, kind, index) -> "any"));
        change.accept(schema);
        schema.changes().forEach(dialect::compile);
    }
}
