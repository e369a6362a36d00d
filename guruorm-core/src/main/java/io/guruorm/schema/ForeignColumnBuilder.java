package io.guruorm.schema;

import org.jspecify.annotations.Nullable;

/** A column that holds the key of another table, while it is written inside a blueprint's callback. */
public final class ForeignColumnBuilder extends ColumnIndexes<ForeignColumnBuilder> {

    private final Blueprint blueprint;

    ForeignColumnBuilder(Blueprint blueprint, Window window, String name, ColumnType type) {
        super(window, blueprint.name(), name, type);
        this.blueprint = blueprint;
    }

    @Override
    ForeignColumnBuilder self() {
        return this;
    }

    /** A foreign key to {@code id} of the table that the name tells: {@code user_id} to {@code users}. */
    public ForeignKeyBuilder constrained() {
        return constrained(null);
    }

    /**
     * A foreign key to {@code id} of a table.
     *
     * @param table the table, or null to take it from the name
     */
    public ForeignKeyBuilder constrained(@Nullable String table) {
        return constrained(table, "id");
    }

    /**
     * A foreign key to a column of a table.
     *
     * @param table the table, or null to take it from the name
     * @param column the column referred to
     */
    public ForeignKeyBuilder constrained(@Nullable String table, String column) {
        return references(column).on(table == null ? GuessedTable.of(name(), column) : table);
    }

    /**
     * {@link #constrained(String, String)} with a name for the key.
     *
     * @param table the table, or null to take it from the name
     * @param column the column referred to
     * @param name the foreign key's name
     */
    public ForeignKeyBuilder constrained(@Nullable String table, String column, String name) {
        return constrained(table, column).name(name);
    }

    /**
     * A foreign key to a column; {@code on(table)} has to follow.
     *
     * @param column the column referred to
     */
    public ForeignKeyBuilder references(String column) {
        return blueprint.foreign(name()).references(column);
    }
}
