package io.guruorm.dialect.sqlite;

import static io.guruorm.schema.IndexPart.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.error.UnsupportedFeatureException;
import io.guruorm.schema.Blueprint;
import io.guruorm.schema.IndexKind;
import io.guruorm.schema.RecordingSchema;
import io.guruorm.schema.Schema;
import io.guruorm.schema.SchemaSnapshot;
import io.guruorm.sql.Sql;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of schema changes, as text, and what is refused. */
class SqliteSchemaTest {

    private static final SqliteDialect SQLITE = SqliteDialect.of(45);

    static Stream<SqliteCase> cases() {
        return SqliteCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void compilesTo(SqliteCase row) {
        assertThat(compile(row.change())).extracting(Sql::text).containsExactlyElementsOf(row.sql());
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                alter(t -> t.string("a").change(), "change() of column \"a\" in table \"t\""),
                alter(t -> t.primary("a"), "primary key added to table \"t\""),
                alter(t -> t.foreign("a").references("id").on("b"), "foreign key added to table \"t\""),
                alter(t -> t.dropForeign(List.of("a")), "drop of a foreign key of table \"t\""),
                alter(t -> t.dropPrimary(), "drop of the primary key of table \"t\""),
                alter(t -> t.renameIndex("a", "b"), "renameIndex(\"a\", \"b\")"),
                alter(t -> t.integer("a").storedAs("1"), "stored computed column \"a\" added to a table that is there"),
                create(t -> t.set("a", List.of("x")), "column type set"),
                create(t -> t.vector("a", 3), "column type vector"),
                create(t -> t.tsvector("a"), "column type tsvector"),
                create(t -> t.computed("a", "1"), "column type computed"),
                create(t -> t.string("a").comment("x"), "comment(...) on column \"a\""),
                create(t -> t.timestamp("a").useCurrentOnUpdate(), "useCurrentOnUpdate() on column \"a\""),
                create(t -> t.integer("a").generatedAs(), "generatedAs() on column \"a\""),
                create(t -> t.string("a").charset("x"), "charset(...) on column \"a\""),
                create(t -> t.string("a").invisible(), "invisible() on column \"a\""),
                create(t -> t.string("a").first(), "first() on column \"a\""),
                any(s -> s.createEnum("e", "a"), "createEnum(\"e\")"),
                any(s -> s.alterEnum("e", e -> e.addValue("a")), "addValue(\"a\") of enum \"e\""),
                any(s -> s.alterEnum("e", e -> e.renameValue("a", "b")), "renameValue(\"a\", \"b\") of enum \"e\""),
                any(s -> s.dropEnumIfExists("e"), "dropEnumIfExists(\"e\")"),
                create(t -> t.nativeEnum("a", "e"), "enum \"e\" as a type of its own"),
                any(s -> s.createMaterializedView("m", "select 1"), "createMaterializedView(\"m\")"),
                any(s -> s.refreshMaterializedView("m"), "refreshMaterializedView(\"m\")"),
                any(s -> s.dropMaterializedViewIfExists("m"), "dropMaterializedViewIfExists(\"m\")"),
                any(s -> s.createView("v", "select 1", v -> v.securityBarrier()), "securityBarrier() on view \"v\""),
                create(t -> t.partitionBy("list", "a"), "partitions of table \"t\" made by partitionBy(...)"),
                any(s -> s.createPartition("p", "t", p -> p.byDefault()), "createPartition(\"p\", \"t\")"),
                any(s -> s.attachPartition("p", "t", p -> p.in(1)), "attachPartition(\"p\", \"t\")"),
                any(s -> s.detachPartition("p", "t"), "detachPartition(\"p\", \"t\")"),
                alter(t -> t.enableRowSecurity(), "enableRowSecurity() of table \"t\""),
                alter(t -> t.policy("p").using("true"), "policy(\"p\") of table \"t\""),
                alter(t -> t.dropPolicy("p"), "dropPolicy(\"p\") of table \"t\""),
                any(s -> s.createView("v", "select 1", v -> v.withCheckOption()), "withCheckOption() on view \"v\""),
                any(s -> s.createDatabase("d"), "createDatabase(\"d\")"),
                any(s -> s.dropDatabaseIfExists("d"), "dropDatabaseIfExists(\"d\")"),
                alter(t -> t.check("c", "a > 0"), "check \"c\" added to table \"t\""),
                alter(t -> t.dropCheck("c"), "drop of a check of table \"t\""),
                alter(t -> t.string("a").redefine(), "redefine() of column \"a\" in table \"t\""),
                alter(t -> t.exclude("x").with("a", "="), "exclude(\"x\")"),
                alter(t -> t.dropExclusion("x"), "exclude(\"x\")"),
                create(t -> t.exclude("x").with("a", "="), "exclude(\"x\")"),
                create(t -> t.check("c", "a > 0").notValid(), "notValid() on a check"),
                alter(t -> t.validateConstraint("c"), "validateConstraint(...) or validateForeign(...)"),
                alter(t -> t.index("a").include("b"), "include(...) on an index"),
                alter(t -> t.index("a").with("fillfactor", 70), "with(\"fillfactor\", ...) on an index"),
                alter(t -> t.index("a").comment("x"), "comment(...) on an index"),
                alter(t -> t.index("a").concurrently(), "online() on an index"),
                alter(t -> t.index(part("a").nullsLast()), "nullsFirst() or nullsLast() on a part of an index"),
                alter(t -> t.index(part("a").operatorClass("x")), "operatorClass(...) on a part of an index"),
                alter(t -> t.index(part("a").length(2)), "length(...) on a part of an index"),
                create(t -> t.primary("a").where("a > 0"), "where(...) on a primary key"),
                create(
                        t -> t.addIndex(IndexKind.PRIMARY, List.of(part("a").desc())),
                        "part that is more than a column in a primary key"),
                create(t -> t.fullText("a"), "full-text index"),
                create(t -> t.spatialIndex("a"), "spatial index"));
    }

    private static Arguments any(Consumer<Schema> change, String feature) {
        return Arguments.of(feature, change);
    }

    private static Arguments alter(Consumer<Blueprint> table, String feature) {
        Consumer<Schema> change = schema -> schema.table("t", table);
        return Arguments.of(feature, change);
    }

    private static Arguments create(Consumer<Blueprint> table, String feature) {
        Consumer<Schema> change = schema -> schema.create("t", table);
        return Arguments.of(feature, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void refusesByName(String feature, Consumer<Schema> change) {
        assertThatThrownBy(() -> compile(change))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageStartingWith("SQLite has no " + feature + ". ");
    }

    private static List<Sql> compile(Consumer<Schema> change) {
        var schema = new RecordingSchema(SchemaSnapshot.empty(SQLITE));
        change.accept(schema);
        return schema.changes().stream()
                .flatMap(one -> SQLITE.compile(one).stream())
                .toList();
    }
}
