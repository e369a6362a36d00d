package io.guruorm.adoption;

import java.util.List;

/**
 * What became of another tool's history.
 *
 * @param table the table that it was read from
 * @param migrations what has run there and is here, in the order in which it ran
 * @param leftOut what has run there and has no file any more, in the words of that tool
 * @param changed what has run there, but with another text than it has now, and runs again for that: ours
 */
public record Adoption(String table, List<AdoptedMigration> migrations, List<String> leftOut, List<String> changed) {

    /** Keeps copies. */
    public Adoption {
        migrations = List.copyOf(migrations);
        leftOut = List.copyOf(leftOut);
        changed = List.copyOf(changed);
    }

    /** Those that our history did not have before. */
    List<AdoptedMigration> pending() {
        return migrations.stream().filter(one -> !one.already()).toList();
    }

    /** How many our history did not have before, and has now. */
    public long recorded() {
        return pending().size();
    }

    /** How many our history had before. */
    public long already() {
        return migrations.size() - recorded();
    }
}
