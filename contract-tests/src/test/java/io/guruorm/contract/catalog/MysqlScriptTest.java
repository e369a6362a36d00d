package io.guruorm.contract.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.script.CatalogScript;
import io.guruorm.contract.mysql.MysqlReleases;
import io.guruorm.error.GuruException;
import io.guruorm.jdbc.Database;
import io.guruorm.testing.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Everything that MySQL 9 has is read, written as statements, and read again. */
class MysqlScriptTest {

    @RegisterExtension
    static final FreshDatabase fresh = FreshDatabase.onMysql();

    @RegisterExtension
    static final FreshDatabase other = FreshDatabase.onMysql();

    private static void since(int patch) {
        assumeTrue(MysqlReleases.isSince(fresh.database(), patch));
    }

    private static void sinceNine() {
        assumeTrue(MysqlReleases.isNewerThan8(fresh.database()));
    }

    @Test
    void tablesWithAllThatColumnsCanSay() {
        sinceNine();
        MadeAgain.onMysql(
                "create table parent (id bigint unsigned primary key) auto_increment = 70",
                "create table `T 1` (id bigint unsigned not null auto_increment, a int unsigned zerofill default 3,"
                        + " name varchar(20) character set latin1 collate latin1_bin not null default 'it''s \\\\ \\n x'"
                        + " comment 'c''o\\\\m', doc json default ('{}'), checked json check (json_length(checked) < 5),"
                        + " at timestamp(3) not null default current_timestamp(3) on update current_timestamp(3),"
                        + " ts timestamp null, dt datetime(6) default '2020-01-01 00:00:00.5', dn datetime default now(),"
                        + " e enum('a','it''s','x\\\\y','é漢') default 'a', s set('a','b'), bits bit(8) default b'101',"
                        + " bin binary(4) default 'a', vb varbinary(10) default 'x', y year default 2020,"
                        + " twice int as (a * 2) virtual, st varchar(30) as (concat(name, 'x\\\\''y')) stored comment 'g',"
                        + " hidden int invisible default 5, f double default 1.5e100, d decimal(10,2) default 1.00,"
                        + " u char(36) default (uuid()), g point not null srid 4326, ft text character set utf8mb4,"
                        + " b int check (b > 0 and 'x''\\\\' <> ''), c int default (1 + a), n int default null,"
                        + " expr varchar(40) default (concat('a', 'é🙂漢\n\r\t', '\\\\')), nn int not null,"
                        + " nat nchar(5), whole varchar(99) unique, other varchar(10) collate utf8mb4_0900_as_cs,"
                        + " yes boolean not null default true, never int as (a + 1) virtual not null, v vector(3),"
                        + " primary key (id), unique key `u ni` (name(5), a desc), key i1 (ft(10), b desc) comment 'i''é',"
                        + " key h (b), key ign (c) invisible, key nnk (nn), fulltext key ftx (ft) with parser ngram,"
                        + " fulltext key plain (ft), spatial key sp (g),"
                        + " key ex ((lower(name)), b, (a + 1) desc), unique key ex2 ((concat(other, 'é🙂\\''))),"
                        + " unique key ex3 (d, (a + 1)), key mv ((cast(doc->'$.a' as unsigned array))),"
                        + " constraint `ck ''1` check (a < b or name = 'q'),"
                        + " constraint off check (a > 1 or other = 'é🙂') not enforced,"
                        + " constraint `fk 1` foreign key (id) references parent (id) on delete cascade on update restrict,"
                        + " constraint `fk 2` foreign key (id) references parent (id)) comment='tbl é' row_format=dynamic",
                "create table circle_a (id int primary key, b int)",
                "create table circle_b (id int primary key, a int, foreign key (a) references circle_a (id) on delete set null)",
                "alter table circle_a add constraint back foreign key (b) references circle_b (id) on update cascade",
                "create table lat (id int, n varchar(10), x varchar(10) character set utf8mb4)"
                        + " default charset=latin1 collate=latin1_german1_ci");
    }

    /** Once a table was altered, the server writes strings in the character set of the column beside them. */
    @Test
    void expressionsOfATableThatWasAltered() {
        since(16);
        MadeAgain.readOnMysql(
                "create table t (id int, n varchar(9) character set latin1, g varchar(30) as (concat(n, 'é''\\ a')),"
                        + " check (n <> 'é€' or n <> n'é' or n <> _latin1'é' or n <> 'a'), key ((concat(n, 'ü'))))",
                "alter table t add m int",
                "alter table t alter column m set default 3");
    }

