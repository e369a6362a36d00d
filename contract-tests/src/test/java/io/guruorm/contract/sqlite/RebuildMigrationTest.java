package io.guruorm.contract.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.config.DatabaseConfig;
import io.guruorm.dialect.ScriptStatement;
import io.guruorm.jdbc.Database;
import io.guruorm.migration.Migration;
import io.guruorm.migration.MigrationException;
import io.guruorm.migration.MigrationSource;
import io.guruorm.migration.Migrator;
import io.guruorm.migration.RollbackOptions;
import io.guruorm.schema.Schema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations that need a table made anew: run, pretended, undone, refused where they cannot be. */
class RebuildMigrationTest {

    static final class M2025_01_01_000000_refer extends Migration {
        @Override
        public void up(Schema schema) {
            schema.table(
                    "posts",
                    t -> t.foreign("user_id").references("id").on("users").cascadeOnDelete());
        }
    }

    static final class M2025_01_02_000000_change extends Migration {
        @Override
        public void up(Schema schema) {
            schema.table("users", t -> t.text("name").nullable(false).change());
        }
    }

    static final class M2025_01_03_000000_outside extends Migration {
        @Override
        public void up(Schema schema) {
            schema.table("users", t -> t.text("name").nullable(false).change());
        }

        @Override
        public boolean withinTransaction() {
            return false;
        }
    }

    static final class M2025_01_04_000000_twice extends Migration {
        @Override
        public void up(Schema schema) {
            schema.table("users", t -> {
                t.integer("age").nullable();
                t.text("name").defaultTo("x").change();
            });
        }
    }

    static final class M2025_01_05_000000_fails extends Migration {
        @Override
        public void up(Schema schema) {
            schema.table("users", t -> t.dropPrimary());
            schema.table("users", t -> t.text("name").nullable(false).change());
            throw new IllegalStateException("on purpose");
        }
    }

    /** Begins in a transaction, and has to begin again outside of one. */
    static final class M2025_01_06_000000_vacuums extends Migration {
        @Override
        public void up(Schema schema) {
            schema.table("users", t -> t.text("name").nullable(false).change());
            database().statement("vacuum");
        }
    }

    @TempDir
    Path folder;

    private Database database = Database.unpooled("main", DatabaseConfig.fromUrl("sqlite::memory:"));
    private final List<Class<? extends Migration>> classes = new ArrayList<>();

    @BeforeEach
    void open() {
        database = Database.open("main", DatabaseConfig.fromUrl("sqlite:" + folder.resolve("a.db")));
        for (String statement : List.of(
                "create table users (id integer primary key, name varchar -- theirs\n)",
                "create table posts (id integer primary key, user_id int)",
                "create table likes (user_id int references users on delete cascade)",
                "create trigger t after delete on users begin delete from posts; end",
                "insert into users values (1, 'ann'), (2, 'bob')",
                "insert into posts values (1, 1)",
                "insert into likes values (1), (2)")) {
            database.statement(statement);
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Migrator migrator(Class<? extends Migration> type) {
        classes.add(type);
        return new Migrator(database, MigrationSource.classes(classes));
    }

    private List<String> objects() {
        return database
                .select(
                        "select sql from sqlite_master where sql is not null and name not like 'sqlite%' and tbl_name <> 'migrations' order by name")
                .stream()
                .map(row -> String.valueOf(row.get("sql")))
                .toList();
    }

    private long rows() {
        return database.table("users").count()
                + database.table("posts").count()
                + database.table("likes").count();
    }

    @Test
    void anAddedForeignKeyGoesAgainByItself() {
        var before = objects();
        Migrator migrator = migrator(M2025_01_01_000000_refer.class);
        migrator.run();
        assertThat(objects().toString())
                .contains("constraint \"posts_user_id_foreign\" foreign key (\"user_id\") references \"users\" (\"id\")"
                        + " on delete cascade");
        assertThat(rows()).isEqualTo(5);
        assertThat(migrator.pretend().rollback(RollbackOptions.lastBatch()).text())
                .contains("create table \"main\".posts (id integer primary key, user_id int)");
        migrator.rollback(1);
        assertThat(objects()).isEqualTo(before);
        assertThat(rows()).isEqualTo(5);
    }

    @Test
    void whatIsPretendedIsWhatRuns() throws SQLException {
        String script =
                migrator(M2025_01_02_000000_change.class).pretend().run().text();
        assertThat(script)
                .contains("create table \"main\".users (id integer primary key, name text not null -- theirs\n)")
                .contains("insert into \"main\".\"users\" (\"id\", \"name\") select \"id\", \"name\" from");
        var before = objects();
        Path copy = folder.resolve("copy.db");
        database.statement("vacuum into ?", copy.toString());
        new Migrator(database, MigrationSource.classes(classes)).run();
        var after = objects();
        assertThat(after).isNotEqualTo(before);
        assertThat(rows()).isEqualTo(5);

        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                Statement statement = connection.createStatement()) {
            for (ScriptStatement one : database.dialect().lexer().statements(script)) {
                statement.execute(one.text());
            }
        }
        try (Database other = Database.open("main", DatabaseConfig.fromUrl("sqlite:" + copy))) {
            database.close();
            database = other;
            assertThat(objects()).isEqualTo(after);
            assertThat(rows()).isEqualTo(5);
        }
    }

    @Test
    void outsideOfATransactionItIsRefusedWithTheCure() {
        var before = objects();
        assertThatThrownBy(() -> migrator(M2025_01_03_000000_outside.class).run())
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("change() of column \"name\" in table \"users\"")
                .hasMessageContaining("Keep the migration in its transaction");
        assertThat(objects()).isEqualTo(before);
    }

    @Test
    void pretendRefusesByNameWhatItCannotKnowAndTheRunDoesIt() {
        Migrator migrator = migrator(M2025_01_04_000000_twice.class);
        assertThatThrownBy(() -> migrator.pretend().run())
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("makes table \"users\" anew")
                .hasMessageContaining("add column \"age\"");
        migrator.run();
        assertThat(objects().toString())
                .contains(
                        "CREATE TABLE users (id integer primary key, name text default 'x' -- theirs\n, \"age\" integer)");
        assertThat(rows()).isEqualTo(5);
    }

    @Test
    void aMigrationThatHasToLeaveItsTransactionIsRefusedToo() {
        migrator(M2025_01_06_000000_vacuums.class);
        assertThatThrownBy(() -> new Migrator(database, MigrationSource.classes(classes)).run())
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("Keep the migration in its transaction");
        assertThat(database.table("users").count()).isEqualTo(2);
    }

    @Test
    void aMigrationThatFailsLeavesAllAsItWas() {
        var before = objects();
        assertThatThrownBy(() -> migrator(M2025_01_05_000000_fails.class).run())
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("on purpose");
        assertThat(objects()).isEqualTo(before);
        assertThat(rows()).isEqualTo(5);
    }
}
