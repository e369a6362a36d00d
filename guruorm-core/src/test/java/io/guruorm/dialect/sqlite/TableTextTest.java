package io.guruorm.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.error.UnsupportedFeatureException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of tables, taken apart and edited: what an edit does not name stays byte by byte. */
class TableTextTest {

    static Stream<String> texts() {
        return Stream.of(
                "t (a)",
                "\"t\"(a int,b text)",
                "[odd table] (\"a \"\"b\" int not null, 'c d' text default 'x,y(', `e` blob)",
                "t (\n  a int, -- the first, (\n  b int /* , ) */\n) strict",
                "t (a integer primary key autoincrement, b int default -1e+5 check (b > 0), c default (1 + (2)))",
                "t (a int constraint a_null not null on conflict replace constraint a_pos check (a > 0) unique)",
                "t (a int references p (id) on delete set null on update set default not deferrable initially deferred"
                        + " not null, b int null)",
                "t (a numeric(10, 2), b varchar ( 20 ) collate nocase, c generated always as (a * 2) stored, d as (a))",
                "t (a, b, primary key (a, b desc), unique (a) check (a > 0) constraint f foreign key (b) references p)"
                        + " without rowid, strict",
                "😀 (\"ключ\" int, \"select\" text default \"order\")");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextIsPutTogetherAsItWas(String text) {
        assertThat(read(text).fromName()).isEqualTo(text);
    }

    private static TableText read(String text) {
        return TableText.of("CREATE TABLE " + text);
    }

    @Test
    void columnsHaveNamesTypesAndConstraints() {
        var table = read(
                "t (\"a \"\"b\" decimal(10, 2) constraint n not null default -1 check (x > 0) references p on delete"
                        + " set null not deferrable collate nocase, 'c d')");
        assertThat(table.columns()).extracting(ColumnText::name).containsExactly("a \"b", "c d");
        var first = table.columns().get(0);
        assertThat(first.type()).isEqualTo("decimal(10, 2)");
        assertThat(first.parts())
                .extracting(first::body)
                .containsExactly(
                        "not null",
                        "default -1",
                        "check (x > 0)",
                        "references p on delete set null not deferrable",
                        "collate nocase");
        assertThat(first.parts().get(0).name()).isEqualTo("n");
    }

    @Test
    void constraintsOfATableNeedNoCommas() {
        var table = read(
                "t (a, b, constraint \"K\" primary key (a, \"b\" desc) unique (b) check (a in (1, 2)), foreign key (a)"
                        + " references p (x) on delete set default)");
        assertThat(table.constraints())
                .extracting(ConstraintText::kind)
                .containsExactly(
                        ConstraintText.Kind.PRIMARY,
                        ConstraintText.Kind.UNIQUE,
                        ConstraintText.Kind.CHECK,
                        ConstraintText.Kind.FOREIGN);
        assertThat(table.constraints().get(0).name()).isEqualTo("K");
        assertThat(table.primaryKey()).containsExactly("a", "b");
        assertThat(table.constraints().get(3).columns()).containsExactly("a");
        assertThat(table.without(table.constraints().get(0)).fromName())
                .isEqualTo(
                        "t (a, b,unique (b) check (a in (1, 2)), foreign key (a) references p (x) on delete set default)");
    }

    @Test
    void whatIsTakenOutLeavesTheCommentsBeforeIt() {
        var table = read("t (\n  a int, -- the first\n  b int, -- the second\n  c int -- last\n)");
        assertThat(table.without(table.columns().get(1)).fromName())
                .isEqualTo("t (\n  a int -- the first\n  , -- the second\n  c int -- last\n)");
        assertThat(table.without(table.columns().get(0)).fromName())
                .isEqualTo("t ( -- the first\n  b int, -- the second\n  c int -- last\n)");
    }

    @Test
    void newThingsStandBehindCommentsAndNotInThem() {
        var table = read("t (a int -- last\n, unique (a) -- rule\n) strict");
        assertThat(table.withColumn("b text").withConstraint("check (a > 0)").fromName())
                .isEqualTo("t (a int -- last\n, b text, unique (a) -- rule\n, check (a > 0)) strict");
        var column = ColumnText.of("a int -- words\n not null -- more\n");
        assertThat(column.with("unique").text()).isEqualTo("a int -- words\n not null unique -- more\n");
        assertThat(column.without(ColumnText.Kind.NOT_NULL).text()).isEqualTo("a int -- words\n -- more\n");
    }

    @Test
    void aConstraintIsReplacedUnderItsName() {
        var column = ColumnText.of(" a text constraint d default 'x' not null");
        assertThat(column.with(ColumnText.Kind.DEFAULT, "default 1").text())
                .isEqualTo(" a text constraint d default 1 not null");
        assertThat(column.without(ColumnText.Kind.DEFAULT).text()).isEqualTo(" a text not null");
        assertThat(column.withType("TEXT").text()).isEqualTo(column.text());
        assertThat(ColumnText.of("a not null").withType("text").text()).isEqualTo("a text not null");
    }

    @Test
    void keysAndOptionsAreSeen() {
        assertThat(read("t (a INTEGER primary key autoincrement)").autoincrement())
                .isTrue();
        assertThat(read("t (autoincrement int primary key)").autoincrement()).isFalse();
        assertThat(read("t (a INTEGER, primary key (a))").rowidIsColumn()).isTrue();
        assertThat(read("t (a int primary key)").rowidIsColumn()).isFalse();
        assertThat(read("t (a integer primary key) strict, WITHOUT /* x */ ROWID")
                        .withoutRowid())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"create virtual table t using fts5(a)", "create table t", "create table t (a constraint x)"})
    void whatCannotBeTakenApartIsRefusedByName(String text) {
        assertThatThrownBy(() -> TableText.of(text))
                .isInstanceOf(UnsupportedFeatureException.class)
                .hasMessageContaining("apart");
    }

    @Test
    void anIndexKnowsWhetherItStandsOnMore() {
        var plain = new IndexText("CREATE UNIQUE INDEX \"i x\" on t (\"a\" collate nocase desc)", "i x");
        assertThat(plain.onlyOn(List.of("A"))).isTrue();
        assertThat(plain.names(List.of("t"))).isFalse();
        assertThat(plain.made("\"main\"", null))
                .isEqualTo("CREATE UNIQUE INDEX \"main\".\"i x\" on t (\"a\" collate nocase desc)");
        assertThat(plain.made("\"main\"", "\"j\"")).startsWith("CREATE UNIQUE INDEX \"main\".\"j\" on t");
        assertThat(new IndexText("CREATE INDEX i on t (a) where a > 0", "i").onlyOn(List.of("a")))
                .isFalse();
        assertThat(new IndexText("CREATE INDEX i on t (lower(a))", "i").onlyOn(List.of("a")))
                .isFalse();
        assertThat(new IndexText("CREATE INDEX i on t (b) where a > 0", "i").names(List.of("a")))
                .isTrue();
    }
}
