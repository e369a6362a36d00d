package io.guruorm.contract.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.CatalogBeyond;
import io.guruorm.catalog.CatalogName;
import io.guruorm.catalog.CatalogRoutine;
import io.guruorm.catalog.CatalogSequence;
import io.guruorm.catalog.CatalogTable;
import io.guruorm.catalog.CatalogView;
import io.guruorm.catalog.Partitioning;
import io.guruorm.catalog.TableCheck;
import io.guruorm.catalog.TableColumn;
import io.guruorm.catalog.TableForeignKey;
import io.guruorm.catalog.TableIndex;
import io.guruorm.catalog.TableKey;
import io.guruorm.catalog.TableTrigger;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.error.QueryException;
import io.guruorm.jdbc.Database;
import io.guruorm.schema.ForeignAction;
import io.guruorm.testing.MariadbServer;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each kind of object is made by hand, under names that are awkward, and read back. */
class MariadbCatalogTest {

    private static final String SIXTY_FOUR = "x".repeat(64);

    private final DatabaseConfig config = MariadbServer.shared().createDatabase();
    private final Database database = Database.unpooled("main", config);

    @AfterEach
    void drop() {
        database.close();
        MariadbServer.shared().dropDatabase(config);
    }

    private void run(String... statements) {
        for (String statement : statements) {
            database.statement(statement.replace("?", "??"));
        }
    }

    private CatalogTable table(String name) {
        return Catalog.of(database).table(name).orElseThrow();
    }

    private static TableColumn column(
            String name, String type, boolean nullable, @Nullable String value, @Nullable String options) {
        return new TableColumn(name, type, nullable, value, null, null, null, null, false, options, null);
    }

    @Test
    void emptyDatabaseHoldsNothing() {
        assertThat(Catalog.of(database)).isEqualTo(new Catalog(List.of(), List.of(), List.of()));
    }

