package io.guruorm.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Points at an index or constraint: by its name, or by the columns that its default name is made of.
 *
 * @param name the name, or null
 * @param columns the columns where there is no name
 */
public record Reference(@Nullable String name, List<String> columns) {

    /** Keeps a copy. */
    public Reference {
        columns = List.copyOf(columns);
    }

    /**
     * By name.
     *
     * @param name the name
     */
    public static Reference named(String name) {
        return new Reference(Arguments.name(name, "index or constraint"), List.of());
    }

    /**
     * By columns.
     *
     * @param columns at least one
     */
    public static Reference on(List<String> columns) {
        return new Reference(null, Arguments.names(columns, "An index or constraint"));
    }
}
