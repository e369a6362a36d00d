package io.guruorm.contract.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.script.CatalogDiff;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.contract.mysql.MysqlReleases;
import io.guruorm.jdbc.Database;
import io.guruorm.testing.MysqlServer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a difference says is run, and then there is none; each row is one change of what both databases have. */
class MysqlDiffTest {

    /** The release of 8.0 that has all of it. */
    private static final int ALL = 23;

    private static final List<String> BOTH = List.of(
            "create table parent (id int primary key)",
            "create table t (id int primary key, a varchar(20), b int default 3, c int as (b + 1), d int, e text,"
                    + " unique key u (a), key k (b), key x ((lower(a))), fulltext key f (e),"
                    + " constraint positive check (b > 0), constraint pa foreign key (d) references parent (id))",
            "create view v as select id, a from t",
            "create function twice(n int) returns int deterministic return n * 2",
            "create trigger touch before insert on t for each row set new.b = 1",
            "insert into t (id, a, e) values (1, 'é', 'kept')");

    private final Optional<MysqlServer> server = MysqlServer.shared();
    private DatabaseConfig first = DatabaseConfig.fromUrl("sqlite::memory:");
    private DatabaseConfig second = first;

    /**
     * A change.
     *
     * @param told the differences that it makes, without the texts
     * @param changes statements that one of the two is changed by
     */
    record Row(List<String> told, List<String> changes) {
        @Override
        public String toString() {
            return changes.toString();
        }
    }

    private static Row row(String told, String... changes) {
        return new Row(List.of(told.split(", ")), List.of(changes));
    }

    static Stream<Row> rows() {
        return Stream.of(
                row("index t.k", "alter table t alter index k invisible"),
                row("index t.k", "alter table t drop key k, add key k (b desc)"),
                row("index t.k", "alter table t drop key k, add key k (a(3))"),
                row("index t.x", "alter table t drop key x, add key x ((upper(a)))"),
                row("index t.f", "alter table t drop key f", "alter table t add fulltext key f (e) with parser ngram"),
                row("key t.u", "alter table t drop key u, add unique key u (a(3))"),
                row("key t.u", "alter table t drop key u, add unique key u (a) comment 'é'"),
                row("key t.u, index t.u", "alter table t drop key u, add unique key u ((lower(a)))"),
                row("check t.positive", "alter table t alter check positive not enforced"),
                row(
                        "check t.positive",
                        "alter table t drop check positive, add constraint positive check (b > 0 or a = 'é🙂')"),
                row(
                        "foreign key t.pa",
                        "alter table t drop foreign key pa",
                        "alter table t add constraint pa foreign key (d) references parent (id) on delete restrict"),
                row("column t.a", "alter table t modify a varchar(20) default 'it''s \\\\' comment 'é'"),
                row("column t.b", "alter table t alter b set default (1 + 2)"),
                row("column t.b", "alter table t modify b int not null default 3 invisible"),
                row("column t.c", "alter table t modify c int as (b + 2)"),
                row("column t.n, order of columns t.", "alter table t add n point srid 4326 first"),
                row("table t", "alter table t comment 'it''s é'"),
                row("view v", "create or replace algorithm=temptable view v as select id, a from t"),
                row("view v", "create or replace view v (id, b) as select id, a from t"),
                row("view v", "create or replace view v as select id, 'it''s 🙂' as a from t"),
                row(
                        "routine twice(`n` int)",
                        "drop function twice",
                        "create function twice(n int) returns int deterministic return n + length('it''s')"),
                row(
                        "trigger t.touch",
                        "drop trigger touch",
                        "create trigger touch before insert on t for each row set new.a = 'it''s 🙂'"));
    }

    @BeforeEach
    void make() {
        assumeTrue(server.isPresent());
        first = server.get().createDatabase();
        second = server.get().createDatabase();
    }

    @AfterEach
    void drop() {
        server.ifPresent(one -> {
            one.dropDatabase(first);
            one.dropDatabase(second);
        });
    }

    private static void run(Database database, List<String> statements) {
        statements.forEach(statement -> database.statement(statement.replace("?", "??")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isMendedBothWays(Row row) {
        try (Database plain = Database.unpooled("main", first);
                Database changed = Database.unpooled("main", second)) {
            assumeTrue(MysqlReleases.isSince(plain, ALL));
            run(plain, BOTH);
            run(changed, BOTH);
            run(changed, row.changes());
            Catalog before = Catalog.of(plain);
            mend(row, Catalog.of(changed), plain);
            mend(row, before, plain);
            assertThat(plain.select("select id from t")).hasSize(1);
        }
    }

    private static void mend(Row row, Catalog wanted, Database database) {
        CatalogDiff diff = CatalogDiff.between(wanted, Catalog.of(database));
        assertThat(diff.differences())
                .extracting(one -> one.what() + " " + one.name())
                .allMatch(row.told()::contains)
                .isNotEmpty();
        run(database, diff.script(database.dialect()));
        assertThat(CatalogDiff.between(wanted, Catalog.of(database)).differences())
                .isEmpty();
    }
}
