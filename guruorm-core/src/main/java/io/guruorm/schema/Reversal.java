package io.guruorm.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * What undoes changes of a schema: other changes that surely bring the earlier schema back, or why there are none. Rows
 * are another matter: those of a table or column that goes are gone.
 *
 * @param changes in the order in which they are to be made; empty where nothing needs to be done, or nothing can
 * @param obstacles why the earlier schema cannot be brought back, each a clause by itself; empty where it can
 */
public record Reversal(List<SchemaChange> changes, List<String> obstacles) {

    /** Keeps copies; what cannot be undone as a whole is not undone in part. */
    public Reversal {
        obstacles = List.copyOf(obstacles);
        changes = obstacles.isEmpty() ? List.copyOf(changes) : List.of();
    }

    /**
     * Undoes changes that were made one after the other: newest first.
     *
     * @param done the changes in the order in which they were made
     */
    public static Reversal of(List<SchemaChange> done) {
        var changes = new ArrayList<SchemaChange>();
        var obstacles = new ArrayList<String>();
        for (int i = done.size() - 1; i >= 0; i--) {
            var one = done.get(i).accept(new Reverser(done.subList(0, i)));
            changes.addAll(one.changes());
            obstacles.addAll(0, one.obstacles());
        }
        return new Reversal(changes, obstacles);
    }

    /**
     * Nothing can be done.
     *
     * @param obstacle why, as a clause by itself
     */
    public static Reversal impossible(String obstacle) {
        return new Reversal(List.of(), List.of(obstacle));
    }

    static Reversal by(SchemaChange change) {
        return new Reversal(List.of(change), List.of());
    }

    static Reversal nothing() {
        return new Reversal(List.of(), List.of());
    }

    /** Whether the earlier schema can be brought back. */
    public boolean possible() {
        return obstacles.isEmpty();
    }
}
