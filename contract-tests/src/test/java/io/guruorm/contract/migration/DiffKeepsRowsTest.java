package io.guruorm.contract.migration;

import static io.guruorm.contract.migration.Site.ONE;
import static io.guruorm.contract.migration.Site.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.catalog.ShadowDatabase;
import io.guruorm.catalog.script.CatalogDiff;
import io.guruorm.catalog.script.CatalogDifference;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.error.GuruException;
import io.guruorm.error.QueryException;
import io.guruorm.jdbc.Database;
import io.guruorm.migration.MigrationException;
import io.guruorm.migration.MigrationException.Kind;
import io.guruorm.migration.Migrator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the script of a comparison must not do, and what becomes of its shadow. */
@Timeout(120)
class DiffKeepsRowsTest {

    private static CatalogDiff diff(Site site) {
        try (ShadowDatabase shadow = ShadowDatabase.beside(site.database(), site.config())) {
            return site.migrator().diff(shadow.database());
        }
    }

    private static List<String> script(Site site) {
        return diff(site).script(site.database().dialect());
    }

    private static void each(Site site, List<String> script, Consumer<String> run) {
        script.stream()
                .filter(statement -> !statement.startsWith("--"))
                .flatMap(statement -> site.database().dialect().lexer().statements(statement).stream())
                .forEach(statement -> run.accept(statement.sql().text()));
    }

    private static void send(Site site, String statement) {
        site.database().execute(site.database().dialect().raw(statement, List.of()));
    }

    private static Site site(Site.Kind kind, String up) {
        Site site = Site.of(kind);
        site.sql(ONE, up);
        site.migrator().run();
        return site;
    }

    private static String name(Site site) {
        return site.database().dialect().name();
    }

    @Test
    void rowsThatATableMadeAnewDoesNotTakeStayWhereTheyAreWhateverTheClientDoes() {
        try (Site site = site(Site.Kind.SQLITE, "create table one (id integer primary key, email text not null)")) {
            site.database().statement("drop table one");
            site.database().statement("create table one (id integer primary key)");
            site.database().statement("insert into one (id) values (7)");
            each(site, script(site), statement -> {
                try {
                    send(site, statement);
                } catch (QueryException refused) {
                    assertThat(refused).isNotNull();
                }
            });
            assertThat(site.strings("select id as name from one")).containsExactly("7");
        }
    }

    @Test
    void aTableMadeAnewCountsOnAndKeepsTheNumbersOfItsRows() {
        try (Site site = site(Site.Kind.SQLITE, """
                create table counted (id integer primary key autoincrement, n integer);
                create table numbered (name text, n integer);
                create table keyed (name text primary key, n integer) without rowid;
                """)) {
            for (String table : List.of("counted", "numbered", "keyed")) {
                site.database().statement("alter table " + table + " drop column n");
            }
            site.database().statement("insert into counted (id) values (1), (9)");
            site.database().statement("delete from counted where id = 9");
            site.database().statement("insert into numbered (rowid, name) values (3, 'c'), (7, 'g')");
            site.database().statement("insert into keyed (name) values ('k')");
            each(site, script(site), statement -> send(site, statement));
            assertThat(diff(site).differences()).isEmpty();
            site.database().statement("insert into counted (n) values (0)");
            assertThat(site.strings("select id as name from counted order by 1"))
                    .containsExactly("1", "10");
            assertThat(site.strings("select rowid as name from numbered order by 1"))
                    .containsExactly("3", "7");
            assertThat(site.strings("select name from sqlite_sequence where name <> 'migrations'"))
                    .containsExactly("counted");
            assertThat(site.strings("select name from keyed")).containsExactly("k");
        }
    }

