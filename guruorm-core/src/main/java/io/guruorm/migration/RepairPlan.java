package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.USAGE;

import io.guruorm.error.NearestName;
import io.guruorm.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Says how the rows of a history are mended. Pure: it reads no database. */
final class RepairPlan {

    private final TreeMap<String, MigrationFile> files = new TreeMap<>();
    private final TreeMap<String, HistoryRow> rows = new TreeMap<>();
    private final HistoryStatements statements;
    private final MigratorOptions options;
    private final List<Step> steps = new ArrayList<>();
    private final int nextBatch;

    RepairPlan(
            List<MigrationFile> files,
            List<HistoryRow> history,
            HistoryStatements statements,
            MigratorOptions options) {
        files.forEach(file -> this.files.put(file.name().text(), file));
        history.forEach(row -> rows.put(row.migration(), row));
        this.statements = statements;
        this.options = options;
        this.nextBatch = new MigrationPlan(files, history).nextBatch();
    }

    /**
     * One thing to do.
     *
     * @param what it does, a sentence
     * @param sql the statement
     */
    record Step(String what, Sql sql) {}

    /**
     * The steps in order.
     *
     * @throws MigrationException if something is not as it was said to be; then nothing is mended
     */
    List<Step> steps(RepairOptions repair) {
        repair.accept().forEach(this::accept);
        repair.markRan().forEach(this::markRan);
        repair.forget().forEach(this::forget);
        repair.statement().ifPresent(this::settle);
        return List.copyOf(steps);
    }

    /** A baseline is for a history that has no row yet. */
    void refuseRecorded() {
        if (!rows.isEmpty()) {
            throw new MigrationException(
                    USAGE,
                    "The history has " + rows.size() + (rows.size() == 1 ? " row" : " rows")
                            + " already, the newest for " + rows.lastKey()
                            + ": a baseline is for a history that is new."
                            + " Nothing was recorded. Record single migrations: `guruorm migrate:repair --mark-ran=NAME`.");
        }
    }

    /**
     * All up to a name count as run.
     *
     * @param to the last
     * @param dumped rows of a schema dump for those that have no file any more
     */
    List<Step> baseline(String to, List<HistoryRow> dumped) {
        TreeMap<String, HistoryRow> held = new TreeMap<>();
        dumped.forEach(row -> held.put(row.migration(), row));
        TreeSet<String> names = new TreeSet<>(files.keySet());
        names.addAll(held.keySet());
        if (!names.contains(to)) {
            throw unknown(to, names);
        }
        int behind = dumped.stream().mapToInt(HistoryRow::batch).max().orElse(0) + 1;
        for (String name : names.headSet(to, true)) {
            HistoryRow row = held.get(name);
            steps.add(new Step(name + " counts as run.", counted(name, row, row == null ? behind : row.batch())));
        }
        return List.copyOf(steps);
    }

    private Sql counted(String name, @Nullable HistoryRow dumped, int batch) {
        MigrationFile file = files.get(name);
        return dumped != null && file == null
                ? statements
                        .loaded(List.of(dumped), options.executedBy(), options.toolVersion())
                        .get(0)
                : statements.insert(file(name), batch, HistoryRow.RAN, null, null, options);
    }

    private Sql inserted(MigrationFile file) {
        return statements.insert(file, nextBatch, HistoryRow.RAN, null, null, options);
    }

    private void accept(String name) {
        HistoryRow row = row(name);
        String checksum = file(name).checksum().orElse(null);
        if (checksum == null || !row.ran() || Objects.equals(checksum, row.checksum())) {
            throw new MigrationException(
                    USAGE,
                    "--accept=" + name + ": it is " + (row.ran() ? "as it was when it ran" : "half done")
                            + ", so there is nothing to accept. Nothing was mended.");
        }
        steps.add(new Step(name + " is accepted as it is now.", statements.accept(name, checksum)));
    }

    private void markRan(String name) {
        HistoryRow row = rows.get(name);
        if (row == null) {
            MigrationFile file = file(name);
            steps.add(new Step(name + " counts as run.", inserted(file)));
            return;
        }
        if (row.ran()) {
            throw new MigrationException(
                    USAGE, "--mark-ran=" + name + ": it is recorded as run already. Nothing was mended.");
        }
        String checksum = Optional.ofNullable(files.get(name))
                .flatMap(MigrationFile::checksum)
                .orElse(row.checksum());
        steps.add(new Step(name + " counts as run.", statements.markRan(name, checksum)));
    }

    private void forget(String name) {
        row(name);
        steps.add(new Step(name + " is forgotten.", statements.delete(name)));
    }

    private void settle(boolean done) {
        for (HistoryRow row : rows.values()) {
            Optional<Journal> journal = begun(row);
            if (journal.isPresent()) {
                String text = journal.get().begun().orElseThrow().text();
                Journal known =
                        done ? journal.get().begunIsDone() : journal.get().begunIsNotDone();
                steps.add(new Step(
                        "\"" + Words.statement(text) + "\" of " + row.migration() + " counts as "
                                + (done ? "done." : "not done."),
                        statements.journal(row.migration(), journal.get(), known)));
                return;
            }
        }
        throw new MigrationException(
                USAGE,
                "--statement: no statement of any migration is in doubt. Nothing was mended. `guruorm migrate:repair`"
                        + " lists what is wrong.");
    }

    private static Optional<Journal> begun(HistoryRow row) {
        if (row.ran()) {
            return Optional.empty();
        }
        try {
            return Optional.of(row.readJournal())
                    .filter(journal -> journal.begun().isPresent());
        } catch (JournalException unreadable) {
            return Optional.empty(); // --mark-ran or --forget are for that
        }
    }

    private HistoryRow row(String name) {
        HistoryRow row = rows.get(name);
        if (row == null) {
            throw new MigrationException(
                    USAGE,
                    "The history has no row for " + name + "." + NearestName.hint(name, rows.keySet())
                            + " Nothing was mended.");
        }
        return row;
    }

    private MigrationFile file(String name) {
        MigrationFile file = files.get(name);
        if (file == null) {
            throw unknown(name, files.keySet());
        }
        return file;
    }

    private static MigrationException unknown(String name, Set<String> known) {
        return new MigrationException(
                USAGE,
                "There is no migration " + name + "." + NearestName.hint(name, known) + " Nothing was recorded.");
    }
}
