package io.guruorm.cli.command;

import io.guruorm.cli.completion.Shell;
import io.guruorm.cli.shell.Arguments;
import io.guruorm.cli.shell.Command;
import io.guruorm.cli.shell.Definition;
import io.guruorm.cli.shell.Options;
import io.guruorm.cli.shell.Outcome;
import io.guruorm.cli.shell.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code completion}: prints the script with which a shell completes all this. */
public final class Completion implements Command {

    private final Supplier<List<Definition>> commands;

    /**
     * Completes commands.
     *
     * @param commands their definitions, in the order of the overview
     */
    public Completion(Supplier<List<Definition>> commands) {
        this.commands = commands;
    }

    @Override
    public Definition definition() {
        return Definition.of(
                        "completion",
                        "Print a script that completes commands and options in your shell",
                        "Prints a script for bash or zsh: with it, the Tab key completes the names of commands, their"
                                + " options and folders.",
                        "In ~/.bashrc: eval \"$(guruorm completion bash)\"",
                        "In ~/.zshrc: eval \"$(guruorm completion zsh)\"")
                .withArgument(Shell.LABEL, String.join(" or ", Shell.names()))
                .withOptions(Options.JSON, Options.DEBUG)
                .withExample("completion bash", "the script for bash")
                .withExample("completion zsh > _guruorm", "a file for a folder of zsh's $fpath");
    }

    @Override
    public Outcome run(Arguments arguments, Session session) {
        Shell shell = Shell.named(arguments.argument());
        String script = shell.script(commands.get());
        session.console().text(script);
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("shell", shell.text());
        document.put("script", script);
        return Outcome.done(document);
    }
}
