package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.FAILED;

import io.guruorm.dialect.Dialect;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A migration that is a Java source, compiled when its folder prepares it. */
final class JavaFile extends TextFile {

    private final FolderSource folder;
    private @Nullable Class<? extends Migration> compiled;

    JavaFile(FolderSource folder, MigrationName name, Path file) {
        super(name, MigrationForm.JAVA_SOURCE, file);
        this.folder = folder;
    }

    boolean isOf(FolderSource source) {
        return folder == source;
    }

    void compiledTo(@Nullable Class<?> type) {
        if (type == null || !Migration.class.isAssignableFrom(type)) {
            throw new MigrationException(
                    FAILED, "File " + file() + " holds no class " + name().className() + " that extends Migration.");
        }
        compiled = type.asSubclass(Migration.class);
    }

    @Override
    MigrationBody body(Dialect dialect) {
        if (compiled == null) {
            throw new IllegalStateException(file() + " was not prepared");
        }
        return new JavaBody(compiled);
    }
}