    /** As the oldest release has them. */
    @Test
    void tablesOfOldReleases() {
        MadeAgain.onMysql(
                "create table `T 2` (b int unsigned primary key) row_format=compressed",
                "create table `T 1` (id int auto_increment primary key, a varchar(10) default 'é漢' comment 'it''s',"
                        + " g varchar(20) as (concat(a, 'é🙂\\'\\\\\\n')), b int unsigned default 3, hash varbinary(9) default 'x',"
                        + " ts timestamp(3) not null default current_timestamp(3) on update current_timestamp(3),"
                        + " dt datetime default now(), e enum('é','b'), bb binary(4) default 'abc', j json,"
                        + " nn int as (b + 1) virtual not null, bt bit(3) default b'101', y year default 2020, tx text,"
                        + " key k (b desc) invisible, unique key u (a(3), b), fulltext key f (a) with parser ngram,"
                        + " place point not null srid 4326, spatial key s (place),"
                        + " foreign key (b) references `T 2` (b) on delete restrict)");
    }

    @Test
    void enginesAndTheirOptions() {
        MadeAgain.onMysql(
                "create table mem (id int, key (id) using btree, key h (id)) engine=memory max_rows=100",
                "create table my (id int) engine=myisam pack_keys=1 delay_key_write=1 avg_row_length=30 min_rows=5"
                        + " checksum=1",
                "create table stats (id int primary key) stats_persistent=0 stats_auto_recalc=1 stats_sample_pages=5",
                "create table packed (id int) compression='zlib'",
                "create table enc (id int primary key, b int) row_format=compressed key_block_size=8",
                "create table csv (id int not null) engine=csv");
    }

    @Test
    void defaultsThatTheAnswersTellByHalf() {
        sinceNine();
        MadeAgain.onMysql(
                "create table t (vb varbinary(10) default x'01004a', none varbinary(10) default '',"
                        + " zero varbinary(10) default x'00', b4 binary(4) default x'000000',"
                        + " b3 binary(3) default x'010203', odd varbinary(9) default x'c3f0',"
                        + " bb blob default (x'0100c3'), lit varchar(10) default 'é🙂漢', q varchar(9) default '?',"
                        + " `odd ``DEFAULT 'x'` varbinary(4) default 'a\\nb', lat varchar(9) character set latin1 default 'é?')");
    }

    @Test
    void partitions() {
        MadeAgain.onMysql(
                "create table a (id int, d date, primary key (id, d)) partition by range (year(d))"
                        + " subpartition by hash (id) subpartitions 2 (partition p0 values less than (2020) comment 'p''0é',"
                        + " partition `p 1É` values less than maxvalue)",
                "create table b (id int, s varchar(10)) partition by list columns (s, id)"
                        + " (partition `p 0` values in (('a',1),('it''s\\\\ é🙂',2)))",
                "create table c (id int) partition by key (id) partitions 4",
                "create table d (id int primary key) partition by linear hash (id) partitions 3",
                "create table e (a int, b date) partition by range columns (a, b) (partition p values less than"
                        + " (1,'2020-01-01'), partition q values less than (maxvalue, maxvalue))",
                "create table f (id int) partition by list (id) (partition a values in (1, 2, null), partition b values in (4))",
                "create table g (id int primary key) partition by key () (partition x comment 'c', partition y)",
                "create table h (id int, d int) partition by range (d) subpartition by key (id) (partition p0 values less than"
                        + " (1) (subpartition s0, subpartition s1), partition p1 values less than (2)"
                        + " (subpartition s2, subpartition s3))",
                "create table i (id int, `x ``y` int) partition by hash (`x ``y` + 1) partitions 2",
                "create table k (at timestamp) partition by range (unix_timestamp(at)) (partition a values less than"
                        + " (unix_timestamp('2020-01-01 00:00:00')), partition b values less than (maxvalue))");
    }

    @Test
    void partitionsByBytes() {
        sinceNine();
        MadeAgain.onMysql(
                "create table j (b varbinary(10)) partition by list columns (b) (partition a values in (x'00ff'),"
                        + " partition b values in ('é'))");
    }

    @Test
    void viewsBehindWhatTheyNeed() {
        try (Database named = Database.unpooled("main", fresh.config())) {
            String own = named.select("select database() as name").get(0).string("name");
            MadeAgain.onMysql("create table `" + own + "` (id int, n varchar(10))", "create view v as select 1 as a");
        }
        MadeAgain.onMysql(
                "create table my (id int primary key, n varchar(10))",
                "create function f1(a int) returns int deterministic return a + 1",
                "create view z as select id, n from my",
                "create algorithm=merge sql security invoker view a_view as select z.id, f1(z.id) as f, 'it''s \\\\ \\n 🙂?' as t"
                        + " from z where z.id > 1 with local check option",
                "create algorithm=temptable view temp as select id, n from my",
                "create view named (`x ``y`, `Bé`) as select id, n as `_é` from my",
                "create view b as select a.id as `x``y` from my a join (my b join my c on b.id = c.id)"
                        + " left join a_view on a_view.id = a.id and a.id in (select my.id from my)",
                "create view c as with cte as (select id from my) select * from cte union all (select id from my order by id"
                        + " limit 2)",
                "create view d as select trim(both 'x' from n) as t, extract(year from now()) as y,"
                        + " n collate utf8mb4_bin as g from my with cascaded check option",
                "create view e as select _latin1'é' as l, row_number() over (partition by id order by n) as r,"
                        + " n->'$.b' as k from my where n <> '🙂?'",
                "create view h as select j.v from json_table('[\"a\"]', '$[*]' columns (v varchar(10) path '$')) as j");
    }

