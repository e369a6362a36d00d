package io.guruorm.dialect.postgres;

import static io.guruorm.sql.SqlKind.DDL;
import static io.guruorm.sql.SqlKind.DML;
import static io.guruorm.sql.SqlKind.READ;
import static io.guruorm.sql.SqlKind.SESSION;
import static io.guruorm.sql.SqlKind.TRANSACTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.dialect.ScriptStatement;
import io.guruorm.sql.SqlKind;
import io.guruorm.sql.TableNames;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementFactsTest {

    private static ScriptStatement only(String text) {
        return PostgresScriptLexer.INSTANCE.statements(text).get(0);
    }

    private static void assertKind(SqlKind kind, String text) {
        assertThat(only(text).sql().kind()).as(text).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "(select 1) union (select 2)",
                "values (1)",
                "table users",
                "show search_path",
                "with a as (select 1) select * from a",
                "select * from a for update",
                "select * from a for no key update",
                "explain delete from a",
                "explain analyze select 1",
                "copy (select 1) to '/tmp/x'",
                "copy t to '/tmp/x'"
            })
    void reads(String text) {
        assertKind(READ, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into a values (1)",
                "update a set b = 1",
                "delete from a",
                "merge into a using b on a.id = b.id when matched then delete",
                "truncate a",
                "with gone as (delete from a returning *) insert into b select * from gone",
                "with a as (select 1) update b set c = 1",
                "explain analyze delete from a",
                "copy t from '/tmp/x'",
                "call p()",
                "refresh materialized view v"
            })
    void changesRows(String text) {
        assertKind(DML, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table a ()",
                "CREATE TABLE a ()",
                "alter table a add b int",
                "drop table a",
                "select 1 as x into a",
                "create table a as select 1",
                "comment on table a is 'x'",
                "grant select on a to b",
                "do $$ begin end $$",
                "vacuum",
                "analyze a",
                "create function f() returns int begin atomic select 1; end"
            })
    void changesTheSchema(String text) {
        assertKind(DDL, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set search_path = x",
                "set local role x",
                "reset all",
                "discard temp",
                "prepare p as select 1",
                "listen x",
                "lock table a",
                "prepare transaction as select 1"
            })
    void changesTheSession(String text) {
        assertKind(SESSION, text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "begin|begin",
                "BEGIN work|begin",
                "begin isolation level serializable|begin",
                "start transaction|start transaction",
                "commit|commit",
                "commit and chain|commit",
                "commit prepared 'x'|commit",
                "end|end",
                "end transaction|end",
                "rollback|rollback",
                "rollback to savepoint x|rollback",
                "abort|abort",
                "prepare transaction 'x'|prepare transaction",
                "savepoint x|savepoint",
                "release savepoint x|release",
                "/* hidden */ commit|commit"
            })
    void endsOrMarksATransaction(String text, String name) {
        assertKind(TRANSACTION, text);
        assertThat(only(text).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create index concurrently i on t (a)|create index concurrently|true",
                "create unique index concurrently if not exists i on t (a)|create index concurrently|true",
                "create index concurrently on t (a)|create index concurrently|true",
                "drop index concurrently i|drop index concurrently|true",
                "reindex index concurrently i|reindex concurrently|true",
                "reindex (verbose, concurrently) table t|reindex concurrently|true",
                "reindex (concurrently true) table t|reindex concurrently|true",
                "alter table t detach partition p concurrently|alter table … detach partition concurrently|true",
                "reindex database d|reindex database|false",
                "reindex (verbose) schema s|reindex schema|false",
                "vacuum|vacuum|false",
                "vacuum (full) t|vacuum|false",
                "create database d|create database|false",
                "drop database if exists d|drop database|false",
                "alter database d set tablespace x|alter database … set tablespace|false",
                "create tablespace s location '/x'|create tablespace|false",
                "drop tablespace s|drop tablespace|false",
                "alter system set work_mem = '1MB'|alter system|false",
                "cluster|cluster without a table|false",
                "cluster verbose|cluster without a table|false",
                "cluster (verbose)|cluster without a table|false",
                "create subscription s connection 'x' publication p|create subscription|false",
                "drop subscription s|drop subscription|false",
                "alter subscription s refresh publication|alter subscription … refresh publication|false",
                "alter subscription s set publication p|alter subscription … set publication|false",
                "discard all|discard all|false"
            })
    void cannotStandInATransaction(String text, String name, boolean concurrent) {
        ScriptStatement statement = only(text);
        assertThat(statement.sql().transactional()).isFalse();
        assertThat(statement.name()).isEqualTo(name);
        assertThat(statement.concurrent()).isEqualTo(concurrent);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index i on t (a)",
                "create index concurrent on t (a)",
                "create index \"concurrently\" on t (a)",
                "drop index i",
                "alter type mood add value 'x'",
                "refresh materialized view concurrently v",
                "alter table t detach partition p",
                "alter table t detach partition p finalize",
                "cluster t",
                "cluster verbose t using i",
                "cluster (verbose) t",
                "reindex table t",
                "reindex (concurrently false) table t",
                "create subscription s connection 'x' publication p with (connect = false)",
                "create subscription s connection 'x' publication p with (create_slot = false)",
                "alter subscription s set publication p with (refresh = false)",
                "alter subscription s disable",
                "alter database d set work_mem = '1MB'",
                "discard temp",
                "create table vacuum_log ()"
            })
    void mayStandInATransaction(String text) {
        assertThat(only(text).sql().transactional()).isTrue();
        assertThat(only(text).concurrent()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create table Users (id int)|users",
                "create table if not exists public.users (id int)|public.users",
                "create unlogged table \"Users\" (id int)|Users",
                "create table a (b int references c, d int, foreign key (d) references s.e (id))|a c s.e",
                "create table a (like b including all)|a b",
                "create table a partition of b for values in (1)|a b",
                "create table a () inherits (b, c)|a b c",
                "create table a as select * from b join c using (id)|a b c",
                "alter table if exists only a add column b int|a",
                "alter table a rename to b|a b",
                "alter table a rename column x to y|a",
                "alter table a add foreign key (x) references b|a b",
                "alter table a attach partition b default|a b",
                "drop table if exists a, s.b|a s.b",
                "create index on a (b)|a",
                "create unique index if not exists i on only a using btree (lower(b))|a",
                "create index concurrently i on a (b)|a",
                "comment on table a is 'x'|a",
                "comment on column s.a.b is 'x'|s.a",
                "insert into a (b, c) values (1, now())|a",
                "insert into a select * from b, c as x where d in (select e from f)|a b c f",
                "insert into a (b) values (1) on conflict (b) do update set b = 2|a",
                "update only a set b = lower(b)|a",
                "update a set b = c.d from c join e on true where f = 1|a c e",
                "delete from a using b where a.id = b.id|a b",
                "truncate table a, only b|a b",
                "truncate a restart identity|a",
                "copy a (b) from '/x'|a",
                "merge into a using b on true when matched then delete|a b",
                "create extension if not exists pgcrypto|''",
                "create type mood as enum ('x')|''"
            })
    void namesItsTables(String text, String names) {
        TableNames tables = only(text).sql().tables();
        assertThat(tables.known()).isTrue();
        assertThat(String.join(" ", tables.names())).isEqualTo(sorted(names));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from a",
                "do $$ begin end $$",
                "call p()",
                "insert into a values (f())",
                "insert into a select * from f(1)",
                "update a set b = \"Some\"(c)",
                "with x as (select 1) insert into a select * from x",
                "drop table a cascade",
                "truncate a cascade",
                "drop index i",
                "create view v as select * from a",
                "alter table all in tablespace a set tablespace b",
                "create trigger t before insert on a execute function f()"
            })
    void admitsThatTablesAreUnknown(String text) {
        assertThat(only(text).sql().tables().known()).isFalse();
    }

    private static String sorted(String names) {
        String[] words = names.split(" ");
        java.util.Arrays.sort(words);
        return String.join(" ", words);
    }
}
