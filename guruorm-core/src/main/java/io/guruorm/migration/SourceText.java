package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.FAILED;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the text of a migration's file. */
final class SourceText {

    private SourceText() {}

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException garbled) {
            throw new MigrationException(
                    FAILED, "File " + file + " is not in UTF-8. Save it in that encoding.", garbled);
        } catch (IOException unreadable) {
            throw new MigrationException(
                    FAILED, "File " + file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
