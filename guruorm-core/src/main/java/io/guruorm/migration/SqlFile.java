package io.guruorm.migration;

import io.guruorm.dialect.Dialect;
import java.nio.file.Path;
import java.util.Optional;

/** A migration that is a pair of SQL files, or the first of a pair that cannot be undone. */
final class SqlFile extends MigrationFile {

    private final Path up;
    private final Optional<Path> down;

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
        return Optional.of(Checksum.of(SourceText.read(up)));
    }

    @Override
    MigrationBody body(Dialect dialect) {
        return new SqlBody(
                SqlScript.read(up, dialect.lexer()), down.map(file -> SqlScript.read(file, dialect.lexer())), name());
    }
}
