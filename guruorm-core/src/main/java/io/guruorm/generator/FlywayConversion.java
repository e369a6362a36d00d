package io.guruorm.generator;

import io.guruorm.adoption.FlywayName;
import io.guruorm.adoption.FlywayVersion;
import io.guruorm.adoption.ForeignFile;
import io.guruorm.adoption.ForeignFiles;
import io.guruorm.adoption.NameWords;
import io.guruorm.error.ConfigurationException;
import io.guruorm.error.GuruException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Flyway's SQL files as ours: {@code V1__create_users.sql} as {@code 2000_01_01_000001_create_users.up.sql}, the
 * {@code U1__…} that undoes it as its {@code .down.sql}, {@code R__all_users.sql} as {@code R_all_users.sql}. They are
 * copied byte by byte, and a file that is there already is never written over: the same text is left as it is, another one
 * refused.
 */
public final class FlywayConversion implements ForeignFiles {

    private static final String UP = ".up.sql";
    private static final String DOWN = ".down.sql";
    private static final String SQL = ".sql";
    private static final int LONGEST_WORDS = 200;

    private final Path into;
    private final List<ForeignFile> migrations = new ArrayList<>();
    private final Map<String, FlywayFile> targets = new LinkedHashMap<>();
    private final Map<String, FlywayFile> missing = new LinkedHashMap<>();

    private FlywayConversion(Path into) {
        this.into = into;
    }

    /**
     * Reads Flyway's files and says what they will be; writes nothing.
     *
     * @param from Flyway's folder
     * @param into the folder of our migrations; need not exist
     * @throws ConfigurationException if one of them cannot become ours, or is there already with another text
     */
    public static FlywayConversion of(Path from, Path into) {
        FlywayConversion conversion = new FlywayConversion(into);
        List<FlywayFile> files = new FlywayFolder(from).files();
        Map<FlywayVersion, String> names = conversion.versioned(files);
        conversion.undoing(files, names);
        conversion.repeatable(files);
        conversion.compare();
        return conversion;
    }

    @Override
    public List<ForeignFile> files() {
        return List.copyOf(migrations);
    }

    @Override
    public List<String> outline() {
        return missing.entrySet().stream()
                .map(one -> "Write " + into.resolve(one.getKey()) + " from "
                        + one.getValue().path())
                .toList();
    }

    /** Which files {@link #write} writes, or has written. */
    public List<String> written() {
        return missing.keySet().stream()
                .map(name -> into.resolve(name).toString())
                .toList();
    }

    @Override
    public void write() {
        missing.forEach((name, file) -> {
            Path written = new GeneratedFile(name, file.text()).writeInto(into);
            if (!sameText(written, file)) {
                throw new GuruException(written + " is not what was written. Look at it, and at " + file.path() + ".");
            }
        });
    }

    private Map<FlywayVersion, String> versioned(List<FlywayFile> files) {
        TreeMap<FlywayVersion, FlywayFile> byVersion = new TreeMap<>();
        for (FlywayFile file : files) {
            if (file.is(FlywayName.Kind.VERSIONED)) {
                FlywayFile other = byVersion.put(file.version(), file);
                if (other != null) {
                    throw new ConfigurationException(other.path() + " and " + file.path() + " have one version, "
                            + file.version() + ". Delete one of them. Nothing was written and nothing was recorded.");
                }
            }
        }
        Map<FlywayVersion, String> names = new LinkedHashMap<>();
        FlywayTimes.of(List.copyOf(byVersion.keySet())).forEach((version, time) -> {
            FlywayFile file = Objects.requireNonNull(byVersion.get(version));
            String name = time + "_" + words(file, "v" + version.toString().replace('.', '_'));
            names.put(version, name);
            add(name, name + UP, file);
        });
        return names;
    }

    private void undoing(List<FlywayFile> files, Map<FlywayVersion, String> names) {
        for (FlywayFile file : files) {
            if (file.is(FlywayName.Kind.UNDO)) {
                String name = names.get(file.version());
                if (name == null) {
                    throw new ConfigurationException(
                            file.path() + " undoes version " + file.version()
                                    + ", of which there is no file. Move it away. Nothing was written and nothing was recorded.");
                }
                target(name + DOWN, file);
            }
        }
    }

    private void repeatable(List<FlywayFile> files) {
        for (FlywayFile file : files) {
            if (file.is(FlywayName.Kind.REPEATABLE)) {
                String name = "R_" + words(file, "repeatable");
                add(name, name + SQL, file);
            }
        }
    }

    private static String words(FlywayFile file, String otherwise) {
        String words = NameWords.snake(file.name().description());
        String some = words.isEmpty() ? otherwise : words;
        return some.length() <= LONGEST_WORDS ? some : some.substring(0, LONGEST_WORDS);
    }

    private void add(String name, String fileName, FlywayFile file) {
        migrations.add(new ForeignFile(file.theirs(), name, file.text()));
        target(fileName, file);
    }

    private void target(String fileName, FlywayFile file) {
        FlywayFile other = targets.put(fileName, file);
        if (other != null) {
            throw new ConfigurationException(other.path() + " and " + file.path() + " would both be " + fileName
                    + ". Rename one of them. Nothing was written and nothing was recorded.");
        }
    }

    /** Finds what is there already, in this folder or under another name. */
    private void compare() {
        List<String> troubles = new ArrayList<>();
        targets.forEach((name, file) -> {
            Path path = into.resolve(name);
            if (!Files.exists(path)) {
                missing.put(name, file);
            } else if (!sameText(path, file)) {
                troubles.add(path + " (is there already, with another text than " + file.path() + ")");
            }
        });
        for (Path present : present()) {
            missing.values().stream()
                    .filter(file -> !targets.containsKey(present.getFileName().toString()) && sameText(present, file))
                    .forEach(file ->
                            troubles.add(present + " (has the text of " + file.path() + ", and would be there twice)"));
        }
        if (!troubles.isEmpty()) {
            throw new ConfigurationException("Files are in the way: " + String.join(", ", troubles)
                    + ". Nothing was written and nothing was recorded. Move them away, or leave --files out if they are"
                    + " what shall be used.");
        }
    }

    private List<Path> present() {
        if (!Files.isDirectory(into)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(into)) {
            return files.filter(file -> file.toString().endsWith(UP)).sorted().toList();
        } catch (IOException refused) {
            throw new GuruException("Cannot read the folder " + into + ": " + refused + ".", refused);
        }
    }

    private static boolean sameText(Path path, FlywayFile file) {
        try {
            return Files.mismatch(path, file.path()) < 0;
        } catch (IOException refused) {
            throw new GuruException("Cannot compare " + path + " with " + file.path() + ": " + refused + ".", refused);
        }
    }
}
