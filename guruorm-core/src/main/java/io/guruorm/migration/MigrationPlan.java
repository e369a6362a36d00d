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
    private final RepairAdvice advice;

    /**
     * A plan for the present state of things.
     *
     * @param files all migrations that there are
     * @param history all rows, in any order
     * @param advice says how a row that is wrong is mended
     */
    MigrationPlan(List<MigrationFile> files, List<HistoryRow> history, RepairAdvice advice) {
        files.forEach(file -> this.files.put(file.name().text(), file));
        history.forEach(row -> rows.put(row.migration(), row));
        this.history = history.stream().sorted(NEWEST_FIRST).toList();
        this.advice = advice;
    }

    /**
     * What a run forward has to do.
     *
     * @param to the last to run, or null for all
     * @return the pending migrations, by name
     * @throws MigrationException if the history needs repair or no migration has the name
     */
    List<MigrationFile> forward(@Nullable String to) {
        refuseUnfinished();
        refuseChanged();
        if (to != null && !files.containsKey(to)) {
            throw new MigrationException(
                    USAGE, "There is no migration " + to + "." + NearestName.hint(to, files.keySet()));
        }
        return files.values().stream()
                .filter(file -> !rows.containsKey(file.name().text()))
                .filter(file -> to == null || file.name().text().compareTo(to) <= 0)
                .toList();
    }

    /**
     * What a rollback has to undo, newest first.
     *
     * @param options which migrations
     * @throws MigrationException if the history needs repair or a file is gone
     */
    List<Recorded> back(RollbackOptions options) {
        refuseUnfinished();
        List<Recorded> selected = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (HistoryRow row : selected(options)) {
            MigrationFile file = files.get(row.migration());
            if (file == null) {
                gone.add(row.migration());
            } else {
                selected.add(new Recorded(row, file));
            }
        }
        if (!gone.isEmpty()) {
            throw new MigrationException(REPAIR, advice.gone(gone));
        }
        return selected;
    }

    /** A row and its file. */
    record Recorded(HistoryRow row, MigrationFile file) {}

    private List<HistoryRow> selected(RollbackOptions options) {
        return switch (options.unit()) {
            case MIGRATIONS -> history.stream().limit(options.number()).toList();
            case BATCH ->
                history.stream().filter(row -> row.batch() == options.number()).toList();
            case BATCHES -> {
                List<Integer> newest = history.stream()
                        .map(HistoryRow::batch)
                        .distinct()
                        .limit(options.number())
                        .toList();
                yield history.stream()
                        .filter(row -> newest.contains(row.batch()))
                        .toList();
            }
        };
    }

    /** The number of the next batch. */
    int nextBatch() {
        return history.stream().mapToInt(HistoryRow::batch).max().orElse(0) + 1;
    }

    /** Whether a pending migration would run after one with a later name. */
    boolean isLate(String name) {
        return history.stream().anyMatch(row -> row.migration().compareTo(name) > 0);
    }

    /** Each migration that has a file or a row, by name. */
    List<MigrationStatus> status() {
        TreeMap<String, MigrationStatus> all = new TreeMap<>();
        files.forEach((name, file) -> all.put(name, MigrationStatuses.pending(file, isLate(name))));
        String newest = "";
        for (int i = history.size() - 1; i >= 0; i--) {
            HistoryRow row = history.get(i);
            Optional<MigrationFile> file = Optional.ofNullable(files.get(row.migration()));
            boolean late = newest.compareTo(row.migration()) > 0;
            all.put(row.migration(), MigrationStatuses.recorded(row, file, late));
            newest = late ? newest : row.migration();
        }
        return List.copyOf(all.values());
    }

    private void refuseUnfinished() {
        List<HistoryRow> unfinished = history.stream().filter(row -> !row.ran()).toList();
        if (!unfinished.isEmpty()) {
            throw new MigrationException(REPAIR, advice.unfinished(unfinished));
        }
    }

    private void refuseChanged() {
        List<Recorded> changed = new ArrayList<>();
        for (HistoryRow row : history) {
            MigrationFile file = files.get(row.migration());
            if (file != null && MigrationStatuses.differs(row, file)) {
                changed.add(new Recorded(row, file));
            }
        }
        if (!changed.isEmpty()) {
            throw new MigrationException(REPAIR, advice.changed(changed));
        }
    }
}
