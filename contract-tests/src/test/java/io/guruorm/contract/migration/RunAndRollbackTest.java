package io.guruorm.contract.migration;

import static io.guruorm.contract.migration.Project.FOUR;
import static io.guruorm.contract.migration.Project.ONE;
import static io.guruorm.contract.migration.Project.THREE;
import static io.guruorm.contract.migration.Project.TWO;
import static io.guruorm.contract.migration.Project.refused;
import static io.guruorm.migration.MigrationException.Kind.FAILED;
import static io.guruorm.migration.MigrationException.Kind.REPAIR;
import static io.guruorm.migration.MigrationException.Kind.USAGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.jdbc.Row;
import io.guruorm.migration.ExecutedMigration;
import io.guruorm.migration.MigrationRun;
import io.guruorm.migration.MigrationState;
import io.guruorm.migration.MigrationStatus;
import io.guruorm.migration.RepairOptions;
import io.guruorm.migration.RollbackOptions;
import io.guruorm.migration.RunOptions;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RunAndRollbackTest {

    @RegisterExtension
    final Project project = new Project();

    private static List<String> names(MigrationRun run) {
        return run.migrations().stream().map(ExecutedMigration::name).toList();
    }

    @Test
    void runsWhatIsPendingOnceInOneBatch() {
        project.table(TWO).table(ONE);
        assertThat(names(project.migrator().run())).containsExactly(ONE, TWO);
        assertThat(project.tables()).containsExactly("one", "two");
        assertThat(project.history()).containsExactly(ONE + " 1 ran", TWO + " 1 ran");
        assertThat(names(project.migrator().run())).isEmpty();
        project.table(THREE);
        assertThat(names(project.migrator().run())).containsExactly(THREE);
        assertThat(project.history()).last().isEqualTo(THREE + " 2 ran");
    }

    @Test
    void theRowSaysWhoRanItWhenAndHowLong() {
        project.table(ONE).migrator().run();
        Row row = project.database().select("select * from migrations").get(0);
        assertThat(row.columns())
                .containsExactly(
                        "id",
                        "migration",
                        "batch",
                        "executed_at",
                        "checksum",
                        "execution_ms",
                        "state",
                        "journal",
                        "error",
                        "executed_by",
                        "tool_version");
        assertThat(row.string("checksum")).matches("s1:[0-9a-f]{64}");
        assertThat(row.string("executed_by")).contains("@");
        assertThat(row.string("tool_version")).isNotBlank();
        assertThat(row.longValue("execution_ms")).isBetween(0L, 10_000L);
        assertThat(row.dateTime("executed_at"))
                .isBetween(LocalDateTime.now(ZoneOffset.UTC).minusMinutes(5), LocalDateTime.now(ZoneOffset.UTC));
        MigrationStatus status = project.status(ONE);
        assertThat(status.executedAt()).contains(row.dateTime("executed_at"));
        assertThat(status.time()).contains(Duration.ofMillis(row.longValue("execution_ms")));
        assertThat(status.executedBy()).isPresent();
        assertThat(status.path()).contains(project.folder().resolve(ONE + ".up.sql"));
    }

    @Test
    void stepGivesEachItsOwnBatch() {
        project.table(ONE).table(TWO).migrator().run(RunOptions.all().withStep(true));
        assertThat(project.history()).containsExactly(ONE + " 1 ran", TWO + " 2 ran");
    }

    @Test
    void runsUpToAName() {
        project.table(ONE).table(TWO).table(THREE);
        assertThat(names(project.migrator().run(RunOptions.all().withTo(TWO)))).containsExactly(ONE, TWO);
        assertThat(names(project.migrator().run(RunOptions.all().withTo(ONE)))).isEmpty();
        refused(USAGE, () -> project.migrator().run(RunOptions.all().withTo("2025_01_03_000000_thre")));
    }

    @Test
    void aLateMigrationIsRunAndShownAsLate() {
        project.table(ONE).table(THREE).migrator().run();
        project.table(TWO);
        assertThat(project.status(TWO).late()).isTrue();
        MigrationRun run = project.migrator().run();
        assertThat(run.migrations()).extracting(ExecutedMigration::late).containsExactly(true);
        assertThat(project.status(TWO).late()).isTrue();
        assertThat(project.status(THREE).late()).isFalse();
    }

    @Test
    void rollsTheLastBatchBackByIdNotByName() {
        project.table(THREE).migrator().run();
        project.table(ONE).table(TWO).migrator().run();
        assertThat(names(project.migrator().rollback(RollbackOptions.lastBatch())))
                .containsExactly(TWO, ONE);
        assertThat(project.tables()).containsExactly("three");
        assertThat(project.history()).containsExactly(THREE + " 1 ran");
    }

    @Test
    void rollsBackBatchesABatchOrACountOfMigrations() {
        project.table(ONE)
                .table(TWO)
                .table(THREE)
                .table(FOUR)
                .migrator()
                .run(RunOptions.all().withStep(true));
        assertThat(names(project.migrator().rollback(RollbackOptions.batch(2)))).containsExactly(TWO);
        assertThat(names(project.migrator().rollback(2))).containsExactly(FOUR, THREE);
        project.migrator().run();
        assertThat(names(project.migrator().rollback(RollbackOptions.migrations(2))))
                .containsExactly(FOUR, THREE);
        assertThat(names(project.migrator().reset())).containsExactly(TWO, ONE);
        assertThat(project.tables()).isEmpty();
    }

    @Test
    void nothingToRollBackIsNoError() {
        project.table(ONE);
        assertThat(names(project.migrator().rollback(RollbackOptions.lastBatch())))
                .isEmpty();
        assertThat(project.hasHistory()).isFalse();
        project.migrator().install();
        assertThat(names(project.migrator().rollback(RollbackOptions.batch(7)))).isEmpty();
    }

    @Test
    void refreshUndoesAndRunsAgain() {
        project.table(ONE).table(TWO).migrator().run();
        MigrationRun run = project.migrator().refresh();
        assertThat(names(run)).containsExactly(TWO, ONE, ONE, TWO);
        assertThat(project.history()).containsExactly(ONE + " 1 ran", TWO + " 1 ran");
        assertThat(names(project.migrator().refresh(RollbackOptions.migrations(1), RunOptions.all())))
                .containsExactly(TWO, TWO);
        assertThat(project.history()).containsExactly(ONE + " 1 ran", TWO + " 2 ran");
    }

    @Test
    void refreshUndoesNothingWhereSomethingCannotBeRunAgain() {
        project.table(ONE).migrator().run();
        project.sql(TWO, "commit;");
        refused(FAILED, () -> project.migrator().refresh());
        assertThat(project.history()).containsExactly(ONE + " 1 ran");
    }

    @Test
    void installMakesTheHistoryOnce() {
        assertThat(project.migrator().install()).isTrue();
        assertThat(project.migrator().install()).isFalse();
        assertThat(project.history()).isEmpty();
    }

    @Test
    void statusWritesNothing() {
        project.table(ONE);
        assertThat(project.state(ONE)).isEqualTo(MigrationState.PENDING);
        assertThat(project.hasHistory()).isFalse();
    }

    @Test
    void theHistoryMayBeInAnotherSchema() {
        project.database().statement("create schema meta");
        project.table(ONE)
                .with(project.options().withTable("meta.history"))
                .migrator()
                .run();
        assertThat(project.database().select("select migration from meta.history"))
                .hasSize(1);
        assertThat(project.state(ONE)).isEqualTo(MigrationState.RAN);
    }

    @Test
    void anEditedMigrationThatHasRunStopsTheNextRunBeforeAnything() {
        project.table(ONE).migrator().run();
        project.sql(ONE, "create table other ();").table(TWO);
        assertThat(project.state(ONE)).isEqualTo(MigrationState.CHANGED);
        String message = refused(REPAIR, () -> project.migrator().run()).getMessage();
        assertThat(message).contains(ONE, "Nothing was run");
        assertThat(project.tables()).containsExactly("one");
        assertThat(message).contains("`guruorm migrate:repair --accept=" + ONE + "`");
        project.migrator().repair(RepairOptions.none().withAccept(ONE));
        assertThat(names(project.migrator().run())).containsExactly(TWO);
    }

    @Test
    void otherLineEndsAreNoChange() {
        project.sql(ONE, "create table one ();\n-- end\n").migrator().run();
        project.sql(ONE, "\uFEFFcreate table one ();\r\n-- end\r\n");
        assertThat(project.state(ONE)).isEqualTo(MigrationState.RAN);
        assertThat(names(project.migrator().run())).isEmpty();
    }

    @Test
    void aMissingFileIsShownAndStopsItsRollback() {
        project.table(ONE).table(TWO).migrator().run();
        project.delete(ONE + ".up.sql").delete(ONE + ".down.sql");
        assertThat(project.state(ONE)).isEqualTo(MigrationState.MISSING);
        assertThat(names(project.migrator().run())).isEmpty();
        String message = refused(REPAIR, () -> project.migrator().reset()).getMessage();
        assertThat(message).contains(ONE, "Nothing was undone");
        assertThat(project.tables()).containsExactly("one", "two");
        assertThat(message).contains("`guruorm migrate:repair --forget=" + ONE + "`");
        project.migrator().repair(RepairOptions.none().withForget(ONE));
        assertThat(names(project.migrator().reset())).containsExactly(TWO);
    }

    @Test
    void anIrreversibleMigrationStopsTheRollbackBeforeAnything() {
        project.sql(ONE, "create table one ();").table(TWO).migrator().run();
        assertThat(refused(FAILED, () -> project.migrator().reset()).getMessage())
                .contains(ONE, "there is no " + ONE + ".down.sql", "Nothing was undone");
        assertThat(project.tables()).containsExactly("one", "two");
    }

    @Test
    void twoWithOneNameAreRefusedBeforeAnything() {
        project.table("2025_01_01_000000_twin").table(TWO).java(M2025_01_01_000000_twin.class);
        refused(USAGE, () -> project.migrator().run());
        refused(USAGE, () -> project.migrator().status());
        assertThat(project.hasHistory()).isFalse();
    }

    @Test
    void aFileWhoseNameIsNoMigrationIsRefusedBeforeAnything() {
        project.table(ONE).write("users.up.sql", "create table users ();");
        assertThat(refused(USAGE, () -> project.migrator().run()).getMessage()).contains("users.up.sql");
        assertThat(project.hasHistory()).isFalse();
    }

    @Test
    void aTableOfAnotherShapeIsLeftUntouched() {
        project.table(ONE);
        project.database().statement("create table migrations (id integer, migration text, step integer)");
        project.database().statement("insert into migrations values (1, 'x', 1)");
        String message = refused(REPAIR, () -> project.migrator().run()).getMessage();
        assertThat(message).contains("public.migrations", "no column batch", "left as it is");
        refused(REPAIR, () -> project.migrator().status());
        refused(REPAIR, () -> project.migrator().rollback(1));
        refused(REPAIR, () -> project.migrator().install());
        refused(REPAIR, () -> project.migrator().pretend().run().text());
        assertThat(project.database().select("select * from migrations").get(0).columns())
                .hasSize(3);
    }

    static final class M2025_01_01_000000_twin extends io.guruorm.migration.Migration {
        @Override
        public void up(io.guruorm.schema.Schema schema) {}
    }
}
