package io.guruorm.contract.migration;

import static io.guruorm.contract.migration.Project.ONE;
import static io.guruorm.contract.migration.Project.refused;
import static io.guruorm.migration.MigrationException.Kind.FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import io.guruorm.jdbc.Databases;
import io.guruorm.migration.ExecutedMigration;
import io.guruorm.migration.Migration;
import io.guruorm.migration.MigrationSource;
import io.guruorm.migration.Migrator;
import io.guruorm.migration.RollbackOptions;
import io.guruorm.migration.SourceCompiler;
import io.guruorm.schema.Schema;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rollback of classes that say nothing of it. */
class AutomaticDownTest {

    @RegisterExtension
    final Project project = new Project();

    static final class M2025_03_01_000000_shop extends Migration {
        @Override
        public void up(Schema schema) {
            schema.create("brands", table -> {
                table.id();
                table.string("name").unique();
            });
            schema.create("items", table -> {
                table.id();
                table.foreignId("brand_id").constrained().cascadeOnDelete();
            });
            schema.table(
                    "brands", table -> table.foreignId("best_id").nullable().constrained("items"));
        }
    }

    static final class M2025_03_02_000000_more extends Migration {
        @Override
        public void up(Schema schema) {
            schema.rename("items", "goods");
            schema.table("goods", table -> {
                table.string("note").nullable().index();
                table.renameColumn("brand_id", "maker_id");
            });
        }
    }

    static final class M2025_03_03_000000_seeds extends Migration {
        @Override
        public void up(Schema schema) {
            schema.create("colours", table -> table.string("name"));
            Databases.current().table("colours").insert(Map.of("name", "red"));
        }
    }

    static final class M2025_03_03_000000_drops extends Migration {
        @Override
        public void up(Schema schema) {
            schema.table("goods", table -> table.dropColumn("note"));
        }
    }

    static final class M2025_03_03_000000_asks extends Migration {
        @Override
        public void up(Schema schema) {
            if (!schema.hasColumn("goods", "colour")) {
                schema.table("goods", table -> table.string("colour").nullable());
            }
        }
    }

    static final class M2025_03_04_000000_own extends Migration {
        @Override
        public void up(Schema schema) {
            schema.create("own", table -> table.id());
        }

        @Override
        public void down(Schema schema) {
            schema.rename("own", "kept");
        }
    }

    static final class M2025_03_05_000000_online extends Migration {
        @Override
        public void up(Schema schema) {
            schema.table("one", table -> table.index("id").online());
        }

        @Override
        public boolean withinTransaction() {
            return false;
        }
    }

    private List<String> columns() {
        return project
                .database()
                .select("select table_name || '.' || column_name as line from information_schema.columns"
                        + " where table_schema = 'public' and table_name <> 'migrations'"
                        + " union all select conname from pg_constraint where connamespace = 'public'::regnamespace"
                        + " and conrelid <> 'migrations'::regclass order by 1")
                .stream()
                .map(row -> row.string("line"))
                .toList();
    }

    @Test
    void whatUpSaidIsUndoneNewestFirst() {
        project.java(M2025_03_01_000000_shop.class).migrator().run();
        var first = columns();
        project.java(M2025_03_02_000000_more.class).migrator().run();
        assertThat(columns()).isNotEqualTo(first).contains("goods.maker_id");
        assertThat(project.migrator().rollback(1).migrations())
                .extracting(ExecutedMigration::name)
                .containsExactly("2025_03_02_000000_more");
        assertThat(columns()).isEqualTo(first);
        assertThat(project.history()).containsExactly("2025_03_01_000000_shop 1 ran");
        project.migrator().run();
        assertThat(project.tables()).containsExactly("brands", "goods");
        project.migrator().reset();
        assertThat(project.tables()).isEmpty();
        assertThat(project.history()).isEmpty();
        project.migrator().run();
        project.migrator().refresh();
        assertThat(project.tables()).containsExactly("brands", "goods");
    }

    @Test
    void theWayBackAndItsRowAreOneTransaction() {
        project.java(M2025_03_01_000000_shop.class)
                .java(M2025_03_02_000000_more.class)
                .migrator()
                .run();
        project.database().statement("create view seen as select id from goods");
        assertThat(refused(FAILED, () -> project.migrator().reset()).getMessage())
                .contains("2025_03_01_000000_shop", "undone", "cannot drop table items", "was rolled back");
        assertThat(project.history()).containsExactly("2025_03_01_000000_shop 1 ran");
        assertThat(project.tables()).containsExactly("brands", "items");
        assertThat(columns()).contains("brands.best_id");
    }

