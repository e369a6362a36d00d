package io.guruorm.schema;

import java.util.List;

/** The end of a foreign key while it is written, inside a blueprint's callback. */
public final class DropForeignBuilder implements Step {

    private final Window window;
    private final String table;
    private final Reference key;
    private boolean ifExists;

    DropForeignBuilder(Window window, String table, Reference key) {
        this.window = window;
        this.table = table;
        this.key = key;
    }

    /** It is no error if there is none. */
    public DropForeignBuilder ifExists() {
        window.require();
        ifExists = true;
        return this;
    }

    @Override
    public List<SchemaChange> changes() {
        return List.of(new DropForeignKey(table, key, ifExists));
    }
}
