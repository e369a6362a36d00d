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
    private boolean asIndex;

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

    /** Another word for {@link #online()}, as PostgreSQL calls it. */
    public DropIndexBuilder concurrently() {
        return online();
    }

    /**
     * The unique rule was made with {@code where(...)} or of parts that are more than columns: on PostgreSQL it then is an
     * index and no constraint, and is dropped as one. Elsewhere each unique rule is an index anyway.
     */
    public DropIndexBuilder asIndex() {
        window.require();
        asIndex = true;
        return this;
    }

    @Override
    public List<SchemaChange> changes() {
        return List.of(new DropIndex(table, kind, index, ifExists, online, asIndex));
    }
}
