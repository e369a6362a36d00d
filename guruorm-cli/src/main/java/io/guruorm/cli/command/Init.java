package io.guruorm.cli.command;

import io.guruorm.cli.shell.Arguments;
import io.guruorm.cli.shell.Command;
import io.guruorm.cli.shell.Definition;
import io.guruorm.cli.shell.Options;
import io.guruorm.cli.shell.Outcome;
import io.guruorm.cli.shell.Project;
import io.guruorm.cli.shell.Session;
import io.guruorm.generator.ProjectDraft;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code init}: begins a project. */
public final class Init implements Command {

    @Override
    public Definition definition() {
        return Definition.of(
                        "init",
                        "Begin a project that runs at once, on SQLite",
                        "Writes guruorm.yml with an embedded SQLite database, a migration that creates users, a seeder that"
                                + " fills it, and what git shall leave alone. Nothing has to be installed or started.",
                        "Where there is a guruorm.yml already, nothing is written. Migrations, a seeder and a .gitignore"
                                + " that are there are kept; lines that .gitignore lacks are added to it.")
                .withOptionalArgument("FOLDER", "Where, instead of the current folder; made if it is not there")
                .withOptions(Options.JSON, Options.DEBUG)
                .withExample("init", "in the current folder")
                .withExample("init shop", "in the folder shop");
    }

    @Override
    public Outcome run(Arguments arguments, Session session) {
        Project project = arguments.argument().isEmpty()
                ? session.project()
                : session.project().in(arguments.argument());
        ProjectDraft draft = ProjectDraft.in(project.folder(), Clock.systemUTC().instant());
        boolean elsewhere = !project.config().connectionNames().isEmpty(); // with no file yet, only by DATABASE_URL
        ProjectDraft.Begun begun = draft.write();

        begun.written().forEach(file -> session.line("Wrote " + file));
        begun.extended().forEach(file -> session.line("Added what git shall leave alone to " + file));
        begun.kept().forEach(path -> session.line("Kept " + path + " as it is"));
        if (draft.keepsMigrations()) {
            session.line("There are migrations already, so no first one was written, nor a seeder for its table.");
        }
        sayWhatIsNext(arguments.argument(), draft.keepsMigrations(), session);
        if (elsewhere) {
            session.console()
                    .note("The variable DATABASE_URL is set, so these commands use the database that it names, and not "
                            + ProjectDraft.DATABASE + ". Unset it to use the latter.");
        }
        return Outcome.done(document(begun));
    }

    private static void sayWhatIsNext(String folder, boolean ownMigrations, Session session) {
        session.line("");
        session.line("Next:");
        if (!folder.isEmpty()) {
            session.line("  cd " + (folder.matches("[\\w./-]+") ? folder : "'" + folder.replace("'", "'\\''") + "'"));
        }
        session.line("  guruorm migrate          "
                + (ownMigrations ? "# runs your migrations" : "# creates the table users"));
        if (!ownMigrations) {
            session.line("  guruorm db:seed          # fills it, and asks for what is in it");
        }
        session.line("  guruorm migrate:status   # shows what has run");
        if (ownMigrations) {
            session.line("  guruorm migrate:rollback # undoes it");
        }
    }

    private static Map<String, @Nullable Object> document(ProjectDraft.Begun begun) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("written", texts(begun.written()));
        document.put("extended", texts(begun.extended()));
        document.put("kept", texts(begun.kept()));
        return document;
    }

    private static List<String> texts(List<Path> paths) {
        return paths.stream().map(Path::toString).toList();
    }
}
