package io.guruorm.cli.completion;

import io.guruorm.cli.shell.Definition;
import io.guruorm.cli.shell.Option;
import java.util.List;

/** Commands with one of each kind of thing that a script has to complete. */
final class SampleCommands {

    static final List<Definition> ALL = List.of(
            Definition.of("migrate", "Run what's pending: \"all\" of it")
                    .withOptions(
                            Option.text("--to", "NAME", "Stop [here]: it's enough"),
                            Option.list("--path", "FOLDER", "Look there"),
                            Option.flag("--force", "Run in production: 100%"),
                            Option.number("--step", "N", "How many")),
            Definition.of("migrate:status", "Show").withOptions(Option.flag("--pending", "Only these")),
            Definition.of("migrate:reset", "Undo"),
            Definition.of("db:load", "Load").withArgument("FILE", "What"),
            Definition.of("init", "Begin").withOptionalArgument("FOLDER", "Where"),
            Definition.of("completion", "Complete").withArgument(Shell.LABEL, "Which"));

    private SampleCommands() {}
}
