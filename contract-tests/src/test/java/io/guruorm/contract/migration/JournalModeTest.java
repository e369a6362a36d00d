package io.guruorm.contract.migration;

import static io.guruorm.contract.migration.Project.refused;
import static io.guruorm.contract.migration.Site.ONE;
import static io.guruorm.contract.migration.Site.TWO;
import static io.guruorm.migration.MigrationException.Kind.FAILED;
import static io.guruorm.migration.MigrationException.Kind.REPAIR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.migration.Direction;
import io.guruorm.migration.ExecutedMigration;
import io.guruorm.migration.Migration;
import io.guruorm.migration.MigrationState;
import io.guruorm.migration.RepairOptions;
import io.guruorm.migration.RollbackOptions;
import io.guruorm.schema.Schema;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Migrations whose statements are each final on their own: what is done is done once, whatever happens in between. */
class JournalModeTest {

    private static final String NO_TRANSACTION = "-- guruorm: no-transaction\n";
    private static final String JAVA = "2025_01_03_000000_java";

    /** What the class below does. */
    private static final AtomicReference<BiConsumer<Schema, M2025_01_03_000000_java>> UP = new AtomicReference<>();

    static final class M2025_01_03_000000_java extends Migration {
        @Override
        public void up(Schema schema) {
            UP.get().accept(schema, this);
        }

        @Override
        public boolean withinTransaction() {
            return false;
        }

        io.guruorm.jdbc.Database it() {
            return database();
        }
    }

