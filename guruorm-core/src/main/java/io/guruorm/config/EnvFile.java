package io.guruorm.config;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.github.cdimascio.dotenv.DotenvException;
import io.guruorm.error.ConfigurationException;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads {@code .env}: lines of NAME=value. Its reader loads only where there is such a file. */
final class EnvFile {

    static final String NAME = ".env";

    /** A value without quotes that goes on behind a #, where the reader would silently end it. */
    private static final Pattern CUT_SHORT = Pattern.compile("\\s*([\\w.\\-]+)\\s*=\\s*[^'\"#\\s][^#]*(?<=\\S)#.*");

    private static final Pattern LINE = Pattern.compile("\\s*(#.*|[\\w.\\-]+\\s*=.*)?");

    private EnvFile() {}

    static Map<String, String> read(Path folder) {
        refuseCutValues(folder.resolve(NAME));
        var values = new LinkedHashMap<String, String>();
        for (DotenvEntry entry : parsed(folder).entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)) {
            values.put(entry.getKey(), withoutSingleQuotes(entry.getValue()));
        }
        return values;
    }

    private static Dotenv parsed(Path folder) {
        try {
            return Dotenv.configure()
                    // The reader takes "" for the root folder, and cuts ".env" off the end of a folder's name.
                    .directory(folder.toAbsolutePath().resolve(".").toString())
                    .filename(NAME)
                    .load();
        } catch (DotenvException e) {
            Path file = folder.resolve(NAME);
            // Not kept as a cause: its text quotes the line, which may hold a password.
            throw new ConfigurationException(file + brokenLine(file)
                    + " holds a line that is not NAME=value (no export before it, no byte order mark), or a quote without"
                    + " an end.");
        }
    }

    private static void refuseCutValues(Path file) {
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            var cut = CUT_SHORT.matcher(lines.get(i));
            if (cut.matches()) {
                throw new ConfigurationException(file + ", line " + (i + 1) + ": the value of " + cut.group(1)
                        + " holds a #, which begins a comment. Put the value in double quotes.");
            }
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException e) {
            throw new ConfigurationException(file + " is not in UTF-8. Save it so.", e);
        } catch (IOException e) {
            throw new ConfigurationException(file + " cannot be read: " + e, e);
        }
    }

    /** The first line that cannot be one, by number alone: its text may hold a password. */
    private static String brokenLine(Path file) {
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!LINE.matcher(lines.get(i)).matches()) {
                return ", line " + (i + 1) + ",";
            }
        }
        return "";
    }

    private static String withoutSingleQuotes(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("'") && value.endsWith("'");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
