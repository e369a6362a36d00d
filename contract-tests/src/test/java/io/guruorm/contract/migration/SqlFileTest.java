package io.guruorm.contract.migration;

import static io.guruorm.contract.migration.Project.ONE;
import static io.guruorm.contract.migration.Project.THREE;
import static io.guruorm.contract.migration.Project.TWO;
import static io.guruorm.contract.migration.Project.refused;
import static io.guruorm.migration.MigrationException.Kind.FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.migration.MigrationState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SqlFileTest {

    @RegisterExtension
    final Project project = new Project();

    @Test
    void whatTheLexerKnowsTheServerTakes() {
        project.sql(ONE, """
                -- Comments, /* in comments */
                /* nested /* comments; */ ; */
                create table notes (id integer primary key, body jsonb, text text default 'a;b''c');
                create table log (note integer, at timestamptz default now());
                insert into notes (id, body, text) values (1, '{"a": 1}', E'it\\'s; \\\\ fine'), (2, '{}', $$a;'b$$);
                delete from notes where body ? 'a' and body ?| array['x', 'a'] and text <> '?';
                create function count_notes() returns bigint language sql
                begin atomic
                    select case when true then count(*) else 0 end from notes;
                end;
                create function shout(t text) returns text language plpgsql as $body$
                begin
                    perform 1; -- a ; here
                    return upper(t) || $x$;$x$;
                end;
                $body$;
                create rule watch as on insert to notes do also (insert into log (note) values (new.id); select 1;);
                select setval(pg_get_serial_sequence('log', 'note'), 1) where false;
                do $$ begin insert into notes (id) values (3); end $$;
                """);
        project.migrator().run();
        assertThat(project.database()
                        .select(
                                "select count_notes()::int as count, shout('a') as shout, (select count(*)::int from log) as log")
                        .get(0)
                        .toMap())
                .containsEntry("count", 2)
                .containsEntry("shout", "A;")
                .containsEntry("log", 1);
    }

    @Test
    void aSyntaxErrorNamesFileAndLine() {
        project.sql(
                ONE,
                "create table one ();\n\ncreate table two (\n  id integer,\n  name varchar(20) nonsense text,\n);\n");
        assertThat(refused(FAILED, () -> project.migrator().run()).getMessage())
                .contains(ONE + ".up.sql, line 5", "syntax error");
        assertThat(project.tables()).isEmpty();
    }

    @Test
    void commitIsRefusedWithFileAndLineBeforeAnythingRuns() {
        project.table(ONE).sql(TWO, "create table two ();\ncommit;\ncreate table three ();");
        assertThat(refused(FAILED, () -> project.migrator().run()).getMessage())
                .contains(TWO + ".up.sql, line 2", "\"commit\"");
        assertThat(project.tables()).isEmpty();
    }

    @Test
    void aFileMayEmptyTheSearchPathAndTheNextIsNotTouchedByIt() {
        project.sql(ONE, "set search_path = ''; create table public.one ();").table(TWO);
        project.migrator().run();
        assertThat(project.tables()).containsExactly("one", "two");
        assertThat(project.history()).hasSize(2);
    }

    @Test
    void aFileMayEmptyTheSearchPathForItsTransaction() {
        project.sql(ONE, "set local search_path = ''; create table public.one ();")
                .migrator()
                .run();
        assertThat(project.history()).containsExactly(ONE + " 1 ran");
    }

    @Test
    void aFileMayActAsAnotherRoleAndTheNextIsNotTouchedByIt() {
        String role = "weak_" + project.config().database();
        project.database().statement("create role " + role);
        project.database().statement("create schema area authorization " + role);
        project.sql(ONE, "set role " + role + "; create table area.one ();")
                .sql(TWO, "set session authorization " + role + "; create table area.two ();")
                .sql(THREE, "set session_replication_role = replica; create table three ();");
        project.migrator().run();
        assertThat(project.history()).hasSize(3);
        assertThat(
                        project.database()
                                .select(
                                        "select relowner::regrole::text as owner from pg_class where relname in ('one', 'two')"))
                .allMatch(row -> role.equals(row.string("owner")))
                .hasSize(2);
        project.database().statement("drop owned by " + role);
        project.database().statement("drop role " + role);
    }

    @Test
    void settingsOfAFileDoNotReachTheNext() {
        project.sql(ONE, "set time zone 'Asia/Kolkata'; set default_tablespace = ''; set lock_timeout = '1ms';")
                .sql(
                        TWO,
                        "create table seen as select current_setting('TimeZone') as zone,"
                                + " current_setting('lock_timeout') as wait;");
        project.migrator().run();
        assertThat(project.database()
                        .select("select zone || ' ' || wait as seen from seen")
                        .get(0)
                        .string("seen"))
                .isEqualTo("UTC 5s");
    }

    @Test
    void aFileOfNothingIsAMigrationToo() {
        project.sql(ONE, "-- later\n").migrator().run();
        assertThat(project.history()).containsExactly(ONE + " 1 ran");
    }

    @Test
    void aFileMayHoldItsOwnTransactionsWhereItRunsInNone() {
        project.sql(
                ONE,
                "-- guruorm: no-transaction\nbegin;\ncreate table one ();\nsavepoint s;\ncreate table lost ();\n"
                        + "rollback to s;\ncommit;\nvacuum;\ncreate table two ();");
        project.migrator().run();
        assertThat(project.tables()).containsExactly("one", "two");
        assertThat(project.history()).containsExactly(ONE + " 1 ran");
    }

    @Test
    void anEnumTakesANewValueInATransaction() {
        project.sql(ONE, "create type mood as enum ('sad');").sql(TWO, "alter type mood add value 'glad';");
        project.migrator().run();
        assertThat(project.history()).hasSize(2);
    }

    @Test
    void aReadOnlyTransactionIsNotRecorded() {
        project.sql(ONE, "set transaction read only;");
        assertThat(refused(FAILED, () -> project.migrator().run()).getMessage()).contains("read-only transaction");
        assertThat(project.history()).isEmpty();
    }

    @Test
    void oneFileWithSectionsGoesBothWays() {
        project.write(ONE + ".sql", "-- Makes one.\n\n-- +up\ncreate table one ();\n\n-- +down\ndrop table one;\n")
                .table(TWO);
        project.migrator().run();
        assertThat(project.history()).containsExactly(ONE + " 1 ran", TWO + " 1 ran");
        project.write(ONE + ".sql", "-- +up\ncreate table one ();\n-- +down\ndrop table if exists one;\n");
        assertThat(project.state(ONE)).isEqualTo(MigrationState.RAN);
        project.migrator().reset();
        assertThat(project.tables()).isEmpty();
    }

    @Test
    void anErrorInSectionsHasTheLineOfTheFile() {
        project.write(ONE + ".sql", "\n-- +up\ncreate table one ();\n\n-- +down\ndrop table one;\ndrop table gone;\n");
        project.migrator().run();
        assertThat(refused(FAILED, () -> project.migrator().rollback(1)).getMessage())
                .contains(ONE + ".sql, line 7", "\"gone\" does not exist");
        assertThat(project.tables()).containsExactly("one");
    }

    @Test
    void sectionsWithoutDownAreNotUndone() {
        project.table(ONE).write(TWO + ".sql", "-- +up\ncreate table two ();\n");
        project.migrator().run();
        assertThat(refused(FAILED, () -> project.migrator().reset()).getMessage())
                .contains(TWO + " (there is no \"-- +down\" in " + TWO + ".sql)", "Nothing was undone");
        assertThat(project.tables()).containsExactly("one", "two");
    }

    @Test
    void sectionsMayRunInNoTransaction() {
        project.write(
                ONE + ".sql",
                "-- guruorm: no-transaction\n-- +up\ncreate table one (id int);\n"
                        + "create index concurrently i on one (id);\n-- +down\ndrop index concurrently i;\ndrop table one;");
        project.migrator().run();
        assertThat(project.history()).containsExactly(ONE + " 1 ran");
        project.migrator().rollback(1);
        assertThat(project.tables()).isEmpty();
    }

    @Test
    void aFileThatDoesNotSayWhichWayItGoesStopsTheRunBeforeAnything() {
        project.table(ONE).write(TWO + ".sql", "create table two ();");
        assertThat(refused(FAILED, () -> project.migrator().run()).getMessage())
                .contains(TWO + ".sql, line 1", "-- +up");
        assertThat(project.tables()).isEmpty();
    }
}
