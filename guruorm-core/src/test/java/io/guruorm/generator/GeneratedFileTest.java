package io.guruorm.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guruorm.error.GuruException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedFileTest {

    @TempDir
    private Path folder;

    @Test
    void foldersAreMade() {
        Path written = new GeneratedFile("a.sql", "select 1;\n").writeInto(folder.resolve("database/migrations"));

        assertThat(written).hasContent("select 1;\n");
    }

    @Test
    void presentFileIsLeftAsItIs() throws IOException {
        Path present = Files.writeString(folder.resolve("a.sql"), "mine");

        assertThatThrownBy(() -> new GeneratedFile("a.sql", "new").writeInto(folder))
                .isInstanceOf(GuruException.class)
                .hasMessageContaining("is there already");
        assertThat(present).hasContent("mine");
    }

    @Test
    void fileInPlaceOfTheFolderIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("database"), "");

        assertThatThrownBy(() -> new GeneratedFile("a.sql", "new").writeInto(file))
                .hasMessageContaining("is no folder");
    }
}
