package io.guruorm.cli.completion;

import io.guruorm.cli.shell.Definition;
import io.guruorm.cli.shell.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Writes what commands take as the variables that the script for bash reads. */
final class BashScript {

    private static final String ARGUMENT = "argument";

    private BashScript() {}

    static String of(List<Definition> commands) {
        return Template.of(Shell.BASH)
                .filled(
                        commands.stream().map(Definition::name).collect(Collectors.joining(" ")),
                        commands.stream().map(BashScript::branch).collect(Collectors.joining("\n")));
    }

    private static String branch(Definition command) {
        String values = Values.of(command.argument()) == Values.SHELLS ? String.join(" ", Shell.names()) : "";
        return "        " + command.name() + ")\n"
                + variable("options", options(command))
                + variable("repeated", names(command, option -> option.kind() == Option.Kind.LIST))
                + variable("folders", with(command, Values.FOLDERS))
                + variable("files", with(command, Values.FILES))
                + variable("values", values)
                + "            ;;";
    }

    private static String variable(String name, String words) {
        return words.isEmpty() ? "" : "            " + name + "='" + words + "'\n";
    }

    private static String options(Definition command) {
        return command.options().stream()
                        .map(option -> option.kind() == Option.Kind.FLAG ? option.name() : option.name() + "=")
                        .collect(Collectors.joining(" "))
                + " --help";
    }

    private static String with(Definition command, Values values) {
        List<String> words = new ArrayList<>();
        words.add(names(command, option -> Values.of(option.label()) == values));
        words.add(Values.of(command.argument()) == values ? ARGUMENT : "");
        return String.join(" ", words).strip();
    }

    private static String names(Definition command, Predicate<Option> which) {
        return command.options().stream().filter(which).map(Option::name).collect(Collectors.joining(" "));
    }
}
