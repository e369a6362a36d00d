package io.guruorm.cli.completion;

import io.guruorm.cli.shell.Definition;
import io.guruorm.cli.shell.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what commands take as specifications for zsh's {@code _describe} and {@code _arguments}. */
final class ZshScript {

    private ZshScript() {}

    static String of(List<Definition> commands) {
        return Template.of(Shell.ZSH)
                .filled(
                        commands.stream().map(ZshScript::described).collect(Collectors.joining("\n")),
                        commands.stream().map(ZshScript::branch).collect(Collectors.joining("\n"))
                                + "\n        help) ((CURRENT != 2)) || _describe -t commands command commands ;;");
    }

    /** {@code 'migrate\:status:Show which migrations have run'}: a colon in the name is no end of it. */
    private static String described(Definition command) {
        return "        " + quoted(escaped(command.name()) + ":" + command.summary());
    }

    private static String branch(Definition command) {
        List<String> specifications = new ArrayList<>();
        command.options().forEach(option -> specifications.add(quoted(specification(option))));
        specifications.add(quoted("(- *)--help[Explain this command]"));
        if (!command.argument().isEmpty()) {
            specifications.add(quoted((command.argumentRequired() ? "1" : "1:") + value(command.argument())));
        }
        return "        " + command.name() + ")\n            _arguments \\\n                "
                + String.join(" \\\n                ", specifications) + "\n            ;;";
    }

    /** {@code *--path=[Take the migrations from …]:FOLDER:_files -/}: it may be repeated, and takes a folder. */
    private static String specification(Option option) {
        String help =
                "[" + option.help().replace("\\", "\\\\").replace("]", "\\]").replace("[", "\\[") + "]";
        return switch (option.kind()) {
            case FLAG -> option.name() + help;
            case TEXT, NUMBER -> option.name() + "=" + help + value(option.label());
            case LIST -> "*" + option.name() + "=" + help + value(option.label());
        };
    }

    /** {@code :FOLDER:_files -/}; a blank where nobody knows what can be completed. */
    private static String value(String label) {
        return ":" + escaped(label) + ":"
                + switch (Values.of(label)) {
                    case FOLDERS -> "_files -/";
                    case FILES -> "_files";
                    case SHELLS -> "(" + String.join(" ", Shell.names()) + ")";
                    case UNKNOWN -> " ";
                };
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(":", "\\:");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
