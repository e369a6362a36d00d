package io.guruorm.contract.migration;

import static io.guruorm.contract.migration.Project.refused;
import static io.guruorm.contract.migration.Site.ONE;
import static io.guruorm.contract.migration.Site.TWO;
import static io.guruorm.migration.MigrationException.Kind.FAILED;
import static io.guruorm.migration.MigrationException.Kind.REPAIR;
import static io.guruorm.migration.MigrationException.Kind.USAGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.migration.ExecutedMigration;
import io.guruorm.migration.HistoryProblem;
import io.guruorm.migration.MigrationRun;
import io.guruorm.migration.MigrationState;
import io.guruorm.migration.MigrationStatus;
import io.guruorm.migration.MigratorOptions;
import io.guruorm.migration.RepairOptions;
import io.guruorm.migration.RollbackOptions;
import io.guruorm.migration.RunOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What history and files may say of each other, and what is done about it: the same on every database. */
class HistoryStatesTest {

    private static final String THREE = "2025_01_03_000000_three";

    private static List<String> names(MigrationRun run) {
        return run.migrations().stream().map(ExecutedMigration::name).toList();
    }

    private static Site twoTables(Site.Kind kind) {
        Site site = Site.of(kind);
        for (String name : List.of(ONE, TWO)) {
            String table = name.substring(name.lastIndexOf('_') + 1);
            site.sql(name, "create table " + table + " (x integer);").file(name + ".down.sql", "drop table " + table);
        }
        return site;
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void noRowIsPending(Site.Kind kind) {
        try (Site site = twoTables(kind)) {
            assertThat(site.status(ONE).state()).isEqualTo(MigrationState.PENDING);
            assertThat(names(site.migrator().run())).containsExactly(ONE, TWO);
            assertThat(names(site.migrator().run())).isEmpty();
            assertThat(site.status(ONE).state()).isEqualTo(MigrationState.RAN);
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void aSideWithoutASumIsNoChange(Site.Kind kind) {
        try (Site site = twoTables(kind)) {
            site.migrator().run();
            site.database().statement("update migrations set checksum = null");
            site.sql(ONE, "create table another (x integer)");
            assertThat(names(site.migrator().run())).isEmpty();
            assertThat(site.status(ONE).state()).isEqualTo(MigrationState.RAN);
            assertThat(names(site.migrator().rollback(1))).containsExactly(TWO, ONE);
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void aChangedFileStopsARunAndNoRollback(Site.Kind kind) {
        try (Site site = twoTables(kind)) {
            site.migrator().run();
            site.sql(ONE, "create table one (x integer, y integer);").sql(THREE, "create table three (x integer)");
            assertThat(site.status(ONE).state()).isEqualTo(MigrationState.CHANGED);
            assertThat(refused(REPAIR, () -> site.migrator().run()).getMessage())
                    .contains(ONE, "Nothing was run", "`guruorm migrate:repair --accept=" + ONE + "`");
            assertThat(site.tables()).containsExactly("one", "two");
            HistoryProblem problem = site.migrator().problems().get(0);
            assertThat(problem.migration()).isEqualTo(ONE);
            assertThat(problem.blocking()).isTrue();
            assertThat(problem.commands()).containsExactly("guruorm migrate:repair --accept=" + ONE);
            assertThat(site.migrator()
                            .pretend()
                            .repair(RepairOptions.none().withAccept(ONE))
                            .text())
                    .containsPattern("set .checksum. = 's1:");
            site.migrator().repair(RepairOptions.none().withAccept(ONE));
            assertThat(site.migrator().problems()).isEmpty();
            assertThat(names(site.migrator().run())).containsExactly(THREE);
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void aMissingFileStopsItsRollbackAndNoRun(Site.Kind kind) throws IOException {
        try (Site site = twoTables(kind)) {
            site.migrator().run();
            Files.delete(site.migrations().resolve(ONE + ".up.sql"));
            Files.delete(site.migrations().resolve(ONE + ".down.sql"));
            assertThat(site.status(ONE).state()).isEqualTo(MigrationState.MISSING);
            assertThat(names(site.migrator().run())).isEmpty();
            assertThat(refused(REPAIR, () -> site.migrator().rollback(1)).getMessage())
                    .contains(ONE, "Nothing was undone");
            assertThat(site.tables()).containsExactly("one", "two");
            HistoryProblem problem = site.migrator().problems().get(0);
            assertThat(problem.blocking()).isFalse();
            site.migrator().repair(RepairOptions.none().withForget(ONE));
            assertThat(names(site.migrator().rollback(1))).containsExactly(TWO);
            assertThat(site.tables()).containsExactly("one");
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void aLateMigrationRunsUnlessTheRunIsStrict(Site.Kind kind) {
        try (Site site = Site.of(kind)) {
            site.sql(TWO, "create table two (x integer)").migrator().run();
            site.sql(ONE, "create table one (x integer)");
            assertThat(refused(REPAIR, () -> site.migrator()
                                    .run(RunOptions.all().withStrict(true)))
                            .getMessage())
                    .contains(ONE, "older than what has run", "Nothing was run");
            assertThat(site.tables()).containsExactly("two");
            assertThat(site.migrator().run().migrations())
                    .extracting(ExecutedMigration::late)
                    .containsExactly(true);
            assertThat(site.status(ONE).late()).isTrue();
            site.sql(THREE, "create table three (x integer)");
            assertThat(names(site.migrator().run(RunOptions.all().withStrict(true))))
                    .containsExactly(THREE);
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void aTableOfThreeColumnsIsTakenOverAsItIs(Site.Kind kind) {
        try (Site site = twoTables(kind)) {
            String id =
                    switch (kind) {
                        case POSTGRES -> "serial primary key";
                        case SQLITE -> "integer primary key autoincrement not null";
                        case MARIADB, MYSQL -> "int unsigned not null auto_increment primary key";
                    };
            site.database()
                    .statement("create table migrations (id " + id
                            + ", migration varchar(255) not null, batch integer not null)");
            site.database()
                    .statement("insert into migrations (migration, batch) values (?, 1)", "2014_10_12_000000_gone");
            site.database().statement("insert into migrations (migration, batch) values (?, 2)", ONE);
            site.database().statement("create table one (x integer)");

            assertThat(site.migrator().status())
                    .extracting(MigrationStatus::state)
                    .containsExactly(MigrationState.MISSING, MigrationState.RAN, MigrationState.PENDING);
            assertThat(site.migrator().pretend().run().text())
                    .contains("alter table", "executed_at", "create table two")
                    .doesNotContain("create table one");
            assertThat(columns(site)).isEqualTo(3);

            assertThat(names(site.migrator().run())).containsExactly(TWO);
            assertThat(columns(site)).isEqualTo(11);
            assertThat(site.database()
                            .select("select batch, state, executed_at, checksum from migrations order by id")
                            .get(1)
                            .toMap())
                    .containsEntry("state", null)
                    .containsEntry("executed_at", null)
                    .containsEntry("checksum", null);
            assertThat(site.status(TWO).executedAt()).isPresent();
            assertThat(names(site.migrator().run())).isEmpty();
            assertThat(names(site.migrator().rollback(2))).containsExactly(TWO, ONE);
            assertThat(site.tables()).isEmpty();
        }
    }

    private static int columns(Site site) {
        return site.database()
                .select("select * from migrations")
                .get(0)
                .columns()
                .size();
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void aTableThatSaysTwiceThatOneHasRunIsNotTakenOver(Site.Kind kind) {
        try (Site site = twoTables(kind)) {
            site.database().statement("create table migrations (id integer, migration varchar(255), batch integer)");
            site.database().statement("insert into migrations values (1, ?, 1), (2, ?, 1)", ONE, ONE);
            assertThat(refused(REPAIR, () -> site.migrator().run()).getMessage())
                    .contains("says more than once that " + ONE, "It was left as it is");
            assertThat(columns(site)).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void aTableThatIsNoHistoryIsLeftAlone(Site.Kind kind) {
        try (Site site = twoTables(kind)) {
            site.database().statement("create table migrations (id integer, bird varchar(255))");
            for (var call : List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                    () -> site.migrator().run(),
                    () -> site.migrator().status(),
                    () -> site.migrator().rollback(1),
                    () -> site.migrator().problems(),
                    () -> site.migrator().pretend().run().text())) {
                assertThat(refused(REPAIR, call).getMessage())
                        .contains("is not a history of this tool", "no column migration, batch", "left as it is");
            }
            assertThat(site.tables()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void aHistoryOfANewerVersionIsLeftAlone(Site.Kind kind) {
        try (Site site = twoTables(kind)) {
            site.migrator().run();
            site.database().statement("update migrations set state = 'squashed', tool_version = '9.1' where id = 1");
            for (var call : List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                    () -> site.migrator().run(),
                    () -> site.migrator().status(),
                    () -> site.migrator().rollback(1),
                    () -> site.migrator().problems(),
                    () -> site.migrator().repair(RepairOptions.none().withForget(ONE)))) {
                assertThat(refused(REPAIR, call).getMessage()).contains("\"squashed\"", "(9.1)", "Update the tool");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void aBaselineRecordsAndRunsNothing(Site.Kind kind) {
        try (Site site = twoTables(kind)) {
            site.sql(THREE, "create table three (x integer)").file(THREE + ".down.sql", "drop table three");
            site.database().statement("create table one (x integer)");
            site.database().statement("create table two (x integer)");
            refused(USAGE, () -> site.migrator().baseline("2025_01_02_000000_twoo"));
            assertThat(site.migrator().pretend().baseline(TWO).text())
                    .contains("create table", ONE, TWO)
                    .doesNotContain(THREE);
            assertThat(site.migrator().baseline(TWO)).hasSize(2);
            assertThat(site.history()).containsExactly(ONE + " 1 ran", TWO + " 1 ran");
            assertThat(names(site.migrator().run())).containsExactly(THREE);
            assertThat(refused(USAGE, () -> site.migrator().baseline(THREE)).getMessage())
                    .contains("3 rows already", "--mark-ran");
            assertThat(names(site.migrator().rollback(2))).containsExactly(THREE, TWO, ONE);
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void aPendingMigrationMayBeMarkedAsRun(Site.Kind kind) {
        try (Site site = twoTables(kind)) {
            site.migrator().repair(RepairOptions.none().withMarkRan(ONE));
            assertThat(names(site.migrator().run())).containsExactly(TWO);
            refused(USAGE, () -> site.migrator().repair(RepairOptions.none().withMarkRan(ONE)));
            refused(USAGE, () -> site.migrator().repair(RepairOptions.none().withMarkRan("2025_01_09_000000_no")));
            refused(USAGE, () -> site.migrator().repair(RepairOptions.none().withForget(TWO, THREE)));
            assertThat(site.history()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void whatRunsAgainWhenItChangesDoesSoAfterTheOthers(Site.Kind kind) {
        try (Site site = twoTables(kind)) {
            site.file("R_shown.sql", "drop view if exists shown;\ncreate view shown as select x from two;");
            assertThat(names(site.migrator().run())).containsExactly(ONE, TWO, "R_shown");
            assertThat(names(site.migrator().run())).isEmpty();

            site.file("R_shown.sql", "drop view if exists shown;\ncreate view shown as select x, 7 as seven from two;")
                    .sql(THREE, "create table three (x integer);")
                    .file(THREE + ".down.sql", "drop table three;");
            assertThat(site.status("R_shown").state()).isEqualTo(MigrationState.PENDING);
            assertThat(site.migrator().pretend().run().text()).contains("7 as seven", "update");
            assertThat(names(site.migrator().run(RunOptions.all().withTo(THREE))))
                    .containsExactly(THREE);
            assertThat(names(site.migrator().run())).containsExactly("R_shown");
            assertThat(site.database().select("select seven from shown")).isEmpty();
            assertThat(site.status("R_shown").state()).isEqualTo(MigrationState.RAN);
            assertThat(site.history()).contains("R_shown 3 ran");

            assertThat(names(site.migrator().rollback(1))).containsExactly(THREE);
            site.database().statement("drop view shown");
            assertThat(names(site.migrator().reset())).containsExactly("R_shown", TWO, ONE);
            assertThat(site.history()).isEmpty();
            assertThat(names(site.migrator().run())).containsExactly(ONE, TWO, THREE, "R_shown");
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void whatRunsAgainAndFailsIsTriedAgain(Site.Kind kind) {
        try (Site site = twoTables(kind)) {
            site.file("R_shown.sql", "create view shown as select x from nothing;\ncreate nonsense");
            refused(FAILED, () -> site.migrator().run());
            assertThat(site.history()).contains(ONE + " 1 ran", TWO + " 1 ran").doesNotContain("R_shown 1 ran");
            site.file("R_shown.sql", "create view shown as select x from two;");
            assertThat(names(site.migrator().run())).containsExactly("R_shown");
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void whatRunsAgainOutsideATransactionIsGoneOnWith(Site.Kind kind) {
        try (Site site = twoTables(kind)) {
            String first = "-- guruorm: no-transaction\ndrop view if exists shown;\n";
            site.file("R_shown.sql", first + "create view shown as select x from two;");
            site.migrator().run();
            site.sql(THREE, "create table three (x integer);");
            site.file("R_shown.sql", first + "create view shown as select x from three;\ncreate nonsense;");
            refused(FAILED, () -> site.migrator().run());
            assertThat(site.history()).contains("R_shown 1 failed");
            assertThat(site.status("R_shown").statement()).hasValue(3);
            site.file("R_shown.sql", first + "create view shown as select x from three;\nselect 1;");
            assertThat(names(site.migrator().run())).containsExactly("R_shown");
            assertThat(site.database().select("select x from shown")).isEmpty();
            assertThat(names(site.migrator().run())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void twoProjectsShareADatabaseWithAHistoryEach(Site.Kind kind) {
        try (Site site = twoTables(kind)) {
            MigratorOptions other = site.options().withTable("other_migrations");
            site.migrator().run();
            site.database().statement("drop table one");
            site.database().statement("drop table two");
            assertThat(names(site.with(other).migrator().run())).containsExactly(ONE, TWO);
            assertThat(site.database().table("other_migrations").count()).isEqualTo(2);
            assertThat(names(site.migrator().rollback(RollbackOptions.lastBatch())))
                    .containsExactly(TWO, ONE);
            assertThat(site.database().table("migrations").count()).isEqualTo(2);
        }
    }
}
