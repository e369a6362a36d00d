package io.guruorm.generator;

import io.guruorm.adoption.FlywayName;
import io.guruorm.error.ConfigurationException;
import io.guruorm.error.GuruException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder of Flyway's with all folders in it, as Flyway reads it. What cannot become a migration of ours is refused, all
 * of it at once.
 */
final class FlywayFolder {

    private static final String SQL = ".sql";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^}]*}");
    private static final Pattern CALLBACK = Pattern.compile("(before|after|create)[A-Z]\\w*");

    private final Path folder;
    private final List<String> troubles = new ArrayList<>();

    FlywayFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Its files, by path.
     *
     * @throws ConfigurationException if one cannot be converted, or the folder cannot be read
     */
    List<FlywayFile> files() {
        List<FlywayFile> files = new ArrayList<>();
        for (Path path : listing()) {
            String fileName = path.getFileName().toString();
            if (!fileName.endsWith(SQL)) {
                troubles.add(path + " (" + notSql(fileName) + ")");
                continue;
            }
            String theirs = fileName.substring(0, fileName.length() - SQL.length());
            FlywayName name = FlywayName.of(theirs).orElse(null);
            if (name == null) {
                troubles.add(path + " (" + unknown(theirs) + ")");
            } else if (name.kind() == FlywayName.Kind.BASELINE) {
                troubles.add(
                        path + " (a baseline migration, which the versioned ones before it make needless: move it away,"
                                + " or make it the first versioned one and delete those)");
            } else {
                FlywayFile file = new FlywayFile(path, theirs, name, text(path));
                findPlaceholders(file);
                files.add(file);
            }
        }
        if (!troubles.isEmpty()) {
            throw new ConfigurationException("Not all in " + folder + " can become migrations here: "
                    + String.join(", ", troubles) + ". Nothing was written and nothing was recorded.");
        }
        return files;
    }

    private List<Path> listing() {
        if (!Files.isDirectory(folder)) {
            throw new ConfigurationException("There is no folder " + folder + " to take Flyway's files from.");
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !Files.isDirectory(path))
                    .filter(FlywayFolder::counts)
                    .sorted()
                    .toList();
        } catch (IOException refused) {
            throw new GuruException("Cannot read the folder " + folder + ": " + refused + ".", refused);
        }
    }

    private static boolean counts(Path path) {
        String name = path.getFileName().toString();
        return !name.startsWith(".") && !name.endsWith(".md") && !name.endsWith(".txt");
    }

    private static String notSql(String fileName) {
        if (fileName.endsWith(".sql.conf")) {
            return "settings of one script: begin that script with the line \"-- guruorm: no-transaction\" if they say"
                    + " executeInTransaction=false, and move them away";
        }
        return fileName.matches(".*\\.(java|class|kt|groovy|scala)")
                ? "a migration in code: write it as a class of ours, under the name that --map gives it, and move it away"
                : "no SQL file: move it away";
    }

    private static String unknown(String theirs) {
        return CALLBACK.matcher(theirs).matches()
                        || CALLBACK.matcher(theirs.replaceFirst("__.*", "")).matches()
                ? "a callback, for which there is nothing here: move it away"
                : "no name of Flyway's such as V1__create_users.sql: rename it or move it away";
    }

    private String text(Path path) {
        try {
            return Files.readString(path);
        } catch (CharacterCodingException garbled) {
            troubles.add(path + " (not in UTF-8: save it in that encoding)");
            return "";
        } catch (IOException refused) {
            throw new GuruException("Cannot read " + path + ": " + refused + ".", refused);
        }
    }

    private void findPlaceholders(FlywayFile file) {
        int number = 0;
        for (String line : file.text().lines().toList()) {
            number++;
            Matcher matcher = PLACEHOLDER.matcher(line);
            while (matcher.find()) {
                troubles.add(file.path() + " line " + number + " (" + matcher.group()
                        + ", a placeholder of Flyway's: put its value there)");
            }
        }
    }
}
