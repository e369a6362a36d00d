package io.guruorm.migration;

import io.guruorm.dialect.Aftermath;
import io.guruorm.dialect.ScriptLexer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with a history. Pure: it reads no database. */
final class HistoryProblems {

    private final Map<String, MigrationFile> files = new HashMap<>();
    private final PrunedMigrations pruned;
    private final ScriptLexer lexer;

    HistoryProblems(List<MigrationFile> files, PrunedMigrations pruned, ScriptLexer lexer) {
        this.pruned = pruned;
        files.forEach(file -> this.files.put(file.name().text(), file));
        this.lexer = lexer;
    }

    /** The problems, in the order of the history. */
    List<HistoryProblem> of(List<HistoryRow> history) {
        List<HistoryProblem> problems = new ArrayList<>();
        for (HistoryRow row : history) {
            NewerVersion.refuse(row);
            HistoryProblem problem = row.ran() ? ofRan(row) : ofHalfDone(row);
            if (problem != null) {
                problems.add(problem);
            }
        }
        return problems;
    }

    private @Nullable HistoryProblem ofRan(HistoryRow row) {
        MigrationFile file = files.get(row.migration());
        if (pruned.holding(row).isPresent()) {
            return null;
        }
        if (file == null) {
            return problem(
                    row, "It has run, and its file is gone, so it cannot be undone.", false, command("forget", row));
        }
        return !file.name().repeatable() && MigrationStatuses.differs(row, file)
                ? problem(
                        row, "Its text has changed since it ran (" + file.place() + ").", true, command("accept", row))
                : null;
    }

    private HistoryProblem ofHalfDone(HistoryRow row) {
        Journal journal;
        try {
            journal = row.readJournal();
        } catch (JournalException wrong) {
            return problem(
                    row,
                    "It is half done, and " + wrong.clause() + ".",
                    true,
                    command("mark-ran", row),
                    command("forget", row));
        }
        String where = "It stopped at statement " + (journal.statements() + 1)
                + (row.error() == null ? "." : ", for this reason: " + Words.sentence(row.error()));
        if (!row.reverting() && journal.begun().filter(this::isUnknown).isPresent()) {
            return problem(
                    row,
                    where + " Nobody can tell whether \""
                            + Words.statement(journal.begun().get().text()) + "\" is done.",
                    true,
                    "guruorm migrate:repair --statement=done",
                    "guruorm migrate:repair --statement=not-done");
        }
        return row.reverting()
                ? problem(
                        row,
                        "Its undoing is half done. " + where,
                        true,
                        "guruorm migrate:rollback",
                        command("forget", row))
                : problem(row, where, false, "guruorm migrate", "guruorm migrate:rollback", command("mark-ran", row));
    }

    private boolean isUnknown(Journal.Begun begun) {
        return lexer.statements(begun.text()).get(0).aftermath().kind() == Aftermath.Kind.ASK;
    }

    private static HistoryProblem problem(HistoryRow row, String what, boolean blocking, String... commands) {
        return new HistoryProblem(row.migration(), what, blocking, List.of(commands));
    }

    private static String command(String option, HistoryRow row) {
        return "guruorm migrate:repair --" + option + "=" + row.migration();
    }
}
