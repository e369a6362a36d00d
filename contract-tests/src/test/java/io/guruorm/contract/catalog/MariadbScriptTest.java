package io.guruorm.contract.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.script.CatalogDiff;
import io.guruorm.catalog.script.CatalogScript;
import io.guruorm.error.GuruException;
import io.guruorm.jdbc.Database;
import io.guruorm.testing.FreshDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is written of a catalog of MariaDB and loaded into an empty database of another name is that catalog again. */
class MariadbScriptTest {

    @RegisterExtension
    static final FreshDatabase fresh = FreshDatabase.onMariadb();

    @RegisterExtension
    static final FreshDatabase other = FreshDatabase.onMariadb();

    @Test
    void tablesWithAllThatHangsOnThem() {
        MadeAgain.onMariadb(
                "create sequence numbers start with 5 increment by -2 minvalue -10 maxvalue 100 cache 7 cycle comment='it''s'",
                "create table parent (id bigint unsigned auto_increment primary key, code varchar(20), unique (code),"
                        + " n int default nextval(numbers)) comment 'it''s \\\\ \"p\" \\n ?' auto_increment = 70",
                "create table `T 1` (id bigint unsigned not null auto_increment, a int unsigned zerofill default 3,"
                        + " name varchar(20) character set latin1 collate latin1_bin not null default 'it''s \\\\ \\n x'"
                        + " comment 'c''o\\\\m', doc json default '{}', checked json check (json_length(checked) < 5),"
                        + " at timestamp(3) not null default current_timestamp(3) on update current_timestamp(3),"
                        + " ts timestamp null, dt datetime(6) default '2020-01-01 00:00:00.5',"
                        + " e enum('a','it''s','x\\\\y') default 'a', s set('a','b'), bits bit(8) default b'101',"
                        + " bin binary(4) default 'a', vb varbinary(10) default 'x', y year default 2020,"
                        + " twice int as (a * 2) virtual, st varchar(30) as (concat(name, 'x\\\\''y')) persistent comment 'g',"
                        + " hidden int invisible default 5, f double default 1.5e100, d decimal(10,2) default 1.00,"
                        + " u uuid default uuid(), ip inet6, g point not null, ft text character set utf8mb4,"
                        + " b int check (b > 0 and 'x''\\\\' <> ''), c int default (1 + a), n int default null,"
                        + " expr varchar(40) default concat('a', 'é', '\\\\'), nn int not null, comp text compressed,"
                        + " comp2 varchar(9) compressed character set latin1, nat nchar(5), whole text unique,"
                        + " other varchar(10) collate utf8mb4_uca1400_as_cs, yes boolean not null default true,"
                        + " primary key (id), unique key `u ni` (name(5), a desc), key i1 (ft(10), b desc) comment 'i''',"
                        + " key h (b), key ign (c) ignored, key nnk (nn), fulltext key ftx (ft),"
                        + " spatial key sp (g), constraint `ck ''1` check (a < b or name = 'q'),"
                        + " constraint `fk 1` foreign key (id) references parent (id) on delete cascade on update no action,"
                        + " foreign key (hidden) references `T 1` (nn)) comment='tbl' row_format=dynamic",
                "create table circle_a (id int primary key, b int)",
                "create table circle_b (id int primary key, a int references circle_a (id) on delete set null)",
                "alter table circle_a add constraint back foreign key (b) references circle_b (id) on update cascade",
                "create table lat (id int, n varchar(10), x varchar(10) character set utf8mb4)"
                        + " default charset=latin1 collate=latin1_german1_ci");
    }

    @Test
    void enginesAndTheirOptions() {
        MadeAgain.onMariadb(
                "create table mem (id int, key (id) using btree, key h (id)) engine=memory max_rows=100",
                "create table aria (id int, n text, fulltext (n)) engine=aria transactional=0 page_checksum=1"
                        + " row_format=page checksum=1",
                "create table my (id int) engine=myisam pack_keys=1 delay_key_write=1 avg_row_length=30 min_rows=5"
                        + " stats_persistent=0",
                "create table comp (id int) page_compressed=1 page_compression_level=4",
                "create table enc (id int primary key, b int) row_format=compressed key_block_size=8");
    }

