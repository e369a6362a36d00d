package io.guruorm.contract.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.CatalogName;
import io.guruorm.catalog.CatalogTable;
import io.guruorm.catalog.CatalogView;
import io.guruorm.catalog.TableCheck;
import io.guruorm.catalog.TableColumn;
import io.guruorm.catalog.TableForeignKey;
import io.guruorm.catalog.TableIndex;
import io.guruorm.catalog.TableKey;
import io.guruorm.catalog.TableTrigger;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.jdbc.Database;
import io.guruorm.schema.ForeignAction;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each kind of object is made by hand, under names that are awkward, and read back. */
class SqliteCatalogTest {

    private final Database database = Database.unpooled("main", DatabaseConfig.fromUrl("sqlite::memory:"));

    @AfterEach
    void close() {
        database.close();
    }

    private void run(String... statements) {
        for (String statement : statements) {
            database.statement(statement);
        }
    }

    private CatalogTable table(String name) {
        return Catalog.of(database).table(name).orElseThrow();
    }

    @Test
    void emptyDatabaseHoldsNothing() {
        assertThat(Catalog.of(database)).isEqualTo(new Catalog(List.of(), List.of(), List.of()));
    }

    @Test
    void namesAreAsTheyWereGiven() {
        List<String> names = List.of("A \"b\"", "Select", "Ünïcode 🦊", "a.b", "it's", "100%", "[x]", "a (b), c");
        for (String name : names) {
            String quoted = "\"" + name.replace("\"", "\"\"") + "\"";
            run("create table " + quoted + " (" + quoted + " integer, constraint " + quoted + " primary key (" + quoted
                    + "), constraint " + quoted + " check (" + quoted + " > 0))");
        }
        assertThat(Catalog.of(database).tables())
                .isSortedAccordingTo((a, b) -> a.name().compareTo(b.name()))
                .allSatisfy(table -> {
                    assertThat(table.columns()).extracting(TableColumn::name).containsExactly(table.name());
                    assertThat(table.keys()).extracting(TableKey::name).containsExactly(table.name());
                    assertThat(table.checks()).extracting(TableCheck::name).containsExactly(table.name());
                })
                .extracting(CatalogTable::name)
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void columnsInTheirOrder() {
        run("create table [T 1] (\"Id\" integer primary key autoincrement, `n n` varchar(20) collate nocase not null"
                + " default 'it''s', 'price' numeric(12, 2) default (1 + 1), twice as (price * 2) stored,"
                + " half generated always as (price / 2), untyped)");
        CatalogTable table = table("T 1");
        assertThat(table.columns())
                .containsExactly(
                        new TableColumn(
                                "Id",
                                "INTEGER",
                                false,
                                null,
                                TableColumn.Identity.AUTO_INCREMENT,
                                null,
                                null,
                                null,
                                false,
                                null),
                        new TableColumn(
                                "n n", "varchar(20)", false, "'it''s'", null, null, null, "nocase", false, null),
                        new TableColumn("price", "numeric(12, 2)", true, "1 + 1", null, null, null, null, false, null),
                        new TableColumn(
                                "twice",
                                "",
                                true,
                                null,
                                null,
                                TableColumn.Generation.STORED,
                                "price * 2",
                                null,
                                false,
                                null),
                        new TableColumn(
                                "half",
                                "",
                                true,
                                null,
                                null,
                                TableColumn.Generation.VIRTUAL,
                                "price / 2",
                                null,
                                false,
                                null),
                        new TableColumn("untyped", "", true, null, null, null, null, null, false, null));
        assertThat(table.definition()).startsWith("CREATE TABLE [T 1] (");
    }

    @Test
    void optionsOfTables() {
        run(
                "create table a (x integer primary key) strict",
                "create table b (x text primary key, y integer) without rowid, strict",
                "create table c (x integer primary key)");
        assertThat(table("a").options()).isEqualTo("strict");
        assertThat(table("b").options()).isEqualTo("without rowid, strict");
        assertThat(table("c").options()).isNull();
        assertThat(table("c").columns().get(0).identity()).isEqualTo(TableColumn.Identity.ROWID);
        assertThat(table("b").columns().get(0).nullable()).isFalse();
        assertThat(table("b").primaryKey().orElseThrow().columns()).containsExactly("x");
    }

    @Test
    void indexesWithAllTheirParts() {
        run(
                "create table t (a integer, b text, c text unique)",
                "create index \"I i\" on t (b collate nocase desc, lower(c) || ',', a) where b <> ')' and a > 1",
                "create unique index u on t (a)");
        List<TableIndex> indexes = table("t").indexes();
        assertThat(indexes)
                .extracting(TableIndex::name, TableIndex::unique, TableIndex::backing, TableIndex::predicate)
                .containsExactly(
                        tuple("I i", false, false, "b <> ')' and a > 1"),
                        tuple("sqlite_autoindex_t_1", true, true, null),
                        tuple("u", true, false, null));
        assertThat(indexes.get(0).parts())
                .containsExactly(
                        new TableIndex.Part("b", null, true, false, "nocase", null, false),
                        new TableIndex.Part(null, "lower(c) || ','", false, true, null, null, false),
                        new TableIndex.Part("a", null, false, true, null, null, false));
    }

    @Test
    void keysAndChecks() {
        run(
                "create table Parent (a integer, b integer, constraint \"P p\" primary key (b, a))",
                "create table child (x integer check (x < 9) constraint \"twice; (\" check (x <> ')') references child,"
                        + " y integer, z integer,"
                        + " unique (z, y) constraint \"F k\" foreign key (x, y) references parent on delete set null"
                        + " on update cascade deferrable initially deferred,"
                        + " foreign key (y, z) references Parent (a, b) on delete no action not deferrable"
                        + " check (y > z))");
        assertThat(table("Parent").keys())
                .containsExactly(new TableKey("P p", true, List.of("b", "a"), false, false, false, null, null));
        CatalogTable child = table("child");
        CatalogName parent = new CatalogName("main", "Parent");
        assertThat(child.foreignKeys())
                .containsExactly(
                        new TableForeignKey(
                                null,
                                List.of("x"),
                                new CatalogName("main", "child"),
                                List.of(),
                                ForeignAction.NO_ACTION,
                                ForeignAction.NO_ACTION,
                                "simple",
                                false,
                                false,
                                true,
                                false,
                                null,
                                null),
                        new TableForeignKey(
                                null,
                                List.of("y", "z"),
                                parent,
                                List.of("a", "b"),
                                ForeignAction.NO_ACTION,
                                ForeignAction.NO_ACTION,
                                "simple",
                                false,
                                false,
                                true,
                                false,
                                null,
                                null),
                        new TableForeignKey(
                                "F k",
                                List.of("x", "y"),
                                parent,
                                List.of("b", "a"),
                                ForeignAction.CASCADE,
                                ForeignAction.SET_NULL,
                                "simple",
                                true,
                                true,
                                true,
                                false,
                                null,
                                null));
        assertThat(child.checks())
                .extracting(TableCheck::name, TableCheck::expression)
                .containsExactly(tuple(null, "x < 9"), tuple(null, "y > z"), tuple("twice; (", "x <> ')'"));
        assertThat(child.keys()).extracting(TableKey::columns).containsExactly(List.of("z", "y"));
    }

    @Test
    void viewsTriggersAndVirtualTables() {
        run(
                "create table t (a integer)",
                "create table docs_archive (a integer)",
                "create view \"V v\" as select a, a + 1 as B from t",
                "create view broken as select a from t",
                "create trigger \"T t\" after insert on t begin select 1; end",
                "create trigger other instead of insert on \"V v\" begin select 2; end",
                "create virtual table docs using fts5 (title, body)",
                "create table gone (a integer)",
                "drop view broken",
                "create view broken as select a from gone",
                "drop table gone");
        Catalog catalog = Catalog.of(database);
        assertThat(catalog.tables())
                .extracting(CatalogTable::name, CatalogTable::kind)
                .containsExactly(
                        tuple("docs", CatalogTable.Kind.VIRTUAL),
                        tuple("docs_archive", CatalogTable.Kind.TABLE),
                        tuple("t", CatalogTable.Kind.TABLE));
        assertThat(catalog.tables().get(0).definition()).contains("fts5 (title, body)");
        assertThat(catalog.views())
                .extracting(CatalogView::name, CatalogView::definition)
                .containsExactly(
                        tuple("V v", "CREATE VIEW \"V v\" as select a, a + 1 as B from t"),
                        tuple("broken", "CREATE VIEW broken as select a from gone"));
        assertThat(catalog.views().get(0).triggers())
                .extracting(TableTrigger::name)
                .containsExactly("other");
        assertThat(table("t").triggers())
                .extracting(TableTrigger::definition)
                .containsExactly("CREATE TRIGGER \"T t\" after insert on t begin select 1; end");
    }

    @Test
    void whatIsTemporaryIsLeftOut() {
        run("create temp table mine (a integer primary key)");
        assertThat(Catalog.of(database).schemas()).isEmpty();
    }

    @Test
    void onlyMainIsASchema() {
        run("create table t (a integer)");
        assertThat(Catalog.of(database, List.of("Main")).tables()).hasSize(1);
        assertThat(Catalog.of(database, List.of("shop")).tables()).isEmpty();
    }

    @Test
    void whatWasAddedLaterIsReadToo() {
        run(
                "create table t (a integer)",
                "alter table t add column b text check (b <> 'x')",
                "alter table t rename column a to \"A a\"",
                "alter table t rename to \"T t\"");
        CatalogTable table = table("T t");
        assertThat(table.columns()).extracting(TableColumn::name).containsExactly("A a", "b");
        assertThat(table.checks()).extracting(TableCheck::expression).containsExactly("b <> 'x'");
    }
}
