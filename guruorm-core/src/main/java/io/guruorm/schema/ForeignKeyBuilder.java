package io.guruorm.schema;

import io.guruorm.error.GuruException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A foreign key while it is written, inside a blueprint's callback. */
public final class ForeignKeyBuilder implements Step {

    private final Window window;
    private final String table;
    private final List<String> columns;
    private @Nullable String name;
    private List<String> references = List.of();
    private @Nullable String on;
    private @Nullable ForeignAction onDelete;
    private @Nullable ForeignAction onUpdate;
    private @Nullable Boolean deferrable;
    private @Nullable Boolean initiallyImmediate;
    private boolean notValid;
    private @Nullable LockMode lock;

    ForeignKeyBuilder(Window window, String table, List<String> columns, @Nullable String name) {
        this.window = window;
        this.table = table;
        this.columns = Arguments.names(columns, "foreign(...)");
        this.name = name;
    }

    /**
     * The columns referred to.
     *
     * @param columns as many as the key has
     */
    public ForeignKeyBuilder references(String... columns) {
        return references(List.of(columns));
    }

    /** {@link #references(String...)}. */
    public ForeignKeyBuilder references(List<String> columns) {
        window.require();
        references = Arguments.names(columns, "references(...)");
        return this;
    }

    /**
     * The table referred to.
     *
     * @param table {@code schema.table} where qualified
     */
    public ForeignKeyBuilder on(String table) {
        window.require();
        on = Arguments.name(table, "table");
        return this;
    }

    /**
     * The key's name.
     *
     * @param name in place of the default name
     */
    public ForeignKeyBuilder name(String name) {
        window.require();
        this.name = Arguments.name(name, "foreign key");
        return this;
    }

    /**
     * What happens when the row referred to goes.
     *
     * @param action cascade, restrict, set null, set default or no action
     */
    public ForeignKeyBuilder onDelete(String action) {
        return onDelete(ForeignAction.parse(action));
    }

    /**
     * What happens when the key referred to changes.
     *
     * @param action cascade, restrict, set null, set default or no action
     */
    public ForeignKeyBuilder onUpdate(String action) {
        return onUpdate(ForeignAction.parse(action));
    }

    private ForeignKeyBuilder onDelete(ForeignAction action) {
        window.require();
        onDelete = action;
        return this;
    }

    private ForeignKeyBuilder onUpdate(ForeignAction action) {
        window.require();
        onUpdate = action;
        return this;
    }

    /** Rows go with the row that they refer to. */
    public ForeignKeyBuilder cascadeOnDelete() {
        return onDelete(ForeignAction.CASCADE);
    }

    /** A row that is referred to cannot go. */
    public ForeignKeyBuilder restrictOnDelete() {
        return onDelete(ForeignAction.RESTRICT);
    }

    /** Rows forget the row that goes. */
    public ForeignKeyBuilder nullOnDelete() {
        return onDelete(ForeignAction.SET_NULL);
    }

    /** A row that is referred to cannot be gone when the check is made. */
    public ForeignKeyBuilder noActionOnDelete() {
        return onDelete(ForeignAction.NO_ACTION);
    }

    /** Rows follow the key that they refer to. */
    public ForeignKeyBuilder cascadeOnUpdate() {
        return onUpdate(ForeignAction.CASCADE);
    }

    /** A key that is referred to cannot change. */
    public ForeignKeyBuilder restrictOnUpdate() {
        return onUpdate(ForeignAction.RESTRICT);
    }

    /** Rows forget the key that changes. */
    public ForeignKeyBuilder nullOnUpdate() {
        return onUpdate(ForeignAction.SET_NULL);
    }

    /** A key that is referred to cannot have changed when the check is made. */
    public ForeignKeyBuilder noActionOnUpdate() {
        return onUpdate(ForeignAction.NO_ACTION);
    }

    /** The check may be put off to the end of a transaction; PostgreSQL. */
    public ForeignKeyBuilder deferrable() {
        return deferrable(true);
    }

    /**
     * Whether the check may be put off to the end of a transaction; PostgreSQL.
     *
     * @param allowed whether it may
     */
    public ForeignKeyBuilder deferrable(boolean allowed) {
        window.require();
        deferrable = allowed;
        return this;
    }

    /** A deferrable check is made at once unless put off; PostgreSQL. */
    public ForeignKeyBuilder initiallyImmediate() {
        return initiallyImmediate(true);
    }

    /**
     * Whether a deferrable check is made at once unless put off; PostgreSQL.
     *
     * @param immediate false puts it off to the end of the transaction
     */
    public ForeignKeyBuilder initiallyImmediate(boolean immediate) {
        window.require();
        initiallyImmediate = immediate;
        return this;
    }

    /** Present rows are left unchecked until {@code validateForeign}; PostgreSQL and SQL Server. */
    public ForeignKeyBuilder notValid() {
        window.require();
        notValid = true;
        return this;
    }

    /**
     * What others may do meanwhile; MySQL.
     *
     * @param mode none, shared, default or exclusive
     */
    public ForeignKeyBuilder lock(String mode) {
        window.require();
        lock = LockMode.parse(mode);
        return this;
    }

    @Override
    public List<SchemaChange> changes() {
        if (references.isEmpty() || on == null) {
            throw new GuruException("The foreign key on " + columns + " of " + table
                    + " does not say what it refers to. " + "Write foreign(...).references(\"id\").on(\"table\").");
        }
        var timing = new ForeignKeyDefinition.Timing(deferrable, initiallyImmediate, notValid);
        var key = new ForeignKeyDefinition(columns, name, references, on, onDelete, onUpdate, timing, lock);
        return List.of(new AddForeignKey(table, key));
    }
}
