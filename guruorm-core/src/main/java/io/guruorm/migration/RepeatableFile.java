package io.guruorm.migration;

import io.guruorm.dialect.Dialect;
import io.guruorm.error.ScriptException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A SQL file that is run again, after all others, when its text changes: for views, functions and the like, which it
 * replaces. It is never undone alone; where everything is undone it is forgotten.
 */
final class RepeatableFile extends TextFile {

    RepeatableFile(MigrationName name, Path file) {
        super(name, MigrationForm.SQL_REPEATABLE, file);
    }

    @Override
    MigrationBody body(Dialect dialect) {
        if (SqlSections.in(text())) {
            throw SqlScript.refused(
                    file(),
                    new ScriptException(
                            1,
                            "a migration that runs again when it changes has no sections. Take out \"" + SqlSections.UP
                                    + "\", and what stands below \"" + SqlSections.DOWN + "\"."));
        }
        SqlScript forget = new SqlScript(file(), true, List.of());
        return new SqlBody(SqlScript.parse(file(), text(), dialect.lexer()), Optional.of(forget), "");
    }
}
