package io.guruorm.migration;

import java.util.List;

/**
 * Statements that are done and are kept as one sum.
 *
 * @param number how many
 * @param hash of their hashes, one chained to the next
 * @param counts how many rows each changed
 */
record FoldedStatements(int number, String hash, Counts counts) {

    static final FoldedStatements NONE = new FoldedStatements(0, "-", Counts.NONE);

    FoldedStatements plus(List<Journal.Done> more) {
        String chained = hash;
        Counts all = counts;
        for (Journal.Done one : more) {
            chained = chained(chained, one.hash());
            all = all.plus(one.count());
        }
        return new FoldedStatements(number + more.size(), chained, all);
    }

    /** The hash once one more statement follows. */
    static String chained(String before, String next) {
        return Journal.shortHash(before + next);
    }
}
