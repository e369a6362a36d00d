package io.guruorm.migration;

import io.guruorm.dialect.Dialect;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The migrations that ran, have no file any more and are held by the schema dump, with the same text: they were pruned,
 * and nothing is wrong with them.
 *
 * @param dump where the dump stands; empty where there is none
 * @param names which they are
 */
record PrunedMigrations(Optional<Path> dump, Set<String> names) {

    /** There are none. */
    static final PrunedMigrations NONE = new PrunedMigrations(Optional.empty(), Set.of());

    PrunedMigrations {
        names = Set.copyOf(names);
    }

    /**
     * Looks for them; the dump is read only where a file is gone.
     *
     * @param dump where one would stand
     * @param rows the history
     * @param files the migrations that have files
     */
    static PrunedMigrations of(Optional<Path> dump, List<HistoryRow> rows, List<MigrationFile> files, Dialect dialect) {
        Set<String> there = files.stream().map(file -> file.name().text()).collect(Collectors.toSet());
        List<HistoryRow> gone = rows.stream()
                .filter(row ->
                        row.ran() && !MigrationName.isRepeatable(row.migration()) && !there.contains(row.migration()))
                .toList();
        if (gone.isEmpty()) {
            return NONE;
        }
        List<HistoryRow> held = UsableDump.held(dump, dialect);
        return new PrunedMigrations(
                dump,
                gone.stream()
                        .filter(row -> held.stream().anyMatch(other -> same(row, other)))
                        .map(HistoryRow::migration)
                        .collect(Collectors.toSet()));
    }

    /** Where one side has no sum, nobody can tell more than the name does. */
    private static boolean same(HistoryRow row, HistoryRow held) {
        return row.migration().equals(held.migration())
                && (row.checksum() == null
                        || held.checksum() == null
                        || row.checksum().equals(held.checksum()));
    }

    /** The dump that holds a migration, if it is one of them. */
    Optional<Path> holding(HistoryRow row) {
        return dump.filter(file -> names.contains(row.migration()));
    }
}
