package io.guruorm.migration;

import io.guruorm.dialect.Dialect;
import io.guruorm.error.ScriptException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A SQL file that is run again, after all others, when its text changes: for views, functions and the like, which it
 * replaces. It is never undone alone; where everything is undone it is forgotten.
 */
final class RepeatableFile extends MigrationFile {

    private final Path file;
    private @Nullable String text;

    RepeatableFile(MigrationName name, Path file) {
        super(name, MigrationForm.SQL_REPEATABLE);
        this.file = file;
    }

    @Override
    public Optional<Path> path() {
        return Optional.of(file);
    }

    @Override
    public String place() {
        return "file " + file;
    }

    @Override
    public Optional<String> checksum() {
        return Optional.of(Checksum.of(text()));
    }

    @Override
    MigrationBody body(Dialect dialect) {
        if (SqlSections.in(text())) {
            throw SqlScript.refused(
                    file,
                    new ScriptException(
                            1,
                            "a migration that runs again when it changes has no sections. Take out \"" + SqlSections.UP
                                    + "\", and what stands below \"" + SqlSections.DOWN + "\"."));
        }
        SqlScript forget = new SqlScript(file, true, List.of());
        return new SqlBody(SqlScript.parse(file, text(), dialect.lexer()), Optional.of(forget), "");
    }

    /** Read once, so that what is summed is what runs. */
    private String text() {
        String known = text;
        if (known == null) {
            known = SourceText.read(file);
            text = known;
        }
        return known;
    }
}
