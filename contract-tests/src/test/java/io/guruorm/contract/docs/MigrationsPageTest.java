package io.guruorm.contract.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.catalog.SchemaCacheFile;
import io.guruorm.catalog.ShadowDatabase;
import io.guruorm.catalog.script.CatalogDiff;
import io.guruorm.catalog.script.CatalogDifference;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.jdbc.Database;
import io.guruorm.migration.ExecutedMigration;
import io.guruorm.migration.HistoryProblem;
import io.guruorm.migration.Migration;
import io.guruorm.migration.MigrationSource;
import io.guruorm.migration.MigrationStatus;
import io.guruorm.migration.Migrator;
import io.guruorm.migration.MigratorOptions;
import io.guruorm.migration.RepairOptions;
import io.guruorm.migration.RollbackOptions;
import io.guruorm.migration.SquashOptions;
import io.guruorm.migration.Squashed;
import io.guruorm.schema.Schema;
import io.guruorm.testing.FreshDatabase;
import io.guruorm.testing.PostgresServer;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Runs what {@code docs/migrations.md} shows; its snippets are cut from here and from the files beside it. */
final class MigrationsPageTest {

    @RegisterExtension
    static final FreshDatabase FRESH = FreshDatabase.onPostgres();

    // tag::class
    public static final class M2026_01_01_000000_create_users_and_orders extends Migration {
        @Override
        public void up(Schema schema) {
            schema.create("users", table -> {
                table.id();
                table.string("name");
            });
            schema.create("orders", table -> {
                table.id();
                table.foreignId("user_id").constrained();
                table.decimal("total", 12, 2);
            });
        }
    }
    // end::class

    // tag::online
    public static final class M2026_02_04_090000_index_users_by_name extends Migration {
        @Override
        public void up(Schema schema) {
            schema.table("users", table -> table.index("name").online());
        }
    }
    // end::online

    private static Path folder() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(MigrationsPageTest.class.getResource("/docs/migrations"))
                .toURI());
    }

    @Test
    void runsAndGoesBack() throws URISyntaxException {
        Path folder = folder();
        try (Database database = Database.unpooled("main", FRESH.config())) {
            // tag::sources
            MigrationSource source = MigrationSource.of(
                    MigrationSource.sql(folder), // files
                    MigrationSource.classes(List.of(
                            M2026_01_01_000000_create_users_and_orders.class,
                            M2026_02_04_090000_index_users_by_name.class)));
            Migrator migrator = new Migrator(database, source);
            // end::sources
            List<ExecutedMigration> done = migrator.run().migrations();
            assertThat(done).hasSize(7);
            assertThat(database.select("select * from order_totals")).isEmpty();

            // tag::repair
            List<HistoryProblem> problems = migrator.problems(); // empty where all is well
            // end::repair
            assertThat(problems).isEmpty();
            database.statement("update migrations set checksum = 's1:0' where migration like '%phone_to_users'");
            // tag::accept
            migrator.repair(RepairOptions.none().withAccept("2026_02_01_090000_add_phone_to_users"));
            // end::accept
            assertThat(migrator.problems()).isEmpty();

            database.statement("drop view order_totals");
            migrator.rollback(RollbackOptions.everything());
            assertThat(migrator.status()).extracting(MigrationStatus::batch).allMatch(batch -> batch.isEmpty());
        }
    }

    @Test
    void squashesAndCompares(@TempDir Path folder) {
        DatabaseConfig config = PostgresServer.shared().createDatabase();
        Path dump = folder.resolve("main-schema.sql");
        MigrationSource source = MigrationSource.classes(List.of(M2026_01_01_000000_create_users_and_orders.class));
        try (Database database = Database.unpooled("main", config)) {
            // tag::squash
            Migrator migrator = new Migrator(
                    database, source, MigratorOptions.defaults().withDump(dump)); // loaded where nothing is yet
            migrator.run();
            Squashed squashed = migrator.squash(SquashOptions.to(dump));
            // end::squash
            assertThat(squashed.migrations()).hasSize(1);
            // tag::diff
            try (ShadowDatabase shadow = ShadowDatabase.beside(database, config)) {
                CatalogDiff diff = migrator.diff(shadow.database());
                List<CatalogDifference> differences = diff.differences(); // empty where all is well
                List<String> script = diff.script(database.dialect()); // what would mend them
                // end::diff
                assertThat(differences).isEmpty();
                assertThat(script).isEmpty();
            }
            // tag::cache
            SchemaCacheFile file = new SchemaCacheFile(folder.resolve("main-cache.json"));
            file.write(database.columnsNow());
            Database known = database.knowing(file.read());
            // end::cache
            assertThatThrownBy(() -> known.table("users").where("nmae", "Ann").get())
                    .hasMessageStartingWith("Table users has no column \"nmae\". Did you mean \"name\"?");
        } finally {
            PostgresServer.shared().dropDatabase(config);
        }
    }

    @Test
    void aPackageMayHoldThem() {
        // tag::packages
        MigrationSource source = MigrationSource.packages("io.guruorm.contract.docs");
        // end::packages
        assertThat(source.files())
                .extracting(file -> file.name().text())
                .contains("2026_02_04_090000_index_users_by_name");
    }
}
