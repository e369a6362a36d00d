package io.guruorm.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * A schema that only notes changes down, and answers questions from a snapshot with these changes played over it. For
 * one thread.
 */
public final class RecordingSchema implements Schema {

    private final List<SchemaChange> changes = new ArrayList<>();
    private SchemaSnapshot snapshot;

    /**
     * Begins with what there is.
     *
     * @param snapshot the schema before the first change
     */
    public RecordingSchema(SchemaSnapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public void apply(SchemaChange change) {
        snapshot = snapshot.after(change);
        changes.add(change);
    }

    /** The changes so far, in order. */
    public List<SchemaChange> changes() {
        return List.copyOf(changes);
    }

    /** The schema after the changes so far. */
    public SchemaSnapshot snapshot() {
        return snapshot;
    }

    @Override
    public boolean hasTable(String table) {
        return snapshot.hasTable(table);
    }

    @Override
    public boolean hasView(String view) {
        return snapshot.hasView(view);
    }

    @Override
    public boolean hasColumn(String table, String column) {
        return snapshot.hasColumn(table, column);
    }

    @Override
    public boolean hasIndex(String table, String name) {
        return snapshot.hasIndex(table, name);
    }

    @Override
    public boolean hasIndex(String table, List<String> columns) {
        return snapshot.hasIndex(table, columns);
    }
}
