package io.guruorm.cli;

import io.guruorm.cli.shell.Definition;
import io.guruorm.cli.shell.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The help of the whole program: all commands, by group. Made when the program is built, so that showing it is quick. */
final class Overview {

    /** The file that the build makes: beside this class, and beside the launcher's {@code lib}. */
    static final String FILE = "help.txt";

    private static final Map<String, String> GROUPS = new TreeMap<>(Map.of(
            "init", "To begin",
            "migrate", "Migrations",
            "adopt", "Migrations",
            "schema", "Migrations",
            "db", "Database",
            "make", "New files",
            "completion", "Your shell"));

    private Overview() {}

    /** As the build made it; made now where no build has, as in an editor. */
    static String text() {
        try (InputStream made = Overview.class.getResourceAsStream(FILE)) {
            return made == null ? of(Version.text()) : new String(made.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the definitions of all commands say. */
    static String of(String version) {
        StringBuilder text = new StringBuilder("""
                guruorm %s: migrations and seeders for your database.

                Usage: guruorm COMMAND [OPTIONS]
                """.formatted(version));
        int width = Commands.NAMES.stream().mapToInt(String::length).max().orElse(0);
        String group = "";
        for (Definition command : Commands.definitions()) {
            String name = command.name();
            String own = Objects.requireNonNull(
                    GROUPS.get(name.contains(":") ? name.substring(0, name.indexOf(':')) : name), name);
            if (!own.equals(group)) {
                group = own;
                text.append('\n').append(group).append(":\n");
            }
            text.append("  ")
                    .append(name)
                    .append(" ".repeat(width - name.length() + 2))
                    .append(command.summary())
                    .append('\n');
        }
        return text.append("""

                `guruorm COMMAND --help` explains one command, with examples. `guruorm --version` tells the version.
                The database is configured by guruorm.yml in this folder, or by the variable DATABASE_URL.
                """).toString();
    }
}
