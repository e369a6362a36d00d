package io.guruorm.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Files that are written whole or not at all: a reader never sees half of one. */
public final class WholeFile {

    private WholeFile() {}

    /**
     * Writes a file in UTF-8, in place of what is there, with its folder.
     *
     * @param file where
     * @param text all that it shall hold
     * @throws IOException if it cannot be written; what was there is left as it was
     */
    public static void write(Path file, String text) throws IOException {
        Path whole = file.toAbsolutePath();
        Path folder = whole.getParent();
        if (folder == null) {
            throw new IOException("it is no file");
        }
        Files.createDirectories(folder);
        Path draft = Files.createFile(folder.resolve(".schema" + UUID.randomUUID() + ".tmp"));
        try {
            Files.writeString(draft, text);
            Files.move(draft, whole, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
