package io.guruorm.migration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts migrations in order and refuses a name that stands for two. */
final class SortedFiles {

    private SortedFiles() {}

    static List<MigrationFile> of(List<MigrationFile> files) {
        List<MigrationFile> sorted = new ArrayList<>(files);
        sorted.sort(Comparator.comparing(MigrationFile::name));
        for (int i = 1; i < sorted.size(); i++) {
            refuseTwins(sorted.get(i - 1), sorted.get(i));
        }
        return List.copyOf(sorted);
    }

    private static void refuseTwins(MigrationFile one, MigrationFile other) {
        if (one.name().equals(other.name())) {
            throw new MigrationException(
                    MigrationException.Kind.USAGE,
                    "Two migrations have the name " + one.name() + ": " + one.place() + " and " + other.place()
                            + ". Rename one of them, or delete it.");
        }
    }
}
