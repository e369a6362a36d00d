package io.guruorm.migration;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A migration that is a file on disk. It is read once, so that what is summed is what runs. */
abstract class TextFile extends MigrationFile {

    private final Path file;
    private @Nullable String text;

    TextFile(MigrationName name, MigrationForm form, Path file) {
        super(name, form);
        this.file = file;
    }

    final Path file() {
        return file;
    }

    final String text() {
        String known = text;
        if (known == null) {
            known = SourceText.read(file);
            text = known;
        }
        return known;
    }

    @Override
    public final Optional<Path> path() {
        return Optional.of(file);
    }

    @Override
    public final String place() {
        return "file " + file;
    }

    /** The sum of the whole file, where a form does not say otherwise. */
    @Override
    public Optional<String> checksum() {
        return Optional.of(Checksum.of(text()));
    }
}
