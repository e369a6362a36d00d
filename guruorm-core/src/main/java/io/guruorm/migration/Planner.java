package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.FAILED;
import static io.guruorm.migration.MigrationException.Kind.REPAIR;

import io.guruorm.dialect.Capability;
import io.guruorm.dialect.Dialect;
import io.guruorm.jdbc.Database;
import io.guruorm.schema.Reversal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Turns files and history into tasks. All that can be found out without running anything is found out here: what does
 * not compile, cannot be read, cannot be gone on with or cannot be undone is refused before the first task begins.
 */
final class Planner {

    private final MigrationSource source;
    private final Database database;
    private final Dialect dialect;
    private final Optional<Path> dump;

    /**
     * A planner for one database.
     *
     * @param database where the migrations ran and will run; nothing is sent to it
     * @param dump where a schema dump may stand
     */
    Planner(MigrationSource source, Database database, Optional<Path> dump) {
        this.dump = dump;
        this.source = source;
        this.database = database;
        this.dialect = database.dialect();
    }

    /** What is half done and is gone on with, then the pending migrations. */
    List<Task> forward(List<MigrationFile> files, List<HistoryRow> rows, RunOptions options) {
        MigrationPlan plan = new MigrationPlan(files, rows);
        List<MigrationPlan.Recorded> resumed = plan.resumed();
        List<MigrationFile> pending = plan.forward(options.to());
        if (options.strict()) {
            refuseLate(plan, pending);
        }
        source.prepare(Stream.concat(resumed.stream().map(MigrationPlan.Recorded::file), pending.stream())
                .toList());
        List<Task> tasks = new ArrayList<>();
        resumed.forEach(one -> tasks.add(resumed(one)));
        int batch = plan.nextBatch();
        for (MigrationFile file : pending) {
            MigrationBody body = file.body(dialect);
            tasks.add(new Task(
                    file,
                    body,
                    Direction.UP,
                    batch,
                    plan.isLate(file.name()),
                    inTransaction(body, Direction.UP),
                    row(rows, file),
                    Journal.of(Journal.Purpose.UP)));
            batch += options.step() ? 1 : 0;
        }
        return tasks;
    }

    /** Where the database ends a transaction at every change of the schema, there is none to run in. */
    private boolean inTransaction(MigrationBody body, Direction direction) {
        return body.transactional(direction) && dialect.supports(Capability.TRANSACTIONAL_DDL);
    }

    private static @Nullable HistoryRow row(List<HistoryRow> rows, MigrationFile file) {
        return rows.stream()
                .filter(row -> row.migration().equals(file.name().text()))
                .findFirst()
                .orElse(null);
    }

    private static void refuseLate(MigrationPlan plan, List<MigrationFile> pending) {
        List<String> late = pending.stream()
                .map(MigrationFile::name)
                .filter(plan::isLate)
                .map(MigrationName::text)
                .toList();
        if (!late.isEmpty()) {
            throw new MigrationException(
                    REPAIR,
                    "Pending, and older than what has run already: " + String.join(", ", late)
                            + ". Nothing was run, as --strict was given. Give "
                            + (late.size() == 1 ? "it a newer name" : "them newer names")
                            + ", or run without --strict.");
        }
    }

    private Task resumed(MigrationPlan.Recorded one) {
        HistoryRow row = one.row();
        return new Task(
                one.file(),
                one.file().body(dialect),
                Direction.UP,
                row.batch(),
                false,
                false,
                row,
                goneOnWith(row, Direction.UP));
    }

    /** The journal of what is half done, if it leads on from there. */
    private static Journal goneOnWith(HistoryRow row, Direction direction) {
        Journal journal = journal(row);
        if (journal.purpose().direction() != direction) {
            throw stuck(row, "its journal goes the other way");
        }
        if (journal.read().isPresent()
                && (journal.statements() > 0 || journal.begun().isPresent())) {
            throw stuck(
                    row,
                    "it read \"" + journal.read().get()
                            + "\", and what it says next may depend on an answer that is another one now");
        }
        return journal;
    }

