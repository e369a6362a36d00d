package io.guruorm.cli.shell;

import io.guruorm.error.ConfigurationException;
import io.guruorm.error.NearestName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Reads what was typed after a command, and writes a command's help. The only place that names picocli. */
public final class CommandLineParser {

    private static final int HELP_WIDTH = 100;

    private CommandLineParser() {}

    /**
     * Reads arguments.
     *
     * @throws ConfigurationException if they are not what the command takes
     */
    public static Arguments parse(Definition definition, List<String> typed) {
        CommandLine.ParseResult result;
        try {
            result = commandLine(definition).parseArgs(typed.toArray(String[]::new));
        } catch (CommandLine.UnmatchedArgumentException unknown) {
            throw usage(definition, unmatched(definition, unknown.getUnmatched().get(0)));
        } catch (CommandLine.MissingParameterException missing) {
            throw usage(definition, missing(missing));
        } catch (CommandLine.OverwrittenOptionException twice) {
            throw usage(definition, name(twice.getOverwritten()) + " is given twice.");
        } catch (CommandLine.ParameterException wrong) {
            throw usage(definition, sentence(String.valueOf(wrong.getMessage())));
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Option option : definition.options()) {
            if (result.hasMatchedOption(option.name())) {
                values.put(option.name(), values(definition, option, result));
            }
        }
        return new Arguments(
                result.hasMatchedPositional(0)
                        ? result.matchedPositional(0).stringValues().get(0)
                        : "",
                values);
    }

    /** The help of one command. */
    public static String help(Definition definition) {
        StringBuilder text = new StringBuilder(commandLine(definition).getUsageMessage(CommandLine.Help.Ansi.OFF));
        if (!definition.examples().isEmpty()) {
            text.append("\nExamples:\n");
            int width = definition.examples().stream()
                    .mapToInt(example -> example.line().length())
                    .max()
                    .orElse(0);
            for (Definition.Example example : definition.examples()) {
                text.append("  guruorm ")
                        .append(example.line())
                        .append(" ".repeat(width - example.line().length() + 2))
                        .append(example.meaning())
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static CommandLine commandLine(Definition definition) {
        CommandSpec spec = CommandSpec.create().name("guruorm " + definition.name());
        for (Option option : definition.options()) {
            spec.addOption(spec(option));
        }
        if (!definition.argument().isEmpty()) {
            spec.addPositional(PositionalParamSpec.builder()
                    .index("0")
                    .arity(definition.argumentRequired() ? "1" : "0..1")
                    .paramLabel(definition.argument())
                    .description(escaped(definition.argumentHelp()))
                    .required(definition.argumentRequired())
                    .type(String.class)
                    .build());
        }
        spec.usageMessage()
                .abbreviateSynopsis(true)
                .description(escaped(String.join("\n\n", definition.description())))
                .descriptionHeading("%n")
                .parameterListHeading("%nArgument:%n")
                .optionListHeading("%nOptions:%n")
                .sortOptions(false)
                .width(HELP_WIDTH);
        return new CommandLine(spec);
    }

    private static OptionSpec spec(Option option) {
        OptionSpec.Builder builder = OptionSpec.builder(option.name()).description(escaped(option.help()));
        return switch (option.kind()) {
            case FLAG -> builder.type(boolean.class).arity("0").build();
            case TEXT, NUMBER ->
                builder.type(String.class).paramLabel(option.label()).arity("1").build();
            case LIST ->
                builder.type(List.class)
                        .auxiliaryTypes(String.class)
                        .paramLabel(option.label())
                        .arity("1")
                        .build();
        };
    }

    private static List<String> values(Definition definition, Option option, CommandLine.ParseResult result) {
        if (option.kind() == Option.Kind.FLAG) {
            return List.of();
        }
        List<String> values = List.copyOf(result.matchedOption(option.name()).stringValues());
        if (option.kind() == Option.Kind.NUMBER && !values.get(0).matches("\\d{1,9}")) {
            throw usage(definition, option.name() + " takes a whole number; given was \"" + values.get(0) + "\".");
        }
        return values;
    }

    private static String unmatched(Definition definition, String typed) {
        if (!typed.startsWith("-")) {
            return definition.argument().isEmpty()
                    ? "\"" + typed + "\" is one word too many: this command takes options only."
                    : "\"" + typed + "\" is one word too many: this command takes one " + definition.argument() + ".";
        }
        String name = typed.contains("=") ? typed.substring(0, typed.indexOf('=')) : typed;
        List<String> known = new ArrayList<>();
        definition.options().forEach(option -> known.add(option.name()));
        return "There is no option \"" + name + "\"." + NearestName.hint(name, known);
    }

    private static String missing(CommandLine.MissingParameterException missing) {
        CommandLine.Model.ArgSpec spec = missing.getMissing().get(0);
        return spec instanceof OptionSpec option
                ? option.longestName() + " needs a value: " + option.longestName() + "=" + option.paramLabel() + "."
                : "The " + spec.paramLabel() + " is missing.";
    }

    private static String name(CommandLine.Model.ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }

    private static ConfigurationException usage(Definition definition, String what) {
        return new ConfigurationException(
                "guruorm " + definition.name() + ": " + what + " See `guruorm " + definition.name() + " --help`.");
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }

    /** picocli formats its texts. */
    private static String escaped(String text) {
        return text.replace("%", "%%");
    }
}