    @Test
    void namesAreAsTheyWereGiven() {
        List<String> names =
                List.of("A `b`", "Select", "Ünïcode", "a.b", "it's", "100%", "a \"b\"", "\\", "UPPER", SIXTY_FOUR);
        for (String name : names) {
            String quoted = "`" + name.replace("`", "``") + "`";
            run("create table " + quoted + " (" + quoted + " integer, key " + quoted + " (" + quoted + "), constraint "
                    + quoted + " check (" + quoted + " > 0))");
        }
        assertThat(Catalog.of(database).tables())
                .isSortedAccordingTo((a, b) -> a.name().compareTo(b.name()))
                .allSatisfy(table -> {
                    assertThat(table.columns()).extracting(TableColumn::name).containsExactly(table.name());
                    assertThat(table.indexes()).extracting(TableIndex::name).containsExactly(table.name());
                    assertThat(table.checks()).extracting(TableCheck::name).containsExactly(table.name());
                })
                .extracting(CatalogTable::name)
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void aNameOfFourBytesACharacterIsRefusedByTheServer() {
        assertThatThrownBy(() -> run("create table `a🦊` (x int)"))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Invalid");
        assertThat(Catalog.of(database).schemas()).isEmpty();
    }

    @Test
    void columnsInTheirOrder() {
        run("create table `T 1` (id bigint unsigned auto_increment primary key, name varchar(20) character set latin1"
                + " collate latin1_bin not null default 'it''s \\\\' comment 'what it''s', price decimal(12,2) default 0,"
                + " at timestamp(3) not null default current_timestamp(3) on update current_timestamp(3),"
                + " doc json, twice decimal(14,2) as (price * 2) stored, hidden int invisible, comp text compressed)"
                + " comment 'a table'");
        CatalogTable table = table("T 1");
        assertThat(table.comment()).isEqualTo("a table");
        assertThat(table.kind()).isEqualTo(CatalogTable.Kind.TABLE);
        assertThat(table.options()).isEqualTo("engine=InnoDB collate=utf8mb4_general_ci");
        assertThat(table.schema()).isEmpty();
        assertThat(table.qualified().toString()).isEqualTo("T 1");
        assertThat(table.columns())
                .containsExactly(
                        new TableColumn(
                                "id",
                                "bigint(20) unsigned",
                                false,
                                null,
                                TableColumn.Identity.AUTO_INCREMENT,
                                null,
                                null,
                                null,
                                false,
                                null),
                        new TableColumn(
                                "name",
                                "varchar(20)",
                                false,
                                "'it''s \\\\'",
                                null,
                                null,
                                null,
                                "latin1_bin",
                                false,
                                "what it's"),
                        column("price", "decimal(12,2)", true, "0.00", null),
                        column("at", "timestamp(3)", false, "current_timestamp(3)", "on update current_timestamp(3)"),
                        new TableColumn("doc", "longtext", true, null, null, null, null, "utf8mb4_bin", false, null),
                        new TableColumn(
                                "twice",
                                "decimal(14,2)",
                                true,
                                null,
                                null,
                                TableColumn.Generation.STORED,
                                "`price` * 2",
                                null,
                                false,
                                null),
                        column("hidden", "int(11)", true, null, "invisible"),
                        column("comp", "text compressed", true, null, null));
        assertThat(table.checks())
                .extracting(TableCheck::name, TableCheck::column, TableCheck::expression)
                .containsExactly(tuple(null, "doc", "json_valid(`doc`)"));
    }

    @Test
    void indexesWithAllTheirParts() {
        run("create table t (id int primary key, a varchar(50), b int, g point not null, unique `U u` (a(10) desc, b),"
                + " key plain (b) comment 'it''s', key off (b, id) ignored, fulltext key f (a), spatial key s (g))");
        List<TableIndex> indexes = table("t").indexes();
        assertThat(indexes)
                .extracting(
                        TableIndex::name,
                        TableIndex::method,
                        TableIndex::unique,
                        TableIndex::options,
                        TableIndex::comment)
                .containsExactly(
                        tuple("PRIMARY", "btree", true, null, null),
                        tuple("U u", "btree", true, null, null),
                        tuple("f", "fulltext", false, null, null),
                        tuple("off", "btree", false, "ignored", null),
                        tuple("plain", "btree", false, null, "it's"),
                        tuple("s", "spatial", false, null, null));
        assertThat(indexes.get(1).parts())
                .containsExactly(
                        new TableIndex.Part("a", null, 10L, true, false, null, null, false),
                        new TableIndex.Part("b", null, false, true, null, null, false));
        assertThat(indexes.get(0).primary()).isTrue();
    }

    @Test
    void keysAndForeignKeys() {
        run(
                "create table `P p` (a int, b int, primary key (b, a))",
                "create table child (x int, y int, u int, unique fk (u), constraint `F k` foreign key (x, y)"
                        + " references `P p` (b, a) on delete set null on update cascade,"
                        + " constraint fk foreign key (u) references child (u))");
        CatalogTable child = table("child");
        assertThat(table("P p").keys())
                .containsExactly(new TableKey("PRIMARY", true, List.of("b", "a"), false, false, false, null, null));
        assertThat(child.keys()).extracting(TableKey::name).containsExactly("fk");
        assertThat(child.foreignKeys())
                .containsExactly(
                        new TableForeignKey(
                                "F k",
                                List.of("x", "y"),
                                new CatalogName("", "P p"),
                                List.of("b", "a"),
                                ForeignAction.CASCADE,
                                ForeignAction.SET_NULL,
                                "simple",
                                false,
                                false,
                                true,
                                false,
                                null,
                                null),
                        new TableForeignKey(
                                "fk",
                                List.of("u"),
                                new CatalogName("", "child"),
                                List.of("u"),
                                ForeignAction.RESTRICT,
                                ForeignAction.RESTRICT,
                                "simple",
                                false,
                                false,
                                true,
                                false,
                                null,
                                null));
    }

    @Test
    void namesThatDifferInCaseAloneAreTwo() {
        run(
                "create table Users (id int primary key)",
                "create table users (id int, parent int references Users (id), key k (id))");
        assertThat(Catalog.of(database).tables()).extracting(CatalogTable::name).containsExactly("Users", "users");
        assertThat(table("users").foreignKeys())
                .extracting(TableForeignKey::table)
                .containsExactly(new CatalogName("", "Users"));
        assertThat(table("Users").indexes()).hasSize(1);
    }

    @Test
    void sequencesPartitionsViewsTriggersAndRoutines() {
        run(
                "create sequence `S s` start with 5 increment by -2 minvalue -10 maxvalue 100 cache 7 cycle comment='s'",
                "create table t (id int, n int default nextval(`S s`)) partition by hash (id) partitions 3",
                "create algorithm=merge sql security invoker view v as select id from t where id > 1 with local check option",
                "create trigger second before insert on t for each row set new.n = 2",
                "create trigger first before insert on t for each row precedes second set new.n = 1",
                "create function f(a int) returns varchar(9) deterministic comment 'c' return concat('\\\\', a)");
        Catalog catalog = Catalog.of(database);
        assertThat(catalog.schemas().get(0).sequences())
                .containsExactly(
                        new CatalogSequence("", "S s", "bigint", 5, -2, -10, 100, 7, true, false, null, false, "s"));
        CatalogTable t = catalog.table("t").orElseThrow();
        assertThat(t.kind()).isEqualTo(CatalogTable.Kind.PARTITIONED);
        assertThat(t.partitioning()).isEqualTo(new Partitioning("hash", "`id`", "partitions 3"));
        assertThat(t.column("n").orElseThrow().defaultExpression()).isEqualTo("nextval(`S s`)");
        assertThat(t.triggers()).extracting(TableTrigger::name).containsExactly("first", "second");
        assertThat(t.triggers().get(0).definition())
                .isEqualTo("create trigger `first` before insert on `t` for each row set new.n = 1");
        assertThat(t.triggers().get(0).mode()).contains("STRICT_ALL_TABLES");
        CatalogView view = catalog.views().get(0);
        assertThat(view.options()).isEqualTo("algorithm=merge sql security invoker");
        assertThat(view.definition())
                .isEqualTo("select `t`.`id` AS `id` from `t` where `t`.`id` > 1 with local check option");
        assertThat(view.columns())
                .extracting(TableColumn::name, TableColumn::type)
                .containsExactly(tuple("id", "int(11)"));
        CatalogRoutine f = catalog.schemas().get(0).routines().get(0);
        assertThat(f.arguments()).isEqualTo("`a` int(11)");
        assertThat(f.definition())
                .startsWith("create function `f`(`a` int(11)) returns varchar(9) character set utf8mb4 collate ")
                .endsWith(" deterministic contains sql comment 'c' return concat('\\\\', a)");
        assertThat(catalog.beyond()).isEmpty();
    }

    @Test
    void anotherDatabaseByItsName() {
        DatabaseConfig other = MariadbServer.shared().createDatabase();
        try (Database second = Database.unpooled("main", other)) {
            run("create table t (id int primary key)");
            second.statement("create table mine (id int references " + config.database() + ".t (id))");
            second.statement("create view v as select id from mine");
            Catalog named = Catalog.of(database, List.of(other.database()));
            CatalogName mine = new CatalogName(other.database(), "mine");
            assertThat(named.table(mine).orElseThrow().foreignKeys())
                    .extracting(TableForeignKey::table)
                    .containsExactly(new CatalogName(config.database(), "t"));
            assertThat(named.views().get(0).definition()).contains("`" + other.database() + "`.`mine`");
            assertThat(Catalog.of(second).table("mine").orElseThrow().foreignKeys())
                    .extracting(TableForeignKey::table)
                    .containsExactly(new CatalogName(config.database(), "t"));
            assertThat(Catalog.of(database, List.of(other.database(), config.database()))
                            .tables())
                    .hasSize(2);
        } finally {
            MariadbServer.shared().dropDatabase(other);
        }
    }

    @Test
    void whatTheCatalogCannotHoldIsNamed() {
        run(
                "create event nightly on schedule every 1 day do select 1",
                "create table t (a varchar(9) default '🦊', e enum('🦊', 'b'), d int)",
                "alter table t alter column d drop default",
                "create table p (x int, s date, e date, period for during (s, e))",
                "create table kept (x int) with system versioning partition by system_time interval 1 week"
                        + " (partition p0 history, partition now current)",
                "create table zero (x int) partition by list (x) (partition a values in (0))",
                "set session sql_mode = 'ORACLE'",
                "execute immediate 'create package pack as function a return int; end'",
                "set session sql_mode = default");
        List<String> onlyNewerServersTell = List.of("lack of a default of column", "period");
        boolean newer = !database.select("select 1 as one from information_schema.tables where table_name = 'PERIODS'")
                .isEmpty();
        assertThat(Catalog.of(database).beyond())
                .extracting(CatalogBeyond::kind, CatalogBeyond::name, CatalogBeyond::part)
                .containsExactlyElementsOf(Stream.of(
                                tuple("event", "nightly", false),
                                tuple("expression of check", "p.during", true),
                                tuple("expression of column", "t.a", true),
                                tuple("interval of partition", "kept.now", true),
                                tuple("interval of partition", "kept.p0", true),
                                tuple("lack of a default of column", "t.d", true),
                                tuple("list of partition", "zero.a", true),
                                tuple("names of column", "t.e", true),
                                tuple("package", "pack", false),
                                tuple("period", "p.during", true))
                        .filter(one -> newer
                                || !onlyNewerServersTell.contains(one.toList().get(0)))
                        .toList());
    }

    @Test
    void ownTablesOfASessionAreLeftOut() {
        run("create temporary table mine (a integer primary key)");
        assertThat(Catalog.of(database).schemas()).isEmpty();
    }
}
