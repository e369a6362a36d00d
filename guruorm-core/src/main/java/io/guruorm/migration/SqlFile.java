package io.guruorm.migration;

import io.guruorm.dialect.Dialect;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A migration that is a pair of SQL files, or the first of a pair that cannot be undone. */
final class SqlFile extends TextFile {

    private final Optional<Path> down;

    SqlFile(MigrationName name, Path up, Optional<Path> down) {
        super(name, MigrationForm.SQL_PAIR, up);
        this.down = down;
    }

    @Override
    public List<Path> paths() {
        return Stream.concat(Stream.of(file()), down.stream()).toList();
    }

    @Override
    MigrationBody body(Dialect dialect) {
        return new SqlBody(
                SqlScript.parse(file(), text(), dialect.lexer()),
                down.map(file -> SqlScript.read(file, dialect.lexer())),
                "there is no " + name() + ".down.sql");
    }
}
