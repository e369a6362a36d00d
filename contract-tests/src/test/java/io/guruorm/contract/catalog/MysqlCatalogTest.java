package io.guruorm.contract.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.CatalogBeyond;
import io.guruorm.catalog.CatalogName;
import io.guruorm.catalog.CatalogRoutine;
import io.guruorm.catalog.CatalogTable;
import io.guruorm.catalog.CatalogView;
import io.guruorm.catalog.Partitioning;
import io.guruorm.catalog.RelationSize;
import io.guruorm.catalog.TableCheck;
import io.guruorm.catalog.TableColumn;
import io.guruorm.catalog.TableForeignKey;
import io.guruorm.catalog.TableIndex;
import io.guruorm.catalog.TableKey;
import io.guruorm.catalog.TableTrigger;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.contract.mysql.MysqlReleases;
import io.guruorm.jdbc.Database;
import io.guruorm.schema.ForeignAction;
import io.guruorm.testing.FreshDatabase;
import io.guruorm.testing.MysqlServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Each kind of object is made by hand, under names that are awkward, and read back. */
class MysqlCatalogTest {

    @RegisterExtension
    static final FreshDatabase fresh = FreshDatabase.onMysql();

    /** The release of 8.0 that has all of it. */
    private static final int ALL = 23;

    private Database database = fresh.database();

    @BeforeEach
    void empty() {
        assumeTrue(MysqlReleases.isSince(fresh.database(), ALL));
        String own = "`" + fresh.config().database() + "`";
        fresh.database().statement("drop database " + own);
        fresh.database().statement("create database " + own);
        database = Database.unpooled("main", fresh.config());
    }

    @AfterEach
    void close() {
        if (database != fresh.database()) {
            database.close();
        }
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
        List<String> names =
                List.of("A `b`", "Select", "Ünïcode", "a.b", "it's", "100%?", "a \"b\"", "\\", "x".repeat(64));
        for (String name : names) {
            String quoted = "`" + name.replace("`", "``") + "`";
            run("create table " + quoted + " (" + quoted + " integer, key " + quoted + " (" + quoted + "), constraint "
                    + quoted + " check (" + quoted + " > 0))");
        }
        assertThat(Catalog.of(database).tables())
                .allSatisfy(table -> {
                    assertThat(table.columns()).extracting(TableColumn::name).containsExactly(table.name());
                    assertThat(table.indexes()).extracting(TableIndex::name).containsExactly(table.name());
                    assertThat(table.checks()).extracting(TableCheck::name).containsExactly(table.name());
                    assertThat(table.checks().get(0).expression())
                            .isEqualTo("(`" + table.name().replace("`", "``") + "` > 0)");
                })
                .extracting(CatalogTable::name)
                .containsExactlyInAnyOrderElementsOf(names);
    }

    @Test
    void checksWhoseNamesDifferInAnAccentAreTwo() {
        run("create table t (a int, constraint `e` check (a > 0), constraint `é` check (a > 1))");
        assertThat(table("t").checks())
                .extracting(TableCheck::name, TableCheck::expression)
                .containsExactly(tuple("e", "(`a` > 0)"), tuple("é", "(`a` > 1)"));
    }

    @Test
    void columnsSayAllThatTheyAre() {
        run("create table t (id bigint unsigned auto_increment primary key, name varchar(20) character set latin1"
                + " collate latin1_bin not null default 'it''s \\\\' comment 'what it''s',"
                + " at timestamp(3) not null default current_timestamp(3) on update current_timestamp(3) invisible,"
                + " doc json default ('{}'), twice int as (length(name) * 2) stored, g point not null srid 4326,"
                + " said varchar(9) default (concat('é', '🙂'))) comment 'a table'");
        CatalogTable t = table("t");
        assertThat(t.comment()).isEqualTo("a table");
        assertThat(t.options()).isEqualTo("engine=InnoDB collate=utf8mb4_0900_ai_ci");
        assertThat(t.columns())
                .extracting(
                        TableColumn::name,
                        TableColumn::type,
                        TableColumn::nullable,
                        TableColumn::defaultExpression,
                        TableColumn::options)
                .containsExactly(
                        tuple("id", "bigint unsigned", false, null, null),
                        tuple("name", "varchar(20)", false, "'it\\'s \\\\'", null),
                        tuple(
                                "at",
                                "timestamp(3)",
                                false,
                                "CURRENT_TIMESTAMP(3)",
                                "on update CURRENT_TIMESTAMP(3) invisible"),
                        tuple("doc", "json", true, "('{}')", null),
                        tuple("twice", "int", true, null, null),
                        tuple("g", "point", false, null, "srid 4326"),
                        tuple("said", "varchar(9)", true, "(concat('é','🙂'))", null));
        assertThat(t.column("id").orElseThrow().identity()).isEqualTo(TableColumn.Identity.AUTO_INCREMENT);
        assertThat(t.column("name").orElseThrow().collation()).isEqualTo("latin1_bin");
        assertThat(t.column("name").orElseThrow().comment()).isEqualTo("what it's");
        assertThat(t.column("twice").orElseThrow().generatedExpression()).isEqualTo("(length(`name`) * 2)");
        assertThat(t.column("twice").orElseThrow().generation()).isEqualTo(TableColumn.Generation.STORED);
    }

