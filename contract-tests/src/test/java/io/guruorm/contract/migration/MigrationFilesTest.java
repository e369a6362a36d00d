package io.guruorm.contract.migration;

import static io.guruorm.contract.migration.Project.refused;
import static io.guruorm.contract.migration.Site.ONE;
import static io.guruorm.migration.MigrationException.Kind.FAILED;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files as editors, other tools and accidents leave them. */
class MigrationFilesTest {

    private static void bytes(Site site, byte[] content) throws IOException {
        Files.write(site.migrations().resolve(ONE + ".up.sql"), content);
    }

    private static String refusal(Site site) {
        String message = refused(FAILED, () -> site.migrator().run()).getMessage();
        assertThat(site.tables()).isEmpty();
        return message;
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void latin1IsRefused(Site.Kind kind) throws IOException {
        try (Site site = Site.of(kind)) {
            bytes(site, "create table a (x text default 'café');".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(refusal(site)).contains(ONE + ".up.sql", "is not in UTF-8");
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void aByteOrderMarkAndLineEndsOfWindowsAreNoMatter(Site.Kind kind) throws IOException {
        try (Site site = Site.of(kind)) {
            bytes(
                    site,
                    "\uFEFF-- guruorm: no-transaction\r\ncreate table a (x text);\r\ninsert into a values ('two\r\nlines');\r\n"
                            .getBytes(StandardCharsets.UTF_8));
            site.migrator().run();
            assertThat(site.strings("select x as name from a")).containsExactly("two\r\nlines");
            bytes(
                    site,
                    "-- guruorm: no-transaction\ncreate table a (x text);\ninsert into a values ('two\nlines');\n"
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(site.migrator().run().migrations()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void aNulIsRefusedWithItsLine(Site.Kind kind) throws IOException {
        try (Site site = Site.of(kind)) {
            bytes(site, "create table a (x text);\ninsert into a values ('\0');".getBytes(StandardCharsets.UTF_8));
            assertThat(refusal(site)).contains(ONE + ".up.sql, line 2", "null character");
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void anUnclosedQuoteIsRefusedWithTheLineOfItsStart(Site.Kind kind) throws IOException {
        try (Site site = Site.of(kind)) {
            bytes(
                    site,
                    "create table a (x text);\n\ninsert into a values ('it''s\nnot closed);\ncreate table b (x text);\n"
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(refusal(site)).contains(ONE + ".up.sql, line 3");
        }
    }

    @ParameterizedTest
    @EnumSource(Site.Kind.class)
    void fiftyMegabytesOfInsertsRun(Site.Kind kind) throws IOException {
        try (Site site = Site.of(kind)) {
            Path file = site.migrations().resolve(ONE + ".up.sql");
            int rows = 0;
            try (Writer out = Files.newBufferedWriter(file)) {
                out.write("create table a (id integer, x text);\n");
                String text = "x".repeat(4_000);
                while (Files.size(file) < 50_000_000) {
                    out.write("insert into a values (" + rows + ", '" + text + "');\n");
                    rows++;
                }
            }
            site.migrator().run();
            assertThat(site.database().table("a").count()).isEqualTo(rows);
        }
    }
}
