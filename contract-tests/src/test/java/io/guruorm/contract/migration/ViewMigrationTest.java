package io.guruorm.contract.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.catalog.LiveSchema;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.error.GuruException;
import io.guruorm.jdbc.Database;
import io.guruorm.migration.Migration;
import io.guruorm.migration.MigrationSource;
import io.guruorm.migration.Migrator;
import io.guruorm.schema.Schema;
import io.guruorm.sql.Query;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Views in migrations on MariaDB and MySQL, where each statement is final at once, and on SQLite. */
class ViewMigrationTest {

    @TempDir
    Path folder;

    static final class M2026_01_01_000000_users extends Migration {
        @Override
        public void up(Schema schema) {
            schema.create("users", table -> {
                table.id();
                table.string("name");
            });
            schema.createView("anns", Query.from("users").where("name", "it's Ann?"));
        }
    }

    static final class M2026_01_02_000000_more extends Migration {
        @Override
        public void up(Schema schema) {
            schema.createView("bobs", "select id from users where name = 'Bob'");
            if (fails()) {
                schema.createView("bobs", "select 1 as id");
            }
        }

        @Override
        public void down(Schema schema) {
            schema.dropView("bobs");
        }

        private static boolean fails() {
            return Boolean.getBoolean("guruorm.test.view.fails");
        }
    }

    private static Migrator migrator(Database database) {
        return new Migrator(
                database,
                MigrationSource.classes(List.of(M2026_01_01_000000_users.class, M2026_01_02_000000_more.class)));
    }

    private static void runsAndGoesBack(Database database) {
        var schema = new LiveSchema(database);
        assertThat(migrator(database).pretend().run().text()).contains("create view ", " as select id from users");
        migrator(database).run();
        database.table("users").insert(Map.of("name", "it's Ann?"));
        assertThat(database.table("anns").count()).isEqualTo(1);
        assertThat(schema.hasView("bobs")).isTrue();
        assertThat(migrator(database).rollback(1).migrations()).hasSize(2);
        assertThat(schema.hasView("anns")).isFalse();
        assertThat(schema.hasTable("users")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void viewsComeAndGo(Site.Kind kind) {
        try (Site site = Site.of(kind)) {
            runsAndGoesBack(site.database());
        }
    }

    @Test
    void viewsComeAndGoOnSqlite() {
        try (var database = Database.unpooled("main", DatabaseConfig.fromUrl("sqlite:" + folder.resolve("a.db")))) {
            runsAndGoesBack(database);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "MYSQL"})
    void afterAFailureTheRunGoesOnBehindTheViewThatIsThere(Site.Kind kind) {
        try (Site site = Site.of(kind)) {
            goesOnBehindTheViewThatIsThere(site.database());
        }
    }

    private static void goesOnBehindTheViewThatIsThere(Database database) {
        System.setProperty("guruorm.test.view.fails", "true");
        try {
            assertThatThrownBy(() -> migrator(database).run()).isInstanceOf(GuruException.class);
        } finally {
            System.clearProperty("guruorm.test.view.fails");
        }
        assertThat(new LiveSchema(database).hasView("bobs")).isTrue();
        migrator(database).run();
        assertThat(migrator(database).rollback(1).migrations()).isNotEmpty();
        while (!migrator(database).rollback(1).migrations().isEmpty()) {
            assertThat(new LiveSchema(database).hasView("bobs")).isFalse();
        }
        assertThat(new LiveSchema(database).hasTable("users")).isFalse();
    }
}
