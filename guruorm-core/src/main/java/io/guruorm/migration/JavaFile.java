package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.FAILED;

import io.guruorm.dialect.Dialect;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A migration that is a Java source, compiled when its folder prepares it. */
final class JavaFile extends MigrationFile {

    private final FolderSource folder;
    private final Path file;
    private @Nullable Class<? extends Migration> compiled;
    private @Nullable String checksum;

    JavaFile(FolderSource folder, MigrationName name, Path file) {
        super(name, MigrationForm.JAVA_SOURCE);
        this.folder = folder;
        this.file = file;
    }

    boolean isOf(FolderSource source) {
        return folder == source;
    }

    Path file() {
        return file;
    }

    void compiledTo(@Nullable Class<?> type) {
        if (type == null || !Migration.class.isAssignableFrom(type)) {
            throw new MigrationException(
                    FAILED, "File " + file + " holds no class " + name().className() + " that extends Migration.");
        }
        compiled = type.asSubclass(Migration.class);
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
        String known = checksum;
        if (known == null) {
            known = Checksum.of(SourceText.read(file));
            checksum = known;
        }
        return Optional.of(known);
    }

    @Override
    MigrationBody body(Dialect dialect) {
        if (compiled == null) {
            throw new IllegalStateException(file + " was not prepared");
        }
        return new JavaBody(compiled);
    }
}