    @Test
    void rowsThatAreKept() {
        MadeAgain.onMariadb(
                "create table ver (x int, y int without system versioning) comment='kept' with system versioning",
                "create table ver2 (x int, `s s` timestamp(6) generated always as row start invisible,"
                        + " e timestamp(6) generated always as row end, period for system_time(`s s`, e))"
                        + " with system versioning");
    }

    @Test
    void partitions() {
        MadeAgain.onMariadb(
                "create table a (id int, d date, primary key (id, d)) partition by range (year(d))"
                        + " subpartition by hash (id) subpartitions 2 (partition p0 values less than (2020) comment 'p''0',"
                        + " partition `p 1` values less than maxvalue)",
                "create table b (id int, s varchar(10)) partition by list columns (s, id)"
                        + " (partition `p 0` values in (('a',1),('it''s',2)), partition pd default)",
                "create table c (id int) partition by key (id) partitions 4",
                "create table d (id int primary key) partition by linear hash (id) partitions 3",
                "create table e (a int, b date) partition by range columns (a, b) (partition p values less than"
                        + " (1,'2020-01-01'), partition q values less than (maxvalue, maxvalue))",
                "create table f (id int) partition by list (id) (partition a values in (1, 2, null), partition b values in (4))",
                "create table g (id int primary key) partition by key () (partition x comment 'c', partition y)",
                "create table h (id int, d int) partition by range (d) subpartition by key (id) (partition p0 values less than"
                        + " (1) (subpartition s0, subpartition s1), partition p1 values less than (2)"
                        + " (subpartition s2, subpartition s3))",
                "create table i (s varchar(9)) partition by list columns (s) (partition a values in ('x'), partition b default)");
    }

    /** A character of four bytes, and a backslash before some letters, are told by none of the answers about all. */
    @Test
    void textsThatAreAskedOneByOne() {
        MadeAgain.onMariadb(
                "create table t (id int, n varchar(20) check (n regexp '^a?(b)$' and n <> '🦊' and id in (1, 2)),"
                        + " m varchar(20), constraint `m, ck` check (m <> '(🦊,') , check (m <> 'why?'),"
                        + " q varchar(9) default 'x,(' comment 'check (1)' check (q not like '?%'))",
                "create algorithm=merge sql security invoker view v as select id, '🦊' as x, 'is it?' as y from t"
                        + " where n <> 'as' with cascaded check option",
                "create trigger g before insert on t for each row set new.m = '🦊 is it? for each row'",
                "create trigger g2 before insert on t for each row follows g set new.m = 'b\\\\n?'",
                "create procedure p(in a int /* ) */, in b varchar(9)) sql security invoker comment 'it''s\\\\n ?'"
                        + " begin select '🦊', 'line\\nend', 'back\\\\\\\\n', a; /* is it? */ end",
                "create function f(a int) returns varchar(20) deterministic return concat('?\\\\t', a)",
                "create aggregate function ag(x int) returns int begin declare s int default 0;"
                        + " declare continue handler for not found return s;"
                        + " loop fetch group next row; set s = s + x; end loop; /* 🦊 */ end",
                "set session sql_mode = 'ansi_quotes,no_backslash_escapes'",
                "create procedure \"p?\"() select '\\n🦊' as \"x?\"",
                "set session sql_mode = default");
    }

    @Test
    void viewsBehindWhatTheyNeed() {
        try (Database named = Database.unpooled("main", fresh.config())) {
            String own = named.select("select database() as name").get(0).string("name");
            MadeAgain.onMariadb("create table `" + own + "` (id int, n varchar(10))", "create view v as select 1 as a");
        }
        MadeAgain.onMariadb(
                "create table my (id int, n varchar(10))",
                "create sequence numbers",
                "create function f1(a int) returns int deterministic return a + 1",
                "create view z as select id, n from my",
                "create algorithm=merge sql security invoker view a_view as select z.id, f1(z.id) as f, 'it''s \\\\ \\n' as t"
                        + " from z where z.id > 1 with local check option",
                "create view b as select a.id as `x``y`, nextval(numbers) as n from my a join (my b join my c on b.id = c.id)"
                        + " left join a_view on a_view.id = a.id and a.id in (select my.id from my)",
                "create view c as with cte as (select id from my) select * from cte union all (select id from my order by id"
                        + " limit 2)",
                "create view d as select trim(both 'x' from n) as t, extract(year from now()) as y,"
                        + " n collate utf8mb4_bin as g from my with cascaded check option");
    }

