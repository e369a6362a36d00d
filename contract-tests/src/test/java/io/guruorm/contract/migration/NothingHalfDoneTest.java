package io.guruorm.contract.migration;

import static io.guruorm.contract.migration.Project.ONE;
import static io.guruorm.contract.migration.Project.TWO;
import static io.guruorm.contract.migration.Project.refused;
import static io.guruorm.migration.MigrationException.Kind.FAILED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.error.LockTimeoutException;
import io.guruorm.error.QueryFacts;
import io.guruorm.jdbc.Database;
import io.guruorm.migration.Migration;
import io.guruorm.migration.MigrationException;
import io.guruorm.schema.Schema;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NothingHalfDoneTest {

    private static final String NO_TRANSACTION = "-- guruorm: no-transaction\n";

    @RegisterExtension
    final Project project = new Project();

    static final AtomicReference<Database> KEPT = new AtomicReference<>();
    static final AtomicReference<Throwable> HEARD = new AtomicReference<>();

    static final class M2025_02_01_000000_busy_afterwards extends Migration {
        @Override
        public void up(Schema schema) {
            schema.create("done", table -> table.id());
            database().afterCommit(() -> {
                throw new LockTimeoutException("The mail server is busy.", "", QueryFacts.NONE, null);
            });
        }
    }

    static final class M2025_02_02_000000_keeps extends Migration {
        @Override
        public void up(Schema schema) {
            KEPT.set(database());
        }
    }

    static final class M2025_02_03_000000_thread extends Migration {
        @Override
        public void up(Schema schema) throws Exception {
            Database mine = database();
            CountDownLatch ended = new CountDownLatch(1);
            Thread other = new Thread(() -> {
                try {
                    mine.statement("create table late ()");
                } catch (RuntimeException thrown) {
                    HEARD.set(thrown);
                }
                ended.countDown();
            });
            other.setDaemon(true);
            other.start();
            ended.await();
        }
    }

    static final class M2025_02_04_000000_empties_the_history extends Migration {
        @Override
        public void up(Schema schema) {
            database().table("migrations").allRows().delete();
        }

        @Override
        public boolean withinTransaction() {
            return false;
        }
    }

    @Test
    void aTransactionLeftOpenBehindACommentIsFoundByAskingTheServer() {
        project.sql(
                ONE,
                NO_TRANSACTION + "begin;\ncreate table one ();\nsavepoint a;\nrollback /* not all */ to savepoint a;");
        project.table(TWO);
        assertThat(refused(FAILED, () -> project.migrator().run()).getMessage()).contains("left a transaction open");
        assertThat(project.history()).containsExactly(ONE + " 1 failed");
        assertThat(project.tables()).isEmpty();
    }

    @Test
    void whatCommitsByItselfIsNotRepeatedAfterALockTimeout() {
        project.with(
                project.options().withTableLockTimeout(Duration.ofMillis(100)).withAttempts(3));
        project.database().statement("create table busy (id integer)");
        project.database().statement("create table log (id integer)");
        project.sql(
                ONE,
                NO_TRANSACTION
                        + "do $$ begin insert into log values (1); commit; insert into busy values (1); end $$;");
        try (Database other = Database.open("other", project.config())) {
            other.transaction(tx -> {
                tx.statement("lock table busy");
                refused(FAILED, () -> project.migrator().run());
            });
        }
        assertThat(project.database().select("select id from log")).hasSize(1);
        assertThat(project.history()).containsExactly(ONE + " 1 failed");
    }

    @Test
    void whatFailsAfterTheCommitIsToldAndNotCalledRolledBack() {
        project.java(M2025_02_01_000000_busy_afterwards.class);
        assertThat(refused(FAILED, () -> project.migrator().run()).getMessage())
                .contains("has run and is recorded", "The mail server is busy.")
                .doesNotContain("rolled back");
        assertThat(project.tables()).containsExactly("done");
        assertThat(project.history()).hasSize(1);
    }

    @Test
    void aDatabaseKeptByAMigrationSendsNothingMore() {
        project.java(M2025_02_02_000000_keeps.class).migrator().run();
        assertThatThrownBy(() -> KEPT.get().statement("create table later ()"))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("which is over");
    }

    @Test
    void anotherThreadDoesNotSendAfterTheCommit() {
        project.java(M2025_02_03_000000_thread.class).migrator().run();
        assertThat(HEARD.get()).hasMessageContaining("by another thread than its own");
        assertThat(project.tables()).isEmpty();
    }

    @Test
    void aMigrationOutsideATransactionThatEmptiesTheHistoryIsRecorded() {
        project.java(M2025_02_04_000000_empties_the_history.class).migrator().run();
        assertThat(project.history()).containsExactly("2025_02_04_000000_empties_the_history 1 ran");
    }
}
