package io.guruorm.schema;

import java.util.List;
import java.util.function.Consumer;

/**
 * Words for types whose values are named one by one; PostgreSQL. Elsewhere {@code enumOf(...)} names them in the column.
 */
public sealed interface EnumCommands extends SchemaSink permits Schema {

    /**
     * Makes a type.
     *
     * @param name {@code schema.type} where qualified
     * @param values in their order, by which they are sorted too
     */
    default void createEnum(String name, List<String> values) {
        apply(new EnumChange.CreateEnum(name, values));
    }

    /** {@link #createEnum(String, List)}. */
    default void createEnum(String name, String... values) {
        createEnum(name, List.of(values));
    }

    /**
     * Adds values to a type, and renames them. PostgreSQL takes a new value into use once the transaction has ended that
     * added it: rows and defaults that hold it are for the next migration.
     *
     * @param name {@code schema.type} where qualified
     * @param alter the changes, applied in the order of the calls once the callback has ended
     */
    default void alterEnum(String name, Consumer<EnumBuilder> alter) {
        EnumBuilder.alter(name, alter).forEach(this::apply);
    }

    /**
     * Takes a type away.
     *
     * @param name {@code schema.type} where qualified
     */
    default void dropEnum(String name) {
        apply(new EnumChange.DropEnum(Arguments.name(name, "type"), false));
    }

    /**
     * Takes a type away, if there is one.
     *
     * @param name {@code schema.type} where qualified
     */
    default void dropEnumIfExists(String name) {
        apply(new EnumChange.DropEnum(Arguments.name(name, "type"), true));
    }
}
