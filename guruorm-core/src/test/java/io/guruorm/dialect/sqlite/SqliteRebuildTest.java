package io.guruorm.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.dialect.PresentTable;
import io.guruorm.error.GuruException;
import io.guruorm.schema.Blueprint;
import io.guruorm.schema.SchemaChange;
import io.guruorm.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of edits: a table's text, what is said, and the text of the new table. */
class SqliteRebuildTest {

    private static final SqliteDialect SQLITE = SqliteDialect.of(45);

    static Stream<Arguments> edits() {
        return Stream.of(
                edit("a int -- n\n", t -> t.bigInteger("a").nullable().change(), "a integer -- n\n"),
                edit("a varchar", t -> t.string("a").nullable(false).change(), "a varchar not null"),
                edit(
                        "a varchar constraint n not null on conflict fail unique",
                        t -> t.string("a").nullable().change(),
                        "a varchar unique"),
                edit("a varchar null", t -> t.string("a").nullable(false).change(), "a varchar not null"),
                edit(
                        "a int default 1 check (a > 0)",
                        t -> t.text("a").defaultTo("x").change(),
                        "a text default 'x' check (a > 0)"),
                edit("a int default (1 + 1)", t -> t.text("a").defaultTo(null).change(), "a text"),
                edit("a datetime", t -> t.timestamp("a").useCurrent().change(), "a datetime default CURRENT_TIMESTAMP"),
                edit(
                        "a text collate binary not null",
                        t -> t.text("a").collation("nocase").change(),
                        "a text collate \"nocase\" not null"),
                edit(
                        "\"a\" varchar check (\"a\" in ('x')) not null",
                        t -> t.enumOf("a", List.of("x", "y")).change(),
                        "\"a\" varchar check (\"a\" in ('x', 'y')) not null"),
                edit(
                        "a integer check (a <> 7)",
                        t -> t.unsignedInteger("a").change(),
                        "a integer check (a <> 7) check (\"a\" >= 0)"),
                edit(
                        "a integer check (\"a\" >= 0)",
                        t -> t.unsignedInteger("a").change(),
                        "a integer check (\"a\" >= 0)"),
                edit(
                        "a int as (1) stored",
                        t -> t.rawColumn("a", "int").virtualAs("2").change(),
                        "a int generated always as (2) virtual"),
                edit(
                        "a integer primary key",
                        t -> t.integer("a").autoIncrement().change(),
                        "a integer primary key autoincrement"),
                edit("a int", t -> t.primary("a"), "a int not null, primary key (\"a\")"),
                edit("a int not null primary key desc", t -> t.dropPrimary(), "a int not null"),
                edit("a int, constraint k primary key (a) unique (a)", t -> t.dropPrimary("k"), "a int,unique (a)"),
                edit(
                        "a int",
                        t -> t.foreign("a").references("id").on("p").cascadeOnDelete(),
                        "a int, constraint \"t_a_foreign\" foreign key (\"a\") references \"p\" (\"id\") on delete"
                                + " cascade"),
                edit(
                        "a int, foreign key (A) references p, check (a > 0)",
                        t -> t.dropForeign(List.of("a")),
                        "a int, check (a > 0)"),
                edit("a int constraint f references p not null", t -> t.dropForeign("f"), "a int not null"),
                edit("a int unique, b int", t -> t.dropUnique(List.of("a")), "a int, b int"),
                edit("a int, unique (a)", t -> t.dropUnique(List.of("a")), "a int"),
                edit("a int", t -> t.check("c d", "a > 0"), "a int, constraint \"c d\" check (a > 0)"),
                edit("a int, constraint C check (a > 0), b int", t -> t.dropCheck("c"), "a int, b int"),
                edit("a int constraint c check (a > 0) not null", t -> t.dropCheck("c"), "a int not null"),
                edit("a int constraint t_a_check check (a > 0)", t -> t.dropCheck(List.of("a")), "a int"),
                edit("a int", t -> t.dropCheck("c").ifExists(), "a int"),
                edit(
                        "a integer check (a <> 7)",
                        t -> t.integer("a").check("a > 1").change(),
                        "a integer check (a <> 7) constraint \"t_a_check\" check (a > 1)"),
                edit(
                        "a integer constraint \"t_a_check\" check (a <> 7) not null",
                        t -> t.integer("a").check("a > 1").change(),
                        "a integer constraint \"t_a_check\" check (a > 1) not null"),
                edit(
                        "a integer, constraint t_a_check check (a <> 7)",
                        t -> t.integer("a").check("a > 1").change(),
                        "a integer constraint \"t_a_check\" check (a > 1)"),
                edit(
                        "a integer constraint \"t_a_check\" check (a <> 7) not null",
                        t -> t.integer("a").check(null).change(),
                        "a integer not null"),
                edit(
                        "a int default 1 check (a > 0) collate nocase constraint other check (a < 9) unique references p",
                        t -> t.text("a").redefine(),
                        "a text constraint other check (a < 9) unique references p not null"),
                edit(
                        "a int not null, constraint t_a_check check (a > 0)",
                        t -> t.enumOf("a", List.of("x"))
                                .nullable()
                                .defaultTo("x")
                                .check("a <> 'y'")
                                .redefine(),
                        "a varchar check (\"a\" in ('x')) constraint \"t_a_check\" check (a <> 'y') default 'x'"),
                edit("a int as (1) stored", t -> t.integer("a").nullable().redefine(), "a integer"),
                edit(
                        "a int as (1) stored",
                        t -> t.integer("a").nullable().storedAs("2").redefine(),
                        "a integer generated always as (2) stored"),
                edit(
                        "a integer primary key autoincrement",
                        t -> t.integer("a").redefine(),
                        "a integer primary key not null"),
                edit(
                        "a integer primary key autoincrement not null",
                        t -> t.integer("a").autoIncrement().redefine(),
                        "a integer primary key autoincrement not null"),
                edit(
                        "a int, check (a > 0)",
                        t -> t.integer("b").storedAs("a").nullable(),
                        "a int, \"b\" integer generated always as (a) stored, check (a > 0)"));
    }

