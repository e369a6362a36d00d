package io.guruorm.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.adoption.ForeignFile;
import io.guruorm.error.ConfigurationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlywayConversionTest {

    private static final String BYTES = "\uFEFFselect 'ä'; -- $$\r\nselect 2";

    @TempDir
    private Path from;

    @TempDir
    private Path elsewhere;

    @Test
    void filesAreCopiedByteByByteUnderOurNames() throws IOException {
        write("V1__create_users.sql");
        write("V10__Tags.sql");
        write("V2__CreatePosts.sql");
        write("deeper/V1_1__add-votes__to users.sql");
        write("U2__CreatePosts.sql");
        write("R__All_users.sql");
        write("V3__создать.sql");
        write("README.md");
        write(".hidden.sql");
        FlywayConversion conversion = conversion();
        assertThat(conversion.files())
                .extracting(ForeignFile::theirs, ForeignFile::ours)
                .map(Object::toString)
                .hasSize(6);
        assertThat(into()).doesNotExist();

        conversion.write();
        assertThat(names())
                .containsExactly(
                        "2000_01_01_000001_create_users.up.sql",
                        "2000_01_01_000002_add_votes_to_users.up.sql",
                        "2000_01_01_000003_create_posts.down.sql",
                        "2000_01_01_000003_create_posts.up.sql",
                        "2000_01_01_000004_v3.up.sql",
                        "2000_01_01_000005_tags.up.sql",
                        "R_all_users.sql");
        assertThat(into().resolve("2000_01_01_000001_create_users.up.sql"))
                .hasBinaryContent(BYTES.getBytes(StandardCharsets.UTF_8));
        assertThat(conversion.outline())
                .hasSize(7)
                .first()
                .isEqualTo("Write " + into().resolve("2000_01_01_000001_create_users.up.sql") + " from "
                        + from.resolve("V1__create_users.sql"));
    }

    @Test
    void whatIsThereWithTheSameTextIsLeft() throws IOException {
        write("V1__a.sql");
        conversion().write();
        write("V2__b.sql", "select 2");
        FlywayConversion again = conversion();
        assertThat(again.files()).hasSize(2);
        assertThat(again.outline()).hasSize(1);
        again.write();
        assertThat(names()).hasSize(2);
    }

    @Test
    void anotherTextIsNeverWrittenOverAndNothingIsWritten() throws IOException {
        write("V1__a.sql");
        write("V2__b.sql", "select 2");
        Files.createDirectories(into());
        Files.writeString(into().resolve("2000_01_01_000002_b.up.sql"), "mine");
        assertThatThrownBy(this::conversion)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("2000_01_01_000002_b.up.sql (is there already, with another text");
        assertThat(names()).hasSize(1);
    }

    @Test
    void sameMigrationUnderAnotherNameIsRefused() throws IOException {
        write("V1__a.sql");
        write("V3__c.sql", "select 3");
        conversion().write();
        write("V2__b.sql", "select 2");
        assertThatThrownBy(this::conversion)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("2000_01_01_000002_c.up.sql (has the text of")
                .hasMessageContaining("V3__c.sql, and would be there twice)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "V2__Fill.java            | x          | V2__Fill.java (a migration in code",
                "sub/V2__Fill.kt          | x          | V2__Fill.kt (a migration in code",
                "V1__a.sql.conf           | x          | V1__a.sql.conf (settings of one script",
                "data.csv                 | x          | data.csv (no SQL file",
                "afterMigrate.sql         | x          | afterMigrate.sql (a callback",
                "beforeEachMigrate__x.sql | x          | beforeEachMigrate__x.sql (a callback",
                "create_users.sql         | x          | create_users.sql (no name of Flyway's",
                "V2_missing.sql           | x          | V2_missing.sql (no name of Flyway's",
                "B5__all.sql              | x          | B5__all.sql (a baseline migration",
                "V2__b.sql                | a~${owner} | V2__b.sql line 2 (${owner}, a placeholder of Flyway's",
                "R__v.sql                 | ${flyway:user} | R__v.sql line 1 (${flyway:user}, a placeholder",
                "V1.0__b.sql              | x          | have one version, 1",
                "U7__b.sql                | x          | undoes version 7, of which there is no file",
            })
    void whatCannotBecomeOursIsRefusedByName(String file, String text, String message) throws IOException {
        write("V1__a.sql", "select 1");
        write(file, text.replace('~', '\n'));
        assertThatThrownBy(this::conversion)
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(message)
                .hasMessageContaining("Nothing was written");
        assertThat(into()).doesNotExist();
    }

    @Test
    void allThatCannotBecomeOursIsRefusedAtOnce() throws IOException {
        write("data.csv", "");
        write("V1__a.sql", "${a} ${b}\n${c}");
        Files.write(from.resolve("V2__b.sql"), new byte[] {(byte) 0xff});
        assertThatThrownBy(this::conversion)
                .hasMessageContaining("data.csv")
                .hasMessageContaining("${a}")
                .hasMessageContaining("${b}")
                .hasMessageContaining("line 2 (${c}")
                .hasMessageContaining("V2__b.sql (not in UTF-8");
    }

    @Test
    void twoThatWouldBeOneFileAreRefused() throws IOException {
        write("R__all_users.sql");
        write("R__AllUsers.sql");
        assertThatThrownBy(this::conversion).hasMessageContaining("would both be R_all_users.sql");
    }

    @Test
    void folderThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> FlywayConversion.of(from.resolve("none"), into()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("There is no folder");
    }

    private FlywayConversion conversion() {
        return FlywayConversion.of(from, into());
    }

    private Path into() {
        return elsewhere.resolve("migrations");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(into())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void write(String file) throws IOException {
        write(file, BYTES);
    }

    private void write(String file, String text) throws IOException {
        Path path = from.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
