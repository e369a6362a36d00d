package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.USAGE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The migrations of one folder. It is read anew each time, so that a file that was mended is seen. */
final class FolderSource implements MigrationSource {

    private static final String UP = ".up.sql";
    private static final String DOWN = ".down.sql";
    private static final String SQL = ".sql";
    private static final String JAVA = ".java";
    private static final String ANY =
            Stream.of(UP, DOWN, SQL).map(ending -> MigrationName.FORM + ending).collect(Collectors.joining(", ")) + ", "
                    + MigrationName.REPEATABLE_FORM + SQL + " or M" + MigrationName.FORM + JAVA;

    private final Path folder;
    private final @Nullable SourceCompiler compiler;

    FolderSource(Path folder, @Nullable SourceCompiler compiler) {
        this.folder = folder;
        this.compiler = compiler;
    }

    @Override
    public List<MigrationFile> files() {
        List<MigrationFile> found = new ArrayList<>();
        Map<MigrationName, Path> downs = new LinkedHashMap<>();
        Map<MigrationName, Path> ups = new LinkedHashMap<>();
        for (Path file : listing()) {
            String fileName = fileName(file);
            if (fileName.endsWith(UP)) {
                ups.put(name(file, UP), file);
            } else if (fileName.endsWith(DOWN)) {
                downs.put(name(file, DOWN), file);
            } else if (fileName.endsWith(JAVA)) {
                found.add(new JavaFile(this, javaName(file), file));
            } else if (fileName.endsWith(SQL)) {
                MigrationName name = name(file, SQL);
                found.add(name.repeatable() ? new RepeatableFile(name, file) : new SectionedFile(name, file));
            } else {
                throw misnamed(file, ANY);
            }
        }
        ups.forEach((name, up) -> found.add(new SqlFile(name, up, Optional.ofNullable(downs.remove(name)))));
        downs.forEach((name, down) -> {
            throw new MigrationException(
                    USAGE, "File " + down + " has no " + name + UP + " beside it. Write that, or delete this one.");
        });
        return SortedFiles.of(found);
    }

    @Override
    public void prepare(Collection<MigrationFile> needed) {
        Map<Path, JavaFile> sources = new LinkedHashMap<>();
        for (MigrationFile file : needed) {
            if (file instanceof JavaFile source && source.isOf(this)) {
                sources.put(source.file(), source);
            }
        }
        if (compiler != null && !sources.isEmpty()) {
            Map<Path, Class<?>> classes = compiler.compile(List.copyOf(sources.keySet()));
            sources.forEach((path, source) -> source.compiledTo(classes.get(path)));
        }
    }

    private List<Path> listing() {
        if (!Files.isDirectory(folder)) {
            throw new MigrationException(
                    USAGE, "There is no folder " + folder + " to take migrations from. Make it, or name another one.");
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(FolderSource::counts).sorted().toList();
        } catch (IOException unreadable) {
            throw new MigrationException(
                    USAGE, "The folder " + folder + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static boolean counts(Path entry) {
        String name = fileName(entry);
        return !Files.isDirectory(entry)
                && !name.startsWith(".")
                && !name.endsWith(".md")
                && !name.endsWith(".txt")
                && !name.equals("package-info.java");
    }

    private static MigrationName name(Path file, String ending) {
        String name = fileName(file);
        return MigrationName.of(name.substring(0, name.length() - ending.length()))
                .filter(found -> ending.equals(SQL) || !found.repeatable())
                .orElseThrow(() -> misnamed(file, ending.equals(SQL) ? ANY : MigrationName.FORM + ending));
    }

    private MigrationName javaName(Path file) {
        String name = fileName(file);
        MigrationName found = MigrationName.ofClass(name.substring(0, name.length() - JAVA.length()))
                .orElseThrow(() -> misnamed(file, "M" + MigrationName.FORM + JAVA));
        if (compiler == null) {
            throw new MigrationException(
                    USAGE,
                    "File " + file + " is a Java source, and this folder was opened for SQL files only. Use"
                            + " MigrationSource.folder with a compiler, or pass its class to MigrationSource.classes.");
        }
        return found;
    }

    private static MigrationException misnamed(Path file, String form) {
        return new MigrationException(
                USAGE,
                "The name of file " + file + " is no migration's. Rename it to " + form
                        + ", or move it out of the migrations folder.");
    }

    private static String fileName(Path file) {
        return String.valueOf(file.getFileName());
    }
}
