package io.guruorm.contract.migration;

import static io.guruorm.contract.migration.Site.ONE;
import static io.guruorm.contract.migration.Site.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.catalog.ShadowDatabase;
import io.guruorm.catalog.script.CatalogDiff;
import io.guruorm.catalog.script.CatalogDifference;
import io.guruorm.migration.MigrationException;
import io.guruorm.migration.Migrator;
import io.guruorm.migration.SquashOptions;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiffTest {

    @TempDir
    Path folder;

    private static Site built(Site.Kind kind) {
        Site site = Site.of(kind);
        site.sql(ONE, """
                create table one (
                    id integer primary key,
                    email varchar(20) not null,
                    votes integer default 0,
                    constraint some_votes check (votes >= 0));
                create unique index one_email on one (email);
                """);
        site.sql(TWO, """
                create table two (id integer primary key, one_id integer,
                    constraint two_one foreign key (one_id) references one (id) on delete cascade);
                create view seen as select id, email from one;
                """);
        return site;
    }

    static CatalogDiff diff(Site site) {
        try (ShadowDatabase shadow = ShadowDatabase.beside(site.database(), site.config())) {
            return site.migrator().diff(shadow.database());
        }
    }

    private static List<String> told(CatalogDiff diff) {
        return diff.differences().stream()
                .map(one -> one.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + one.what() + " "
                        + one.name().replaceFirst("^(public|main)\\.", ""))
                .toList();
    }

    static void change(Site site, String... statements) {
        for (String statement : statements) {
            site.database().statement(statement);
        }
    }

    /** Runs what the difference says; what is left then. */
    private static List<String> mended(Site site) {
        for (String statement : diff(site).script(site.database().dialect())) {
            if (statement.startsWith("--")) {
                continue;
            }
            site.database().dialect().lexer().statements(statement).forEach(one -> site.database()
                    .execute(one.sql()));
        }
        return diff(site).differences().stream().map(Object::toString).toList();
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void whatTheMigrationsBuiltIsNoDifference(Site.Kind kind) {
        try (Site site = built(kind)) {
            site.migrator().run();
            assertThat(diff(site).differences()).isEmpty();
            assertThat(site.history()).containsExactly(ONE + " 1 ran", TWO + " 1 ran");
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void whatADumpBuiltIsNoDifference(Site.Kind kind) {
        try (Site from = built(kind);
                Site to = built(kind)) {
            Path dump = folder.resolve("dump.sql");
            from.migrator().run();
            from.migrator().squash(SquashOptions.to(dump));
            var options = to.options();
            to.with(options.withDump(dump));
            assertThat(to.migrator().run().loaded()).isPresent();
            to.with(options);
            assertThat(diff(to).differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void tellsWhatIsMissingTooManyAndChanged(Site.Kind kind) {
        try (Site site = built(kind)) {
            site.migrator().run();
            change(
                    site,
                    kind.commits() ? "drop index one_email on one" : "drop index one_email",
                    "create index one_email on one (votes)",
                    "create table junk (id integer)",
                    "create index junk_id on junk (id)",
                    "alter table two add column note varchar(9)",
                    "drop view seen");
            CatalogDiff diff = diff(site);
            if (kind.commits()) {
                assertThat(told(diff))
                        .containsExactly(
                                "extra table junk",
                                "extra column two.note",
                                "missing key one.one_email",
                                "extra index one.one_email",
                                "missing view seen");
                assertThat(mended(site)).isEmpty();
                return;
            }
            assertThat(told(diff))
                    .containsExactly(
                            "extra table junk",
                            "extra column two.note",
                            "changed index one.one_email",
                            "missing view seen");
            CatalogDifference index = diff.differences().get(2);
            assertThat(index.wanted()).startsWith("unique btree (email");
            assertThat(index.found()).startsWith("btree (votes");
            assertThat(mended(site)).isEmpty();
        }
    }

    @Test
    void tellsEveryKindOfChangeOnPostgres() {
        try (Site site = built(Site.Kind.POSTGRES)) {
            site.sql("2025_01_03_000000_three", """
                    create extension citext;
                    create type mood as enum ('sad', 'glad');
                    create domain positive as integer check (value > 0);
                    create sequence counter;
                    create table three (id bigint generated always as identity primary key, mood mood, p positive,
                        low integer, high integer, unique (low));
                    create function half(integer) returns integer language sql return $1 / 2;
                    create function nothing() returns trigger language plpgsql as 'begin return new; end';
                    create trigger noted before update on three for each row execute function nothing();
                    alter table three enable row level security;
                    create policy own on three for select using (low > 1);
                    """);
            site.migrator().run();
            change(
                    site,
                    "alter type mood add value 'mad' after 'sad'",
                    "alter domain positive set default 3",
                    "alter sequence counter increment 2",
                    "alter table three drop constraint three_low_key, add constraint three_low_key unique (low, high)",
                    "create or replace function half(integer) returns integer language sql return $1 / 3",
                    "alter table three disable trigger noted",
                    "alter policy own on three using (low > 2)",
                    "alter table three force row level security",
                    "alter table three alter id set generated by default",
                    "alter table one drop constraint some_votes, add constraint some_votes check (votes > 0)",
                    "alter table one alter votes type bigint, alter email drop not null",
                    "alter table two drop constraint two_one, add constraint two_one foreign key (one_id) references one",
                    "comment on table two is 'what for'",
                    "create or replace view seen as select id, email, 1 as more from one",
                    "create extension \"uuid-ossp\"");
            assertThat(told(diff(site)))
                    .containsExactly(
                            "extra extension uuid-ossp",
                            "changed enum mood",
                            "changed domain positive",
                            "changed sequence counter",
                            "changed routine half(integer)",
                            "changed table three",
                            "changed table two",
                            "changed column one.email",
                            "changed column one.votes",
                            "changed column three.id",
                            "changed key three.three_low_key",
                            "changed check one.some_votes",
                            "changed foreign key two.two_one",
                            "changed view seen",
                            "changed trigger three.noted",
                            "changed policy three.own");
            assertThat(mended(site))
                    .hasSize(2)
                    .allMatch(left -> left.startsWith("enum public.mood") || left.startsWith("column public.three.id"));
        }
    }

    /** As in a database that was restored from a backup: the rule was read from the server's own text. */
    @Test
    void theSameListInOtherWordsIsNoDifference() {
        try (Site site = Site.of(Site.Kind.POSTGRES)) {
            site.sql(ONE, "create table one (mood varchar(9) check (mood in ('it''s, (x)', 'glad')), n integer)");
            site.migrator().run();
            String rule = site.strings("select pg_get_constraintdef(oid) as name from pg_constraint where conname ="
                            + " 'one_mood_check'")
                    .get(0);
            change(
                    site,
                    "alter table one drop constraint one_mood_check",
                    "alter table one add constraint one_mood_check " + rule);
            assertThat(site.strings("select pg_get_constraintdef(oid) as name from pg_constraint where conname ="
                            + " 'one_mood_check'"))
                    .doesNotContain(rule);
            assertThat(diff(site).differences()).isEmpty();
            change(
                    site,
                    "alter table one drop constraint one_mood_check",
                    "alter table one add constraint one_mood_check check (mood in ('it''s, (x)', 'glum'))");
            assertThat(told(diff(site))).containsExactly("changed check one.one_mood_check");
        }
    }

    @Test
    void aCancelledComparisonEndsAndDropsItsShadow() throws Exception {
        try (Site site = built(Site.Kind.POSTGRES)) {
            site.sql("2025_01_03_000000_slow", "select pg_sleep(60)");
            Migrator migrator = site.migrator();
            Thread canceller = new Thread(() -> {
                while (site.strings("select 'x' as name from pg_stat_activity where query = 'select pg_sleep(60)'")
                        .isEmpty()) {
                    Thread.onSpinWait();
                }
                migrator.cancel();
            });
            canceller.start();
            assertThatThrownBy(() -> {
                        try (ShadowDatabase shadow = ShadowDatabase.beside(site.database(), site.config())) {
                            assertThat(migrator.diff(shadow.database())).isNull();
                        }
                    })
                    .isInstanceOfSatisfying(MigrationException.class, thrown -> assertThat(thrown.kind())
                            .isEqualTo(MigrationException.Kind.CANCELLED));
            canceller.join();
            assertThat(site.strings("select datname::text as name from pg_database where datname like 'guruorm_sh%'"))
                    .isEmpty();
        }
    }

    @Test
    void aTextThatSaysMoreThanItsPartsIsTold() {
        try (Site site = built(Site.Kind.SQLITE)) {
            site.migrator().run();
            change(
                    site,
                    "pragma writable_schema = 1",
                    "update sqlite_master set sql = replace(sql, 'primary key', 'primary key on conflict replace')"
                            + " where name = 'two'",
                    "pragma writable_schema = 0");
            assertThat(told(diff(site))).containsExactly("changed text of table two");
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void whatItSaysMendsTablesAndKeepsTheirRows(Site.Kind kind) {
        try (Site site = built(kind)) {
            site.sql("2025_01_03_000000_three", """
                    create table three (id integer primary key, a integer default 7, b varchar(9) not null, c integer);
                    create table four (id integer primary key, three_id integer,
                        constraint four_three foreign key (three_id) references three (id));
                    create index three_b on three (b, c);
                    create view both_of as select three.b, seen.email from three, seen;
                    """);
            site.migrator().run();
            change(
                    site,
                    "insert into three (id, b) values (1, 'kept')",
                    "insert into four (id, three_id) values (1, 1)",
                    "drop view both_of",
                    "create view both_of as select 1 as one",
                    "create table five (id integer primary key, three_id integer,"
                            + " constraint five_three foreign key (three_id) references three (id))",
                    "create view of_five as select id from five",
                    "create view of_that as select id from of_five",
                    kind.commits() ? "drop index three_b on three" : "drop index three_b",
                    "alter table three drop column c",
                    "alter table three add column d integer",
                    "drop table two");
            if (kind == Site.Kind.POSTGRES) {
                change(
                        site,
                        "alter table three alter a type bigint, alter a drop default, alter b drop not null",
                        "alter table four drop constraint four_three");
            } else if (kind.commits()) {
                change(
                        site,
                        "alter table three modify a bigint, modify b varchar(9) comment 'x'",
                        "alter table four drop foreign key four_three",
                        "alter table four comment 'y'");
            }
            assertThat(mended(site))
                    .filteredOn(left -> !left.contains("order of columns"))
                    .isEmpty();
            assertThat(site.strings("select b as name from three")).containsExactly("kept");
            assertThat(site.strings("select three_id as name from four")).containsExactly("1");
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void leavesNothingBehindAndBuildsInNothingElse(Site.Kind kind) {
        try (Site site = built(kind)) {
            site.sql(TWO, "create table broken (");
            assertThatThrownBy(() -> assertThat(diff(site)).isNotNull()).isInstanceOf(MigrationException.class);
            assertThat(site.tables()).isEmpty();
            if (kind == Site.Kind.POSTGRES) {
                assertThat(site.strings(
                                "select datname::text as name from pg_database where datname like 'guruorm_sh%'"))
                        .isEmpty();
            }
            try (Site filled = built(kind)) {
                filled.database().statement("create table mine (id integer)");
                assertThatThrownBy(() -> assertThat(site.migrator().diff(filled.database()))
                                .isNotNull())
                        .isInstanceOf(MigrationException.class)
                        .hasMessageContaining("not empty")
                        .hasMessageContaining("mine");
            }
        }
    }
}