    @Test
    void aTableOrAliasByTheNameOfTheDatabase() {
        try (Database database = Database.unpooled("main", fresh.config())) {
            String own = "`" + fresh.config().database() + "`";
            String view = "create view %s as select %s";
            database.statement("create table my (id int, n varchar(10))");
            database.statement("create table " + own + " (id int, n int)");
            database.statement(view.formatted(
                    "alias",
                    own + ".id, trim(both 'x' from " + own + ".n) as t from my " + own + " where (" + own
                            + ".id) > 1"));
            database.statement(
                    view.formatted("itself", own + ".id from " + own + " join (my a join my b) on a.id = b.id"));
            try (Database empty = Database.unpooled("main", other.config())) {
                MadeAgain.check(database, empty);
            }
        }
    }

    @Test
    void triggersInTheirOrderAndRoutinesInTheirMode() {
        MadeAgain.onMariadb(
                "create table lat (id int, n varchar(10), m int)",
                "create trigger z1 before insert on lat for each row set new.m = 1",
                "create trigger a2 before insert on lat for each row begin if new.m > 1 then set new.n = 'it''s; \\\\ \"'; end if;"
                        + " set new.id = 2; end",
                "create trigger `b 3` before insert on lat for each row precedes a2 set @x = \"d'\"",
                "create trigger after_it after delete on lat for each row delete from lat where id = old.id",
                "create function `f 1`(a int, `b b` varchar(20) character set latin1) returns varchar(30) charset latin1"
                        + " deterministic reads sql data comment 'f''1 \\\\' begin declare x int default 1;"
                        + " return concat('it''s', '\\\\', '\\\\.', '\\%'); end",
                "create procedure both_kinds(in a int unsigned, out b decimal(10,2), inout c enum('x','y\\\\'))"
                        + " modifies sql data sql security invoker begin case a when 1 then select 1; else select 2; end case;"
                        + " end",
                "create procedure same(a int) select a",
                "create function same(a int) returns int return a",
                "create aggregate function total(x int) returns int begin declare n int default 0;"
                        + " declare continue handler for not found return n; loop fetch group next row; set n = n + x;"
                        + " end loop; end",
                "set session sql_mode = 'ANSI_QUOTES,NO_BACKSLASH_ESCAPES'",
                "create trigger other_mode before update on lat for each row set new.n = \"id\"",
                "create procedure other() comment 'a\\b' select 'a\\b' as \"x\"");
    }

    @Test
    void aRoutineAndAKeyThatChangedAreMended() {
        try (Database database = Database.unpooled("main", fresh.config())) {
            String routine = "create function mended() returns int deterministic return ";
            List<String> old = List.of(routine + 1, "create table mended (a varchar(9), unique key u (a))");
            old.forEach(database::statement);
            Catalog wanted = Catalog.of(database);
            List.of(
                            "drop function mended",
                            routine + 2,
                            "alter table mended drop key u, add unique key u (a(3)) comment 'short'")
                    .forEach(database::statement);
            CatalogDiff diff = CatalogDiff.between(wanted, Catalog.of(database));
            assertThat(diff.differences())
                    .extracting(Object::toString)
                    .contains(
                            "key mended.u is unique (a) by unique btree (a(3) nulls first) -- short, and should be unique (a)");
            diff.script(database.dialect()).forEach(database::statement);
            assertThat(Catalog.of(database)).isEqualTo(wanted);
            database.statement("drop function mended");
            database.statement("drop table mended");
        }
    }

    @Test
    void whatTheCatalogTellsHalfIsRefusedByName() {
        try (Database database = Database.unpooled("main", fresh.config())) {
            database.statement("create table t (a varchar(9) default '🦊')");
            assertThatThrownBy(() -> CatalogScript.of(Catalog.of(database), database.dialect()))
                    .isInstanceOf(GuruException.class)
                    .hasMessageContaining("expression of column \"t.a\"");
        }
    }
}
