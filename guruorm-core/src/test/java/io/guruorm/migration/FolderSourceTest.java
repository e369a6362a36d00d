package io.guruorm.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FolderSourceTest {

    private static final String NAME = "2025_01_01_000000_create_users_table";

    @TempDir
    Path folder;

    private void write(String name) throws IOException {
        Files.writeString(folder.resolve(name), "select 1;");
    }

    private List<String> names(MigrationSource source) {
        return source.files().stream().map(file -> file.name().text()).toList();
    }

    @Test
    void findsPairsAndSourcesInTheOrderOfTheirNames() throws IOException {
        write("2025_01_02_000000_b.up.sql");
        write("2025_01_02_000000_b.down.sql");
        write("M2025_01_01_000000_a.java");
        write("2025_01_03_000000_c.up.sql");
        write("2025_01_04_000000_d.sql");
        MigrationSource source = MigrationSource.folder(folder, sources -> Map.of());
        assertThat(source.files())
                .extracting(MigrationFile::form)
                .containsExactly(
                        MigrationForm.JAVA_SOURCE,
                        MigrationForm.SQL_PAIR,
                        MigrationForm.SQL_PAIR,
                        MigrationForm.SQL_SECTIONS);
        assertThat(names(source))
                .containsExactly(
                        "2025_01_01_000000_a", "2025_01_02_000000_b", "2025_01_03_000000_c", "2025_01_04_000000_d");
    }

    @Test
    void leavesHiddenFilesNotesAndFoldersAlone() throws IOException {
        write(".gitkeep");
        write("README.md");
        write("notes.txt");
        write("package-info.java");
        Files.createDirectory(folder.resolve("older"));
        assertThat(MigrationSource.sql(folder).files()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "users.up.sql|is no migration's",
                "2025_01_01_create_users.up.sql|is no migration's",
                "2025_01_01_000000_CreateUsers.up.sql|is no migration's",
                "2025_01_01_000000_.up.sql|is no migration's",
                "2025_01_01_000000_create_users.upsql|is no migration's",
                "2025_01_01_000000_create_users.sql.bak|is no migration's",
                "Users.java|is no migration's",
                "2025_01_01_000000_create_users.java|M" + "yyyy",
                "create_users.sql|yyyy_MM_dd_HHmmss_snake_words.sql",
                "seed.sql|is no migration's",
                "2025_01_01_000000_a.down.sql|has no 2025_01_01_000000_a.up.sql beside it"
            })
    void refusesAFileWhoseNameIsNoMigration(String file, String part) throws IOException {
        write(file);
        assertThatThrownBy(() ->
                        MigrationSource.folder(folder, sources -> Map.of()).files())
                .isInstanceOfSatisfying(MigrationException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(MigrationException.Kind.USAGE))
                .hasMessageContaining(file)
                .hasMessageContaining(part);
    }

    @Test
    void refusesTwoFormsOfOneName() throws IOException {
        write(NAME + ".up.sql");
        write("M" + NAME + ".java");
        assertThatThrownBy(() ->
                        MigrationSource.folder(folder, sources -> Map.of()).files())
                .hasMessageContaining("Two migrations have the name " + NAME)
                .hasMessageContaining("M" + NAME + ".java")
                .hasMessageContaining(NAME + ".up.sql");
    }

    @Test
    void refusesAPairBesideAFileWithSections() throws IOException {
        write(NAME + ".up.sql");
        write(NAME + ".sql");
        assertThatThrownBy(() -> MigrationSource.sql(folder).files())
                .hasMessageContaining("Two migrations have the name " + NAME);
    }

    @Test
    void refusesOneNameInTwoSources() throws IOException {
        write("2025_01_01_000000_twin.up.sql");
        assertThatThrownBy(() -> MigrationSource.of(
                                MigrationSource.sql(folder),
                                MigrationSource.classes(List.of(M2025_01_01_000000_twin.class)))
                        .files())
                .hasMessageContaining("Two migrations have the name 2025_01_01_000000_twin");
    }

    @Test
    void refusesAClassThatHasNoMigrationsName() {
        assertThatThrownBy(() -> MigrationSource.classes(List.of(Nameless.class)))
                .hasMessageContaining("Nameless has no migration's name");
    }

    @Test
    void refusesSourcesWhereOnlySqlWasMeant() throws IOException {
        write("M" + NAME + ".java");
        assertThatThrownBy(() -> MigrationSource.sql(folder).files()).hasMessageContaining("for SQL files only");
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        assertThatThrownBy(() -> MigrationSource.sql(folder.resolve("gone")).files())
                .hasMessageContaining("There is no folder");
    }

    @Test
    void compilesOnlyWhatIsNeeded() throws IOException {
        write("M2025_01_01_000000_twin.java");
        write("M2025_01_02_000000_b.java");
        List<Path> compiled = new ArrayList<>();
        MigrationSource source = MigrationSource.folder(folder, sources -> {
            compiled.addAll(sources);
            return Map.of(sources.get(0), M2025_01_01_000000_twin.class);
        });
        List<MigrationFile> files = source.files();
        assertThat(compiled).isEmpty();
        source.prepare(files.subList(0, 1));
        assertThat(compiled).containsExactly(folder.resolve("M2025_01_01_000000_twin.java"));
    }

    @Test
    void sumsDependOnNeitherLineEndsNorByteOrderMark() {
        String sum = Checksum.of("create table a ();\nselect 1;\n");
        assertThat(sum).matches("s1:[0-9a-f]{64}");
        assertThat(Checksum.of("\uFEFFcreate table a ();\r\nselect 1;\r\n")).isEqualTo(sum);
        assertThat(Checksum.of("create table a ();\rselect 1;\r")).isEqualTo(sum);
        assertThat(Checksum.of("create table a ();\nselect 2;\n")).isNotEqualTo(sum);
    }

    @Test
    void thePairIsSummedByItsFirstHalf() throws IOException {
        write(NAME + ".up.sql");
        String before = MigrationSource.sql(folder).files().get(0).checksum().orElseThrow();
        write(NAME + ".down.sql");
        assertThat(MigrationSource.sql(folder).files().get(0).checksum()).contains(before);
    }

    static final class M2025_01_01_000000_twin extends Migration {
        @Override
        public void up(Schema schema) {}
    }

    static final class Nameless extends Migration {
        @Override
        public void up(Schema schema) {}
    }
}
