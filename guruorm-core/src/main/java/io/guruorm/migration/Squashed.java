package io.guruorm.migration;

import java.nio.file.Path;
import java.util.List;

/**
 * What a squash did.
 *
 * @param file where the schema stands now
 * @param statements how many make it
 * @param migrations which are recorded in it, in the order in which they ran
 * @param writing those of them that write rows, as far as their files tell: these rows are not in it
 * @param pruned the files that were deleted
 * @param kept migrations that were to be pruned and were not, each with the reason as a clause
 */
public record Squashed(
        Path file,
        int statements,
        List<String> migrations,
        List<String> writing,
        List<Path> pruned,
        List<String> kept) {

    /** Keeps copies. */
    public Squashed {
        migrations = List.copyOf(migrations);
        writing = List.copyOf(writing);
        pruned = List.copyOf(pruned);
        kept = List.copyOf(kept);
    }
}
