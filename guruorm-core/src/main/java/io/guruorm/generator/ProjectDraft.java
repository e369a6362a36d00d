package io.guruorm.generator;

import io.guruorm.error.ConfigurationException;
import io.guruorm.error.GuruException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A project that is not begun yet: a configuration with an embedded SQLite database, a first migration, a seeder for it,
 * and what git shall leave alone. What is there already is kept.
 */
public final class ProjectDraft {

    /** The embedded database, from the project's folder. */
    public static final String DATABASE = ProjectTexts.DATABASE;

    private static final String MIGRATIONS = "database/migrations";
    private static final String SEEDERS = "database/seeders";

    private final Path folder;
    private final IgnoreFile ignored;
    private final List<NewFile> files = new ArrayList<>();
    private final List<Path> kept = new ArrayList<>();

    private ProjectDraft(Path folder, Instant now) {
        this.folder = folder;
        this.ignored = new IgnoreFile(folder.resolve(".gitignore"), ProjectTexts.IGNORED);
        refuseSecondConfiguration();
        for (String name : List.of("", "database", MIGRATIONS, SEEDERS)) {
            refuseUnusable(folder.resolve(name));
        }
        ignored.refuseUnusable();
        Path migrations = folder.resolve(MIGRATIONS);
        if (holdsMigrations(migrations)) {
            kept.add(migrations);
        } else {
            MigrationDraft.of("create_users_table", now, migrations)
                    .creating("users", List.of("name", "email"))
                    .java()
                    .forEach(file -> files.add(new NewFile(migrations, file)));
            addUnlessPresent(folder.resolve(SEEDERS), ProjectTexts.SEEDER);
        }
        files.add(new NewFile(folder, ProjectTexts.CONFIGURATION));
        if (ignored.isComplete()) {
            kept.add(ignored.file());
        }
    }

    /**
     * A project in a folder, which need not exist. Nothing is written yet.
     *
     * @param folder where
     * @param now the present, for the migration's name
     * @throws ConfigurationException if there is a configuration already, or a file where a folder has to be
     * @throws GuruException if a folder cannot be read or written to
     */
    public static ProjectDraft in(Path folder, Instant now) {
        return new ProjectDraft(folder, now);
    }

    /** Whether it begins without a migration and a seeder, as there are migrations already. */
    public boolean keepsMigrations() {
        return kept.contains(folder.resolve(MIGRATIONS));
    }

    /**
     * Writes it. If one file cannot be written, those before it are taken away again.
     *
     * @throws GuruException if a file cannot be written
     */
    public Begun write() {
        List<Path> missing = missingFolders();
        List<Path> written = new ArrayList<>();
        try {
            for (NewFile file : files) {
                written.add(file.write());
            }
            boolean extended = ignored.isPresent() && !ignored.isComplete();
            if (!ignored.isComplete()) {
                ignored.write();
                if (!extended) {
                    written.add(ignored.file());
                }
            }
            return new Begun(written, extended ? List.of(ignored.file()) : List.of(), kept);
        } catch (GuruException refused) {
            takeAway(written);
            takeAway(missing);
            throw refused;
        }
    }

    private void refuseSecondConfiguration() {
        Path file = folder.resolve(ProjectTexts.CONFIGURATION.name());
        if (Files.exists(file)) {
            throw new ConfigurationException(file.toAbsolutePath().normalize()
                    + " is there already, so nothing was written: this project has begun. Edit that file, or move it"
                    + " away to begin anew.");
        }
    }

    /** A folder that is there or can be made, with files that can be made in it. */
    private static void refuseUnusable(Path wanted) {
        Path path = wanted.toAbsolutePath().normalize();
        while (!Files.exists(path) && path.getParent() != null) {
            path = path.getParent();
        }
        if (!Files.isDirectory(path)) {
            throw new ConfigurationException(path + " is a file, and a folder has to be there, so nothing was written."
                    + " Name another folder, or move the file away.");
        }
        if (!Files.isWritable(path)) {
            throw new GuruException("The folder " + path + " cannot be written to, so nothing was written. Check its"
                    + " permissions, or name another folder.");
        }
    }

    private static boolean holdsMigrations(Path migrations) {
        if (!Files.isDirectory(migrations)) {
            return false;
        }
        try (Stream<Path> files = Files.list(migrations)) {
            return files.map(file -> file.getFileName().toString())
                    .anyMatch(name -> name.endsWith(".java") || name.endsWith(".sql"));
        } catch (IOException refused) {
            throw new GuruException("Cannot read the folder " + migrations + ": " + refused + ".", refused);
        }
    }

    private void addUnlessPresent(Path where, GeneratedFile file) {
        Path path = where.resolve(file.name());
        if (Files.exists(path)) {
            kept.add(path);
        } else {
            files.add(new NewFile(where, file));
        }
    }

    /** The folders that writing makes, outermost first. */
    private List<Path> missingFolders() {
        List<Path> missing = new ArrayList<>();
        for (NewFile file : files) {
            Path path = file.folder().toAbsolutePath().normalize();
            for (int at = missing.size(); path != null && !Files.exists(path); path = path.getParent()) {
                if (!missing.contains(path)) {
                    missing.add(at, path);
                }
            }
        }
        return missing;
    }

    /** The last first; what somebody else has put into a folder meanwhile stays, with the folder. */
    private static void takeAway(List<Path> paths) {
        for (int i = paths.size() - 1; i >= 0; i--) {
            try {
                Files.deleteIfExists(paths.get(i));
            } catch (IOException inUse) {
                // It is told why the project could not be begun; that is the error to mend.
            }
        }
    }

    private record NewFile(Path folder, GeneratedFile file) {

        Path write() {
            return file.writeInto(folder);
        }
    }

    /**
     * What came of it.
     *
     * @param written new files
     * @param extended files to which lines were added
     * @param kept files and folders that were there already and are as they were
     */
    public record Begun(List<Path> written, List<Path> extended, List<Path> kept) {

        /** Keeps copies. */
        public Begun {
            written = List.copyOf(written);
            extended = List.copyOf(extended);
            kept = List.copyOf(kept);
        }
    }
}
