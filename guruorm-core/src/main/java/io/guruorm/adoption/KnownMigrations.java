package io.guruorm.adoption;

import java.util.Collection;
import java.util.List;

/**
 * What the project knows when it reads another tool's history.
 *
 * @param named what the mapping file calls theirs
 * @param files the files of that tool that are being turned into ours
 * @param free the names of our migrations that neither of these two speaks of
 */
record KnownMigrations(Collection<String> named, List<ForeignFile> files, Collection<String> free) {

    /** Keeps copies. */
    KnownMigrations {
        named = List.copyOf(named);
        files = List.copyOf(files);
        free = List.copyOf(free);
    }

    /** Nothing is known. */
    static KnownMigrations none() {
        return new KnownMigrations(List.of(), List.of(), List.of());
    }
}
