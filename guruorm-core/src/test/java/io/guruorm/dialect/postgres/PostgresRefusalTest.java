package io.guruorm.dialect.postgres;

import static io.guruorm.schema.IndexPart.expression;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.dialect.RefusedCase;
import io.guruorm.error.GuruException;
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

    static Stream<RefusedCase> refusals() {
        return PostgresRefusedCases.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesByName(RefusedCase row) {
        assertThat(row.refusal(POSTGRES).dialect()).isEqualTo("PostgreSQL");
        assertThat(row.refusal(POSTGRES).feature()).isEqualTo(row.feature());
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
