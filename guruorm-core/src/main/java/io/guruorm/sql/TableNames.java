package io.guruorm.sql;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * The tables that a piece of SQL names, or the honest answer that they are not known.
 *
 * @param known false where the text could not be understood; {@code names} is then empty
 * @param names the tables as written by the caller, {@code schema.table} where qualified; sorted
 */
public record TableNames(boolean known, Set<String> names) {

    /** The answer for text that nobody has understood. */
    public static final TableNames UNKNOWN = new TableNames(false, Set.of());

    /** The answer for text that names no table. */
    public static final TableNames NONE = new TableNames(true, Set.of());

    /** Keeps a sorted copy. */
    public TableNames {
        names = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    /**
     * The answer for text that names just these tables.
     *
     * @param names tables as the caller wrote them
     */
    public static TableNames of(String... names) {
        return new TableNames(true, new TreeSet<>(Arrays.asList(names)));
    }
}
