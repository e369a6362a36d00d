package io.guruorm.dialect.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.dialect.Placeholders;
import io.guruorm.error.GuruException;
import io.guruorm.error.UnsupportedFeatureException;
import io.guruorm.sql.InsertStatement;
import io.guruorm.sql.Query;
import io.guruorm.sql.SqlKind;
import io.guruorm.sql.TableNames;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of statements, as text. */
class PostgresStatementTest {

    private static final PostgresDialect POSTGRES = PostgresDialect.of(18);

    static Stream<StatementCase> cases() {
        return Stream.of(QueryCases.ALL, ChangeCases.ALL).flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void compilesTo(StatementCase row) {
        var sql = POSTGRES.compile(row.statement());
        assertThat(sql.text()).isEqualTo(row.sql());
        assertThat(sql.bindings()).usingRecursiveComparison().isEqualTo(row.bindings());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void textHasAsManyPlaceholdersAsThereAreBindings(StatementCase row) {
        var sql = POSTGRES.compile(row.statement());
        assertThat(Placeholders.in(sql.text(), new PostgresScanner(sql.text())).count())
                .isEqualTo(sql.bindings().size());
    }

    @Test
    void factsNameTheTablesOfAllParts() {
        var query = Query.from("users as u")
                .join("shop.orders", "a", "b")
                .whereExists(Query.from("brands"))
                .whereIn("x", Query.from(Query.from("deep"), "d"));
        var sql = query.toSql(POSTGRES);
        assertThat(sql.kind()).isEqualTo(SqlKind.READ);
        assertThat(sql.tables()).isEqualTo(TableNames.of("brands", "deep", "shop.orders", "users"));
    }

    @Test
    void factsOfAChangeNameItsTables() {
        var sql = POSTGRES.compile(
                Query.from("users").whereIn("id", Query.from("orders")).deleteStatement());
        assertThat(sql.kind()).isEqualTo(SqlKind.DML);
        assertThat(sql.tables()).isEqualTo(TableNames.of("orders", "users"));
    }

    @Test
    void fragmentThatMayReadTablesMakesThemUnknown() {
        assertThat(Query.from("users")
                        .whereRaw("id in (select 1 from x)")
                        .toSql(POSTGRES)
                        .tables())
                .isEqualTo(TableNames.UNKNOWN);
        assertThat(Query.from("users")
                        .whereRaw("lower(name) = 'selected'")
                        .toSql(POSTGRES)
                        .tables())
                .isEqualTo(TableNames.of("users"));
    }

    @Test
    void longListOfMixedWholeNumbersIsOneArrayOfLongs() {
        var values = Stream.concat(
                        Stream.of((short) 1, 2L), Stream.iterate(3, n -> n + 1).limit(1000))
                .toList();
        var sql = Query.from("users").whereIn("id", values).toSql(POSTGRES);
        assertThat(sql.bindings()).hasSize(1);
        assertThat(sql.bindings().get(0)).isInstanceOf(Long[].class);
    }

    @Test
    void nothingCompilesToNothing() {
        refused(() -> Query.from("users").where(Map.of()), "would match every row");
        refused(() -> Query.from("users").where(q -> q), "returned what it was given");
        refused(() -> Query.from("users").whereNot(q -> q), "returned what it was given");
        refused(() -> Query.from("users").where(q -> q.where("a", 1).limit(3)), "may only add conditions");
        refused(() -> Query.from("users").join("x", on -> on), "has no condition");
        refused(() -> Query.from("users").select(), "needs at least one");
        refused(() -> Query.from("users").groupBy(), "needs at least one");
        refused(() -> Query.from("users").deleteStatement(), "has no condition");
        refused(() -> Query.from("users").updateStatement(Map.of("a", 1)), "has no condition");
        refused(() -> Query.from("users").allRows().updateStatement(Map.of()), "needs at least one");
        refused(() -> Query.from("users").where("a", 1).limit(1).deleteStatement(), "takes conditions only");
        refused(
                () -> Query.from("users").where("a", 1).join("b", "c", "d").updateStatement(Map.of("a", 1)),
                "takes conditions only");
        refused(
                () -> Query.from("users").where("a", 1).insertStatement(List.of(Map.of("a", 1))),
                "An insert takes a table");
        refused(() -> InsertStatement.of("users", List.of()), "needs at least one");
        refused(
                () -> InsertStatement.of("users", List.of(Map.of("a", 1), Map.of("b", 1))),
                "Row 2 for users has the columns [b], but row 1 has [a]");
        refused(() -> POSTGRES.compile(InsertStatement.of("users", List.of(Map.of(), Map.of()))), "name no column");
    }

    @Test
    void whatIsNoWordOfSqlIsRefused() {
        refused(() -> Query.from("users").where("a", "= 1; drop", 1), "is no operator");
        refused(() -> Query.from("users").where("a", ">", null), "is never true");
        refused(() -> Query.from("users").orderBy("a", "asc; drop"), "is no direction");
        refused(() -> Query.from("users").limit(-1), "is below zero");
        refused(() -> Query.from("users").whereNotIn("a", Arrays.asList(1, null)), "has a null among its values");
        refused(() -> Query.from("a.b.c").toSql(POSTGRES), "is no name of a table");
        refused(() -> Query.from("users").where("", 1), "is empty");
        refused(
                () -> Query.from("users").whereRaw("a = ? and b = ?", 1).toSql(POSTGRES),
                "has 2 placeholders, but 1 values");
        refused(() -> Query.from("users").whereRaw("a = 1", 1).toSql(POSTGRES), "has 0 placeholders, but 1 values");
        assertThatThrownBy(() -> Query.from("users").where("data->a", 1).toSql(POSTGRES))
                .isInstanceOf(UnsupportedFeatureException.class);
    }

    @Test
    void earlierQueryIsUntouched() {
        var users = Query.from("users");
        var adults = users.where("age", ">", 17);
        assertThat(users.toSql(POSTGRES).text()).isEqualTo("select * from \"users\"");
        assertThat(adults.orderBy("name").toSql(POSTGRES).text()).endsWith("order by \"name\" asc");
        assertThat(adults.toSql(POSTGRES).text()).isEqualTo("select * from \"users\" where \"age\" > ?");
    }

    @Test
    void insertIsSplitBelowTheLimitOfBindings() {
        var rows = Stream.iterate(1, n -> n + 1)
                .limit(5)
                .map(n -> Map.of("a", n, "b", n))
                .toList();
        var parts = InsertStatement.of("t", rows).ignoringConflicts().split(4);
        assertThat(parts).extracting(part -> part.rows().size()).containsExactly(2, 2, 1);
        assertThat(parts).allMatch(InsertStatement::orIgnore);
        refused(() -> InsertStatement.of("t", rows).split(1), "One row for t has 2 values");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(GuruException.class).hasMessageContaining(message);
    }
}
