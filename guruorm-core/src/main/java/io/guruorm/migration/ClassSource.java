package io.guruorm.migration;

import io.guruorm.dialect.Dialect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Migrations that are classes of the running program. */
final class ClassSource implements MigrationSource {

    private final List<MigrationFile> files;

    ClassSource(List<Class<? extends Migration>> classes) {
        List<MigrationFile> found = new ArrayList<>();
        for (Class<? extends Migration> type : classes) {
            found.add(new Entry(nameOf(type), type));
        }
        files = SortedFiles.of(found);
    }

    @Override
    public List<MigrationFile> files() {
        return files;
    }

    private static MigrationName nameOf(Class<?> type) {
        return MigrationName.ofClass(type.getSimpleName())
                .orElseThrow(() -> new MigrationException(
                        MigrationException.Kind.USAGE,
                        "Class " + type.getName() + " has no migration's name. Name it M" + MigrationName.FORM
                                + ", such as M2025_11_29_145247_create_users_table."));
    }

    private static final class Entry extends MigrationFile {

        private final Class<? extends Migration> type;

        Entry(MigrationName name, Class<? extends Migration> type) {
            super(name, MigrationForm.JAVA_CLASS);
            this.type = type;
        }

        @Override
        public Optional<Path> path() {
            return Optional.empty();
        }

        @Override
        public String place() {
            return "class " + type.getName();
        }

        @Override
        public Optional<String> checksum() {
            return Optional.empty();
        }

        @Override
        MigrationBody body(Dialect dialect) {
            return new JavaBody(type);
        }
    }
}
