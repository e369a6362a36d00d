package io.guruorm.schema;

import java.util.List;

/** The end of an index while it is written, inside a blueprint's callback. */
public final class DropIndexBuilder implements Step {

    private final Window window;
    private final String table;
    private final IndexKind kind;
    private final Reference index;
    private boolean ifExists;
    private boolean online;

    DropIndexBuilder(Window window, String table, IndexKind kind, Reference index) {
        this.window = window;
        this.table = table;
        this.kind = kind;
        this.index = index;
    }

    /** It is no error if there is none. */
    public DropIndexBuilder ifExists() {
        window.require();
        ifExists = true;
        return this;
    }

    /** Drops the index while others write; cannot stand in a transaction on PostgreSQL. */
    public DropIndexBuilder online() {
        window.require();
        online = true;
        return this;
    }

    @Override
    public List<SchemaChange> changes() {
        return List.of(new DropIndex(table, kind, index, ifExists, online));
    }
}
