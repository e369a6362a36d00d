package io.guruorm.migration;

import io.guruorm.dialect.Dialect;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A migration that is a pair of SQL files, or the first of a pair that cannot be undone. */
final class SqlFile extends MigrationFile {

    private final Path up;
    private final Optional<Path> down;
    private @Nullable String text;

    SqlFile(MigrationName name, Path up, Optional<Path> down) {
        super(name, MigrationForm.SQL_PAIR);
        this.up = up;
        this.down = down;
    }

    @Override
    public Optional<Path> path() {
        return Optional.of(up);
    }

    @Override
    public String place() {
        return "file " + up;
    }

    @Override
    public Optional<String> checksum() {
        return Optional.of(Checksum.of(text()));
    }

    /** Read once, so that what is summed is what runs. */
    private String text() {
        String known = text;
        if (known == null) {
            known = SourceText.read(up);
            text = known;
        }
        return known;
    }

    @Override
    MigrationBody body(Dialect dialect) {
        return new SqlBody(
                SqlScript.parse(up, text(), dialect.lexer()),
                down.map(file -> SqlScript.read(file, dialect.lexer())),
                "there is no " + name() + ".down.sql");
    }
}
