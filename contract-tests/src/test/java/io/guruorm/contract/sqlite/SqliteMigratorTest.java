package io.guruorm.contract.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.jdbc.Database;
import io.guruorm.migration.MigrationException;
import io.guruorm.migration.MigrationSource;
import io.guruorm.migration.MigrationStatus;
import io.guruorm.migration.Migrator;
import io.guruorm.migration.MigratorOptions;
import io.guruorm.migration.RunOptions;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteMigratorTest {

    private static final String ONE = "2025_01_01_000000_one";
    private static final String TWO = "2025_01_02_000000_two";

    @TempDir
    Path folder;

    private Database database = Database.unpooled("main", DatabaseConfig.fromUrl("sqlite::memory:"));

    @BeforeEach
    void open() throws IOException {
        database = Database.open("main", DatabaseConfig.fromUrl("sqlite:" + folder.resolve("a.db")));
        migration(
                ONE,
                "create table a (id integer primary key); create table b (a integer references a (id) on delete cascade);"
                        + " insert into a values (1); insert into b values (1);",
                "drop table b; drop table a;");
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void migration(String name, String up, String down) throws IOException {
        Path migrations = Files.createDirectories(folder.resolve("migrations"));
        Files.writeString(migrations.resolve(name + ".up.sql"), up);
        Files.writeString(migrations.resolve(name + ".down.sql"), down);
    }

    private Migrator migrator() {
        return migrator(Duration.ofMillis(300));
    }

    private Migrator migrator(Duration patience) {
        return new Migrator(
                database,
                MigrationSource.sql(folder.resolve("migrations")),
                MigratorOptions.defaults().withLockTimeout(patience));
    }

    private List<String> tables() {
        return database
                .select("select name from sqlite_master where type = 'table' and name not like 'sqlite%' order by 1")
                .stream()
                .map(row -> String.valueOf(row.get("name")))
                .toList();
    }

    @Test
    void runsRollsBackAndBeginsAfresh() {
        migrator().run();
        assertThat(tables()).containsExactly("a", "b", "migrations");
        assertThat(migrator().run().migrations()).isEmpty();
        assertThat(migrator().status()).extracting(MigrationStatus::name).containsExactly(ONE);
        migrator().rollback(1);
        assertThat(tables()).containsExactly("migrations");
        migrator().run();
        assertThat(migrator().fresh(RunOptions.all()).migrations()).hasSize(1);
        migrator().wipe();
        assertThat(tables()).isEmpty();
    }

    @Test
    void aMigrationThatFailsLeavesNothing() throws IOException {
        migration(TWO, "create table c (x integer); insert into a values (1);", "drop table c;");
        assertThatThrownBy(() -> migrator().run())
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining(TWO)
                .hasMessageContaining("All of it was rolled back");
        assertThat(tables()).containsExactly("a", "b", "migrations");
        assertThat(database.table("migrations").pluck("migration")).containsExactly(ONE);
    }

    @Test
    void aTableMadeAnewKeepsTheRowsThatReferToIt() throws IOException {
        migrator().run();
        migration(
                TWO,
                "create table a2 (id integer primary key, more text); insert into a2 (id) select id from a; drop table a;"
                        + " alter table a2 rename to a;",
                "select 1;");
        migrator().run();
        assertThat(database.table("b").count()).isEqualTo(1);
        assertThatThrownBy(() -> database.statement("insert into b values (99)"))
                .hasMessageContaining("FOREIGN KEY");
    }

    @Test
    void referencesThatAMigrationBreaksAreRefusedAndOldOnesAreNot() throws IOException {
        migrator().run();
        migration(TWO, "delete from a;", "select 1;");
        assertThatThrownBy(() -> migrator().run())
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("It would leave 1 row that refers to none by a foreign key: table b, rowid 1");
        assertThat(database.table("a").count()).isEqualTo(1);
        try (Database one = database.dedicated()) {
            one.statement("pragma foreign_keys = off");
            one.statement("insert into b values (77)");
        }
        migration(TWO, "create table c (x integer);", "drop table c;");
        assertThat(migrator().run().migrations()).hasSize(1);
    }

    @Test
    void pretendWritesNothingAndItsScriptIsTheRun() {
        String script = migrator().pretend().run().toString();
        assertThat(tables()).isEmpty();
        assertThat(script)
                .contains("pragma foreign_keys = off", "begin immediate", "create table a (id integer primary key)")
                .contains("insert into \"main\".\"migrations\"", "commit");
    }

    @Test
    void oneRunAtATimeAndTheOtherIsNamed() throws IOException {
        Path lock = folder.resolve("a.db.migrate-lock");
        Files.writeString(lock, "4711\nann\nlaptop\n2025-01-01T00:00:00Z");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            channel.lock(Long.MAX_VALUE - 1, 1, false);
            assertThatThrownBy(() -> migrator().run())
                    .isInstanceOf(MigrationException.class)
                    .hasMessageContaining("process 4711")
                    .hasMessageContaining("ann")
                    .hasMessageContaining("laptop")
                    .hasMessageContaining("nothing was run");
            assertThat(tables()).isEmpty();
        }
        assertThat(migrator().run().migrations()).hasSize(1);
    }

    @Test
    void whatCannotStandInATransactionIsRefusedInOne() throws IOException {
        migration(TWO, "pragma foreign_keys = off;", "select 1;");
        assertThatThrownBy(() -> migrator().run())
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("pragma foreign_keys");
        migration(TWO, "-- guruorm: no-transaction\nvacuum;", "select 1;");
        assertThat(migrator().run().migrations()).hasSize(2);
    }

    @Test
    void aDatabaseInMemoryNeedsNoLock() {
        try (Database memory = Database.open("main", DatabaseConfig.fromUrl("sqlite::memory:"))) {
            new Migrator(memory, MigrationSource.sql(folder.resolve("migrations"))).run();
            assertThat(memory.table("a").count()).isEqualTo(1);
        }
        assertThat(folder.resolve(":memory:.migrate-lock")).doesNotExist();
    }
}
