package io.guruorm.schema;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where changes of a schema go. Its words only make values and hand them to {@link SchemaSink#apply}; what happens to them is the
 * implementation's business: run them, record them, print them.
 */
public non-sealed interface Schema
        extends SchemaQuestions, EnumCommands, ViewCommands, PartitionCommands, DatabaseCommands {

    /**
     * Makes a table.
     *
     * @param table {@code schema.table} where qualified
     * @param define describes it
     */
    default void create(String table, Consumer<Blueprint> define) {
        apply(Blueprint.create(table, define));
    }

    /**
     * Changes a table.
     *
     * @param table {@code schema.table} where qualified
     * @param alter the changes, applied in the order of the calls once the callback has ended
     */
    default void table(String table, Consumer<Blueprint> alter) {
        Blueprint.alter(table, alter).forEach(this::apply);
    }

    /**
     * {@link #table}, if the table has a column.
     *
     * @param table {@code schema.table} where qualified
     * @param column the column's name
     * @param alter the changes
     */
    default void whenTableHasColumn(String table, String column, Consumer<Blueprint> alter) {
        if (hasColumn(table, column)) {
            table(table, alter);
        }
    }

    /**
     * {@link #table}, if the table lacks a column.
     *
     * @param table {@code schema.table} where qualified
     * @param column the column's name
     * @param alter the changes
     */
    default void whenTableDoesntHaveColumn(String table, String column, Consumer<Blueprint> alter) {
        if (!hasColumn(table, column)) {
            table(table, alter);
        }
    }

    /**
     * {@link #table}, if the table has an index.
     *
     * @param table {@code schema.table} where qualified
     * @param name the index's name
     * @param alter the changes
     */
    default void whenTableHasIndex(String table, String name, Consumer<Blueprint> alter) {
        if (hasIndex(table, name)) {
            table(table, alter);
        }
    }

    /** {@link #whenTableHasIndex(String, String, Consumer)} by the index's columns. */
    default void whenTableHasIndex(String table, List<String> columns, Consumer<Blueprint> alter) {
        if (hasIndex(table, columns)) {
            table(table, alter);
        }
    }

    /**
     * {@link #table}, if the table lacks an index.
     *
     * @param table {@code schema.table} where qualified
     * @param name the index's name
     * @param alter the changes
     */
    default void whenTableDoesntHaveIndex(String table, String name, Consumer<Blueprint> alter) {
        if (!hasIndex(table, name)) {
            table(table, alter);
        }
    }

    /** {@link #whenTableDoesntHaveIndex(String, String, Consumer)} by the index's columns. */
    default void whenTableDoesntHaveIndex(String table, List<String> columns, Consumer<Blueprint> alter) {
        if (!hasIndex(table, columns)) {
            table(table, alter);
        }
    }

    /**
     * Gives a table another name in its schema.
     *
     * @param from the present name
     * @param to the new name
     */
    default void rename(String from, String to) {
        apply(new RenameTable(Arguments.name(from, "table"), Arguments.name(to, "table")));
    }

    /**
     * Takes a table away.
     *
     * @param table {@code schema.table} where qualified
     */
    default void drop(String table) {
        apply(new DropTable(Arguments.name(table, "table"), false));
    }

    /**
     * Takes a table away, if there is one.
     *
     * @param table {@code schema.table} where qualified
     */
    default void dropIfExists(String table) {
        apply(new DropTable(Arguments.name(table, "table"), true));
    }

    /**
     * Takes columns away.
     *
     * @param table {@code schema.table} where qualified
     * @param columns at least one
     */
    default void dropColumns(String table, String... columns) {
        dropColumns(table, List.of(columns));
    }

    /** {@link #dropColumns(String, String...)}. */
    default void dropColumns(String table, List<String> columns) {
        apply(new DropColumns(Arguments.name(table, "table"), columns));
    }

    /**
     * Whether a table has all these columns.
     *
     * @param table {@code schema.table} where qualified
     * @param columns at least one
     */
    default boolean hasColumns(String table, String... columns) {
        return hasColumns(table, List.of(columns));
    }

    /** {@link #hasColumns(String, String...)}. */
    default boolean hasColumns(String table, List<String> columns) {
        return Arguments.names(columns, "hasColumns(...)").stream().allMatch(column -> hasColumn(table, column));
    }

    /**
     * Adds an extension to the database, unless it has it; PostgreSQL.
     *
     * @param name such as {@code uuid-ossp}
     */
    default void ensureExtension(String name) {
        ensureExtension(name, null);
    }

    /**
     * {@link #ensureExtension(String)} with the schema that its objects are put in.
     *
     * @param name such as {@code uuid-ossp}
     * @param schema the schema, or null for the present one
     */
    default void ensureExtension(String name, @Nullable String schema) {
        apply(new EnsureExtension(Arguments.name(name, "extension"), schema));
    }
}
