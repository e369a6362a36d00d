package io.guruorm.cli;

import io.guruorm.cli.shell.Command;
import io.guruorm.cli.shell.Version;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The help of the whole program: all commands, by group. */
final class Overview {

    private static final Map<String, String> GROUPS = new TreeMap<>(Map.of(
            "migrate", "Migrations",
            "adopt", "Migrations",
            "db", "Database",
            "make", "New files"));

    private Overview() {}

    static String text() {
        StringBuilder text = new StringBuilder("""
                guruorm %s: migrations and seeders for your database.

                Usage: guruorm COMMAND [OPTIONS]
                """.formatted(Version.text()));
        int width = Commands.NAMES.stream().mapToInt(String::length).max().orElse(0);
        String group = "";
        for (String name : Commands.NAMES) {
            String own = String.valueOf(GROUPS.get(name.contains(":") ? name.substring(0, name.indexOf(':')) : name));
            if (!own.equals(group)) {
                group = own;
                text.append('\n').append(group).append(":\n");
            }
            Command command = Objects.requireNonNull(Commands.named(name));
            text.append("  ")
                    .append(name)
                    .append(" ".repeat(width - name.length() + 2))
                    .append(command.definition().summary())
                    .append('\n');
        }
        return text.append("""

                `guruorm COMMAND --help` explains one command, with examples. `guruorm --version` tells the version.
                The database is configured by guruorm.yml in this folder, or by the variable DATABASE_URL.
                """).toString();
    }
}
