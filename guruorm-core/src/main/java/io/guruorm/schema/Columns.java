package io.guruorm.schema;

/** Where columns are added: the ground on which the words for types stand. */
public interface Columns {

    /**
     * Adds a column of a type.
     *
     * @param name its name
     * @param type what it holds
     */
    ColumnBuilder addColumn(String name, ColumnType type);

    /**
     * Adds a column of a type that holds the key of another table.
     *
     * @param name its name
     * @param type what it holds
     */
    ForeignColumnBuilder addForeignColumn(String name, ColumnType type);
}
