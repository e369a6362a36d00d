package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.FAILED;

import io.guruorm.dialect.Dialect;
import io.guruorm.jdbc.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns files and history into tasks. All that can be found out without running anything is found out here: what does
 * not compile, cannot be read or cannot be undone is refused before the first task begins.
 */
final class Planner {

    private final MigrationSource source;
    private final Database database;
    private final Dialect dialect;
    private final RepairAdvice advice;

    /**
     * A planner for one database.
     *
     * @param database where the migrations ran and will run; nothing is sent to it
     */
    Planner(MigrationSource source, Database database, String historyTable) {
        this.source = source;
        this.database = database;
        this.dialect = database.dialect();
        this.advice = new RepairAdvice(dialect, historyTable);
    }

    MigrationPlan plan(List<MigrationFile> files, List<HistoryRow> rows) {
        return new MigrationPlan(files, rows, advice);
    }

    /** The pending migrations. */
    List<Task> forward(List<MigrationFile> files, List<HistoryRow> rows, RunOptions options) {
        MigrationPlan plan = plan(files, rows);
        List<MigrationFile> pending = plan.forward(options.to());
        source.prepare(pending);
        List<Task> tasks = new ArrayList<>();
        int batch = plan.nextBatch();
        for (MigrationFile file : pending) {
            boolean late = plan.isLate(file.name().text());
            tasks.add(task(file, file.body(dialect), Direction.UP, batch, late));
            batch += options.step() ? 1 : 0;
        }
        return tasks;
    }

    /** The migrations that a rollback undoes, newest first. */
    List<Task> back(List<MigrationFile> files, List<HistoryRow> rows, RollbackOptions options) {
        List<MigrationPlan.Recorded> selected = plan(files, rows).back(options);
        source.prepare(selected.stream().map(MigrationPlan.Recorded::file).toList());
        List<String> irreversible = new ArrayList<>();
        List<Task> tasks = new ArrayList<>();
        for (MigrationPlan.Recorded one : selected) {
            MigrationBody body = one.file().body(dialect);
            Optional<String> why = body.irreversible(database, MigrationStatuses.differs(one.row(), one.file()));
            if (why.isPresent()) {
                irreversible.add(one.row().migration() + " (" + why.get() + ")");
            } else {
                tasks.add(task(one.file(), body, Direction.DOWN, one.row().batch(), false));
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

    /** Asks the migration itself how it wants to run, so that one that cannot even be made is refused here. */
    private static Task task(MigrationFile file, MigrationBody body, Direction direction, int batch, boolean late) {
        return new Task(file, body, direction, batch, late, body.transactional(direction));
    }

    /** The rows that will be left once these tasks are undone. */
    static List<HistoryRow> without(List<Task> undone, List<HistoryRow> rows) {
        Set<String> gone = undone.stream().map(Task::name).collect(Collectors.toSet());
        return rows.stream().filter(row -> !gone.contains(row.migration())).toList();
    }
}
