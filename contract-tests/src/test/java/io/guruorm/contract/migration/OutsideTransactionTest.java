package io.guruorm.contract.migration;

import static io.guruorm.contract.migration.Project.ONE;
import static io.guruorm.contract.migration.Project.refused;
import static io.guruorm.migration.MigrationException.Kind.FAILED;
import static io.guruorm.migration.MigrationException.Kind.REPAIR;
import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.jdbc.Database;
import io.guruorm.jdbc.Execution;
import io.guruorm.migration.ExecutedMigration;
import io.guruorm.migration.Migration;
import io.guruorm.migration.Migrator;
import io.guruorm.migration.RepairOptions;
import io.guruorm.migration.RollbackOptions;
import io.guruorm.schema.Schema;
import io.guruorm.sql.Sql;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Statements that PostgreSQL keeps out of transactions: what they leave, and what is found out of them. */
class OutsideTransactionTest {

    private static final String INDEX = "create unique index concurrently busy_id on busy (id);";

    @RegisterExtension
    final Project project = new Project();

    @BeforeEach
    void tableOfTwins() {
        project.database().statement("create table busy (id integer)");
        project.database().statement("insert into busy values (1), (1)");
    }

    private List<String> indexes() {
        return project
                .database()
                .select("select indexrelid::regclass::text || ' ' || indisvalid as name from pg_index"
                        + " where indrelid = 'busy'::regclass order by 1")
                .stream()
                .map(row -> row.string("name"))
                .toList();
    }

    @Test
    void anInvalidIndexIsClearedAwayAndTheRestGoesOn() {
        project.sql(ONE, "create table one (id integer);\n" + INDEX + "\ncreate table two (id integer);");
        String message = refused(FAILED, () -> project.migrator().run()).getMessage();
        assertThat(message).contains("could not create unique index", "line 2", "the first of its statements is done");
        assertThat(indexes()).isEmpty();
        assertThat(project.tables()).containsExactly("busy", "one");

        project.database().statement("truncate busy");
        project.migrator().run();
        assertThat(indexes()).containsExactly("busy_id true");
        assertThat(project.tables()).containsExactly("busy", "one", "two");
        assertThat(project.history()).containsExactly(ONE + " 1 ran");
    }

    @Test
    void anInvalidIndexOfSomebodyElseIsClearedAwayFirst() throws Exception {
        invalidIndex();
        assertThat(indexes()).containsExactly("busy_id false");
        project.database().statement("truncate busy");
        project.sql(ONE, INDEX).migrator().run();
        assertThat(indexes()).containsExactly("busy_id true");
    }

