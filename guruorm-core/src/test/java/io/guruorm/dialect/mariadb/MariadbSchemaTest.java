package io.guruorm.dialect.mariadb;

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
import io.guruorm.sql.Sql;
import io.guruorm.sql.SqlKind;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of schema changes, as text, and what is refused. */
class MariadbSchemaTest {

    private static final MariadbDialect MARIADB = MariadbDialect.of(11, 4);

    static Stream<MariadbCase> cases() {
        return MariadbCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void compilesTo(MariadbCase row) {
        assertThat(compile(MARIADB, row.change())).extracting(Sql::text).containsExactlyElementsOf(row.sql());
    }

    @Test
    void vectorsAreThereFromTheirVersionOn() {
        var newer = MariadbDialect.of(11, 7);
        assertThat(compile(
                        newer,
                        schema -> schema.create("t", t -> t.vector("a", 3).vectorIndex())))
                .extracting(Sql::text)
                .containsExactly("create table `t` (`a` vector(3) not null,"
                        + " vector index `t_a_vectorindex` (`a`) distance=cosine)");
        assertThat(newer.supports(io.guruorm.dialect.Capability.TRANSACTIONAL_DDL))
                .isFalse();
        assertThatThrownBy(() -> MariadbDialect.of(10, 6)).hasMessageContaining("Use MariaDB 10.11 or later");
    }

    @Test
    void changeSaysAgainWhatWasNotSaid() {
        var statements = compile(
                MARIADB,
                schema -> schema.table(
                        "shop.t", t -> t.string("a", 9).nullable().comment(null).change()));
        assertThat(statements).extracting(Sql::kind).containsExactly(SqlKind.SESSION, SqlKind.DDL);
        assertThat(statements.get(0).catalog()).isTrue();
        assertThat(statements.get(0).text())
                .startsWith("set @guruorm_column = (select concat(")
                .contains("c.collation_name", "c.generation_expression", "' null'", "c.column_default", "check_clause")
                .doesNotContain("c.is_nullable", "c.column_comment")
                .endsWith("where c.table_schema = 'shop' and c.table_name = 't' and c.column_name = 'a')");
        assertThat(statements.get(1).text())
                .isEqualTo("execute immediate concat('alter table `shop`.`t` modify column `a` varchar(9)',"
                        + " ifnull(@guruorm_column, ''), '')");
        assertThat(statements.get(1).transactional()).isFalse();
    }

    @Test
    void changesOfTheSchemaCommitSoTheyStandInNoTransaction() {
        assertThat(compile(MARIADB, schema -> schema.create("t", t -> t.id())))
                .extracting(Sql::transactional)
                .containsExactly(false);
        assertThat(compile(
                        MARIADB,
                        schema -> schema.create("t", t -> {
                            t.temporary();
                            t.id();
                        })))
                .extracting(Sql::transactional)
                .containsExactly(true);
    }

    @Test
    void renameStaysInItsSchema() {
        assertThat(compile(MARIADB, schema -> schema.rename("shop.t", "u")))
                .extracting(Sql::text)
                .containsExactly("alter table `shop`.`t` rename to `shop`.`u`");
    }

    @Test
    void namesMayHaveSixtyFourCharactersWhateverTheirBytes() {
        assertThat(compile(MARIADB, schema -> schema.create("ü".repeat(64), t -> t.id())))
                .hasSize(1);
        assertThat(compile(MARIADB, schema -> schema.table("t", t -> t.check("ü".repeat(64), "a > 0"))))
                .hasSize(1);
        assertThatThrownBy(() -> compile(MARIADB, schema -> schema.table("t", t -> t.check("ü".repeat(65), "a > 0"))))
                .hasMessageContaining("has 65 characters; MariaDB takes 64");
        assertThatThrownBy(() -> compile(MARIADB, schema -> schema.create("ü".repeat(65), t -> t.id())))
                .isInstanceOf(GuruException.class)
                .hasMessageContaining("has 65 characters; MariaDB takes 64");
        assertThat(compile(MARIADB, schema -> schema.createView("ü".repeat(64), "select 1")))
                .hasSize(1);
        assertThatThrownBy(() -> compile(MARIADB, schema -> schema.createDatabase("ü".repeat(65))))
                .hasMessageContaining("has 65 characters; MariaDB takes 64");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                create(t -> t.vector("a", 3), "column type vector"),
                create(t -> t.tsvector("a"), "column type tsvector"),
                create(t -> t.computed("a", "1"), "column type computed"),
                create(t -> t.timeTz("a"), "time with a time zone"),
                create(t -> t.charOf("a", 256), "char of 256 characters"),
                create(t -> t.integer("a").generatedAs(), "generatedAs() on column \"a\""),
                create(t -> t.date("a").useCurrentOnUpdate(), "useCurrentOnUpdate() on column \"a\""),
                create(t -> t.string("a").first(), "after(...), first() or instant() in a new table"),
                create(t -> t.engine("a;b"), "engine \"a;b\""),
                create(t -> t.string("a").collation("x'"), "collation \"x'\""),
                create(t -> t.primary("a", "b"), "name \"b\" of a primary key"),
                create(t -> t.fullText("a").language("english"), "language(...) on an index"),
                create(t -> t.unique("a").nullsNotDistinct(), "nullsNotDistinct() on an index"),
                create(t -> t.unique("a").deferrable(), "deferrable() on an index"),
                create(t -> t.index("a").algorithm("gin"), "algorithm(\"gin\") on an index"),
                create(
                        t -> t.foreign("a").references("id").on("b").onDelete("set default"),
                        "set default on a foreign key"),
                create(t -> t.foreign("a").references("id").on("b").deferrable(), "deferrable() on a foreign key"),
                create(t -> t.foreign("a").references("id").on("b").notValid(), "notValid() on a foreign key"),
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
                alter(t -> t.string("a").using("x").change(), "using(...) on column \"a\""),
                alter(t -> t.integer("a").autoIncrement().change(), "change() of column \"a\" to a primary key"),
                alter(t -> t.exclude("x").with("a", "="), "exclude(\"x\")"),
                create(t -> t.exclude("x").with("a", "="), "exclude(\"x\")"),
                alter(t -> t.dropExclusion("x"), "exclude(\"x\")"),
                alter(t -> t.check("c", "a > 0").notValid(), "notValid() on a check"),
                alter(t -> t.validateConstraint("x"), "validateConstraint(...)"),
                alter(t -> t.index("a").where("a > 0"), "where(...) on an index"),
                alter(t -> t.index("a").include("b"), "include(...) on an index"),
                alter(t -> t.index("a").with("fillfactor", 70), "with(\"fillfactor\", ...) on an index"),
                alter(t -> t.index(expression("lower(a)")).name("i"), "expression(...) as a part of an index"),
                alter(
                        t -> t.addIndex(IndexKind.FULL_TEXT, List.of(part("a").length(9))),
                        "length(...) as a part of an index"),
                alter(t -> t.index(part("a").nullsLast()), "nullsFirst() or nullsLast() as a part of an index"),
                alter(t -> t.index(part("a").collation("x")), "collation(...) as a part of an index"),
                alter(t -> t.index(part("a").operatorClass("x")), "operatorClass(...) as a part of an index"),
                alter(t -> t.integer("a").autoIncrement().redefine(), "redefine() of column \"a\" to a primary key"),
                alter(t -> t.validateForeign("x"), "validateForeign(...)"));
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

    @ParameterizedTest
    @MethodSource("refusals")
    void refuses(String feature, Consumer<Schema> change) {
        assertThatThrownBy(() -> compile(MARIADB, change))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageStartingWith("MariaDB")
                .hasMessageContaining(feature);
    }

    private static List<Sql> compile(MariadbDialect dialect, Consumer<Schema> change) {
        var schema = new RecordingSchema(SchemaSnapshot.empty(dialect));
        change.accept(schema);
        return schema.changes().stream()
                .flatMap(one -> dialect.compile(one).stream())
                .toList();
    }
}