    @Test
    void whatCannotBeUndoneIsRefusedByNameBeforeAnything() {
        project.java(M2025_03_01_000000_shop.class)
                .java(M2025_03_02_000000_more.class)
                .java(M2025_03_03_000000_seeds.class)
                .java(M2025_03_03_000000_drops.class)
                .java(M2025_03_03_000000_asks.class)
                .java(M2025_03_04_000000_own.class)
                .migrator()
                .run();
        var tables = project.tables();
        assertThat(refused(FAILED, () -> project.migrator().reset()).getMessage())
                .contains(
                        "2025_03_03_000000_seeds (its class has no down(Schema), and its up cannot be reversed:"
                                + " it sends \"insert into \"colours\" (\"name\") values (?)\")",
                        "2025_03_03_000000_drops (its class has no down(Schema), and its up cannot be reversed:"
                                + " dropColumn(\"note\") of table \"goods\" does not say what the column was)",
                        "it asks hasColumn(\"goods\", \"colour\")",
                        "Nothing was undone")
                .doesNotContain("2025_03_01_000000_shop", "2025_03_04_000000_own");
        assertThat(refused(FAILED, () -> project.migrator().pretend().reset().text())
                        .getMessage())
                .contains("2025_03_03_000000_seeds", "Nothing was undone");
        assertThat(project.tables()).isEqualTo(tables);
        assertThat(project.history()).hasSize(6);
        assertThat(project.database().table("colours").count()).isEqualTo(1);
    }

    @Test
    void itsOwnDownGoesBeforeTheAutomaticOne() {
        project.java(M2025_03_04_000000_own.class).migrator().run();
        project.migrator().rollback(1);
        assertThat(project.tables()).containsExactly("kept");
    }

    @Test
    void pretendShowsIt() {
        project.java(M2025_03_01_000000_shop.class)
                .java(M2025_03_02_000000_more.class)
                .migrator()
                .run();
        String script = project.migrator().pretend().reset().text();
        assertThat(script)
                .containsSubsequence(
                        "undo 2025_03_02_000000_more",
                        "rename column \"maker_id\" to \"brand_id\"",
                        "drop index \"goods_note_index\"",
                        "drop column \"note\"",
                        "alter table \"goods\" rename to \"items\"",
                        "undo 2025_03_01_000000_shop",
                        "drop constraint \"brands_best_id_foreign\"",
                        "drop table \"items\"",
                        "drop table \"brands\"");
        assertThat(project.tables()).containsExactly("brands", "goods");
        project.runScript(script);
        assertThat(project.tables()).isEmpty();
        assertThat(project.history()).isEmpty();
    }

    @Test
    void outsideOfATransactionTooAnIndexGoesAsItCame() {
        project.table(ONE).migrator().run();
        project.java(M2025_03_05_000000_online.class).migrator().run();
        assertThat(project.migrator()
                        .pretend()
                        .rollback(RollbackOptions.batches(1))
                        .text())
                .contains("drop index concurrently \"one_id_index\"");
        project.migrator().rollback(1);
        assertThat(project.history()).containsExactly(ONE + " 1 ran");
        assertThat(project.database().select("select 1 as one from pg_class where relname = 'one_id_index'"))
                .isEmpty();
    }

    @Test
    void aSourceThatChangedSinceItRanSaysNothingOfWhatWasDone() {
        SourceCompiler compiler = files -> {
            Map<Path, Class<?>> compiled = new HashMap<>();
            files.forEach(file -> compiled.put(
                    file,
                    file.getFileName().toString().contains("own")
                            ? M2025_03_04_000000_own.class
                            : M2025_03_01_000000_shop.class));
            return compiled;
        };
        String shop = "M2025_03_01_000000_shop.java";
        project.write(shop, "// at first").write("M2025_03_04_000000_own.java", "// at first");
        var migrator =
                new Migrator(project.database(), MigrationSource.folder(project.folder(), compiler), project.options());
        migrator.run();
        project.write(shop, "// other").write("M2025_03_04_000000_own.java", "// other");
        assertThat(refused(FAILED, migrator::reset).getMessage())
                .contains(
                        "2025_03_01_000000_shop (its class has no down(Schema), and its file has changed since it ran")
                .doesNotContain("2025_03_04_000000_own");
        assertThat(project.history()).hasSize(2);
        project.write(shop, "// at first");
        migrator.reset();
        assertThat(project.history()).isEmpty();
    }
}
