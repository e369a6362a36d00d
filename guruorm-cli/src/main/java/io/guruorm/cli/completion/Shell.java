package io.guruorm.cli.completion;

import io.guruorm.cli.shell.Definition;
import io.guruorm.error.ConfigurationException;
import io.guruorm.error.NearestName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A shell that a completion script can be made for. */
public enum Shell {
    /** GNU Bash, 3.2 or later. */
    BASH,
    /** Zsh, 5 or later. */
    ZSH;

    /** What the help calls the name of a shell. */
    public static final String LABEL = "SHELL";

    /**
     * The shell of a name.
     *
     * @param name as it was typed
     * @throws ConfigurationException if there is none
     */
    public static Shell named(String name) {
        return Arrays.stream(values())
                .filter(shell -> shell.text().equals(name))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException("There is no completion for the shell \"" + name + "\"."
                        + NearestName.hint(name, names()) + " There is one for " + String.join(" and for ", names())
                        + "."));
    }

    /** The names of all. */
    public static List<String> names() {
        return Arrays.stream(values()).map(Shell::text).toList();
    }

    /** Its name: {@code bash}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The script that makes it complete the commands.
     *
     * @param commands all of them, in the order in which they are shown
     */
    public String script(List<Definition> commands) {
        return switch (this) {
            case BASH -> BashScript.of(commands);
            case ZSH -> ZshScript.of(commands);
        };
    }
}
