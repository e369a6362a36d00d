package io.guruorm.cli;

import io.guruorm.cli.shell.Arguments;
import io.guruorm.cli.shell.Cancellation;
import io.guruorm.cli.shell.Command;
import io.guruorm.cli.shell.CommandLineParser;
import io.guruorm.cli.shell.Console;
import io.guruorm.cli.shell.ExitCode;
import io.guruorm.cli.shell.Failure;
import io.guruorm.cli.shell.Options;
import io.guruorm.cli.shell.Outcome;
import io.guruorm.cli.shell.Project;
import io.guruorm.cli.shell.Session;
import io.guruorm.cli.shell.Version;
import io.guruorm.error.ConfigurationException;
import io.guruorm.error.NearestName;
import io.guruorm.sql.Json;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the command, runs it, and turns whatever happens into output and an exit code. */
final class Program {

    private final Project project;
    private final Console console;
    private final Cancellation cancellation;

    Program(Project project, Console console, Cancellation cancellation) {
        this.project = project;
        this.console = console;
        this.cancellation = cancellation;
    }

    /** Runs what was typed and returns the exit code. */
    int run(String... typed) {
        List<String> words = Arrays.asList(typed);
        boolean json = words.contains(Options.JSON.name());
        try {
            return run(words, json);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError | AssertionError thrown) {
            int exitCode = report(Failure.of(thrown, cancellation.requested()), json);
            if (words.contains(Options.DEBUG.name())) {
                console.trace(thrown);
            }
            return exitCode;
        }
    }

    /** Reports that the code of the project ended the process amid its work, and returns the exit code. */
    int exitedByItself(String... typed) {
        return report(Failure.EXITED, Arrays.asList(typed).contains(Options.JSON.name()));
    }

    private int report(Failure failure, boolean json) {
        console.trouble(failure.message());
        if (json) {
            print(failure.document());
        }
        return failure.exitCode();
    }

    private int run(List<String> words, boolean json) {
        if (words.isEmpty() || (words.size() == 1 && isHelp(words.get(0)))) {
            console.text(Overview.text());
            return ExitCode.DONE;
        }
        if (words.get(0).equals("--version") || words.get(0).equals("-V")) {
            console.line("guruorm " + Version.text());
            return ExitCode.DONE;
        }
        boolean help = isHelp(words.get(0));
        Command command = command(words.get(help ? 1 : 0));
        List<String> rest = words.subList(1, words.size());
        if (help || rest.contains("--help") || rest.contains("-h")) {
            console.text(CommandLineParser.help(command.definition()));
            return ExitCode.DONE;
        }
        Arguments arguments = CommandLineParser.parse(command.definition(), rest);
        Outcome outcome =
                command.run(arguments, new Session(project, json ? console.withoutResults() : console, cancellation));
        if (json) {
            print(outcome.document());
        }
        return outcome.exitCode();
    }

    private static boolean isHelp(String word) {
        return word.equals("help") || word.equals("--help") || word.equals("-h");
    }

    private static Command command(String name) {
        Command command = Commands.named(name);
        if (command == null) {
            String what = name.startsWith("-")
                    ? "The first word has to be a command; given was \""
                    : "There is no command \"";
            throw new ConfigurationException(
                    what + name + "\"." + NearestName.hint(name, Commands.NAMES) + " `guruorm help` lists them all.");
        }
        return command;
    }

    private void print(Map<String, @Nullable Object> document) {
        console.line(Json.of(document).text());
    }
}
