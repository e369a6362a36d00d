package io.guruorm.migration;

import io.guruorm.dialect.Dialect;
import java.nio.file.Path;
import java.util.Optional;

/** A migration of which only the name and the sum matter. */
final class NamedFile extends MigrationFile {

    private final Optional<String> checksum;

    NamedFile(String name, String checksum) {
        super(new MigrationName(name), MigrationForm.SQL_PAIR);
        this.checksum = Optional.ofNullable(checksum);
    }

    @Override
    public Optional<Path> path() {
        return Optional.of(Path.of(name() + ".up.sql"));
    }

    @Override
    public String place() {
        return "file " + name() + ".up.sql";
    }

    @Override
    public Optional<String> checksum() {
        return checksum;
    }

    @Override
    MigrationBody body(Dialect dialect) {
        throw new UnsupportedOperationException("A plan needs no body");
    }
}