    private static Arguments edit(String before, Consumer<Blueprint> change, String after) {
        return Arguments.of(before, change, after);
    }

    @ParameterizedTest(name = "{0} -> {2}")
    @MethodSource("edits")
    void onlyWhatIsSaidIsAnother(String before, Consumer<Blueprint> change, String after) {
        var texts = compile(present("CREATE TABLE t (" + before + ")"), change);
        if (before.equals(after)) {
            assertThat(texts).isEmpty();
        } else {
            assertThat(texts).contains("create table \"main\".t (" + after + ")");
        }
    }

    @Test
    void theStatementsInTheirOrder() {
        var present = present(
                "CREATE TABLE T (id integer primary key autoincrement, a int, g int as (a))",
                part("index", "i", "CREATE INDEX i on t (a) where a > 0"),
                part("trigger", "r", "CREATE TRIGGER r after insert on t begin select 1; end"),
                part("temporary trigger", "q", "CREATE TRIGGER q after insert on t begin select 1; end"),
                part("taken", "guru_old_T", null));
        assertThat(compile(present, t -> t.text("a").using("a || 'x'").change()))
                .containsExactly(
                        "pragma legacy_alter_table = on",
                        "alter table \"main\".\"T\" rename to \"guru_old_T_\"",
                        "pragma legacy_alter_table = off",
                        "create table \"main\".T (id integer primary key autoincrement, a text, g int as (a))",
                        "insert into \"main\".\"T\" (\"id\", \"a\") select \"id\", a || 'x' from \"main\".\"guru_old_T_\"",
                        "delete from \"main\".sqlite_sequence where name = 'T'",
                        "update \"main\".sqlite_sequence set name = 'T' where name = 'guru_old_T_'",
                        "drop table \"main\".\"guru_old_T_\"",
                        "CREATE INDEX \"main\".i on t (a) where a > 0",
                        "CREATE TRIGGER \"main\".r after insert on t begin select 1; end",
                        "CREATE TRIGGER temp.q after insert on t begin select 1; end");
    }

    @Test
    void aColumnThatNothingHoldsGoesWithoutACopy() {
        var present = present(
                "CREATE TABLE t (a int, b int references p check (b > 0))",
                part("index", "i", "CREATE INDEX i on t (b collate nocase)"));
        assertThat(compile(present, t -> t.dropColumn("b")))
                .containsExactly("drop index \"main\".\"i\"", "alter table \"main\".\"t\" drop column \"b\"");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                edit("a int", t -> t.text("b").change(), "no column \"b\""),
                edit("a int", t -> t.text("a").storedAs("1").change(), "Its values would be lost"),
                edit(
                        "a int, b int primary key",
                        t -> t.integer("a").autoIncrement().change(),
                        "another primary key"),
                edit("a int primary key", t -> t.primary("a"), "primary key [a]"),
                edit("a int", t -> t.dropPrimary(), "no primary key"),
                edit("a int primary key", t -> t.dropPrimary("other"), "not called \"other\""),
                edit("a int", t -> t.dropForeign("other"), "no foreign key \"other\""),
                edit("a int, constraint c check (a > 0)", t -> t.check("C", "a > 1"), "has a check \"C\" already"),
                edit("a int, constraint cost check (a > 0)", t -> t.dropCheck("cots"), "Did you mean \"cost\"?"),
                edit("a int", t -> t.text("a").storedAs("1").redefine(), "Its values would be lost"),
                edit("a int", t -> t.text("b").redefine(), "no column \"b\""),
                edit("a int", t -> t.renameIndex("i", "j"), "no index \"i\""),
                edit("a int, b int as (a + 1)", t -> t.dropColumn("a"), "column \"b\""),
                edit("a int, b int, check (a > b)", t -> t.dropColumn("a"), "check"),
                edit("a int, b int, constraint k unique (a, b)", t -> t.dropColumn("a"), "unique rule \"k\""),
                edit("a int", t -> t.text("a").comment("x").change(), "comment(...)"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("refusals")
    void refusesByName(String text, Consumer<Blueprint> change, String words) {
        assertThatThrownBy(() -> compile(present("CREATE TABLE t (" + text + ")"), change))
                .isInstanceOf(GuruException.class)
                .hasMessageContaining(words);
    }

    @Test
    void aTableThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> compile(new PresentTable(List.of()), t -> t.dropColumn("a")))
                .hasMessageContaining("no table \"t\"");
    }

    private static PresentTable present(String text, PresentTable.Part... more) {
        var name = TextTokens.of(text).name(2);
        var parts = new ArrayList<>(List.of(part("table", name, text), part("schema", "main", null)));
        parts.addAll(List.of(more));
        return new PresentTable(parts);
    }

    private static PresentTable.Part part(String kind, String name, String text) {
        return new PresentTable.Part(kind, name, text);
    }

    private static List<String> compile(PresentTable present, Consumer<Blueprint> change) {
        return Blueprint.alter("t", change).stream()
                .flatMap((SchemaChange one) -> SQLITE.compile(one, present).stream())
                .map(Sql::text)
                .toList();
    }
}