    @Test
    void viewsOfValuesAndTables() {
        since(19);
        MadeAgain.onMysql(
                "create table my (id int primary key)",
                "create view f as values row(1, 'é'), row(2, 'b')",
                "create view g as table my");
    }

    @Test
    void aTableOrAliasByTheNameOfTheDatabase() {
        try (Database database = Database.unpooled("main", fresh.config())) {
            String own = "`" + fresh.config().database() + "`";
            String view = "create view %s as select %s";
            database.statement("create table my (id int, n varchar(10))");
            database.statement("create table " + own + " (id int, n int)");
            database.statement("create function own(n int) returns int deterministic return n");
            database.statement(view.formatted(
                    "alias",
                    own + ".id, own(" + own + ".id) as o, trim(both 'x' from " + own + ".n) as t from my " + own
                            + " where (" + own + ".id) > 1"));
            database.statement(
                    view.formatted("itself", own + ".id from " + own + " join (my a join my b) on a.id = b.id"));
            try (Database empty = Database.unpooled("main", other.config())) {
                MadeAgain.check(database, empty);
            }
        }
    }

    @Test
    void triggersInTheirOrderAndRoutinesInTheirMode() {
        MadeAgain.onMysql(
                "create table lat (id int, n varchar(99), m int)",
                "create trigger z1 before insert on lat for each row set new.m = 1",
                "create trigger a2 before insert on lat for each row begin /* it's */ if new.m > 1 then"
                        + " set new.n = 'it''s; \\\\ \\\" é🙂 \\n \\0 \\Z \\t \\' \\% \\_ \\q'; end if; set new.id = 2; -- so\nend",
                "create trigger `b ``3é` before insert on lat for each row precedes a2 set @x = \"d'\"",
                "create trigger `x for each row` after delete on lat for each row begin delete from lat where `id` = old.id; end",
                "create function `f 1`(a int, `b b` varchar(20) character set latin1, c enum('x)','y\\\\'))"
                        + " returns varchar(30) charset latin1"
                        + " deterministic reads sql data comment 'f''1 \\\\\n    DETERMINISTIC\n' begin declare x int default 1;"
                        + " return concat('it''s', '\\\\', '\\\\.', '\\%', 'é🙂', _latin1'é'); end",
                "create procedure both_kinds(in a int unsigned, out b decimal(10,2), inout c enum('x','y\\\\'))"
                        + " modifies sql data sql security invoker begin case a when 1 then select '1'; else select 2; end case;"
                        + " end",
                "create procedure noargs() select 1",
                "create procedure same(a int) select a",
                "create function same(a int) returns int no sql return a",
                "set session sql_mode = 'ANSI_QUOTES,NO_BACKSLASH_ESCAPES'",
                "create trigger other_mode before update on lat for each row set new.n = \"id\"",
                "create procedure other() comment 'a\\b' select 'a\\b' as \"x\"");
    }

    /** Before MySQL 9, a question mark in a default may be anything. */
    @Test
    void aDefaultThatNothingTellsIsRefusedByName() {
        try (Database database = Database.unpooled("main", fresh.config())) {
            assumeFalse(MysqlReleases.isNewerThan8(database));
            database.statement("create table old (b varbinary(9) default x'c3f0', s varchar(9) default '🙂')");
            assertThat(Catalog.of(database).beyond())
                    .extracting(Object::toString)
                    .containsExactly("default of column \"old.b\"", "default of column \"old.s\"");
            database.statement("drop table old");
        }
    }

    @Test
    void whatTheCatalogTellsHalfIsRefusedByName() {
        try (Database database = Database.unpooled("main", fresh.config())) {
            database.statement("create table doubtful (e enum('🙂', 'b'), s varchar(9))");
            Catalog catalog = Catalog.of(database);
            assertThatThrownBy(() -> CatalogScript.of(catalog, database.dialect()))
                    .isInstanceOf(GuruException.class)
                    .hasMessageContaining("names of column \"doubtful.e\"");
            database.statement("drop table doubtful");
            assertThat(Catalog.of(database).beyond()).isEmpty();
        }
    }
}
