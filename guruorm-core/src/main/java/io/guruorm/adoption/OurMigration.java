package io.guruorm.adoption;

import io.guruorm.error.GuruException;
import io.guruorm.migration.MigrationFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A migration here, as far as adopting needs it: one that is there, or one that is about to be written. */
interface OurMigration {

    /** Its name, as the history records it. */
    String name();

    /** The sum of its text. */
    Optional<String> checksum();

    /** Its text, where it has one that other tools could have run. */
    Optional<String> text();

    /** One that is there. */
    static OurMigration of(MigrationFile file) {
        return new OurMigration() {
            @Override
            public String name() {
                return file.name().text();
            }

            @Override
            public Optional<String> checksum() {
                return file.checksum();
            }

            @Override
            public Optional<String> text() {
                Optional<Path> path = file.path();
                return path.map(OurMigration::read);
            }
        };
    }

    /** One that is about to be written. */
    static OurMigration of(ForeignFile file) {
        return new OurMigration() {
            @Override
            public String name() {
                return file.ours();
            }

            @Override
            public Optional<String> checksum() {
                return Optional.of(MigrationFile.checksumOf(file.text()));
            }

            @Override
            public Optional<String> text() {
                return Optional.of(file.text());
            }
        };
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new GuruException("File " + file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
