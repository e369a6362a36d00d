package io.guruorm.migration;

import io.guruorm.dialect.Dialect;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A migration that is one SQL file, with what it does below {@code -- +up} and what undoes it below {@code -- +down}. */
final class SectionedFile extends TextFile {

    private @Nullable SqlSections sections;

    SectionedFile(MigrationName name, Path file) {
        super(name, MigrationForm.SQL_SECTIONS, file);
    }

    /** Blank lines around the section do not count, so that one may be written below it later. */
    @Override
    public Optional<String> checksum() {
        return Optional.of(Checksum.of(sections().up().strip()));
    }

    @Override
    MigrationBody body(Dialect dialect) {
        SqlSections found = sections();
        boolean transactional = found.transactional(dialect.lexer());
        return new SqlBody(
                SqlScript.section(file(), found.up(), transactional, dialect.lexer()),
                found.down().map(text -> SqlScript.section(file(), text, transactional, dialect.lexer())),
                "there is no \"" + SqlSections.DOWN + "\" in " + file().getFileName());
    }

    private SqlSections sections() {
        SqlSections known = sections;
        if (known == null) {
            known = SqlSections.of(file(), text());
            sections = known;
        }
        return known;
    }
}
