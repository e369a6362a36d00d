package io.guruorm.contract.migration;

import static io.guruorm.contract.migration.DiffTest.change;
import static io.guruorm.contract.migration.DiffTest.diff;
import static io.guruorm.contract.migration.Site.ONE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.guruorm.catalog.script.CatalogDiff;
import io.guruorm.dialect.Capability;
import io.guruorm.dialect.postgres.PostgresDialect;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the script of a comparison changes on PostgreSQL without dropping what is there. */
class DiffInPlaceTest {

    private static Site built(String up) {
        Site site = Site.of(Site.Kind.POSTGRES);
        site.sql(ONE, up);
        site.migrator().run();
        return site;
    }

    private static List<String> script(Site site) {
        return diff(site).script(site.database().dialect());
    }

    /** Runs the script in one transaction; what is by hand then, and what still differs. */
    private static List<String> left(Site site) {
        List<String> script = script(site);
        site.database().transaction(tx -> script.stream()
                .filter(statement -> !statement.startsWith("--"))
                .forEach(
                        statement -> tx.dialect().lexer().statements(statement).forEach(one -> tx.execute(one.sql()))));
        List<String> left = new java.util.ArrayList<>(script.stream()
                .filter(statement -> statement.startsWith("--") && !statement.contains("order of columns"))
                .toList());
        diff(site).differences().forEach(one -> left.add(one.toString()));
        return left;
    }

    /** The live schema is made with words of PostgreSQL 18. */
    private static void assumeVirtualColumns() {
        try (Site site = Site.of(Site.Kind.POSTGRES)) {
            assumeTrue(site.database().dialect().supports(Capability.VIRTUAL_COLUMNS));
        }
    }

    @Test
    void domains() {
        try (Site site = built("""
                create function even(integer) returns boolean immutable language sql return $1 % 2 = 0;
                create domain score as integer default 4 not null check (value > 0)
                    constraint whole check (even(value));
                create domain word as text collate "C";
                create domain free as integer;
                comment on domain free is 'any';
                create table one (id integer, score score, free free);
                insert into one (id, free) values (1, 2);
                """)) {
            change(
                    site,
                    "alter domain score drop default",
                    "alter domain score drop not null",
                    "alter domain score drop constraint whole",
                    "alter domain score drop constraint score_check",
                    "alter domain score add constraint score_check check (value > 1)",
                    "drop function even",
                    "alter domain free set default 5",
                    "alter domain free add constraint more check (value > 1)",
                    "alter domain free set not null",
                    "comment on domain free is null");
            assertThat(left(site)).isEmpty();
            assertThat(site.strings("select score::text as name from one")).containsExactly("4");

            change(site, "drop domain word", "create domain word as text");
            assertThat(left(site)).hasSize(2).first().asString().startsWith("-- By hand: domain public.word.");
            change(site, "drop domain word", "drop table one", "drop domain free");
            assertThat(left(site)).isEmpty();
        }
    }

    @Test
    void sequences() {
        try (Site site = built("""
                create sequence counter as integer increment by 2 minvalue 2 maxvalue 90 start with 4 cache 3 cycle;
                comment on sequence counter is 'counts';
                create table one (id serial, other integer);
                create sequence apart owned by one.other;
                create sequence free;
                """)) {
            change(
                    site,
                    "alter sequence counter as bigint increment by 1 minvalue 1 maxvalue 100 start with 1 cache 1 no cycle",
                    "comment on sequence counter is null",
                    "alter sequence apart owned by none",
                    "alter table one add column junk integer",
                    "alter sequence free owned by one.junk");
            assertThat(left(site)).isEmpty();
            assertThat(site.strings("select nextval('free')::text as name")).containsExactly("1");

            change(site, "drop sequence counter", "alter sequence one_id_seq set unlogged");
            assertThat(left(site)).isEmpty();
        }
    }

