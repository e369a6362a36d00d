package io.guruorm.cli.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * What a command is called, what it takes and how its help explains it.
 *
 * @param name as it is typed: {@code migrate:status}
 * @param summary one line for the list of commands
 * @param description what it does, a paragraph each
 * @param argument what its one argument is called; empty where it takes none
 * @param argumentHelp a sentence on it, without a full stop
 * @param argumentRequired whether it has to be given
 * @param options what it understands
 * @param examples for the help
 */
public record Definition(
        String name,
        String summary,
        List<String> description,
        String argument,
        String argumentHelp,
        boolean argumentRequired,
        List<Option> options,
        List<Example> examples) {

    /**
     * A line that may be typed as it stands.
     *
     * @param line after {@code guruorm}
     * @param meaning what it does
     */
    public record Example(String line, String meaning) {}

    /** Keeps copies. */
    public Definition {
        description = List.copyOf(description);
        options = List.copyOf(options);
        examples = List.copyOf(examples);
    }

    /**
     * A command without options, argument or examples.
     *
     * @param name as it is typed
     * @param summary one line
     * @param description paragraphs
     */
    public static Definition of(String name, String summary, String... description) {
        return new Definition(name, summary, List.of(description), "", "", false, List.of(), List.of());
    }

    /** The same with one argument, which has to be given. */
    public Definition withArgument(String label, String help) {
        return new Definition(name, summary, description, label, help, true, options, examples);
    }

    /** The same with one argument, which may be left out. */
    public Definition withOptionalArgument(String label, String help) {
        return new Definition(name, summary, description, label, help, false, options, examples);
    }

    /** The same with these options. */
    public Definition withOptions(Option... understood) {
        return new Definition(
                name, summary, description, argument, argumentHelp, argumentRequired, List.of(understood), examples);
    }

    /** The same with one more example. */
    public Definition withExample(String line, String meaning) {
        List<Example> more = new ArrayList<>(examples);
        more.add(new Example(line, meaning));
        return new Definition(name, summary, description, argument, argumentHelp, argumentRequired, options, more);
    }
}
