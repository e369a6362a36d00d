package io.guruorm.contract.migration;

import static io.guruorm.contract.migration.Project.ONE;
import static io.guruorm.contract.migration.Project.refused;
import static io.guruorm.migration.MigrationException.Kind.FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.jdbc.Databases;
import io.guruorm.migration.Migration;
import io.guruorm.migration.MigrationStatus;
import io.guruorm.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JavaMigrationTest {

    @RegisterExtension
    final Project project = new Project();

    static final class M2025_02_01_000000_users extends Migration {
        @Override
        public void up(Schema schema) {
            schema.create("users", table -> {
                table.id();
                table.string("name").unique();
            });
            if (!schema.hasTable("users") || !schema.hasColumn("users", "name") || schema.hasColumn("users", "nope")) {
                throw new IllegalStateException("The schema does not know what it has just made");
            }
            if (!schema.hasIndex("users", List.of("name")) || !schema.hasIndex("users", "users_name_unique")) {
                throw new IllegalStateException("The schema does not know the index that it has just made");
            }
            database().table("users").insert(Map.of("name", "Ann"));
            Databases.current().table("users").insert(Map.of("name", "Bob"));
            if (Databases.current().table("users").count() != 2) {
                throw new IllegalStateException("The default database is not the migration's");
            }
        }

        @Override
        public void down(Schema schema) {
            schema.drop("users");
        }
    }

    @Test
    void codeAndDefaultDatabaseJoinTheTransaction() {
        project.java(M2025_02_01_000000_users.class).migrator().run();
        assertThat(project.tables()).containsExactly("users");
        assertThat(project.database().select("select name from users order by id"))
                .hasSize(2);
        assertThat(project.migrator().status())
                .extracting(MigrationStatus::path)
                .allMatch(java.util.Optional::isEmpty);
        assertThat(project.database()
                        .select("select checksum from migrations")
                        .get(0)
                        .isNull("checksum"))
                .isTrue();
        project.migrator().rollback(1);
        assertThat(project.tables()).isEmpty();
    }

    static final class M2025_02_01_000000_elsewhere extends Migration {
        @Override
        public void up(Schema schema) {
            Databases.current("reporting").statement("create table there ()");
        }
    }

    @Test
    void anotherConnectionIsRefusedByName() {
        project.java(M2025_02_01_000000_elsewhere.class);
        assertThat(refused(FAILED, () -> project.migrator().run()).getMessage()).contains("\"reporting\"");
    }

    static final class M2025_02_01_000000_commits extends Migration {
        @Override
        public void up(Schema schema) {
            schema.create("half", table -> table.id());
            database().statement("insert into half default values; /* sly */ commit");
        }
    }

    @Test
    void aRawCommitIsRefusedAndAllIsUndone() {
        project.java(M2025_02_01_000000_commits.class);
        assertThat(refused(FAILED, () -> project.migrator().run()).getMessage()).contains("commit", "was not sent");
        assertThat(project.tables()).isEmpty();
    }

    static final class M2025_02_01_000000_begins extends Migration {
        @Override
        public void up(Schema schema) {
            database().statement("begin");
        }

        @Override
        public boolean withinTransaction() {
            return false;
        }
    }

    @Test
    void aRawBeginIsRefusedOutsideATransactionToo() {
        project.java(M2025_02_01_000000_begins.class);
        assertThat(refused(FAILED, () -> project.migrator().run()).getMessage()).contains("\"begin\"", "was not sent");
        assertThat(project.history()).containsExactly("2025_02_01_000000_begins 1 failed");
    }

    static class M2025_02_01_000000_concurrently extends Migration {
        @Override
        public void up(Schema schema) {
            database().statement("create index concurrently one_id on one (id)");
        }
    }

    static final class M2025_02_02_000000_concurrently extends M2025_02_01_000000_concurrently {
        @Override
        public boolean withinTransaction() {
            return false;
        }
    }

    @Test
    void aStatementThatCannotStandInATransactionTakesItsMigrationOutOfOne() {
        project.table(ONE)
                .java(M2025_02_01_000000_concurrently.class)
                .migrator()
                .run();
        assertThat(project.history()).hasSize(2).last().isEqualTo("2025_02_01_000000_concurrently 1 ran");
        assertThat(project.database().select("select 1 as one from pg_indexes where indexname = 'one_id'"))
                .hasSize(1);
    }

    static final class M2025_02_03_000000_swallows extends Migration {
        @Override
        public void up(Schema schema) {
            schema.create("swallows", table -> table.id());
            try {
                database().statement("vacuum");
            } catch (RuntimeException swallowed) {
                throw new IllegalStateException(swallowed);
            }
        }
    }

    @Test
    void itDoesSoEvenIfItsCodeMakesSomethingElseOfTheRefusal() {
        project.java(M2025_02_03_000000_swallows.class).migrator().run();
        assertThat(project.tables()).containsExactly("swallows");
        assertThat(project.history()).containsExactly("2025_02_03_000000_swallows 1 ran");
    }

    @Test
    void outsideATransactionItRuns() {
        project.table(ONE)
                .java(M2025_02_02_000000_concurrently.class)
                .migrator()
                .run();
        assertThat(project.history()).hasSize(2).last().isEqualTo("2025_02_02_000000_concurrently 1 ran");
    }

    @Test
    void aClassWithoutDownIsNotUndone() {
        project.table(ONE)
                .java(M2025_02_02_000000_concurrently.class)
                .migrator()
                .run();
        assertThat(refused(FAILED, () -> project.migrator().reset()).getMessage())
                .contains("has no down(Schema)");
        assertThat(project.tables()).containsExactly("one");
    }

    static final List<String> HOOKS = new ArrayList<>();

    static final class M2025_02_01_000000_hooks extends Migration {
        @Override
        public void up(Schema schema) {
            database().afterCommit(() -> HOOKS.add("committed"));
            database().transaction(tx -> tx.statement("create table hooks ()"));
        }
    }

    @Test
    void whatFollowsTheCommitFollowsTheWholeMigration() {
        HOOKS.clear();
        project.java(M2025_02_01_000000_hooks.class).migrator().run();
        assertThat(HOOKS).containsExactly("committed");
        assertThat(project.history()).containsExactly("2025_02_01_000000_hooks 1 ran");
    }

    static final class M2025_02_01_000000_needs_something extends Migration {

        M2025_02_01_000000_needs_something(String something) {
            throw new IllegalStateException(something);
        }

        @Override
        public void up(Schema schema) {}
    }

    @Test
    void aClassThatCannotBeMadeIsRefusedBeforeAnything() {
        project.table(ONE).java(M2025_02_01_000000_needs_something.class);
        assertThat(refused(FAILED, () -> project.migrator().run()).getMessage())
                .contains("no constructor without arguments");
        assertThat(project.tables()).isEmpty();
    }
}
