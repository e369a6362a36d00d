package io.guruorm.schema;

import io.guruorm.error.GuruException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words that put an index on a column, {@code change()} and {@code redefine()}.
 *
 * @param <S> the type itself
 */
public abstract sealed class ColumnIndexes<S extends ColumnIndexes<S>> extends ColumnModifiers<S> implements Step
        permits ColumnBuilder, ForeignColumnBuilder {

    private final String table;
    private final Map<IndexKind, Flag> flags = new LinkedHashMap<>();
    private Meaning meaning = Meaning.ADD;

    private enum Meaning {
        ADD,
        CHANGE,
        REDEFINE
    }

    private record Flag(boolean wanted, @Nullable String name) {}

    ColumnIndexes(Window window, String table, String name, ColumnType type) {
        super(window, name, type);
        this.table = table;
    }

    private S flag(IndexKind kind, boolean wanted, @Nullable String name) {
        require();
        flags.put(kind, new Flag(wanted, name));
        return self();
    }

    /** The column is the primary key. */
    public S primary() {
        return flag(IndexKind.PRIMARY, true, null);
    }

    /**
     * The column is the primary key or, in {@code change()}, no longer.
     *
     * @param wanted false only with {@code change()}
     */
    public S primary(boolean wanted) {
        return flag(IndexKind.PRIMARY, wanted, null);
    }

    /**
     * The column is the primary key.
     *
     * @param name the constraint's name
     */
    public S primary(String name) {
        return flag(IndexKind.PRIMARY, true, Arguments.name(name, "primary key"));
    }

    /** No two rows have the same value. */
    public S unique() {
        return flag(IndexKind.UNIQUE, true, null);
    }

    /**
     * No two rows have the same value or, in {@code change()}, they may again.
     *
     * @param wanted false only with {@code change()}
     */
    public S unique(boolean wanted) {
        return flag(IndexKind.UNIQUE, wanted, null);
    }

    /**
     * No two rows have the same value.
     *
     * @param name the constraint's name
     */
    public S unique(String name) {
        return flag(IndexKind.UNIQUE, true, Arguments.name(name, "index"));
    }

    /** Rows are found by the column. */
    public S index() {
        return flag(IndexKind.INDEX, true, null);
    }

    /**
     * Rows are found by the column or, in {@code change()}, no longer.
     *
     * @param wanted false only with {@code change()}
     */
    public S index(boolean wanted) {
        return flag(IndexKind.INDEX, wanted, null);
    }

    /**
     * Rows are found by the column.
     *
     * @param name the index's name
     */
    public S index(String name) {
        return flag(IndexKind.INDEX, true, Arguments.name(name, "index"));
    }

    /** Rows are found by the words of the column. */
    public S fullText() {
        return flag(IndexKind.FULL_TEXT, true, null);
    }

    /**
     * Rows are found by the words of the column or, in {@code change()}, no longer.
     *
     * @param wanted false only with {@code change()}
     */
    public S fullText(boolean wanted) {
        return flag(IndexKind.FULL_TEXT, wanted, null);
    }

    /**
     * Rows are found by the words of the column.
     *
     * @param name the index's name
     */
    public S fullText(String name) {
        return flag(IndexKind.FULL_TEXT, true, Arguments.name(name, "index"));
    }

    /** Another spelling of {@link #fullText()}. */
    public S fulltext() {
        return fullText();
    }

    /** Rows are found by place. */
    public S spatialIndex() {
        return flag(IndexKind.SPATIAL, true, null);
    }

    /**
     * Rows are found by place or, in {@code change()}, no longer.
     *
     * @param wanted false only with {@code change()}
     */
    public S spatialIndex(boolean wanted) {
        return flag(IndexKind.SPATIAL, wanted, null);
    }

    /**
     * Rows are found by place.
     *
     * @param name the index's name
     */
    public S spatialIndex(String name) {
        return flag(IndexKind.SPATIAL, true, Arguments.name(name, "index"));
    }

    /** Rows are found by nearness. */
    public S vectorIndex() {
        return flag(IndexKind.VECTOR, true, null);
    }

    /**
     * Rows are found by nearness or, in {@code change()}, no longer.
     *
     * @param wanted false only with {@code change()}
     */
    public S vectorIndex(boolean wanted) {
        return flag(IndexKind.VECTOR, wanted, null);
    }

    /**
     * Rows are found by nearness.
     *
     * @param name the index's name
     */
    public S vectorIndex(String name) {
        return flag(IndexKind.VECTOR, true, Arguments.name(name, "index"));
    }

    /**
     * Changes the column of this name in place of adding it: its type, and nullability, default, comment or identity
     * only where said. What is not said stays, the check of an enum or unsigned column included.
     */
    public S change() {
        require();
        meaning = Meaning.CHANGE;
        return self();
    }

    /**
     * Makes the column of this name just what is said here, as if it were new: what is not said goes. It forbids null unless
     * {@code nullable()}, and has no default, comment, check, identity or collation of its own unless named again. Keys and
     * indexes on it stay. {@link #change()} is the word for changing a part.
     */
    public S redefine() {
        require();
        meaning = Meaning.REDEFINE;
        return self();
    }

    @Override
    public List<SchemaChange> changes() {
        var changes = new ArrayList<SchemaChange>();
        changes.add(
                switch (meaning) {
                    case ADD -> new AddColumn(table, definition());
                    case CHANGE -> new ChangeColumn(table, definition());
                    case REDEFINE -> new RedefineColumn(table, definition());
                });
        flags.forEach((kind, flag) -> changes.add(flag.wanted() ? add(kind, flag) : drop(kind)));
        return changes;
    }

    private SchemaChange add(IndexKind kind, Flag flag) {
        return new AddIndex(table, IndexDefinition.on(kind, List.of(name()), flag.name()));
    }

    private SchemaChange drop(IndexKind kind) {
        if (meaning == Meaning.ADD) {
            throw new GuruException("Column \"" + name() + "\" of " + table + " says " + kind.suffix()
                    + "(false) without change(). A new column has no index to drop: leave it out.");
        }
        return new DropIndex(table, kind, Reference.on(List.of(name())), false, false, false);
    }
}