    private static Journal journal(HistoryRow row) {
        try {
            return row.readJournal();
        } catch (JournalException wrong) {
            throw stuck(row, wrong.clause());
        }
    }

    private static MigrationException stuck(HistoryRow row, String why) {
        return new MigrationException(REPAIR, RepairAdvice.stuck(row, why));
    }

    /** The migrations that a rollback undoes, newest first. */
    List<Task> back(List<MigrationFile> files, List<HistoryRow> rows, RollbackOptions options) {
        PrunedMigrations pruned = PrunedMigrations.of(dump, rows, files, dialect);
        List<MigrationPlan.Recorded> selected = new MigrationPlan(files, rows, pruned).back(options);
        source.prepare(selected.stream().map(MigrationPlan.Recorded::file).toList());
        List<String> irreversible = new ArrayList<>();
        List<Task> tasks = new ArrayList<>();
        for (MigrationPlan.Recorded one : selected) {
            if (one.row().ran() || undoesAll(one.row())) {
                undo(one, tasks, irreversible);
            } else {
                tasks.add(partlyUndone(one));
            }
        }
        if (!irreversible.isEmpty()) {
            throw new MigrationException(
                    FAILED,
                    "Cannot be undone: " + String.join(", ", irreversible)
                            + ". Nothing was undone. Write what undoes it, or" + " undo it by a new migration.");
        }
        return tasks;
    }

    private static boolean undoesAll(HistoryRow row) {
        return row.reverting() && journal(row).purpose().undone() < 0;
    }

    private void undo(MigrationPlan.Recorded one, List<Task> tasks, List<String> irreversible) {
        MigrationBody body = one.file().body(dialect);
        Optional<String> why = body.irreversible(database, MigrationStatuses.differs(one.row(), one.file()));
        if (why.isPresent()) {
            irreversible.add(one.row().migration() + " (" + why.get() + ")");
            return;
        }
        boolean begun = one.row().reverting();
        Journal journal = begun ? goneOnWith(one.row(), Direction.DOWN) : Journal.of(Journal.Purpose.DOWN);
        tasks.add(down(one, body, !begun && inTransaction(body, Direction.DOWN), journal));
    }

    /** A migration that stopped half way is undone by what its done statements say, newest first. */
    private Task partlyUndone(MigrationPlan.Recorded one) {
        HistoryRow row = one.row();
        Journal journal = journal(row);
        if (journal.begun().isPresent() && !row.reverting()) {
            throw stuck(
                    row,
                    "what has become of \""
                            + Words.statement(journal.begun().get().text()) + "\" is not known; only a run finds out");
        }
        boolean begun = row.reverting();
        if (begun && MigrationStatuses.differs(row, one.file())) {
            throw stuck(row, "its file has changed since");
        }
        int statements = begun ? journal.purpose().undone() : journal.statements();
        Reversal reversal =
                one.file().body(dialect).undo(database, statements, begun ? Optional.empty() : Optional.of(journal));
        if (!reversal.possible()) {
            throw stuck(row, "what is done of it cannot be undone, as " + String.join("; ", reversal.obstacles()));
        }
        MigrationBody body = new ChangesBody(reversal.changes(), dialect);
        return down(
                one,
                body,
                !begun && inTransaction(body, Direction.DOWN),
                begun ? goneOnWith(row, Direction.DOWN) : Journal.of(Journal.Purpose.undo(statements)));
    }

    private static Task down(MigrationPlan.Recorded one, MigrationBody body, boolean transactional, Journal journal) {
        return new Task(one.file(), body, Direction.DOWN, one.row().batch(), false, transactional, one.row(), journal);
    }

    /** The rows that will be left once these tasks are undone. */
    static List<HistoryRow> without(List<Task> undone, List<HistoryRow> rows) {
        Set<String> gone = undone.stream().map(Task::name).collect(Collectors.toSet());
        return rows.stream().filter(row -> !gone.contains(row.migration())).toList();
    }
}
