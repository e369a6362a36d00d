package io.guruorm.contract.everything;

import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.catalog.Catalog;
import io.guruorm.catalog.ShadowDatabase;
import io.guruorm.catalog.script.CatalogDiff;
import io.guruorm.config.DatabaseConfig;
import io.guruorm.contract.mysql.MysqlReleases;
import io.guruorm.jdbc.Database;
import io.guruorm.migration.MigrationRun;
import io.guruorm.migration.MigrationSource;
import io.guruorm.migration.Migrator;
import io.guruorm.migration.MigratorOptions;
import io.guruorm.migration.SquashOptions;
import io.guruorm.migration.Squashed;
import io.guruorm.testing.MariadbServer;
import io.guruorm.testing.MysqlServer;
import io.guruorm.testing.PostgresServer;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.opentest4j.TestAbortedException;

/**
 * A database that migrations built one by one, and another one that was loaded from its dump.
 *
 * @param migrations what built the first
 * @param first how the one that was built is reached
 * @param second how the one that was loaded is reached
 * @param drop drops either
 */
record Remade(MigrationSource migrations, DatabaseConfig first, DatabaseConfig second, Consumer<DatabaseConfig> drop)
        implements AutoCloseable {

    /** The release of MySQL 8.0 that has all of it. */
    private static final int ALL = 23;

    static Remade onPostgres(MigrationSource migrations, Path folder) {
        return new Remade(
                        migrations,
                        PostgresServer.shared().createDatabase(),
                        PostgresServer.shared().createDatabase(),
                        PostgresServer.shared()::dropDatabase)
                .made(folder);
    }

    static Remade onMariadb(MigrationSource migrations, Path folder) {
        return new Remade(
                        migrations,
                        MariadbServer.shared().createDatabase(),
                        MariadbServer.shared().createDatabase(),
                        MariadbServer.shared()::dropDatabase)
                .made(folder);
    }

    /** Skipped where no server is named. */
    static Remade onMysql(MigrationSource migrations, Path folder) {
        MysqlServer server = MysqlServer.shared()
                .orElseThrow(() -> new TestAbortedException("GURUORM_TEST_MYSQL_URL names no server."));
        Remade remade = new Remade(migrations, server.createDatabase(), server.createDatabase(), server::dropDatabase);
        try (Database database = Database.unpooled("main", remade.first())) {
            if (!MysqlReleases.isSince(database, ALL)) {
                remade.close();
                throw new TestAbortedException("This release of MySQL has neither checks nor columns that hide.");
            }
        }
        return remade.made(folder);
    }

    static Remade onSqlite(MigrationSource migrations, Path folder) {
        return new Remade(
                        migrations,
                        DatabaseConfig.fromUrl("sqlite:" + folder.resolve("first.db")),
                        DatabaseConfig.fromUrl("sqlite:" + folder.resolve("second.db")),
                        config -> {})
                .made(folder);
    }

    /** Builds the first, squashes it, loads the second. */
    Remade made(Path folder) {
        Path dump = folder.resolve("schema.sql");
        try (Database built = Database.unpooled("main", first);
                Database loaded = Database.unpooled("main", second)) {
            assertThat(migrator(built).run().migrations()).isNotEmpty();
            Squashed squashed = migrator(built).squash(SquashOptions.to(dump));
            MigrationRun run =
                    new Migrator(loaded, migrations, MigratorOptions.defaults().withDump(dump)).run();
            assertThat(run.migrations()).isEmpty();
            assertThat(run.loaded()).hasValueSatisfying(one -> assertThat(one.migrations())
                    .isEqualTo(squashed.migrations().size()));
            return this;
        } catch (RuntimeException | Error failed) {
            close();
            throw failed;
        }
    }

    /** Nothing that a catalog holds tells them apart, nor either from what the migrations build in a shadow. */
    void isTheSame() {
        try (Database built = Database.unpooled("main", first);
                Database loaded = Database.unpooled("main", second)) {
            Catalog catalog = Catalog.of(built);
            assertThat(CatalogDiff.between(catalog, Catalog.of(loaded)).differences())
                    .isEmpty();
            assertThat(Catalog.of(loaded)).isEqualTo(catalog);
            assertThat(diff(built, first).differences()).isEmpty();
            assertThat(diff(loaded, second).differences()).isEmpty();
        }
    }

    private CatalogDiff diff(Database database, DatabaseConfig config) {
        try (ShadowDatabase shadow = ShadowDatabase.beside(database, config)) {
            return migrator(database).diff(shadow.database());
        }
    }

    /** Without a dump, so that a shadow is built by the migrations one by one. */
    private Migrator migrator(Database database) {
        return new Migrator(database, migrations);
    }

    @Override
    public void close() {
        drop.accept(first);
        drop.accept(second);
    }
}