    /** As a client that knows nothing of this library leaves it. */
    private void invalidIndex() throws Exception {
        String address = "jdbc:postgresql://localhost:" + project.server().port() + "/"
                + project.config().database();
        try (var connection = DriverManager.getConnection(address, "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute(INDEX);
        } catch (SQLException expected) {
            assertThat(expected.getMessage()).contains("could not create unique index");
        }
    }

    /** Ends the run as a kill would, before or after the first statement that contains some words. */
    private static final class Kill implements Execution {

        private final String words;
        private final boolean before;
        private boolean dead;

        Kill(String words, boolean before) {
            this.words = words;
            this.before = before;
        }

        @Override
        public <R> R around(Sql sql, Supplier<R> run, R unrun) {
            boolean here = sql.text().contains(words);
            if (dead || (here && before)) {
                dead = true;
                throw new Killed();
            }
            R result = run.get();
            if (here) {
                dead = true;
                throw new Killed();
            }
            return result;
        }
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private void kill(String words, boolean before) {
        Database dying = project.database().with(new Kill(words, before));
        try {
            new Migrator(dying, project.source(), project.options()).run();
            throw new AssertionError("It was not killed");
        } catch (Killed expected) {
            assertThat(project.history()).last().isEqualTo(ONE + " 1 running");
        }
    }

    @Test
    void anIndexThatWasBuiltWhenTheRunEndedIsNotBuiltAgain() {
        project.database().statement("truncate busy");
        project.sql(ONE, INDEX + "\ncreate table one (id integer);");
        kill("unique index concurrently busy_id", false);
        assertThat(indexes()).containsExactly("busy_id true");
        project.migrator().run();
        assertThat(indexes()).containsExactly("busy_id true");
        assertThat(project.tables()).containsExactly("busy", "one");
    }

    @Test
    void anIndexThatWasNotBuiltWhenTheRunEndedIsBuilt() {
        project.database().statement("truncate busy");
        project.sql(ONE, INDEX + "\ncreate table one (id integer);");
        kill("unique index concurrently busy_id", true);
        assertThat(indexes()).isEmpty();
        project.migrator().run();
        assertThat(indexes()).containsExactly("busy_id true");
    }

    @Test
    void anIndexThatWasDroppedIsNotDroppedAgain() {
        project.database().statement("create index old on busy (id)");
        project.sql(ONE, "drop index concurrently old;\ncreate table one (id integer);");
        kill("drop index concurrently old", false);
        project.migrator().run();
        assertThat(indexes()).isEmpty();
        assertThat(project.tables()).containsExactly("busy", "one");
    }

    @Test
    void anIndexThatWasThereBeforeIsNotTakenForTheOneThatWasBegun() {
        project.database().statement("truncate busy");
        project.database().statement("create index busy_id on busy (id)");
        project.sql(ONE, INDEX);
        kill("unique index concurrently busy_id", true);
        assertThat(refused(FAILED, () -> project.migrator().run()).getMessage()).contains("already exists");
    }

    @Test
    void whatMayBeSaidAgainIsSaidAgain() {
        project.sql(ONE, "vacuum busy;\nreindex table concurrently busy;\ncreate table one (id integer);");
        kill("reindex", false);
        project.migrator().run();
        assertThat(project.history()).containsExactly(ONE + " 1 ran");
    }

    @Test
    void whatNobodyCanFindOutIsAskedFor() {
        project.database().statement("create table log (id integer)");
        project.sql(
                ONE,
                "-- guruorm: no-transaction\ncreate table one ();\n"
                        + "do $$ begin insert into log values (1); commit; end $$;\ncreate table two ();");
        kill("do $$", false);
        String question = refused(REPAIR, () -> project.migrator().run()).getMessage();
        assertThat(question)
                .contains("Nobody can tell whether \"do $$ begin insert", "--statement=done", "--statement=not-done");
        refused(REPAIR, () -> project.migrator().rollback(1));
        refused(FAILED, () -> project.migrator().pretend().run().text());
        assertThat(project.migrator().problems().get(0).commands())
                .containsExactly(
                        "guruorm migrate:repair --statement=done", "guruorm migrate:repair --statement=not-done");
        project.migrator().repair(RepairOptions.none().withStatement(true));
        project.migrator().run();
        assertThat(project.database().table("log").count()).isEqualTo(1);
        assertThat(project.tables()).containsExactly("busy", "log", "one", "two");
    }

    @Test
    void whatSomebodySaysIsNotDoneIsDone() {
        project.database().statement("create table log (id integer)");
        project.sql(ONE, "-- guruorm: no-transaction\ndo $$ begin insert into log values (1); commit; end $$;");
        kill("do $$", true);
        refused(REPAIR, () -> project.migrator().run());
        project.migrator().repair(RepairOptions.none().withStatement(false));
        project.migrator().run();
        assertThat(project.database().table("log").count()).isEqualTo(1);
    }

    static final class M2025_01_02_000000_online extends Migration {
        @Override
        public void up(Schema schema) {
            schema.table("busy", table -> table.index("id", "first").online());
            schema.table("busy", table -> table.index("nonsense", "second").online());
        }
    }

    @Test
    void rollbackOfAHalfDoneMigrationDropsItsIndexesConcurrently() {
        project.java(M2025_01_02_000000_online.class);
        refused(FAILED, () -> project.migrator().run());
        assertThat(indexes()).containsExactly("first true");
        assertThat(project.migrator()
                        .pretend()
                        .rollback(RollbackOptions.lastBatch())
                        .text())
                .contains("drop index concurrently", "first");
        assertThat(project.migrator().rollback(1).migrations())
                .extracting(ExecutedMigration::name)
                .containsExactly("2025_01_02_000000_online");
        assertThat(indexes()).isEmpty();
        assertThat(project.history()).isEmpty();
    }

    @Test
    void aRollbackOfAHalfDoneMigrationThatStoppedIsGoneOnWith() {
        project.java(M2025_01_02_000000_online.class);
        refused(FAILED, () -> project.migrator().run());
        Database dying = project.database().with(new Kill("drop index concurrently \"", true));
        try {
            new Migrator(dying, project.source(), project.options()).rollback(1);
            throw new AssertionError("It was not killed");
        } catch (Killed expected) {
            assertThat(project.history()).containsExactly("2025_01_02_000000_online 1 reverting");
        }
        refused(REPAIR, () -> project.migrator().run());
        project.migrator().rollback(1);
        assertThat(indexes()).isEmpty();
        assertThat(project.history()).isEmpty();
    }

    @Test
    void settingsOfTheSessionAreToldAgain() {
        project.database().statement("create schema app");
        project.sql(
                ONE,
                "-- guruorm: no-transaction\nset search_path = app;\ncreate table one ();\ncreate nonsense;",
                "drop table app.one;");
        refused(FAILED, () -> project.migrator().run());
        project.sql(
                ONE, "-- guruorm: no-transaction\nset search_path = app;\ncreate table one ();\ncreate table two ();");
        project.migrator().run();
        assertThat(project.database()
                        .select("select tablename::text as name from pg_tables where schemaname = 'app' order by 1"))
                .extracting(row -> row.string("name"))
                .containsExactly("one", "two");
    }
}
