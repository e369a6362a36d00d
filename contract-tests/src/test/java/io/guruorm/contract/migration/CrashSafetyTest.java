package io.guruorm.contract.migration;

import static io.guruorm.contract.migration.Project.ONE;
import static io.guruorm.contract.migration.Project.THREE;
import static io.guruorm.contract.migration.Project.TWO;
import static io.guruorm.contract.migration.Project.refused;
import static io.guruorm.migration.MigrationException.Kind.CANCELLED;
import static io.guruorm.migration.MigrationException.Kind.FAILED;
import static io.guruorm.migration.MigrationException.Kind.REPAIR;
import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.error.QueryException;
import io.guruorm.jdbc.Database;
import io.guruorm.migration.Migration;
import io.guruorm.migration.MigrationState;
import io.guruorm.migration.Migrator;
import io.guruorm.migration.RepairOptions;
import io.guruorm.migration.RollbackOptions;
import io.guruorm.schema.Schema;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CrashSafetyTest {

    @RegisterExtension
    final Project project = new Project();

    private static String statements(int count, int failing) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            text.append(i == failing ? "create table t" + i + " (id nonsense);\n" : "create table t" + i + " ();\n");
        }
        return text.toString();
    }

    @Test
    void aMigrationThatFailsHalfWayLeavesNothingAndMendedItRuns() {
        project.table(ONE).sql(TWO, statements(10, 5)).table(THREE);
        String message = refused(FAILED, () -> project.migrator().run()).getMessage();
        assertThat(message).contains(TWO, TWO + ".up.sql, line 5", "nonsense", "rolled back");
        assertThat(project.tables()).containsExactly("one");
        assertThat(project.history()).containsExactly(ONE + " 1 ran");
        project.sql(TWO, statements(10, 0));
        assertThat(project.migrator().run().migrations()).hasSize(2);
        assertThat(project.tables()).hasSize(12);
    }

    @Test
    void aTableThatExistsAlreadyFailsAndStays() {
        project.database().statement("create table one (kept integer)");
        project.table(ONE);
        assertThat(refused(FAILED, () -> project.migrator().run()).getMessage()).contains("\"one\" already exists");
        assertThat(project.tables()).containsExactly("one");
        assertThat(project.history()).isEmpty();
    }

    @Test
    void aClassThatThrowsHalfWayLeavesNothing() {
        project.java(M2025_01_02_000000_throws.class);
        String message = refused(FAILED, () -> project.migrator().run()).getMessage();
        assertThat(message).contains("2025_01_02_000000_throws", "IllegalStateException: half way", "rolled back");
        assertThat(project.tables()).isEmpty();
        assertThat(project.history()).isEmpty();
    }

    static final class M2025_01_02_000000_throws extends Migration {
        @Override
        public void up(Schema schema) {
            schema.create("half", table -> table.id());
            throw new IllegalStateException("half way");
        }
    }

    @Test
    void anErrorThatWasCaughtStillUndoesAll() {
        project.java(M2025_01_02_000000_goes_on.class);
        refused(FAILED, () -> project.migrator().run());
        assertThat(project.tables()).isEmpty();
        assertThat(project.history()).isEmpty();
    }

    static final class M2025_01_02_000000_goes_on extends Migration {
        @Override
        public void up(Schema schema) {
            schema.create("half", table -> table.id());
            try {
                database().statement("select nonsense");
            } catch (QueryException ignored) {
                // A migration that goes on as if nothing had happened: the server has not.
            }
        }
    }

    @Test
    void aPartThatWasUndoneInItsOwnTransactionLetsTheRestStand() {
        project.java(M2025_01_02_000000_savepoint.class).migrator().run();
        assertThat(project.tables()).containsExactly("whole");
    }

    static final class M2025_01_02_000000_savepoint extends Migration {
        @Override
        public void up(Schema schema) {
            schema.create("whole", table -> table.id());
            try {
                database().transaction(tx -> {
                    tx.statement("create table half ()");
                    tx.statement("select nonsense");
                });
            } catch (QueryException expected) {
                database().statement("insert into whole (id) values (1)");
            }
        }
    }

    @Test
    void aConstraintThatFailsAtTheCommitLeavesNothing() {
        project.sql(
                ONE,
                "create table a (id integer primary key);\n"
                        + "create table b (a integer references a deferrable initially deferred);\n"
                        + "insert into b values (1);");
        assertThat(refused(FAILED, () -> project.migrator().run()).getMessage()).contains(ONE, "b_a_fkey");
        assertThat(project.tables()).isEmpty();
        assertThat(project.history()).isEmpty();
    }

    @Test
    void aFailedDownLeavesTableAndRow() {
        project.sql(ONE, "create table one (); create table other ();", "drop table one; drop table nonsense;");
        project.migrator().run();
        String message = refused(FAILED, () -> project.migrator().rollback(1)).getMessage();
        assertThat(message).contains(ONE + ".down.sql, line 1", "undone");
        assertThat(project.tables()).containsExactly("one", "other");
        assertThat(project.history()).containsExactly(ONE + " 1 ran");
    }

    @Test
    void aKilledSessionLeavesNothingAndTheNextRunCompletes() throws Exception {
        project.table(ONE).sql(TWO, "create table half (); select pg_sleep(30); create table two ();");
        CompletableFuture<Throwable> run = inBackground(project.migrator());
        untilSleeping();
        project.database()
                .select(
                        "select pg_terminate_backend(pid) as done from pg_stat_activity"
                                + " where query like '%pg_sleep(30)%' and pid <> pg_backend_pid() and datname = current_database()");
        Throwable thrown = run.get(20, TimeUnit.SECONDS);
        assertThat(thrown).hasMessageContaining(TWO);
        assertThat(project.tables()).containsExactly("one");
        project.table(TWO).delete(TWO + ".up.sql").sql(TWO, "create table two ();");
        assertThat(project.migrator().run().migrations()).hasSize(1);
        assertThat(project.tables()).containsExactly("one", "two");
    }

    @Test
    void aCancelledRunRollsBackWhatWasUnderWayAndKeepsTheRest() throws Exception {
        project.table(ONE)
                .sql(TWO, "create table half (); select pg_sleep(30);")
                .table(THREE);
        Migrator migrator = project.migrator();
        CompletableFuture<Throwable> run = inBackground(migrator);
        untilSleeping();
        long begun = System.nanoTime();
        migrator.cancel();
        Throwable thrown = run.get(20, TimeUnit.SECONDS);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        refused(CANCELLED, () -> {
            throw thrown;
        });
        assertThat(project.tables()).containsExactly("one");
        assertThat(project.history()).containsExactly(ONE + " 1 ran");
        refused(CANCELLED, migrator::run);
    }

    @Test
    void outsideATransactionAFailureIsRecordedWithItsPlace() {
        project.table(ONE)
                .sql(
                        TWO,
                        "-- guruorm: no-transaction\ncreate table half ();\ncreate table half ();",
                        "drop table half;");
        String message = refused(FAILED, () -> project.migrator().run()).getMessage();
        assertThat(message)
                .contains(TWO + ".up.sql, line 3", "the first of its statements is done", "goes on from there");
        assertThat(project.tables()).containsExactly("half", "one");
        assertThat(project.history()).containsExactly(ONE + " 1 ran", TWO + " 1 failed");
        assertThat(project.state(TWO)).isEqualTo(MigrationState.FAILED);
        assertThat(project.status(TWO).statement()).hasValue(2);
        assertThat(project.status(TWO).error().orElseThrow()).contains("already exists");
        refused(FAILED, () -> project.migrator().run());
        String repair = refused(REPAIR, () -> project.migrator().rollback(RollbackOptions.lastBatch()))
                .getMessage();
        assertThat(repair).contains("migrate:repair --mark-ran=" + TWO, "migrate:repair --forget=" + TWO);
        project.migrator().repair(RepairOptions.none().withMarkRan(TWO));
        assertThat(project.migrator().run().migrations()).isEmpty();
    }

    @Test
    void aRowThatIsHalfDoneWithoutAJournalStopsBothWays() {
        project.table(ONE).migrator().run();
        for (String state : new String[] {"running", "failed", "reverting"}) {
            project.database().statement("update migrations set state = ?", state);
            assertThat(refused(REPAIR, () -> project.migrator().run()).getMessage())
                    .contains(ONE, state);
            refused(REPAIR, () -> project.migrator().rollback(1));
            refused(REPAIR, () -> project.migrator().refresh());
        }
        assertThat(project.tables()).containsExactly("one");
    }

    @Test
    void outsideATransactionAKilledSessionLeavesTheRowRunningAndTheNextRunGoesOn() throws Exception {
        project.sql(
                ONE,
                "-- guruorm: no-transaction\ncreate table half ();\nselect pg_sleep(case when current_setting('guru.awake',"
                        + " true) = 'yes' then 0 else 30 end), 'pg_sleep(30)';");
        CompletableFuture<Throwable> run = inBackground(project.migrator());
        untilSleeping();
        assertThat(project.state(ONE)).isEqualTo(MigrationState.RUNNING);
        project.database()
                .select(
                        "select pg_terminate_backend(pid) as done from pg_stat_activity"
                                + " where query like '%pg_sleep(30)%' and pid <> pg_backend_pid() and datname = current_database()");
        run.get(20, TimeUnit.SECONDS);
        assertThat(project.history()).containsExactly(ONE + " 1 running");
        project.database().statement("alter database " + project.config().database() + " set guru.awake = 'yes'");
        assertThat(project.migrator().run().migrations()).hasSize(1);
        assertThat(project.history()).containsExactly(ONE + " 1 ran");
    }

    @Test
    void aDownOutsideATransactionThatFailsStaysReverting() {
        project.sql(ONE, "create table one ();", "-- guruorm: no-transaction\ndrop table one;\ndrop table one;");
        project.migrator().run();
        refused(FAILED, () -> project.migrator().rollback(1));
        assertThat(project.history()).containsExactly(ONE + " 1 reverting");
        assertThat(project.state(ONE)).isEqualTo(MigrationState.REVERTING);
    }

    @Test
    void aTransactionOfItsOwnThatFailsOutsideOneLeavesNoOpenTransaction() {
        project.sql(
                ONE,
                "-- guruorm: no-transaction\ncreate table kept ();\nbegin;\ncreate table lost ();\nselect nonsense;\ncommit;");
        refused(FAILED, () -> project.migrator().run());
        assertThat(project.tables()).containsExactly("kept");
        assertThat(project.history()).containsExactly(ONE + " 1 failed");
    }

    private void untilSleeping() throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            boolean sleeping = !project.database()
                    .select("select 1 as one from pg_stat_activity where query like '%pg_sleep(30)%'"
                            + " and state = 'active' and pid <> pg_backend_pid() and datname = current_database()")
                    .isEmpty();
            if (sleeping) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The migration did not come to its sleep");
    }

    private static CompletableFuture<Throwable> inBackground(Migrator migrator) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        migrator.run();
                        return new AssertionError("The run did not fail");
                    } catch (RuntimeException thrown) {
                        return thrown;
                    }
                },
                ThreadPerTask.EXECUTOR);
    }

    @Test
    void theConnectionOfADataSourceIsGivenBackAsItWas() throws Exception {
        project.sql(ONE, "set search_path = ''; set statement_timeout = '1min'; set lock_timeout = '1min';");
        try (var connection = DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + project.server().port() + "/"
                        + project.config().database(),
                "postgres",
                "")) {
            try (var statement = connection.createStatement()) {
                statement.execute("set time zone 'UTC'; set search_path = public, pg_temp");
            }
            OneConnection source = new OneConnection(connection);
            try (Database over = Database.over(source, project.database().dialect())) {
                project.migrator(over).run();
                try (Database again = over.dedicated()) {
                    assertThat(again.select(
                                            "select current_setting('search_path') || '|' || current_setting('TimeZone')"
                                                    + " || '|' || current_setting('statement_timeout') || '|'"
                                                    + " || current_setting('lock_timeout') as settings")
                                    .get(0)
                                    .string("settings"))
                            .isEqualTo("public, pg_temp|UTC|0|0");
                    assertThat(again.select("select count(*)::int as held from pg_locks where locktype = 'advisory'"
                                            + " and pid = pg_backend_pid()")
                                    .get(0)
                                    .integer("held"))
                            .isZero();
                }
            }
        }
        assertThat(project.history()).containsExactly(ONE + " 1 ran");
    }

    @Test
    void aRoleThatTheOwnerOfTheConnectionChoseIsKeptThroughout() throws Exception {
        String role = "chosen_" + project.config().database();
        project.database().statement("create role " + role);
        project.database().statement("grant all on schema public to " + role);
        project.sql(ONE, "create table one (); reset role;").sql(TWO, "create table two ();");
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://localhost:" + project.server().port() + "/"
                                + project.config().database(),
                        "postgres",
                        "");
                Statement statement = connection.createStatement()) {
            statement.execute("set time zone 'UTC'; set role " + role);
            try (Database over = Database.over(
                    new OneConnection(connection), project.database().dialect())) {
                project.migrator(over).run();
                assertThat(over.select("select current_user::text as name")
                                .get(0)
                                .string("name"))
                        .isEqualTo(role);
            }
        }
        assertThat(project.database()
                        .select("select distinct relowner::regrole::text as owner from pg_class"
                                + " where relname in ('one', 'two', 'migrations')"))
                .extracting(row -> row.string("owner"))
                .containsExactly(role);
        project.database().statement("drop owned by " + role);
        project.database().statement("drop role " + role);
    }
}