    private static List<String> names(List<ExecutedMigration> done) {
        return done.stream().map(ExecutedMigration::name).toList();
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void mendedItGoesOnAfterTheLastStatementThatIsDone(Site.Kind kind) {
        try (Site site = Site.of(kind)) {
            site.database().statement("create table log (what text)");
            site.sql(
                    ONE,
                    NO_TRANSACTION + "insert into log values ('a');\ninsert into log values ('b');\ninsert into logg"
                            + " values ('c');\ninsert into log values ('d');");
            String message = refused(FAILED, () -> site.migrator().run()).getMessage();
            assertThat(message)
                    .contains(ONE + ".up.sql, line 4", "its first 2 statements are done", "goes on from there");
            assertThat(site.history()).containsExactly(ONE + " 1 failed");
            assertThat(site.status(ONE).statement()).hasValue(3);

            site.sql(
                    ONE,
                    NO_TRANSACTION + "insert into log values ('a');\ninsert into log values ('b');\ninsert into log"
                            + " values ('c');\ninsert into log values ('d');");
            assertThat(names(site.migrator().run().migrations())).containsExactly(ONE);
            assertThat(site.strings("select what as name from log")).containsExactly("a", "b", "c", "d");
            assertThat(site.history()).containsExactly(ONE + " 1 ran");
            assertThat(site.status(ONE).state()).isEqualTo(MigrationState.RAN);
            assertThat(site.database().table("migrations").value("journal")).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void whatIsDoneMustStillBeSaid(Site.Kind kind) {
        try (Site site = Site.of(kind)) {
            site.sql(
                    ONE, NO_TRANSACTION + "create table a (x integer);\ncreate table b (x integer);\ncreate nonsense;");
            refused(FAILED, () -> site.migrator().run());
            site.sql(ONE, NO_TRANSACTION + "create table a (x integer);\ncreate table other (x integer);");
            assertThat(refused(REPAIR, () -> site.migrator().run()).getMessage())
                    .contains(
                            ONE,
                            "its statement 2 is not the one that was done",
                            "create table other",
                            "--mark-ran=" + ONE);
            site.sql(ONE, NO_TRANSACTION + "create table a (x integer);");
            assertThat(refused(REPAIR, () -> site.migrator().run()).getMessage())
                    .contains("2 of its statements are, and now it has only 1");
            assertThat(site.tables()).containsExactly("a", "b");
            assertThat(site.history()).containsExactly(ONE + " 1 failed");
            assertThat(site.status(ONE).error().orElseThrow()).contains("nonsense");
            site.migrator().repair(RepairOptions.none().withMarkRan(ONE));
            assertThat(site.migrator().run().migrations()).isEmpty();
            assertThat(site.migrator().problems()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void aMigrationThatReadTheClockIsNotGoneOnWith(Site.Kind kind) {
        try (Site site = Site.of(kind)) {
            site.java(M2025_01_03_000000_java.class);
            UP.set((schema, migration) -> {
                schema.create("times", table -> table.string("at"));
                migration.it().table("times").insert(java.util.Map.of("at", String.valueOf(System.nanoTime())));
                migration.it().statement("select nonsense");
            });
            refused(FAILED, () -> site.migrator().run());
            assertThat(refused(REPAIR, () -> site.migrator().run()).getMessage())
                    .contains(JAVA, "its statement 2 is not the one that was done", "such as the time");
            assertThat(site.database().table("times").count()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void aMigrationThatReadTheDatabaseIsNotGoneOnWith(Site.Kind kind) {
        try (Site site = Site.of(kind)) {
            site.java(M2025_01_03_000000_java.class);
            UP.set((schema, migration) -> {
                if (!schema.hasTable("a")) {
                    schema.create("a", table -> table.integer("x"));
                }
                schema.table("nothing", table -> table.integer("x"));
            });
            refused(FAILED, () -> site.migrator().run());
            assertThat(refused(REPAIR, () -> site.migrator().run()).getMessage())
                    .contains(JAVA, "it read \"select", "may depend on an answer");
            assertThat(site.tables()).containsExactly("a");
            assertThat(site.history()).containsExactly(JAVA + " 1 failed");
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void aMigrationThatOnlyReadBeginsAnew(Site.Kind kind) {
        try (Site site = Site.of(kind)) {
            site.java(M2025_01_03_000000_java.class);
            UP.set((schema, migration) -> {
                schema.hasTable("a");
                schema.table("nothing", table -> table.integer("x"));
            });
            refused(FAILED, () -> site.migrator().run());
            UP.set((schema, migration) -> schema.create("a", table -> table.integer("x")));
            assertThat(names(site.migrator().run().migrations())).containsExactly(JAVA);
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void codeGetsTheCountsOfWhatIsDone(Site.Kind kind) {
        try (Site site = Site.of(kind)) {
            site.java(M2025_01_03_000000_java.class);
            AtomicReference<Boolean> fails = new AtomicReference<>(true);
            UP.set((schema, migration) -> {
                schema.create("a", table -> table.integer("x"));
                long rows = migration.it().statement("insert into a values (1), (2), (3)");
                if (fails.get()) {
                    migration.it().statement("insert into nonsense values (1)");
                }
                migration.it().table("a").insert(java.util.Map.of("x", rows * 100));
            });
            refused(FAILED, () -> site.migrator().run());
            fails.set(false);
            site.migrator().run();
            assertThat(site.strings("select x as name from a order by x")).containsExactly("1", "2", "3", "300");
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void transactionsOfCodeAreDoneOrNot(Site.Kind kind) {
        try (Site site = Site.of(kind)) {
            site.java(M2025_01_03_000000_java.class);
            AtomicReference<Boolean> fails = new AtomicReference<>(true);
            UP.set((schema, migration) -> {
                schema.create("a", table -> table.integer("x"));
                try {
                    migration.it().transaction(tx -> {
                        tx.statement("insert into a values (666)");
                        throw new IllegalArgumentException("thought better of it");
                    });
                } catch (IllegalArgumentException expected) {
                    migration.it().statement("insert into a values (1)");
                }
                migration.it().transaction(tx -> {
                    tx.statement("insert into a values (2)");
                    tx.statement("insert into a values (3)");
                    if (fails.get()) {
                        tx.statement("insert into nonsense values (1)");
                    }
                });
                migration.it().statement("insert into a values (4)");
            });
            refused(FAILED, () -> site.migrator().run());
            assertThat(site.strings("select x as name from a order by x")).containsExactly("1");
            assertThat(site.status(JAVA).statement()).hasValue(4);
            fails.set(false);
            site.migrator().run();
            assertThat(site.strings("select x as name from a order by x")).containsExactly("1", "2", "3", "4");
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void transactionsOfAFileAreDoneOrNot(Site.Kind kind) {
        try (Site site = Site.of(kind)) {
            String begin = "create table a (x integer);\nbegin;\ninsert into a values (1);\nrollback;\nbegin;\n"
                    + "insert into a values (2);\ninsert into a values (3);\n";
            site.sql(ONE, NO_TRANSACTION + begin + "insert into nonsense values (1);\ncommit;");
            refused(FAILED, () -> site.migrator().run());
            assertThat(site.database().table("a").count()).isZero();
            site.sql(ONE, NO_TRANSACTION + begin + "commit;\ninsert into a values (4);");
            site.migrator().run();
            assertThat(site.strings("select x as name from a order by x")).containsExactly("2", "3", "4");
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void rollbackUndoesWhatIsDoneOfAClass(Site.Kind kind) {
        try (Site site = Site.of(kind)) {
            site.sql(ONE, "create table one (x integer);").file(ONE + ".down.sql", "drop table one;");
            site.java(M2025_01_03_000000_java.class);
            UP.set((schema, migration) -> {
                schema.create("a", table -> {
                    table.integer("x");
                    table.index("x");
                });
                schema.table("one", table -> table.integer("y").nullable());
                schema.table("nothing", table -> table.integer("x"));
            });
            refused(FAILED, () -> site.migrator().run());
            int failed = kind.commits() ? 3 : 4; // there an index is made with its table
            assertThat(site.status(JAVA).statement()).hasValue(failed);
            assertThat(site.migrator().rollback(RollbackOptions.migrations(1)).migrations())
                    .extracting(ExecutedMigration::name, ExecutedMigration::direction)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(JAVA, Direction.DOWN));
            assertThat(site.tables()).containsExactly("one");
            assertThat(site.schema().toString()).doesNotContain("y integer");
            assertThat(site.history()).containsExactly(ONE + " 1 ran");
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void whatNobodyCanUndoIsRefusedByName(Site.Kind kind) {
        try (Site site = Site.of(kind)) {
            site.sql(ONE, NO_TRANSACTION + "create table a (x integer);\ncreate nonsense;")
                    .file(ONE + ".down.sql", "drop table a;");
            refused(FAILED, () -> site.migrator().run());
            assertThat(refused(REPAIR, () -> site.migrator().rollback(1)).getMessage())
                    .contains(ONE, "not what undoes its first statement", "--forget=" + ONE);
            site.database().statement("drop table a");
            site.migrator().repair(RepairOptions.none().withForget(ONE));
            site.sql(ONE, NO_TRANSACTION + "create nonsense;");
            refused(FAILED, () -> site.migrator().run());
            assertThat(names(site.migrator().rollback(1).migrations())).containsExactly(ONE);
            assertThat(site.history()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void aRollbackThatStoppedIsGoneOnWith(Site.Kind kind) {
        try (Site site = Site.of(kind)) {
            site.sql(ONE, "create table a (x integer); create table b (x integer);")
                    .file(ONE + ".down.sql", NO_TRANSACTION + "drop table a;\ndrop table c;\ndrop table b;")
                    .sql(TWO, "create table two (x integer);");
            site.migrator().run();
            site.database().statement("delete from migrations where migration = ?", TWO);
            site.database().statement("drop table two");
            refused(FAILED, () -> site.migrator().rollback(1));
            assertThat(site.history()).containsExactly(ONE + " 1 reverting");
            assertThat(refused(REPAIR, () -> site.migrator().run()).getMessage())
                    .contains(ONE, "reverting", "`guruorm migrate:rollback` goes on with it");
            assertThat(site.migrator().problems().get(0).commands()).contains("guruorm migrate:rollback");
            site.file(ONE + ".down.sql", NO_TRANSACTION + "drop table a;\ndrop table b;");
            site.migrator().rollback(1);
            assertThat(site.tables()).isEmpty();
            assertThat(site.history()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void anEditedJournalIsRefused(Site.Kind kind) {
        try (Site site = Site.of(kind)) {
            site.sql(ONE, NO_TRANSACTION + "create table a (x integer);\ncreate nonsense;");
            refused(FAILED, () -> site.migrator().run());
            String journal = String.valueOf(site.database().table("migrations").value("journal"));
            site.database().statement("update migrations set journal = ?", journal.replaceFirst("\\+ \\w", "+ 0"));
            assertThat(refused(REPAIR, () -> site.migrator().run()).getMessage())
                    .contains(ONE, "somebody edited it or cut it short", "--mark-ran=" + ONE);
            refused(REPAIR, () -> site.migrator().rollback(1));
            assertThat(site.migrator().problems().get(0).blocking()).isTrue();
            site.database().statement("update migrations set journal = null");
            assertThat(refused(REPAIR, () -> site.migrator().run()).getMessage())
                    .contains("it has no journal");
            assertThat(site.tables()).containsExactly("a");
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void whatIsPretendedOfAHalfDoneMigrationIsTheRest(Site.Kind kind) {
        try (Site site = Site.of(kind)) {
            site.sql(ONE, NO_TRANSACTION + "create table a (x integer);\ncreate nonsense;");
            refused(FAILED, () -> site.migrator().run());
            site.sql(ONE, NO_TRANSACTION + "create table a (x integer);\ncreate table b (x integer);");
            assertThat(site.migrator().pretend().run().text())
                    .contains("create table b (x integer)", "= 'running'", "= 'ran'")
                    .doesNotContain("\ncreate table a (x");
            site.sql(ONE, NO_TRANSACTION + "create table c (x integer);");
            assertThatThrownBy(() -> site.migrator().pretend().run().text())
                    .hasMessageContaining("its statement 1 is not the one that was done");
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void aMigrationWithoutItsFileIsNotGoneOnWith(Site.Kind kind) {
        try (Site site = Site.of(kind)) {
            site.java(M2025_01_03_000000_java.class);
            UP.set((schema, migration) -> schema.table("nothing", table -> table.integer("x")));
            refused(FAILED, () -> site.migrator().run());
            site.noJava();
            assertThat(refused(REPAIR, () -> site.migrator().run()).getMessage())
                    .contains(JAVA, "there is no file for it any more");
            refused(REPAIR, () -> site.migrator().rollback(1));
        }
    }
}
