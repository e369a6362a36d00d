package io.guruorm.cli.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What was typed after a command, checked against its definition.
 *
 * @param argument the one argument; empty where the command takes none, or where it was left out
 * @param values the values of the options that were given, by their names; none for a flag
 */
public record Arguments(String argument, Map<String, List<String>> values) {

    /** Whether a flag was given. */
    public boolean flag(Option option) {
        return values.containsKey(option.name());
    }

    /** The text of an option, if it was given. */
    public Optional<String> text(Option option) {
        return list(option).stream().findFirst();
    }

    /** The number of an option, if it was given. */
    public OptionalInt number(Option option) {
        Optional<String> text = text(option);
        return text.isPresent() ? OptionalInt.of(Integer.parseInt(text.get())) : OptionalInt.empty();
    }

    /** All texts of an option, in the order in which they were typed. */
    public List<String> list(Option option) {
        return values.getOrDefault(option.name(), List.of());
    }
}