    @Test
    void compositeTypes() {
        try (Site site = built("""
                create type place as (street text, "Town t" varchar(9) collate "C", zip integer);
                create type unused as (a integer, b text);
                create type kept as (a integer, b text);
                create table one (id integer, place place, kept kept);
                comment on type place is 'where';
                create function zip(place) returns integer language sql return ($1).zip;
                """)) {
            change(
                    site,
                    "drop function zip",
                    "alter type place drop attribute zip, add attribute junk text",
                    "insert into one (id, place) values (1, row('a', 'b', 'c'))",
                    "comment on type place is null",
                    "alter type unused alter attribute a type bigint, alter attribute b type varchar(3) collate \"C\"");
            assertThat(left(site)).isEmpty();
            assertThat(site.strings("select (place).street || (place).\"Town t\" as name from one"))
                    .containsExactly("ab");

            change(
                    site,
                    "alter type unused drop attribute a, add attribute a integer",
                    "alter table one drop column kept",
                    "alter type kept alter attribute a type bigint",
                    "alter table one add column kept kept");
            assertThat(script(site))
                    .containsExactly(
                            "-- By hand: type public.kept. No statement does just that.",
                            "-- By hand: type public.unused. No statement does just that.");
        }
    }

    @Test
    void columnsThatAreComputed() {
        assumeVirtualColumns();
        try (Site site = built("""
                create table one (id integer primary key, n integer, twice integer generated always as (n * 2) stored,
                    seen integer generated always as (n + 1) virtual, plain integer);
                create index one_twice on one (twice);
                create view wide as select id, twice from one;
                create table checked (n integer, seen integer generated always as (n + 1) virtual, check (n > 0));
                comment on column checked.seen is 'more';
                create table other (n integer, bare integer, wide bigint generated always as (n) stored);
                insert into one (id, n) values (1, 10);
                """)) {
            change(
                    site,
                    "alter table one alter twice set expression as (n * 3), alter seen set expression as (n + 2)",
                    "alter table one drop column plain",
                    "alter table one add column plain integer generated always as (n * 7) stored",
                    "alter table checked drop column seen",
                    "alter table checked add column seen integer generated always as (n + 3) virtual",
                    "alter table other drop column bare, drop column wide",
                    "alter table other add column bare integer, add column wide integer generated always as (n) stored");
            CatalogDiff diff = diff(site);
            assertThat(left(site)).isEmpty();
            assertThat(site.strings("select id || ' ' || twice || ' ' || seen || ' ' || plain as name from one"))
                    .containsExactly("1 20 11 70");

            assertThat(diff.script(PostgresDialect.of(16)))
                    .contains(
                            "-- By hand: column public.one.twice. How it is computed or counts cannot be changed in place.",
                            "alter table \"public\".\"checked\" drop column \"seen\"",
                            "alter table \"public\".\"checked\" add column \"seen\" integer generated always as"
                                    + " ((n + 1)) virtual");
        }
    }

    @Test
    void columnsOfPartitionsThatAreComputed() {
        assumeVirtualColumns();
        try (Site site = built("""
                create table one (n integer, twice integer generated always as (n * 2) stored) partition by list (n);
                create table one_a partition of one for values in (1);
                create table two (n integer, twice integer generated always as (n * 2) stored);
                create table heir () inherits (two);
                """)) {
            change(
                    site,
                    "alter table one alter twice set expression as (n * 3)",
                    "alter table two alter twice set expression as (n * 3)");
            assertThat(left(site)).isEmpty();
        }
    }

