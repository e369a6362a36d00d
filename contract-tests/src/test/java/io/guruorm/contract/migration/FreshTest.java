package io.guruorm.contract.migration;

import static io.guruorm.contract.migration.Project.ONE;
import static io.guruorm.contract.migration.Project.TWO;
import static io.guruorm.contract.migration.Project.refused;
import static io.guruorm.migration.MigrationException.Kind.FAILED;
import static io.guruorm.migration.MigrationException.Kind.LOCKED;
import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.jdbc.Database;
import io.guruorm.migration.MigrationRun;
import io.guruorm.migration.RunOptions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FreshTest {

    @RegisterExtension
    final Project project = new Project();

    private void fill() {
        for (String statement : List.of(
                "create extension citext",
                "create schema elsewhere",
                "create table elsewhere.kept (id integer primary key)",
                "create type mood as enum ('sad')",
                "create domain positive as integer check (value > 0)",
                "create type pair as (a integer, b mood)",
                "create sequence counter",
                "create table parent (id serial primary key, mood mood, name citext, p positive)",
                "create table child (parent integer references parent, elsewhere integer references elsewhere.kept)",
                "create table parts (id integer) partition by range (id)",
                "create table parts_1 partition of parts for values from (0) to (9)",
                "create view seen as select * from parent",
                "create materialized view counted as select count(*) from seen",
                "create function half(integer) returns integer language sql return $1 / 2",
                "create procedure nothing() language sql begin atomic end",
                "create type span as range (subtype = integer)",
                "create aggregate total(integer) (sfunc = int4pl, stype = integer)",
                "create table \"Odd \"\"name\"\"\" (id integer)")) {
            project.database().statement(statement);
        }
    }

    @Test
    void dropsWhatIsInTheOwnSchemasAndRunsAll() {
        project.table(ONE).migrator().run();
        fill();
        project.table(TWO);
        MigrationRun run = project.migrator().fresh(RunOptions.all());
        assertThat(run.dropped())
                .contains(
                        "table public.parent",
                        "view public.seen",
                        "materialized view public.counted",
                        "type public.mood",
                        "type public.positive",
                        "type public.pair",
                        "sequence public.counter",
                        "routine public.half(integer)",
                        "routine public.total(integer)",
                        "routine public.nothing()",
                        "table public.migrations")
                .noneMatch(name -> name.contains("kept") || name.contains("citext"));
        assertThat(project.tables()).containsExactly("one", "two");
        assertThat(project.history()).containsExactly(ONE + " 1 ran", TWO + " 1 ran");
        assertThat(project.database().select("select 'A'::citext = 'a'::citext as same from elsewhere.kept"))
                .isEmpty();
        assertThat(project.database()
                        .select(
                                "select 1 as one from pg_proc where pronamespace = 'public'::regnamespace and proname in"
                                        + " ('half', 'total', 'nothing')"))
                .isEmpty();
    }

    @Test
    void dropsNothingWhereAMigrationCouldNotBeRun() {
        fill();
        project.sql(ONE, "commit;");
        refused(FAILED, () -> project.migrator().fresh(RunOptions.all()));
        assertThat(project.tables()).contains("parent", "child");
    }

    @Test
    void dropsAllOrNothing() {
        fill();
        project.with(project.options().withAttempts(1).withTableLockTimeout(Duration.ofMillis(200)));
        try (Database other = Database.unpooled("main", project.config())) {
            other.transaction(tx -> {
                tx.statement("lock table parts in access share mode");
                assertThat(refused(LOCKED, () -> project.migrator().wipe()).getMessage())
                        .contains("lock table parts in access share mode");
            });
        }
        assertThat(project.tables()).contains("parent", "child", "parts");
        assertThat(project.migrator().wipe()).isNotEmpty();
        assertThat(project.tables()).isEmpty();
        assertThat(project.migrator().wipe()).isEmpty();
    }

    @Test
    void aHistoryInAnotherSchemaGoesToo() {
        project.database().statement("create schema meta");
        project.table(ONE)
                .with(project.options().withTable("meta.history"))
                .migrator()
                .run();
        project.migrator().fresh(RunOptions.all());
        assertThat(project.database().select("select migration from meta.history"))
                .hasSize(1);
        assertThat(project.tables()).containsExactly("one");
    }

    @Test
    void pretendShowsIt() {
        project.table(ONE).migrator().run();
        String script = project.migrator().pretend().fresh(RunOptions.all()).text();
        assertThat(script).contains("drop table if exists", "create table one");
        assertThat(project.history()).hasSize(1);
        project.runScript(script);
        assertThat(project.tables()).containsExactly("one");
        assertThat(project.history()).containsExactly(ONE + " 1 ran");
    }
}
