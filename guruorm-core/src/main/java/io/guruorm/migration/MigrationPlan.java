package io.guruorm.migration;

import static io.guruorm.migration.MigrationException.Kind.REPAIR;
import static io.guruorm.migration.MigrationException.Kind.USAGE;

import io.guruorm.error.NearestName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compares the files with the history and says what is to be done. Pure: it reads no database. */
final class MigrationPlan {

    private static final Comparator<HistoryRow> NEWEST_FIRST = Comparator.comparingInt(HistoryRow::batch)
            .thenComparingLong(HistoryRow::id)
            .reversed();

    private final TreeMap<String, MigrationFile> files = new TreeMap<>();
    private final Map<String, HistoryRow> rows = new HashMap<>();
    private final List<HistoryRow> history;
    private final PrunedMigrations pruned;

    /**
     * A plan for the present state of things.
     *
     * @param files all migrations that there are
     * @param history all rows, in any order
     * @throws MigrationException if a newer version of the tool wrote what this one does not know
     */
    MigrationPlan(List<MigrationFile> files, List<HistoryRow> history) {
        this(files, history, PrunedMigrations.NONE);
    }

    /** The same where a schema dump holds some that have no file any more. */
    MigrationPlan(List<MigrationFile> files, List<HistoryRow> history, PrunedMigrations pruned) {
        this.pruned = pruned;
        files.forEach(file -> this.files.put(file.name().text(), file));
        history.forEach(row -> rows.put(row.migration(), row));
        this.history = history.stream().sorted(NEWEST_FIRST).toList();
        history.forEach(NewerVersion::refuse);
    }

    /**
     * What a run forward has to do.
     *
     * @param to the last to run, or null for all
     * @return the pending migrations, by name, and after them those that run again when they change
     * @throws MigrationException if the history needs repair or no migration has the name
     */
    List<MigrationFile> forward(@Nullable String to) {
        refuseChanged();
        if (to != null && !files.containsKey(to)) {
            throw new MigrationException(
                    USAGE, "There is no migration " + to + "." + NearestName.hint(to, files.keySet()));
        }
        return files.values().stream()
                .filter(this::isPending)
                .filter(file -> to == null || file.name().text().compareTo(to) <= 0)
                .toList();
    }

    private boolean isPending(MigrationFile file) {
        HistoryRow row = rows.get(file.name().text());
        return row == null || (row.ran() && file.name().repeatable() && MigrationStatuses.differs(row, file));
    }

    /**
     * What has begun, has not ended and is gone on with by a run forward, oldest first.
     *
     * @throws MigrationException if one is being undone, or has no file any more
     */
    List<Recorded> resumed() {
        DumpLoad.refuseHalfLoaded(history);
        List<Recorded> resumed = new ArrayList<>();
        for (HistoryRow row : history) {
            if (row.reverting()) {
                throw new MigrationException(REPAIR, RepairAdvice.reverting(row));
            }
            if (!row.ran()) {
                resumed.add(0, new Recorded(row, fileOf(row)));
            }
        }
        return resumed;
    }

    private MigrationFile fileOf(HistoryRow row) {
        MigrationFile file = files.get(row.migration());
        if (file == null) {
            throw new MigrationException(REPAIR, RepairAdvice.stuck(row, "there is no file for it any more"));
        }
        return file;
    }

    /**
     * What a rollback has to undo, newest first: what is being undone already belongs to it.
     *
     * @param options which migrations
     * @throws MigrationException if a file is gone, or another migration is half done
     */
    List<Recorded> back(RollbackOptions options) {
        DumpLoad.refuseHalfLoaded(history);
        List<HistoryRow> chosen = selected(options);
        List<Recorded> selected = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (HistoryRow row : repeatableFirst()) {
            boolean meant = chosen.contains(row);
            if (!meant && !row.ran() && !row.reverting()) {
                throw new MigrationException(REPAIR, RepairAdvice.unfinished(row));
            }
            if (!meant && !row.reverting()) {
                continue;
            }
            MigrationFile file = files.get(row.migration());
            if (file == null) {
                gone.add(row.migration());
            } else {
                selected.add(new Recorded(row, file));
            }
        }
        if (!gone.isEmpty()) {
            throw new MigrationException(REPAIR, RepairAdvice.gone(gone, pruned));
        }
        return selected;
    }

    /** A row and its file. */
    record Recorded(HistoryRow row, MigrationFile file) {}

    private List<HistoryRow> selected(RollbackOptions options) {
        if (options.isEverything()) {
            return history;
        }
        List<HistoryRow> versions = versions();
        return switch (options.unit()) {
            case MIGRATIONS -> versions.stream().limit(options.number()).toList();
            case BATCH ->
                versions.stream().filter(row -> row.batch() == options.number()).toList();
            case BATCHES -> {
                List<Integer> newest = versions.stream()
                        .map(HistoryRow::batch)
                        .distinct()
                        .limit(options.number())
                        .toList();
                yield versions.stream()
                        .filter(row -> newest.contains(row.batch()))
                        .toList();
            }
        };
    }

    /** What runs again when it changes stands on what runs once. */
    private List<HistoryRow> repeatableFirst() {
        List<HistoryRow> rows = new ArrayList<>(history);
        rows.removeAll(versions());
        rows.addAll(versions());
        return rows;
    }

    /** The rows of migrations that run once, newest first. */
    private List<HistoryRow> versions() {
        return history.stream()
                .filter(row -> !MigrationName.isRepeatable(row.migration()))
                .toList();
    }

    /** The number of the next batch. */
    int nextBatch() {
        return history.stream().mapToInt(HistoryRow::batch).max().orElse(0) + 1;
    }

    /** Whether a pending migration would run after one with a later name. */
    boolean isLate(MigrationName name) {
        return !name.repeatable()
                && versions().stream().anyMatch(row -> row.migration().compareTo(name.text()) > 0);
    }

    /** Each migration that has a file or a row, by name. */
    List<MigrationStatus> status() {
        TreeMap<String, MigrationStatus> all = new TreeMap<>();
        files.forEach((name, file) -> all.put(name, MigrationStatuses.pending(file, isLate(file.name()))));
        String newest = "";
        for (int i = history.size() - 1; i >= 0; i--) {
            HistoryRow row = history.get(i);
            Optional<MigrationFile> file = Optional.ofNullable(files.get(row.migration()));
            boolean repeatable = MigrationName.isRepeatable(row.migration());
            boolean late = !repeatable && newest.compareTo(row.migration()) > 0;
            all.put(row.migration(), MigrationStatuses.recorded(row, file, pruned.holding(row), late));
            newest = late || repeatable ? newest : row.migration();
        }
        return List.copyOf(all.values());
    }

    private void refuseChanged() {
        List<Recorded> changed = new ArrayList<>();
        for (HistoryRow row : history) {
            MigrationFile file = files.get(row.migration());
            if (file != null && row.ran() && !file.name().repeatable() && MigrationStatuses.differs(row, file)) {
                changed.add(new Recorded(row, file));
            }
        }
        if (!changed.isEmpty()) {
            throw new MigrationException(REPAIR, RepairAdvice.changed(changed));
        }
    }
}
