package io.guruorm.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PackageSourceTest {

    /** One whose name is no migration's. */
    static final class Misnamed extends Migration {
        @Override
        public void up(io.guruorm.schema.Schema schema) {}
    }

    @Test
    void findsTheClassesOfAPackageThatAreMigrations() {
        List<MigrationFile> files =
                MigrationSource.packages("io.guruorm.migration.scanned").files();
        assertThat(files)
                .extracting(file -> file.name().text())
                .containsExactly("2025_01_01_000000_a", "2025_01_02_000000_b");
        assertThat(files).extracting(MigrationFile::form).containsOnly(MigrationForm.JAVA_CLASS);
    }

    @Test
    void aPackageThatHoldsNoneIsRefusedByName() {
        assertThatThrownBy(() -> MigrationSource.packages("io.guruorm.sql").files())
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("no class that extends Migration in io.guruorm.sql");
        assertThatThrownBy(() -> MigrationSource.packages()).hasMessageContaining("No package was named");
        assertThatThrownBy(() -> MigrationSource.packages(" ")).hasMessageContaining("No package was named");
    }

    @Test
    void aMigrationWithoutItsNameIsRefused() {
        assertThatThrownBy(
                        () -> MigrationSource.packages("io.guruorm.migration").files())
                .hasMessageContaining("has no migration's name");
    }
}