    @Test
    void indexesKeysAndChecks() {
        run(
                "create table p (id int primary key)",
                "create table t (id int primary key, a varchar(50), b int, unique u (b), unique `U x` ((lower(a)), b),"
                        + " key plain (a(10) desc, b) comment 'it''s', key off (b, id) invisible,"
                        + " fulltext key f (a) with parser ngram, check (id > 0) not enforced,"
                        + " constraint fk foreign key (b) references p (id) on delete restrict on update cascade)");
        CatalogTable t = table("t");
        assertThat(t.indexes())
                .extracting(TableIndex::name, TableIndex::method, TableIndex::backing, TableIndex::options)
                .containsExactly(
                        tuple("PRIMARY", "btree", true, null),
                        tuple("U x", "btree", false, null),
                        tuple("f", "fulltext", false, "with parser `ngram`"),
                        tuple("off", "btree", false, "invisible"),
                        tuple("plain", "btree", false, null),
                        tuple("u", "btree", true, null));
        assertThat(t.indexes().get(1).parts())
                .containsExactly(
                        new TableIndex.Part(null, "lower(`a`)", false, true, null, null, false),
                        new TableIndex.Part("b", null, false, true, null, null, false));
        assertThat(t.indexes().get(4).parts().get(0))
                .isEqualTo(new TableIndex.Part("a", null, 10L, true, false, null, null, false));
        assertThat(t.keys()).extracting(TableKey::name).containsExactly("PRIMARY", "u");
        assertThat(t.checks()).extracting(TableCheck::validated).containsExactly(false);
        TableForeignKey key = t.foreignKeys().get(0);
        assertThat(key.onDelete()).isEqualTo(ForeignAction.RESTRICT);
        assertThat(key.onUpdate()).isEqualTo(ForeignAction.CASCADE);
        assertThat(key.table()).isEqualTo(new CatalogName("", "p"));
    }

    @Test
    void partitionsViewsTriggersAndRoutines() {
        run(
                "create table g (id int) partition by key () (partition x, partition y)"
                        .replace("int)", "int primary key)"),
                "create table t (id int, n int)",
                "create algorithm=merge sql security invoker view v (a) as select id from t where id > 1"
                        + " with local check option",
                "create trigger second before insert on t for each row set new.n = 2",
                "create trigger first before insert on t for each row precedes second set @x = 'it''s 🙂'",
                "create function f(a int) returns varchar(9) deterministic comment 'c' return concat('\\\\', a)");
        Catalog catalog = Catalog.of(database);
        CatalogTable g = catalog.table("g").orElseThrow();
        assertThat(g.kind()).isEqualTo(CatalogTable.Kind.PARTITIONED);
        assertThat(g.partitioning()).isEqualTo(new Partitioning("key", "", "(partition `x`, partition `y`)"));
        assertThat(catalog.table("t").orElseThrow().triggers())
                .extracting(TableTrigger::definition)
                .containsExactly(
                        "create trigger `first` before insert on `t` for each row set @x = 'it''s 🙂'",
                        "create trigger `second` before insert on `t` for each row set new.n = 2");
        CatalogView view = catalog.views().get(0);
        assertThat(view.options()).isEqualTo("algorithm=merge sql security invoker");
        assertThat(view.definition())
                .isEqualTo("select `t`.`id` AS `id` from `t` where (`t`.`id` > 1) WITH LOCAL CHECK OPTION");
        assertThat(view.columns()).extracting(TableColumn::name).containsExactly("a");
        CatalogRoutine f = catalog.schemas().get(0).routines().get(0);
        assertThat(f.arguments()).isEqualTo("`a` int");
        assertThat(f.definition())
                .startsWith("create function `f`(`a` int) returns varchar(9) character set utf8mb4 collate ")
                .endsWith(" deterministic contains sql comment 'c' return concat('\\\\', a)");
    }

    @Test
    void anotherDatabaseByItsName() {
        MysqlServer server = MysqlServer.shared().orElseThrow();
        DatabaseConfig other = server.createDatabase();
        try (Database second = Database.unpooled("main", other)) {
            run("create table t (id int primary key)");
            second.statement("create table mine (id int, constraint away foreign key (id) references "
                    + fresh.config().database() + ".t (id))");
            second.statement("create algorithm=merge view v as select id from mine");
            Catalog named = Catalog.of(database, List.of(other.database()));
            CatalogName mine = new CatalogName(other.database(), "mine");
            assertThat(named.table(mine).orElseThrow().foreignKeys())
                    .extracting(TableForeignKey::table)
                    .containsExactly(new CatalogName(fresh.config().database(), "t"));
            assertThat(named.views().get(0).definition()).contains("`" + other.database() + "`.`mine`");
            assertThat(named.views().get(0).options()).isEqualTo("algorithm=merge");
            assertThat(Catalog.of(second).views().get(0).definition())
                    .isEqualTo("select `mine`.`id` AS `id` from `mine`");
        } finally {
            server.dropDatabase(other);
        }
    }

    @Test
    void whatTheCatalogCannotHoldIsNamed() {
        run(
                "create event nightly on schedule every 1 day do select 1",
                "create table t (e enum('🙂', 'b'))",
                "create function f(a enum('🙂', 'b')) returns int deterministic return 1",
                "create table s (id int) secondary_engine=x");
        assertThat(Catalog.of(database).beyond())
                .containsExactly(
                        new CatalogBeyond("arguments of routine", "f", true),
                        new CatalogBeyond("event", "nightly", false),
                        new CatalogBeyond("names of column", "t.e", true),
                        new CatalogBeyond("secondary engine of table", "s", true));
    }

    /** The server keeps the numbers of a table for a day. */
    @Test
    void sizesAreThoseOfNow() {
        run("create table t (id int primary key)");
        assertThat(RelationSize.of(database, List.of()))
                .extracting(RelationSize::estimate)
                .containsExactly(0L);
        run("insert into t values (1), (2), (3)", "analyze table t");
        assertThat(RelationSize.of(database, List.of()))
                .extracting(RelationSize::estimate)
                .containsExactly(3L);
    }
}
