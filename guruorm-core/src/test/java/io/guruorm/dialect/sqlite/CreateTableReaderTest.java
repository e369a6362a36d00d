package io.guruorm.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.dialect.WrittenIndex;
import io.guruorm.dialect.WrittenTable;
import io.guruorm.dialect.WrittenTable.Column;
import io.guruorm.dialect.WrittenTable.Constraint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CreateTableReaderTest {

    private static WrittenTable table(String text) {
        return CreateTableReader.read(text).orElseThrow();
    }

    private static Constraint check(String name, String expression) {
        return new Constraint("check", name, List.of(), expression, false, false);
    }

    @Test
    void plainTableSaysNothingMore() {
        assertThat(table("create table t (a, b text default 'check (x)', c default (1, 2))"))
                .isEqualTo(new WrittenTable("", Map.of(), List.of()));
    }

    @Test
    void whatColumnsSay() {
        assertThat(table("CREATE TABLE main.\"t (\" (A INTEGER PRIMARY KEY AUTOINCREMENT, [b c] text COLLATE NoCase,"
                                + " \"d\"\"e\" int GENERATED ALWAYS AS (a + (1)) STORED /* , as (2) */, f AS (a||','))")
                        .columns())
                .isEqualTo(Map.of(
                        "a", new Column(true, null, null),
                        "b c", new Column(false, "NoCase", null),
                        "d\"e", new Column(false, null, "a + (1)"),
                        "f", new Column(false, null, "a||','")));
    }

    @Test
    void constraintsOfColumnsAndOfTheTable() {
        assertThat(table(
                                "create table t (a int constraint one check (a > ')') unique references x (y) on delete set null"
                                        + " deferrable initially deferred not null, b, constraint \"two\" unique (b, \"A\" collate nocase desc)"
                                        + " on conflict ignore check (b) constraint three foreign key (a, b) references x on update"
                                        + " no action match full deferrable, primary key (a asc))")
                        .constraints())
                .containsExactly(
                        check("one", "a > ')'"),
                        new Constraint("unique", null, List.of("a"), "", false, false),
                        new Constraint("foreign", null, List.of("a"), "", true, true),
                        new Constraint("unique", "two", List.of("b", "a"), "", false, false),
                        new Constraint("check", null, List.of(), "b", false, false),
                        new Constraint("foreign", "three", List.of("a", "b"), "", true, false),
                        new Constraint("primary", null, List.of("a"), "", false, false));
    }

    @Test
    void wordsInQuotesAreNames() {
        assertThat(table("create table t (\"check\" \"unique\", `references` int, [primary] text)"))
                .isEqualTo(new WrittenTable("", Map.of(), List.of()));
    }

    @Test
    void optionsStandBehind() {
        assertThat(table("create table t (a primary key) WITHOUT\n ROWID, Strict")
                        .options())
                .isEqualTo("without rowid, strict");
    }

    @Test
    void argumentsOfAModuleAreItsOwnAffair() {
        assertThat(CreateTableReader.read("create virtual table t using fts5 (a, tokenize = 'x (')"))
                .isEmpty();
    }

    @Test
    void indexesOfExpressions() {
        assertThat(CreateIndexReader.read("create index \"i (\" on t (a collate nocase desc, lower(b) || ')' asc)"
                        + " where a is not null -- so\n and (b > 1)"))
                .contains(new WrittenIndex(List.of("a", "lower(b) || ')'"), "a is not null -- so\n and (b > 1)"));
        assertThat(CreateIndexReader.read("create index i on t (a)")).contains(new WrittenIndex(List.of("a"), null));
    }
}