    @Test
    void whatHangsOnAComputedColumnIsNotDropped() {
        assumeVirtualColumns();
        String table = "create table %1$s (n integer, two integer generated always as (n * 2) stored, last integer);";
        try (Site site = built(String.join(
                "\n",
                table.formatted("free"),
                table.formatted("indexed"),
                table.formatted("ruled"),
                table.formatted("keyed"),
                table.formatted("referred"),
                table.formatted("seen"),
                "create index on indexed (n) where two > 1; create index on free (n) where last > 1;",
                "alter table ruled add check (two > 1); alter table free add check (n <> 2);",
                "alter table keyed add unique (two); alter table referred add unique (two);",
                "create table referring (two integer references referred (two));",
                "create view sees as select n from seen;"))) {
            for (String name : List.of("free", "indexed", "ruled", "keyed", "referred", "seen")) {
                change(site, "alter table " + name + " alter two set expression as (n * 3)");
            }
            assertThat(diff(site).script(PostgresDialect.of(15)))
                    .filteredOn(statement -> statement.startsWith("-- By hand: column "))
                    .hasSize(5);
            assertThat(diff(site).script(PostgresDialect.of(15)))
                    .filteredOn(statement -> !statement.startsWith("-- By hand: column "))
                    .containsExactly(
                            "alter table \"public\".\"free\" drop column \"two\"",
                            "alter table \"public\".\"free\" add column \"two\" integer generated always as ((n * 2)) stored",
                            "-- By hand: the order of columns of public.free. They cannot be moved, and it makes no"
                                    + " difference to those who name them.");

            diff(site).script(PostgresDialect.of(15)).stream()
                    .filter(statement -> !statement.startsWith("--"))
                    .forEach(statement -> change(site, statement));
            assertThat(left(site))
                    .singleElement()
                    .asString()
                    .contains("order of columns public.free")
                    .contains("n, last, two");
        }
    }

    @Test
    void viewsUnderOthers() {
        try (Site site = built("""
                create table one (id integer, name text);
                insert into one values (1, 'ann');
                create view a_view as select id, name from one;
                create view z_view as select id from a_view where id > 0;
                create materialized view kept as select z_view.id, a_view.name from z_view, a_view;
                create unique index kept_id on kept (id);
                comment on index kept_id is 'fast';
                comment on materialized view kept is 'slow';
                create view of_kept as select count(*) as rows from kept;
                create function nothing() returns trigger language plpgsql as 'begin return new; end';
                create trigger noted instead of insert on z_view for each row execute function nothing();
                comment on trigger noted on z_view is 'why';
                create view alone as select id from one;
                """)) {
            change(site, "create or replace view a_view as select id, name, 1 as more from one");
            assertThat(left(site)).isEmpty();
            assertThat(site.strings("select rows::text as name from of_kept")).containsExactly("1");

            change(
                    site,
                    "drop view a_view cascade",
                    "create view z_view as select id, name from one",
                    "create view a_view as select id, name from z_view",
                    "create view junk as select id from a_view",
                    "create view of_junk as select id from junk");
            assertThat(script(site)).noneMatch(statement -> statement.contains("alone"));
            assertThat(left(site)).isEmpty();
        }
    }

    @Test
    void whatElseNeedsAViewIsTold() {
        try (Site site = built("""
                create table one (id integer);
                create view seen as select id from one;
                create function first_seen() returns integer language sql
                    begin atomic select min(id) from seen; end;
                """)) {
            change(site, "create or replace view seen as select id, 1 as more from one");
            assertThat(script(site).get(0))
                    .isEqualTo(
                            "-- By hand: public.first_seen() needs view public.seen, which is dropped. Drop it before,"
                                    + " and make it again after.");
        }
    }

    @Test
    void commentsComeWithWhatIsMade() {
        try (Site site = built("""
                create domain score as integer;
                comment on domain score is 'd';
                create sequence counter;
                comment on sequence counter is 's';
                create function half(integer) returns integer language sql return $1 / 2;
                comment on function half(integer) is 'f';
                create table one (id integer primary key, score score);
                create index one_score on one (score);
                comment on index one_score is 'i';
                create materialized view kept as select id from one;
                create index kept_id on kept (id);
                comment on index kept_id is 'm';
                """)) {
            change(
                    site,
                    "drop materialized view kept",
                    "drop table one",
                    "drop domain score",
                    "drop sequence counter",
                    "drop function half");
            assertThat(left(site)).isEmpty();
            change(site, "comment on function half(integer) is null");
            assertThat(left(site)).isEmpty();
        }
    }
}