    @Test
    void aTableStepsAsideUnderANameThatIsFree() {
        try (Site site = site(Site.Kind.SQLITE, "create table one (id integer primary key, n integer)")) {
            site.database().statement("alter table one drop column n");
            site.database().statement("create table ONE_before (kept text)");
            assertThat(script(site)).contains("alter table \"main\".\"one\" rename to \"one_before_\"");
            each(site, script(site), statement -> send(site, statement));
            assertThat(diff(site).differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Site.Kind.class,
            names = {"MARIADB", "MYSQL"})
    void noColumnIsMovedThatStandsWhereItShould(Site.Kind kind) {
        try (Site site =
                site(kind, "create table one (id int primary key, z int, a int, m int, b int not null, c int)")) {
            site.database().statement("alter table one drop column z, drop column a, add column extra int after id");
            assertThat(script(site))
                    .hasSize(3)
                    .anySatisfy(line -> assertThat(line).contains("add column `z`", "after `id`"))
                    .anySatisfy(line -> assertThat(line).contains("add column `a`", "after `z`"))
                    .anySatisfy(line -> assertThat(line).contains("drop column `extra`"));
            site.database().statement("alter table one modify column id int not null after c");
            assertThat(script(site))
                    .filteredOn(line -> line.contains("modify column"))
                    .hasSize(1);
            each(site, script(site), statement -> send(site, statement));
            assertThat(diff(site).differences()).isEmpty();
        }
    }

    @Test
    void aPartitionThatWasDetachedKeepsItsColumns() {
        try (Site site = site(Site.Kind.POSTGRES, """
                create table events (id bigint, day date not null, what text, primary key (id, day))
                    partition by range (day);
                create table events_2026 partition of events for values from ('2026-01-01') to ('2027-01-01');
                create table parent (id integer);
                create table child (more integer) inherits (parent);
                """)) {
            site.database().statement("alter table events detach partition events_2026");
            site.database().statement("alter table child no inherit parent");
            assertThat(diff(site).differences())
                    .extracting(CatalogDifference::what, CatalogDifference::name)
                    .doesNotContain(org.assertj.core.groups.Tuple.tuple("column", "public.events_2026.what"));
            assertThat(script(site)).isNotEmpty().allMatch(line -> line.startsWith("-- By hand"));
        }
    }

    @Test
    void whatHangsOnAViewIsMadeAgainWithIt() {
        try (Site site = site(Site.Kind.POSTGRES, """
                create table one (id integer primary key, n integer);
                create materialized view totals as select n, count(*) as ones from one group by n;
                create unique index totals_n on totals (n);
                create materialized view others as select n from one;
                create index others_n on others (n);
                """)) {
            site.database().statement("drop materialized view totals");
            site.database().statement("create materialized view totals as select n, 1 as ones from one");
            site.database().statement("create index totals_n on totals (ones)");
            site.database().statement("create index totals_more on totals (ones, n)");
            site.database().statement("drop materialized view others");
            each(site, script(site), statement -> send(site, statement));
            assertThat(diff(site).differences()).isEmpty();
        }
    }

    @Test
    void aSequenceComesAfterTheTableThatItBelongsToAndGoesWithIt() {
        try (Site site = site(Site.Kind.POSTGRES, "create table one (id bigserial primary key)")) {
            site.database().statement("drop table one");
            site.database().statement("create table too_many (id bigserial primary key)");
            each(site, script(site), statement -> send(site, statement));
            assertThat(diff(site).differences()).isEmpty();
        }
    }

    @Test
    void aPolicyIsToldInWordsOfSql() {
        try (Site site = site(Site.Kind.POSTGRES, """
                create table one (id integer);
                create policy own on one as restrictive for update using (id > 0) with check (id > 1);
                """)) {
            site.database().statement("drop policy own on one");
            assertThat(diff(site).differences())
                    .extracting(CatalogDifference::wanted)
                    .containsExactly("restrictive for update to public using (id > 0) with check (id > 1)");
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void aShadowIsEmptyAgainWhereAMigrationFailedInIt(Site.Kind kind) {
        try (Site site = Site.of(kind);
                Site empty = Site.of(kind)) {
            site.sql(ONE, "create table one (id integer)").sql(TWO, "create table one (id integer)");
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> assertThat(site.migrator().diff(empty.database()))
                                .isNotNull())
                        .hasMessageContaining("create table one");
                assertThat(empty.tables()).isEmpty();
            }
        }
    }

    @Test
    void aShadowOfAnotherKindIsRefused() {
        try (Site site = Site.of(Site.Kind.POSTGRES);
                Site other = Site.of(Site.Kind.SQLITE)) {
            site.sql(ONE, "create table one (id integer)");
            assertThatThrownBy(() ->
                            assertThat(site.migrator().diff(other.database())).isNotNull())
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining("The shadow database is " + name(other))
                    .hasMessageContaining("Nothing was run there");
            assertThat(other.tables()).isEmpty();
        }
    }

    @Test
    void whoMayMakeNoDatabaseIsToldWhatToDo() {
        try (Site site = Site.of(Site.Kind.POSTGRES)) {
            site.database().statement("drop role if exists no_maker");
            site.database().statement("create role no_maker login password 'maker of none'");
            DatabaseConfig config = site.config().toBuilder()
                    .username("no_maker")
                    .password("maker of none")
                    .build();
            try (Database database = Database.unpooled("main", config)) {
                assertThatThrownBy(() -> ShadowDatabase.beside(database, config).close())
                        .isInstanceOf(GuruException.class)
                        .hasMessageContaining("--shadow-url")
                        .hasMessageContaining("permission denied");
            } finally {
                site.database().statement("drop role no_maker");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Site.Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void shadowsThatWereLeftBehindAreToldAndNotDropped(Site.Kind kind) {
        boolean postgres = kind == Site.Kind.POSTGRES;
        String quote = postgres ? "\"" : "`";
        String left = "guruorm_shadow_0123456789ab";
        List<String> made = List.of(left, left + "c", "guruorm_shadow_of_ann", quote + "x" + left + quote);
        try (Site site = Site.of(kind)) {
            made.forEach(name -> site.database().statement("create database " + name));
            try (ShadowDatabase used = ShadowDatabase.beside(site.database(), site.config())) {
                assertThat(used.database().select("select 1 as one")).hasSize(1);
                assertThat(ShadowDatabase.leftBehind(site.database()))
                        .containsExactly("drop database " + (postgres ? left : quote + left + quote));
                var connected = site.config().toBuilder().database(left).build();
                try (Database other = Database.unpooled("other", connected)) {
                    assertThat(other.select("select 1 as one")).hasSize(1);
                    assertThat(ShadowDatabase.leftBehind(site.database())).isEmpty();
                }
            } finally {
                String force = postgres ? " with (force)" : "";
                made.forEach(name -> site.database().statement("drop database if exists " + name + force));
            }
        }
    }

    @Test
    void besideAFileThereAreNoShadows() {
        try (Site site = Site.of(Site.Kind.SQLITE)) {
            assertThat(ShadowDatabase.leftBehind(site.database())).isEmpty();
        }
    }

    @Test
    void cancellingEndsTheRunInTheShadow() throws Exception {
        try (Site site = Site.of(Site.Kind.POSTGRES)) {
            site.sql(ONE, "select pg_sleep(60)");
            Migrator migrator = site.migrator();
            try (ShadowDatabase shadow = ShadowDatabase.beside(site.database(), site.config())) {
                CompletableFuture<CatalogDiff> work =
                        CompletableFuture.supplyAsync(() -> migrator.diff(shadow.database()));
                while (site.strings("select query as name from pg_stat_activity where state = 'active'"
                                + " and query like 'select pg_sleep%'")
                        .isEmpty()) {
                    TimeUnit.MILLISECONDS.sleep(20);
                }
                migrator.cancel();
                assertThatThrownBy(() -> work.get(20, TimeUnit.SECONDS))
                        .hasCauseInstanceOf(MigrationException.class)
                        .cause()
                        .extracting(thrown -> ((MigrationException) thrown).kind())
                        .isEqualTo(Kind.CANCELLED);
            }
        }
    }
}
